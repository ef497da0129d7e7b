import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { countQueries } from '../support/query-count.js';
import { everyKindOfRow } from '../support/rows-of-every-kind.js';

let app: TestApp;
let organization: TestOrganization;
let own: Record<string, string>;
let foreign: Record<string, string>;

beforeAll(async () => {
  app = await startApp();
  const other = await createOrganization(app);
  organization = await createOrganization(app);
  foreign = await everyKindOfRow(app, other, 2);
  own = await everyKindOfRow(app, organization, 1);
});

afterAll(() => app.close());

/** The kinds of the log, by the part of a route that names them. */
const KINDS: Readonly<Record<string, string>> = {
  themes: 'theme',
  mandates: 'mandate',
  proposals: 'proposal',
  commitments: 'commitment',
  venues: 'venue',
  rooms: 'room',
  institutions: 'institution',
  partners: 'partner',
  events: 'event',
  sessions: 'session',
  tracks: 'track',
  contributions: 'contribution',
  series: 'series',
  evidence: 'evidence',
  placements: 'placement',
  'event-roles': 'event_role',
  experts: 'expert',
  speakers: 'speaker',
  assignments: 'assignment',
  members: 'membership',
  tokens: 'api_token',
  outcomes: 'outcome',
  'outcome-versions': 'outcome_version',
  recommendations: 'recommendation',
  publications: 'publication',
  messages: 'message',
};

/** What the log calls an object of this kind. */
async function nameOf(objectKind: string, objectId: string): Promise<unknown> {
  await app.database.reader.query(
    `INSERT INTO audit_entry (id, organization_id, actor_kind, object_kind, object_id, action, changes)
     VALUES ($1, $2, 'job', $3, $4, 'changed', '{}')`,
    [newId(), organization.id, objectKind, objectId],
  );
  const client = api(app, organization.ownerToken);
  const { body } = await client.get(`/api/v1/audit?objectKind=${objectKind}&objectId=${objectId}`);
  return body.items[0].objectName;
}

describe('the names of what the log is about', () => {
  it('are given in their languages, for every kind that has one', async () => {
    const names: Record<string, unknown> = {};
    for (const [route, kind] of Object.entries(KINDS)) {
      names[kind] = await nameOf(kind, own[route] ?? '');
    }
    const [{ symbol }] = await app.database.reader.query<[{ symbol: string }]>(
      'SELECT symbol FROM outcome WHERE id = $1',
      [own.outcomes],
    );
    const title = { en: 'Foreign' };
    const person = { en: 'Person Foreign' };
    const [version] = await app.database.reader.query<{ label: string }[]>(
      `SELECT major || '.' || minor AS label FROM outcome_version WHERE id = $1`,
      [own['outcome-versions']],
    );
    const [recommendation] = await app.database.reader.query<{ symbol: string }[]>(
      'SELECT symbol FROM recommendation WHERE id = $1',
      [own.recommendations],
    );
    expect(names).toEqual({
      theme: title,
      mandate: title,
      proposal: title,
      commitment: title,
      venue: title,
      room: title,
      institution: title,
      partner: title,
      event: title,
      session: title,
      track: title,
      contribution: title,
      series: title,
      evidence: title,
      placement: title,
      event_role: title,
      expert: person,
      speaker: person,
      assignment: person,
      membership: { und: 'Test owner' },
      api_token: { und: 'test' },
      outcome: { und: symbol },
      outcome_version: { und: `${symbol}, ${version?.label ?? ''}` },
      recommendation: { und: recommendation?.symbol },
      publication: { und: symbol },
      // What was written to a person is not repeated here.
      message: null,
    });
  });

  it('are never those of another organization, and none of what is gone or unknown', async () => {
    for (const [route, kind] of Object.entries(KINDS)) {
      expect([kind, await nameOf(kind, foreign[route] ?? '')]).toEqual([kind, null]);
    }
    expect(await nameOf('theme', newId())).toBe(null);
    expect(await nameOf('job', newId())).toBe(null);
    expect(await nameOf('a_kind_to_come', newId())).toBe(null);
  });

  it('write Han names without a blank, and a patronymic where it belongs', async () => {
    const expertId = own.experts ?? '';
    const forms = [
      ['zh', 'Hani', '李', '伟', null, 'family_first'],
      ['ru', 'Cyrl', 'Тестова', 'Айгуль', 'Маратовна', 'family_first'],
      ['uz', 'Latn', 'Sinov', 'Ali', 'Valiyevich', 'given_first'],
    ] as const;
    for (const [index, [lang, script, family, given, patronymic, order]] of forms.entries()) {
      await app.database.reader.query(
        `INSERT INTO expert_name (id, organization_id, expert_id, lang, script, family, given, patronymic, name_order, position)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          newId(),
          organization.id,
          expertId,
          lang,
          script,
          family,
          given,
          patronymic,
          order,
          index + 1,
        ],
      );
    }
    expect(await nameOf('expert', expertId)).toEqual({
      en: 'Person Foreign',
      zh: '李伟',
      ru: 'Тестова Айгуль Маратовна',
      uz: 'Ali Valiyevich Sinov',
    });
  });

  it('cost no query of their own', async () => {
    const client = api(app, organization.ownerToken);
    const one = await countQueries(app, () => client.get('/api/v1/audit?limit=1'));
    const many = await countQueries(app, () => client.get('/api/v1/audit?limit=50'));
    expect(many).toBe(one);
  });
});
