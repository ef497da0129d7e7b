import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { newId } from '../../src/kernel/id.js';
import { ACCESS, type Access } from '../../src/platform/http/endpoint.js';
import { allErrors } from '../../src/platform/i18n/error-catalogue.js';
import { UI_LANGUAGES } from '../../src/kernel/languages.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';

let app: TestApp;
let home: TestOrganization;
let abroad: TestOrganization;

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app);
  abroad = await createOrganization(app);
});

afterAll(async () => {
  await app.close();
});

interface Route {
  readonly method: string;
  readonly template: string;
}

function routes(): Route[] {
  return Object.entries(app.contract.document.paths).flatMap(([template, item]) =>
    Object.keys(item).map((method) => ({ method: method.toUpperCase(), template })),
  );
}

describe('every route', () => {
  it('names who may call it', () => {
    const reflector = new Reflector();
    const scanner = new MetadataScanner();
    const open: string[] = [];
    const unmarked: string[] = [];
    for (const { instance, name } of app.nest.get(DiscoveryService).getControllers()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      for (const method of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method];
        if (handler === undefined || !Reflect.hasMetadata('path', handler)) continue;
        const access = reflector.get<Access | undefined>(ACCESS, handler);
        if (access === undefined) unmarked.push(`${String(name)}.${method}`);
        else if ('public' in access) open.push(`${String(name)}.${method}`);
      }
    }
    expect(unmarked).toEqual([]);
    expect(open.length).toBeGreaterThan(5);
  });

  it('of the API refuses a caller without an account, except those that log one in', async () => {
    const anonymous = api(app);
    const open: string[] = [];
    for (const { method, template } of routes()) {
      if (!template.startsWith('/api/v1/')) continue;
      const path = template.replace(/\{[^}]+\}/g, newId());
      const answer = await anonymous.call(
        method,
        path,
        method === 'GET' || method === 'DELETE' ? undefined : {},
      );
      if (answer.status !== 401) open.push(`${method} ${template}`);
    }
    expect(open.sort()).toEqual([
      'POST /api/v1/login-links',
      'POST /api/v1/login-links/redeem',
      'POST /api/v1/password-links',
      'POST /api/v1/password-links/redeem',
      'POST /api/v1/session',
    ]);
  });
});

describe('an id of another organization', () => {
  it('is answered like one that does not exist, on every route with an id', async () => {
    const ids = await everyKindOfRow(abroad);
    const client = api(app, home.ownerToken, { 'if-match': '"1"' });
    const uncovered: string[] = [];
    const told: string[] = [];
    for (const { method, template } of routes()) {
      if (!template.startsWith('/api/v1/') || !/\{(id|\w+Id)\}/.test(template)) continue;
      const kind = template.split('/')[3] ?? '';
      if (ACCOUNT_ROUTES.has(kind)) continue;
      const foreign = ids[kind];
      if (foreign === undefined) {
        uncovered.push(template);
        continue;
      }
      const at = (id: string) =>
        template
          .replace(/\{(id|\w+Id)\}/, id)
          .replace(/\{lang\}/, 'en')
          .replace(/\{[^}]+\}/g, newId());
      const body =
        method === 'GET' || method === 'DELETE'
          ? undefined
          : (BODIES[`${method} ${template}`] ?? {});
      const known = await client.call(method, at(foreign), body);
      const unknown = await client.call(method, at(newId()), body);
      const comparable = ({ status, body: answer }: typeof known) =>
        JSON.stringify([status, { ...answer, requestId: '' }]);
      if (comparable(known) !== comparable(unknown) || known.status < 400)
        told.push(`${method} ${template}: ${known.status} / ${unknown.status}`);
      if (body === undefined && known.status !== 404)
        told.push(`${method} ${template}: ${known.status}`);
    }
    expect(uncovered).toEqual([]);
    expect(told).toEqual([]);
  });
});

describe('every error code', () => {
  it('has a sentence in each language that says more than the code', () => {
    const poor = [...allErrors()].flatMap(([code, { text }]) =>
      UI_LANGUAGES.filter((language) => text[language].length < 6 || text[language] === code).map(
        (language) => `${code} ${language}`,
      ),
    );
    expect(poor).toEqual([]);
  });
});

/** Routes about the caller's own account, which belongs to no organization. */
const ACCOUNT_ROUTES = new Set(['account']);

