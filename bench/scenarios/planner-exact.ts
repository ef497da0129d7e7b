import { parseArgs } from 'node:util';
import { compileProblem } from '../../src/planner/compile.js';
import { leastMoves } from '../../src/planner/exact/least-moves.js';
import { loadSolver } from '../../src/planner/exact/linear-program.js';
import { prove } from '../../src/planner/exact/prove.js';
import { placesOf, planProgramme } from '../../src/planner/plan-programme.js';
import { withAbsentSpeakers } from '../planner/absent-speakers.js';
import { findInstances, INSTANCE_FOLDER } from '../planner/instances.js';

export const PLANNER_EXACT_BENCH = {
  name: 'planner-exact',
  about:
    'proofs and least repairs: --prove 18talks, --repair 72talks:3,108talks:4,216talks:6, --seconds, --folder',
};

/**
 * Proves programmes the best, and repairs published ones when so many speakers cannot come at their hour. Prints
 * `bench planner-exact <instance> proof|repair … <value>`.
 */
export async function benchPlannerExact(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      prove: { type: 'string', default: '18talks' },
      repair: { type: 'string', default: '72talks:3,108talks:4,216talks:6' },
      seconds: { type: 'string', default: '60' },
      folder: { type: 'string', default: INSTANCE_FOLDER },
    },
  });
  const seconds = Number(values.seconds);
  const instances = findInstances(values.folder);
  const highs = await loadSolver();
  const listed = (text: string) => text.split(',').filter((part) => part !== '');
  for (const name of listed(values.prove)) {
    const { problem, plan, model } = await solved(instances, name, 2000);
    const began = performance.now();
    const proof = prove(highs, model, { seconds, best: placesOf(model, plan.placed) });
    const figures = proof.status === 'optimal' ? proof.score.soft : JSON.stringify(proof);
    print(name, `proof ${proof.status} soft ${String(figures)}`, began, problem.sessions.length);
  }
  for (const one of listed(values.repair)) {
    const [name = '', count = '1'] = one.split(':');
    const { problem, plan } = await solved(instances, name, 5000);
    const changed = compileProblem(withAbsentSpeakers(problem, plan, Number(count)));
    if (!changed.ok) throw new Error(JSON.stringify(changed.faults));
    const began = performance.now();
    const answer = leastMoves(highs, changed.model, { seconds });
    const figures =
      answer.status === 'proved' ? `${String(answer.moved)} rooms ${String(answer.rooms)}` : '';
    print(
      name,
      `repair ${count} ${answer.status} moved ${figures}`,
      began,
      problem.sessions.length,
    );
  }
  return 0;
}

async function solved(
  instances: ReturnType<typeof findInstances>,
  name: string,
  milliseconds: number,
) {
  const problem = await instances.find((instance) => instance.name === name)?.read();
  if (!problem) throw new Error(`There is no instance ${name}.`);
  const result = planProgramme(problem, { seed: 1, milliseconds });
  const compilation = compileProblem(problem);
  if (!result.ok || !compilation.ok) throw new Error(`${name} has faults.`);
  return { problem, plan: result.plan, model: compilation.model };
}

function print(name: string, figures: string, began: number, sessions: number): void {
  const ms = Math.round(performance.now() - began);
  process.stdout.write(
    `bench planner-exact ${name} ${figures} ms ${String(ms)} sessions ${String(sessions)}\n`,
  );
}
