import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/platform/auth/actor.js';
import { publicPublication } from '../../src/publications/public-publications.queries.js';
import { publicRecommendation } from '../../src/publications/public-recommendations.queries.js';
import { Publishing } from '../../src/publications/publishing.service.js';
import {
  api,
  createOrganization,
  startApp,
  type Answer,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { insertEvent } from '../support/outcome-samples.js';

let app: TestApp;
let own: TestOrganization;
let client: ReturnType<typeof api>;
let scheduler: Actor;

beforeAll(async () => {
  app = await startApp();
  own = await createOrganization(app, { code: 'STAY', languages: ['en'] });
  client = api(app, own.ownerToken);
  scheduler = {
    kind: 'job',
    accountId: null,
    organizationId: own.id,
    permissions: new Set(['publications:publish']),
    requestId: null,
    language: 'en',
  };
});

afterAll(() => app.close());

const ifMatch = (version: number) => ({ 'if-match': `"${String(version)}"` });
const check = (fact: Answer['body']) =>
  client.call(
    'POST',
    `/api/v1/evidence/${String(fact.id)}/check`,
    undefined,
    ifMatch(fact.version),
  );

interface Sample {
  readonly outcome: Answer['body'];
  readonly recommendation: Answer['body'];
  readonly partner: Answer['body'];
  readonly fact: Answer['body'];
  readonly versionId: string;
}

let serial = 0;

/** An approved outcome that cites a fact and addresses a partner. */
async function approved(): Promise<Sample> {
  serial += 1;
  const partner = await client.post('/api/v1/partners', {
    name: { en: `Ministry of Roads ${String(serial)}` },
    acronym: { en: `MR${String(serial)}` },
    kind: 'government',
  });
  expect(partner.status).toBe(201);
  const made = await client.post('/api/v1/evidence', {
    claim: { en: 'A train runs each week.' },
    source: { en: 'Bulletin' },
    sourceUrl: 'https://example.org/train',
  });
  const fact = await check(made.body);
  const outcome = await client.post(`/api/v1/events/${await insertEvent(app, own.id)}/outcomes`, {
    kind: 'recommendations',
    authenticLanguage: 'en',
    editions: [{ lang: 'en', title: 'Results', body: 'The sides agreed.' }],
  });
  const versionId = String(outcome.body.current.id);
  const recommendation = await client.post(
    `/api/v1/outcomes/${String(outcome.body.id)}/recommendations`,
    { texts: { en: 'Agree on a note.' }, addressees: [{ partnerId: partner.body.id }] },
  );
  const path = `/api/v1/outcome-versions/${versionId}`;
  await client.put(`${path}/citations`, { evidenceIds: [fact.body.id] });
  const submitted = await client.post(`${path}/submit`);
  await client.call('POST', `${path}/approve`, undefined, ifMatch(submitted.body.version));
  return {
    outcome: outcome.body,
    recommendation: recommendation.body,
    partner: partner.body,
    fact: fact.body,
    versionId,
  };
}

async function published(): Promise<Sample & { readonly publicationId: string }> {
  const sample = await approved();
  const publicationId = await app.nest.get(Publishing).publish(scheduler, sample.versionId);
  return { ...sample, publicationId };
}

const rename = (partner: Answer['body']) =>
  client.patch(
    `/api/v1/partners/${String(partner.id)}`,
    { name: { en: `${String(partner.name.en)} and Rails` }, acronym: { en: 'ME' } },
    partner.version,
  );

describe('between the check and the publication', () => {
  const refused = async (change: (sample: Sample) => Promise<unknown>) => {
    const sample = await approved();
    const publishing = app.nest.get(Publishing);
    const prepared = await publishing.prepare(scheduler, sample.versionId);
    await change(sample);
    await expect(
      app.database.transaction((tx) => publishing.publishVersion(tx, scheduler, prepared)),
    ).rejects.toMatchObject({ code: 'publication_changed' });
    // Checked and printed anew, it comes out.
    expect(await publishing.publish(scheduler, sample.versionId)).toMatch(/^[0-9a-f-]{36}$/);
  };

  it('a fact may not be reworded, even when it is checked again', () =>
    refused(async ({ fact }) => {
      const changed = await client.patch(
        `/api/v1/evidence/${String(fact.id)}`,
        { claim: { en: 'A train runs each day.' } },
        fact.version,
      );
      expect((await check(changed.body)).status).toBe(200);
    }));

  it('an addressee may not be renamed', () =>
    refused(async ({ partner }) => {
      expect((await rename(partner)).status).toBe(200);
    }));

  it('the organization may not be renamed', () =>
    refused(async () => {
      const { body } = await client.get('/api/v1/organization');
      const renamed = await client.patch(
        '/api/v1/organization',
        { name: { en: `Club ${String(serial)}` } },
        body.version,
      );
      expect(renamed.status).toBe(200);
    }));
});

describe('after the publication', () => {
  it('an addressee keeps the name that was printed', async () => {
    const { outcome, partner, recommendation } = await published();
    expect((await rename(partner)).status).toBe(200);
    const { reader } = app.database;
    const addressee = [{ partnerId: partner.id, name: partner.name, acronym: partner.acronym }];
    const page = await publicPublication(reader, outcome.slug);
    expect(page?.state === 'current' ? page.recommendations[0]?.addressees : undefined).toEqual(
      addressee,
    );
    const single = await publicRecommendation(reader, recommendation.symbol);
    expect(single?.addressees).toEqual(addressee);
    const read = await client.get(`/api/v1/recommendations/${String(recommendation.id)}`);
    const [shown] = read.body.addressees;
    expect(read.body.addressees).toEqual([{ ...addressee[0], id: shown.id, responses: [] }]);
  });

  it('no route changes what readers have', async () => {
    const sample = await published();
    const version = `/api/v1/outcome-versions/${sample.versionId}`;
    const recommendation = `/api/v1/recommendations/${String(sample.recommendation.id)}`;
    const current = (await client.get(recommendation)).body.version as number;
    const attempts = [
      client.put(`${version}/editions/en`, { title: 'Other' }, 1),
      client.post(`${version}/editions`, { lang: 'kk', title: 'Басқа' }),
      client.delete(`${version}/editions/en`),
      client.put(`${version}/citations`, { evidenceIds: [] }),
      client.delete(version),
      client.post(`${version}/return`, {}),
      client.post(`${version}/submit`),
      client.delete(`/api/v1/outcomes/${String(sample.outcome.id)}`),
      client.patch(recommendation, { texts: { en: 'Other' } }, current),
      client.patch(recommendation, { addressees: [{ name: { en: 'Others' } }] }, current),
      client.delete(recommendation),
      client.patch(
        `/api/v1/evidence/${String(sample.fact.id)}`,
        { claim: { en: 'Other' } },
        sample.fact.version,
      ),
      client.delete(`/api/v1/evidence/${String(sample.fact.id)}`),
      client.delete(`/api/v1/partners/${String(sample.partner.id)}`),
    ];
    const answers = await Promise.all(attempts);
    expect(answers.map(({ status }) => status)).toEqual(attempts.map(() => 409));
  });

  it.each([
    ['edition', `title = 'x'`, 'outcome_version_id', 'versionId', 'outcome_version_unchanging'],
    ['outcome_version', `notice = '{"en":"x"}'`, 'id', 'versionId', 'outcome_version_unchanging'],
    [
      'recommendation_text',
      `body = 'x'`,
      'outcome_version_id',
      'versionId',
      'outcome_version_unchanging',
    ],
    [
      'recommendation_addressee',
      `position = 7`,
      'recommendation_id',
      'recommendationId',
      'recommendation_addressee_unchanging',
    ],
    [
      'recommendation_status',
      `note = '{"en":"x"}'`,
      'recommendation_id',
      'recommendationId',
      'recommendation_status_unchanging',
    ],
    ['outcome', `authentic_language = 'kk'`, 'id', 'outcomeId', 'outcome_unchanging'],
    ['outcome', `slug = 'elsewhere'`, 'id', 'outcomeId', 'outcome_unchanging'],
    ['evidence', `claim = '{"en":"x"}'`, 'id', 'factId', 'evidence_unchanging'],
    ['publication', `citation = '{"en":"x"}'`, 'id', 'publicationId', 'publication_unchanging'],
    [
      'publication',
      `published_at = now() - interval '1 day'`,
      'id',
      'publicationId',
      'publication_unchanging',
    ],
    ['rendition', `sha256 = 'x'`, 'publication_id', 'publicationId', 'rendition_unchanging'],
  ])('the database itself keeps %s from %s', async (table, change, column, key, rule) => {
    const sample = await published();
    const ids: Readonly<Record<string, string>> = {
      versionId: sample.versionId,
      publicationId: sample.publicationId,
      outcomeId: sample.outcome.id,
      recommendationId: sample.recommendation.id,
      factId: sample.fact.id,
    };
    const { reader } = app.database;
    const where = `WHERE ${column} = $1`;
    const count = () => reader.query<unknown[]>(`SELECT FROM ${table} ${where}`, [ids[key]]);
    expect((await count()).length).toBeGreaterThan(0);
    await expect(
      reader.query(`UPDATE ${table} SET ${change} ${where}`, [ids[key]]),
    ).rejects.toMatchObject({
      driverError: { constraint: rule },
    });
    await expect(reader.query(`DELETE FROM ${table} ${where}`, [ids[key]])).rejects.toThrow();
    expect((await count()).length).toBeGreaterThan(0);
  });

  it('a withdrawn publication never comes back', async () => {
    const { publicationId } = await published();
    const gone = await client.post(`/api/v1/publications/${publicationId}/withdraw`, {
      reason: 'error',
    });
    expect(gone.status).toBe(200);
    await expect(
      app.database.reader.query(
        `UPDATE publication SET state = 'current', withdrawn_at = NULL, withdrawal_reason = NULL WHERE id = $1`,
        [publicationId],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'publication_unchanging' } });
  });
});
