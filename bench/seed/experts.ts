import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import { newId } from '../../src/kernel/id.js';
import { titleSearchText } from '../../src/kernel/name-search.js';
import { institutionKey } from '../../src/experts/institution-key.js';
import { type Batch, expertRows, type ExpertRows } from './expert-rows.js';
import { insertRows } from './rows.js';

const BATCH = 2500;
/** People whom one institution has: an academy has many, most have few. */
const EXPERTS_PER_INSTITUTION = 50;

/** The registry: people with names in up to three scripts, an address, an institution, nine in ten with consent. */
export async function seedExperts(
  client: pg.Client,
  organizationId: string,
  count: number,
): Promise<void> {
  const institutionIds = await seedInstitutions(client, organizationId, count);
  const batches = Array.from({ length: Math.ceil(count / BATCH) }, (_, place) => ({
    organizationId,
    first: place * BATCH,
    count: Math.min(BATCH, count - place * BATCH),
    institutionIds,
  }));
  let insertion = Promise.resolve();
  // One connection, one statement at a time, while the workers make the next rows.
  const insert = (rows: ExpertRows): Promise<void> => {
    insertion = insertion.then(async () => {
      for (const [table, list] of Object.entries(rows)) await insertRows(client, table, list);
    });
    return insertion;
  };
  const [only, ...more] = batches;
  if (only !== undefined && more.length === 0) return insert(expertRows(only));
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), batches.length) }, () =>
      inWorker(batches, insert),
    ),
  );
}

/** Lets a worker of its own make the rows of one batch after the other, until none is left. */
async function inWorker(
  batches: Batch[],
  insert: (rows: ExpertRows) => Promise<void>,
): Promise<void> {
  const worker = new Worker(new URL('./expert-rows.ts', import.meta.url));
  try {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
      const answer = once(worker, 'message') as Promise<[ExpertRows]>;
      worker.postMessage(batch);
      const [rows] = await answer;
      await insert(rows);
    }
  } finally {
    await worker.terminate();
  }
}

async function seedInstitutions(
  client: pg.Client,
  organizationId: string,
  experts: number,
): Promise<string[]> {
  const institutions = Array.from(
    { length: Math.ceil(experts / EXPERTS_PER_INSTITUTION) },
    (_, index) => {
      const name = { en: `Institute No. ${index + 1}`, ru: `Институт № ${index + 1}` };
      return {
        id: newId(),
        organization_id: organizationId,
        name,
        country: index % 2 === 0 ? 'UZ' : 'CN',
        search_text: titleSearchText(name),
        created_at: `2024-01-01T00:00:00.${index.toString().padStart(6, '0')}Z`,
        version: 1,
      };
    },
  );
  await insertRows(client, 'institution', institutions);
  await insertRows(
    client,
    'institution_name',
    institutions.flatMap(({ id, name }) =>
      Object.values(name).map((text) => ({
        organization_id: organizationId,
        name_key: institutionKey(text),
        institution_id: id,
      })),
    ),
  );
  return institutions.map(({ id }) => id);
}