/** Bodies that pass validation, so that the id itself is what the answer is about. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /api/v1/venues/{id}/rooms': { name: { en: 'Hall' } },
  'POST /api/v1/events/{id}/sessions': {
    title: { en: 'S' },
    kind: 'panel',
    startsLocal: '2027-09-14T10:00',
    endsLocal: '2027-09-14T11:00',
  },
  'POST /api/v1/events/{id}/state': { to: 'announced' },
  'POST /api/v1/events/{id}/move': { startsLocal: '2027-09-14T10:00' },
  'POST /api/v1/events/{id}/speakers': {
    expertId: '00000000-0000-7000-8000-000000000000',
    role: 'speaker',
  },
  'POST /api/v1/sessions/{id}/people': {
    expertId: '00000000-0000-7000-8000-000000000000',
    role: 'speaker',
  },
  'POST /api/v1/sessions/{id}/contributions': { title: { en: 'Talk' } },
  'POST /api/v1/sessions/{id}/state': { to: 'cancelled' },
  'POST /api/v1/speakers/{id}/state': { to: 'invited' },
  'POST /api/v1/mandates/{id}/proposals': { number: 2, title: { en: 'P' } },
  'POST /api/v1/experts/{id}/consent': { consent: 'granted', source: 'letter' },
  'POST /api/v1/recommendations/{id}/status': { status: 'accepted' },
  'PATCH /api/v1/members/{id}': { role: 'viewer' },
};

/** One row of each kind that a route can name, written straight into the database. */
async function everyKindOfRow(organization: TestOrganization): Promise<Record<string, string>> {
  const sql = async (table: string, values: Record<string, unknown>): Promise<string> => {
    const id = newId();
    const row = { id, organization_id: organization.id, ...values };
    const columns = Object.keys(row);
    await app.database.reader.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${String(index + 1)}`).join(', ')})`,
      Object.values(row),
    );
    return id;
  };
  const title = { en: 'Foreign' };
  const theme = await sql('theme', { key: 'foreign', title });
  const mandate = await sql('mandate', {
    slug: `foreign-${newId()}`,
    kind: 'speech',
    title,
    authentic_language: 'en',
    adopted_on: '2025-04-01',
  });
  const proposal = await sql('proposal', { mandate_id: mandate, number: 1, title });
  const commitment = await sql('commitment', {
    proposal_id: proposal,
    number: 1,
    kind: 'events_held',
    title,
    period: 'year',
    target: 1,
    starts_on: '2025-04-01',
  });
  const venue = await sql('venue', { name: title, zone: 'Asia/Almaty' });
  const room = await sql('room', { venue_id: venue, name: title, name_key: 'foreign' });
  const institution = await sql('institution', { name: title });
  const expert = await sql('expert', {
    slug: `foreign-${newId()}`,
    sort_key: 'foreign',
    look_alike_key: 'foreign',
    search_text: ' foreign ',
  });
  const twin = await sql('expert', {
    slug: `foreign-${newId()}`,
    sort_key: 'foreign',
    look_alike_key: 'foreign',
    search_text: ' foreign ',
  });
  const merge = await sql('expert_merge', { kept_id: expert, merged_id: twin, moved: {} });
  const expertImport = await sql('expert_import', {
    file_name: 'f.csv',
    storage_key: 'imports/f',
    state: 'previewed',
  });
  const partner = await sql('partner', { name: title, name_key: 'foreign', kind: 'academic' });
  const series = await sql('series', {
    slug: `foreign-${newId()}`,
    title,
    event_kind: 'seminar',
    cadence: 'yearly',
    starts_on: '2027-01-01',
  });
  const times = {
    starts_local: '2027-09-14T10:00',
    ends_local: '2027-09-14T12:00',
    starts_at: '2027-09-14T05:00:00Z',
    ends_at: '2027-09-14T07:00:00Z',
  };
  const event = await sql('event', {
    slug: `foreign-${newId()}`,
    title,
    kind: 'seminar',
    format: 'online',
    zone: 'Asia/Almaty',
    ...times,
  });
  const speaker = await sql('speaker', { event_id: event, expert_id: expert, role: 'speaker' });
  const session = await sql('session', { event_id: event, kind: 'panel', title, ...times });
  const contribution = await sql('contribution', { session_id: session, title });
  const assignment = await sql('assignment', {
    event_id: event,
    session_id: session,
    expert_id: expert,
    role: 'speaker',
    session_state: 'planned',
    starts_at: times.starts_at,
    ends_at: times.ends_at,
  });
  const outcome = await sql('outcome', {
    event_id: event,
    kind: 'communique',
    symbol: `${organization.code}/COM/2027/1`,
    year: 2027,
    number: 1,
    slug: `foreign-${newId()}`,
    authentic_language: 'en',
  });
  const version = await sql('outcome_version', {
    outcome_id: outcome,
    major: 1,
    minor: 0,
    update_type: 'new',
  });
  await sql('edition', { outcome_version_id: version, lang: 'en', title: 'Foreign' });
  const recommendation = await sql('recommendation', {
    outcome_id: outcome,
    number: 1,
    symbol: `${organization.code}/COM/2027/1/REC.1`,
  });
  const evidence = await sql('evidence', { claim: title });
  const placement = await sql('placement', {
    outcome_id: outcome,
    channel: 'print',
    outlet: title,
    placed_on: '2027-10-01',
  });
  const message = await sql('message', {
    kind: 'login_link',
    language: 'en',
    to_address: 'a@example.org',
    subject: 's',
    body_text: 't',
    body_html: 'h',
    state: 'failed',
  });
  const publication = await sql('publication', {
    outcome_id: outcome,
    outcome_version_id: version,
    state: 'current',
    published_at: '2027-10-01T00:00:00Z',
    modified_at: '2027-10-01T00:00:00Z',
  });
  const [token] = await app.database.reader.query<{ id: string }[]>(
    'SELECT id FROM api_token WHERE organization_id = $1',
    [organization.id],
  );
  const [member] = await app.database.reader.query<{ id: string }[]>(
    'SELECT id FROM membership WHERE organization_id = $1',
    [organization.id],
  );
  return {
    themes: theme,
    mandates: mandate,
    proposals: proposal,
    commitments: commitment,
    venues: venue,
    rooms: room,
    institutions: institution,
    experts: expert,
    merges: merge,
    'expert-imports': expertImport,
    partners: partner,
    series,
    events: event,
    speakers: speaker,
    sessions: session,
    contributions: contribution,
    assignments: assignment,
    outcomes: outcome,
    'outcome-versions': version,
    recommendations: recommendation,
    evidence,
    placements: placement,
    messages: message,
    publications: publication,
    tokens: token?.id ?? '',
    members: member?.id ?? '',
    jobs: newId(),
  };
}
