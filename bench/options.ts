import { parseArgs } from 'node:util';
import type { Size } from './scenario.js';

export interface BenchOptions {
  /** Names of scenarios; none means all. */
  readonly scenarios: readonly string[];
  readonly sizes: readonly Size[];
  readonly seconds: number;
  readonly connections: number;
}

/**
 * Reads the command line. `--experts` and `--events` are lists of the same length (the shorter one goes on
 * with its last number): the first of each make the first size, and so on.
 *
 * @throws Error with one sentence on what is wrong
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      experts: { type: 'string', default: '1000,10000,100000' },
      events: { type: 'string', default: '100,1000,10000' },
      seconds: { type: 'string', default: '10' },
      connections: { type: 'string', default: '4' },
    },
  });
  const experts = numbers('experts', values.experts);
  const events = numbers('events', values.events);
  const sizes = Array.from({ length: Math.max(experts.length, events.length) }, (_, place) => ({
    experts: experts[place] ?? experts.at(-1) ?? 0,
    events: events[place] ?? events.at(-1) ?? 0,
  }));
  return {
    scenarios: positionals,
    sizes,
    seconds: numbers('seconds', values.seconds)[0] ?? 10,
    connections: numbers('connections', values.connections)[0] ?? 4,
  };
}

function numbers(name: string, list: string): number[] {
  return list.split(',').map((text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1) {
      throw new Error(`--${name} takes whole numbers above 0, separated by commas, not "${list}".`);
    }
    return number;
  });
}
