import type { Figures } from './measure.js';
import type { Size } from './scenario.js';

export interface Row {
  readonly size: Size;
  readonly figures: Figures;
}

const COLUMNS = ['experts', 'events', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'p95 ratio'];

/**
 * A table for people, then one line per figure for programs:
 * `bench <scenario> experts=<n> events=<m> <metric> <value>`. The ratio is that of the p95 to the p95 of the
 * first size.
 */
export function report(scenario: string, rows: readonly Row[]): string {
  const smallest = rows[0]?.figures.p95 ?? 1;
  const ratio = (row: Row): number => row.figures.p95 / smallest;
  const cells = rows.map((row) => [
    row.size.experts.toString(),
    row.size.events.toString(),
    row.figures.requestsPerSecond.toFixed(0),
    row.figures.p50.toFixed(1),
    row.figures.p95.toFixed(1),
    row.figures.p99.toFixed(1),
    ratio(row).toFixed(2),
  ]);
  const widths = COLUMNS.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const table = [COLUMNS, ...cells].map((line) =>
    line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '),
  );
  const lines = rows.flatMap((row) => {
    const { requests, requestsPerSecond, p50, p95, p99, slowest } = row.figures;
    const metrics: readonly (readonly [string, number, number])[] = [
      ['requests', requests, 0],
      ['requests_per_second', requestsPerSecond, 1],
      ['p50_ms', p50, 2],
      ['p95_ms', p95, 2],
      ['p99_ms', p99, 2],
      ['max_ms', slowest, 2],
      ['p95_ratio', ratio(row), 2],
    ];
    return metrics.map(
      ([metric, value, digits]) =>
        `bench ${scenario} experts=${row.size.experts} events=${row.size.events} ${metric} ${value.toFixed(digits)}`,
    );
  });
  return ['', scenario, ...table, '', ...lines, ''].join('\n');
}
