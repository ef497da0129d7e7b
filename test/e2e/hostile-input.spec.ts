import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOrganization, startApp, type TestApp } from '../support/app.js';
import { operationsOf } from '../support/document-operations.js';
import { attemptsOn, DEPTH } from '../support/hostile-attempts.js';
import { HostileTarget } from '../support/hostile-target.js';
import { chance } from '../support/hostile-values.js';
import { closeRawConnections } from '../support/raw-request.js';
import { everyKindOfRow } from '../support/rows-of-every-kind.js';
import { tableMarks } from '../support/table-marks.js';

/** The choices are the same in every run; another seed, and HOSTILE_DEPTH above 1, try others and more. */
const SEED = Number(process.env['HOSTILE_SEED'] ?? '2027');
const LOG_LEVEL = process.env['HOSTILE_LOG'] ?? 'silent';

let app: TestApp;
let marks: () => Promise<Record<string, string>>;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL });
  marks = await tableMarks(app);
});

afterAll(async () => {
  closeRawConnections();
  await app.close();
});

describe('whatever is sent', () => {
  it(
    'is answered as the document says, in the language asked for, and saved whole or not at all',
    async () => {
      const { document } = app.contract;
      const faults: string[] = [];
      const neverAccepted: string[] = [];
      const foreign = await everyKindOfRow(app, await createOrganization(app));
      let sent = 0;
      for (const [index, operation] of operationsOf(document).entries()) {
        if (!operation.template.startsWith('/api/v1/')) continue;
        const target = await HostileTarget.of(app, marks, operation, foreign);
        for (const attempt of attemptsOn(document, target, chance(SEED + index))) {
          await target.attempt(attempt);
          sent += 1;
        }
        faults.push(...target.faults);
        if (target.accepted === 0)
          neverAccepted.push(
            `${operation.method} ${operation.template}: ${target.firstAnswer ?? ''}`,
          );
      }
      if (LOG_LEVEL !== 'silent')
        process.stderr.write(
          `${String(sent)} requests; none accepted: ${neverAccepted.join('\n')}\n`,
        );
      expect(faults).toEqual([]);
    },
    180_000 * DEPTH,
  );
});
