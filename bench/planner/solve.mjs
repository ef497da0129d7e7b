/*
 * One run of the built planner in a process of its own, so that its memory is its own: takes
 * `{ problem, options }` from its parent, sends back the score and the figures.
 */
import process from 'node:process';
import { planProgramme } from '../../dist/planner/plan-programme.js';

process.on('message', ({ problem, options }) => {
  const curve = [];
  const result = planProgramme(problem, options, ({ score, unplaced, milliseconds }) => {
    const second = Math.floor(milliseconds / 1000);
    if (curve.length === 0 || curve.at(-1).second < second) {
      curve.push({ second, unplaced, ...score });
    }
    return true;
  });
  const cpu = process.cpuUsage();
  process.send?.(
    result.ok
      ? {
          score: result.plan.score,
          unplaced: result.plan.leftOut.length,
          iterations: result.iterations,
          firstFeasibleMs: result.firstFeasibleMilliseconds,
          rssMb: process.resourceUsage().maxRSS / 1024,
          cpuSeconds: (cpu.user + cpu.system) / 1e6,
          curve,
        }
      : { faults: result.faults },
    () => process.disconnect(),
  );
});
