import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { startApp, type TestApp } from '../../test/support/app.js';
import { commandActor, OwnersService } from '../identity/owners.service.js';
import { newId } from '../kernel/id.js';
import { CONFIG } from '../platform/config/config.token.js';
import type { Config } from '../platform/config/config.js';
import type { Storage } from '../platform/storage/storage.js';
import { STORAGE } from '../platform/storage/storage.token.js';
import { demoEvents } from './events.js';
import { demoExperts } from './experts.js';
import { demoOrganization } from './organization.js';
import { demoOutcomes } from './outcomes.js';
import { seedDemo } from './seed-demo.js';

let app: TestApp;
let organizationId: string;
let token: string;
const lines: string[] = [];

beforeAll(async () => {
  app = await startApp();
  token = `suh_${'t'.repeat(43)}`;
  await app.database.transaction(async (tx) => {
    const owner = await app.nest.get(OwnersService).createOwner(tx, {
      email: 'owner@example.org',
      organization: demoOrganization,
    });
    organizationId = owner.organizationId;
    await seedDemo(
      tx,
      commandActor(organizationId),
      { config: app.nest.get<Config>(CONFIG), storage: app.nest.get<Storage>(STORAGE) },
      (line) => lines.push(line),
    );
    await tx.query(
      `INSERT INTO api_token (id, organization_id, account_id, name, prefix, token_hash, scopes)
       VALUES ($1, $2, $3, 'test', 'suh_tttttt', $4, '{*}')`,
      [newId(), organizationId, owner.accountId, createHash('sha256').update(token).digest()],
    );
  });
}, 120_000);

afterAll(() => app.close());

