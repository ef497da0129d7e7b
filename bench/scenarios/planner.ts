import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findInstances, INSTANCE_FOLDER } from '../planner/instances.js';
import type { PlanningProblem, Score } from '../../src/planner/model.js';

/** What one run of `bench/planner/solve.mjs` sends back. */
type Answer =
  | {
      readonly score: Score;
      readonly unplaced: number;
      readonly iterations: number;
      readonly firstFeasibleMs?: number;
      readonly rssMb: number;
      readonly cpuSeconds: number;
      readonly curve: readonly (Score & { readonly second: number; readonly unplaced: number })[];
    }
  | { readonly faults: readonly unknown[] };

export const PLANNER_BENCH = {
  name: 'planner',
  about:
    'the planner on public instances: --seconds, --iterations, --instances 36talks,GECCO19, --seeds, --folder, --curve',
};

/**
 * Plans the named instances and prints a line for each figure: `bench planner <instance> seed <n> soft <value>`. Hard
 * and medium points and sessions without a place are printed where there are any.
 */
export async function benchPlanner(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '10' },
      iterations: { type: 'string' },
      instances: { type: 'string' },
      seeds: { type: 'string', default: '1,2,3' },
      folder: { type: 'string', default: INSTANCE_FOLDER },
      curve: { type: 'boolean', default: false },
    },
  });
  const all = findInstances(values.folder);
  const names = values.instances?.split(',') ?? all.map(({ name }) => name);
  const unknown = names.filter((name) => !all.some((instance) => instance.name === name));
  if (unknown.length > 0) {
    const known = all.map(({ name }) => name).join(', ');
    process.stderr.write(
      `There is no instance ${unknown.join(', ')} in ${values.folder}. There are: ${known}\n`,
    );
    return 1;
  }
  const limits =
    values.iterations === undefined
      ? { milliseconds: positive('seconds', values.seconds) * 1000 }
      : { iterations: positive('iterations', values.iterations) };
  for (const name of names) {
    const problem = await all.find((instance) => instance.name === name)?.read();
    if (!problem) continue;
    for (const seed of values.seeds.split(',').map((text) => positive('seeds', text))) {
      const answer = await solve(problem, { ...limits, seed });
      process.stdout.write(lines(`bench planner ${name} seed ${seed}`, answer, values.curve));
    }
  }
  return 0;
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${name} takes numbers above 0, not "${text}".`);
  return number;
}

function lines(head: string, answer: Answer, curve: boolean): string {
  if ('faults' in answer) return `${head} faults ${JSON.stringify(answer.faults)}\n`;
  const { score, unplaced, firstFeasibleMs, rssMb, iterations, cpuSeconds } = answer;
  const figures: (readonly [string, string])[] = [];
  if (score.hard !== 0) figures.push(['hard', String(score.hard)]);
  if (score.medium !== 0) figures.push(['medium', String(score.medium)]);
  if (unplaced !== 0) figures.push(['unplaced', String(unplaced)]);
  figures.push(['soft', rounded(score.soft)]);
  figures.push(['first-feasible-ms', firstFeasibleMs?.toFixed(0) ?? 'never']);
  figures.push(['rss-mb', rssMb.toFixed(0)]);
  figures.push(['iterations', String(iterations)]);
  figures.push(['cpu-seconds', cpuSeconds.toFixed(1)]);
  if (curve) {
    for (const point of answer.curve) {
      figures.push([
        `after-${point.second}-s`,
        `${rounded(point.hard)}/${point.unplaced}/${rounded(point.soft)}`,
      ]);
    }
  }
  return figures.map(([figure, value]) => `${head} ${figure} ${value}\n`).join('');
}

/** Points are whole in the public instances; rests of adding fractions are not shown. */
function rounded(points: number): string {
  return String(Math.round(points * 1e4) / 1e4);
}

function solve(problem: PlanningProblem, options: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, '../planner/solve.mjs'), [], {
      execArgv: [],
      serialization: 'advanced',
    });
    child.on('message', (answer: Answer) => resolve(answer));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The planner's process ended (${code}).`)));
    child.send({ problem, options });
  });
}
