import autocannon from 'autocannon';
import type { Load } from './scenario.js';

export interface MeasureOptions {
  readonly origin: string;
  readonly load: Load;
  /** Length of the measurement, in seconds. */
  readonly seconds: number;
  readonly connections: number;
  /** Number of the first request, so that a measurement does not repeat what the warm-up wrote. */
  readonly firstIndex: number;
}

/** What one slice of a measurement found. */
export interface Slice {
  /** Of each answer, in milliseconds, from the first byte sent to the last received. */
  readonly times: readonly number[];
  /** From the first request to the last answer. */
  readonly milliseconds: number;
  readonly nextIndex: number;
}

/** What all slices of a measurement found together. Times are in milliseconds. */
export interface Figures {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly slowest: number;
}

/**
 * Sends a load for some seconds over some connections, each of which asks again as soon as it is answered.
 *
 * @throws Error when a single answer has another status than the load expects, or a connection fails: the
 *   time that a refusal takes says nothing
 */
export async function measure(options: MeasureOptions): Promise<Slice> {
  const { origin, load, seconds, connections } = options;
  const times: number[] = [];
  const statuses = new Map<number, number>();
  let index = options.firstIndex;
  const began = performance.now();
  let last = began;

  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url: origin,
        connections,
        duration: seconds,
        timeout: 60,
        requests: [
          {
            setupRequest: (request) => {
              const { method, path, headers, body } = load.request(index);
              index += 1;
              return {
                ...request,
                method,
                path,
                headers: {
                  ...headers,
                  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
                },
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
              };
            },
          },
        ],
      },
      (error: Error | null, found) => {
        if (error) reject(error);
        else resolve(found);
      },
    );
    run.on('response', (_client, statusCode, _bytes, milliseconds) => {
      times.push(milliseconds);
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
      last = performance.now();
    });
  });

  const wrong = [...statuses].filter(([status]) => status !== load.expectedStatus);
  if (wrong.length > 0 || result.errors > 0 || result.timeouts > 0 || times.length === 0) {
    const counts = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
    throw new Error(
      `Expected only answers ${load.expectedStatus}; got ${counts || 'none'}, ${result.errors} errors, ${result.timeouts} timeouts.`,
    );
  }
  return { times, milliseconds: last - began, nextIndex: index };
}

/** The figures of several slices, as of one measurement. */
export function figuresOf(slices: readonly Slice[]): Figures {
  const times = slices.flatMap((slice) => slice.times).sort((a, b) => a - b);
  const milliseconds = slices.reduce((sum, slice) => sum + slice.milliseconds, 0);
  return {
    requests: times.length,
    requestsPerSecond: times.length / (milliseconds / 1000),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
    slowest: times.at(-1) ?? 0,
  };
}

/** The nearest-rank percentile: the smallest time that at least `percent` of all do not exceed. */
function percentile(sorted: readonly number[], percent: number): number {
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? 0;
}