async function get(path: string): Promise<any> {
  const answer = await fetch(`${app.url}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.json();
}

const counts = async (sql: string) =>
  Object.fromEntries(
    (await app.database.reader.query<{ key: string; n: number }[]>(sql)).map(({ key, n }) => [
      key,
      n,
    ]),
  );

/** Ends the transaction without keeping anything. */
class Enough extends Error {}

/** Days on which a week, a month, a quarter or a year turns. */
const TURNS = ['2026-12-31', '2027-01-02', '2027-04-01', '2028-02-29'];

describe('loading the demonstration', () => {
  it.each(TURNS)('breaks no rule of the product on %s', async (day) => {
    const today = Temporal.PlainDate.from(day);
    const other = await startApp();
    const seeding = other.database.transaction(async (tx) => {
      const owner = await other.nest.get(OwnersService).createOwner(tx, {
        email: 'owner@example.org',
        organization: demoOrganization,
      });
      const settings = {
        config: other.nest.get<Config>(CONFIG),
        storage: other.nest.get<Storage>(STORAGE),
        today,
      };
      await seedDemo(tx, commandActor(owner.organizationId), settings, () => undefined);
      const [row] = await tx.query<{ ahead: number }[]>(
        'SELECT count(*)::int AS ahead FROM event WHERE starts_local::date > $1::date',
        [day],
      );
      expect(row?.ahead).toBe(demoEvents.filter(({ startsInDays }) => startsInDays > 0).length);
      throw new Enough();
    });
    await expect(seeding).rejects.toThrow(Enough);
    expect(await other.database.reader.query('SELECT FROM organization')).toEqual([]);
    await other.close();
  });
});

describe('the demonstration, once loaded', () => {
  it('told how it went', () => {
    expect(lines).toHaveLength(4);
  });

  it('has every event in its state, with its speakers and sessions', async () => {
    const { items } = await get('/api/v1/events?limit=100');
    const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);
    const known = (items as (typeof demoEvents)[number][]).map(({ slug, state, zone }) => ({
      slug,
      state,
      zone,
    }));
    expect(known.sort(bySlug)).toEqual(
      demoEvents.map(({ slug, state, zone }) => ({ slug, state, zone })).sort(bySlug),
    );
    const engaged = demoEvents.flatMap(({ speakers }) => speakers).length;
    const sessions = demoEvents.flatMap((event) => event.sessions).length;
    expect(
      await counts(`SELECT 'speaker' AS key, count(*)::int AS n FROM speaker
        UNION ALL SELECT 'session', count(*)::int FROM session`),
    ).toEqual({ speaker: engaged, session: sessions });
  });

  it('took every step in the past, in its order', async () => {
    const odd = await app.database.reader.query(
      `SELECT slug FROM event WHERE state_changed_at > now() OR announced_at > state_changed_at
         OR (state = 'held' AND state_changed_at < starts_at)
         OR (state IN ('announced', 'postponed', 'cancelled') AND announced_at > starts_at)
       UNION ALL SELECT outcome.slug FROM outcome_version version JOIN outcome ON outcome.id = outcome_id
         WHERE submitted_at > approved_at OR approved_at > published_at OR published_at > now()`,
    );
    expect(odd).toEqual([]);
  });

  it('numbers the events of a series by their dates', async () => {
    const rows = await app.database.reader.query<{ numbers: number[] }[]>(
      `SELECT array_agg(series_number ORDER BY starts_at) AS numbers FROM event
       WHERE series_id IS NOT NULL GROUP BY series_id`,
    );
    expect(rows).toHaveLength(3);
    for (const { numbers } of rows) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('shows only those experts who agreed', async () => {
    const asked = Object.groupBy(demoExperts, ({ consent }) => consent);
    expect(
      await counts('SELECT consent AS key, count(*)::int AS n FROM expert GROUP BY consent'),
    ).toEqual(Object.fromEntries(Object.entries(asked).map(([key, of]) => [key, of.length])));
  });

  it('has outcomes published, corrected, withdrawn and in review, with a PDF in each language', async () => {
    expect(
      await counts(`SELECT outcome.slug || ' ' || major || '.' || minor || ' ' || version.state AS key,
          count(rendition.id)::int AS n
        FROM outcome_version version JOIN outcome ON outcome.id = version.outcome_id
        LEFT JOIN publication ON publication.outcome_version_id = version.id
        LEFT JOIN rendition ON rendition.publication_id = publication.id GROUP BY 1`),
    ).toEqual({
      'transport-corridors-recommendations 1.0 published': 4,
      'transport-corridors-recommendations 1.1 published': 4,
      'almaty-communique 1.0 published': 4,
      'visa-free-travel-chair-summary 1.0 published': 2,
      'global-security-initiative-brief 1.0 withdrawn': 2,
      'campaign-ideas 1.0 in_review': 0,
    });
    const keys = await app.database.reader.query<{ key: string; bytes: number }[]>(
      'SELECT storage_key AS key, bytes FROM rendition',
    );
    const storage = app.nest.get<Storage>(STORAGE);
    for (const { key, bytes } of keys) expect((await storage.get(key))?.length).toBe(bytes);
  });

  it('issues recommendations and follows some of them', async () => {
    const issued = demoOutcomes
      .filter(({ state }) => state === 'published')
      .flatMap(({ recommendations }) => recommendations).length;
    expect(
      await counts(`SELECT CASE WHEN issued_at IS NULL THEN 'draft' WHEN status = 'withdrawn' THEN status
          ELSE 'standing' END AS key, count(*)::int AS n FROM recommendation GROUP BY 1`),
    ).toEqual({ standing: issued, draft: 3, withdrawn: 3 });
    const followed = await app.database.reader.query(
      `SELECT DISTINCT status FROM recommendation WHERE status NOT IN ('draft', 'issued', 'withdrawn')`,
    );
    expect(followed.length).toBeGreaterThanOrEqual(4);
  });

  it('cites only checked facts', async () => {
    expect(
      await counts('SELECT state AS key, count(*)::int AS n FROM evidence GROUP BY state'),
    ).toEqual({ checked: 8 });
  });

  it('shows in its coverage what is kept, late, at risk or on track, and to come', async () => {
    const [mandate] = (await get('/api/v1/mandates')).items;
    const today = Temporal.Now.plainDateISO();
    const { summary } = await get(
      `/api/v1/mandates/${mandate.id}/coverage?to=${today.add({ years: 1 }).toString()}`,
    );
    expect(summary.states.kept).toBeGreaterThanOrEqual(5);
    expect(summary.states.late).toBeGreaterThanOrEqual(2);
    const open: number[] = [summary.states.at_risk, summary.states.on_track];
    expect(Math.max(...open)).toBeGreaterThanOrEqual(2);
    expect(summary.states.upcoming).toBeGreaterThanOrEqual(5);
  });

  it('logs every change as made by a command', async () => {
    const rows = await counts(
      'SELECT actor_kind AS key, count(*)::int AS n FROM audit_entry GROUP BY 1',
    );
    expect(Object.keys(rows)).toEqual(['command']);
  });
});
