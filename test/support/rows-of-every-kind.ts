import { newId } from '../../src/kernel/id.js';
import { titleSearchText } from '../../src/kernel/name-search.js';
import { countScheduleActions } from '../../src/exchange/import-report.js';
import { countActions } from '../../src/experts/import-report.js';
import { snapshotOf } from '../../src/experts/merge-record.js';
import type { Storage } from '../../src/platform/storage/storage.js';
import { STORAGE } from '../../src/platform/storage/storage.token.js';
import type { TestApp, TestOrganization } from './app.js';

/**
 * One row of each kind that a route can name, written straight into the database, by the first part of its route.
 * @param serial another number for each further set of one organization
 */
export async function everyKindOfRow(
  app: TestApp,
  organization: TestOrganization,
  serial = 1,
): Promise<Record<string, string>> {
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
  const mergeOf = async (keptId: string, mergedId: string) => {
    const read = (id: string) => snapshotOf(app.database.reader, organization.id, id);
    const kept = await read(keptId);
    return {
      before: { kept, other: await read(mergedId) },
      after: { kept },
      engagements: [{ table: 'speaker', moved: [], dropped: [], changed: [] }],
    };
  };
  const title = { en: 'Foreign' };
  const theme = await sql('theme', { key: `foreign-${String(serial)}`, title });
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
  const institutionFacts = { name: title, country: null, alsoKnownAs: [] };
  const institutionMerge = await sql('institution_merge', {
    kept_id: institution,
    merged_id: newId(),
    told: {
      before: institutionFacts,
      after: institutionFacts,
      merged: { ...institutionFacts, createdAt: '2027-01-01T00:00:00Z' },
      moved: [],
      dropped: [],
      titled: [],
    },
  });
  const person = async () => {
    const id = await sql('expert', {
      slug: `foreign-${newId()}`,
      sort_key: 'foreign',
      look_alike_key: 'foreign',
      search_text: ' foreign ',
    });
    await sql('expert_name', {
      expert_id: id,
      lang: 'en',
      script: 'Latn',
      family: 'Foreign',
      given: 'Person',
      name_order: 'given_first',
      position: 0,
    });
    return id;
  };
  const [expert, twin, other] = [await person(), await person(), await person()];
  const merge = await sql('expert_merge', {
    kept_id: expert,
    merged_id: twin,
    moved: await mergeOf(expert, twin),
  });
  await app.nest
    .get<Storage>(STORAGE)
    .put('imports/f', Buffer.from('name\n'), { mediaType: 'text/csv' });
  const expertImport = await sql('expert_import', {
    file_name: 'f.csv',
    storage_key: 'imports/f',
    state: 'previewed',
    report: {
      format: 'csv',
      encoding: 'utf-8',
      encodingCertain: true,
      encodingCandidates: [],
      delimiter: ',',
      sheets: [],
      sheet: null,
      columns: [],
      headerKey: '',
      warnings: [],
      counts: countActions([]),
      rows: [],
    },
  });
  const partner = await sql('partner', {
    name: title,
    name_key: `foreign-${String(serial)}`,
    kind: 'academic',
  });
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
    search_text: titleSearchText(title),
    ...times,
  });
  const speaker = await sql('speaker', { event_id: event, expert_id: expert, role: 'speaker' });
  const session = await sql('session', { event_id: event, kind: 'panel', title, ...times });
  const track = await sql('track', {
    event_id: event,
    name: title,
    name_key: `foreign-${String(serial)}`,
  });
  const planRun = await sql('plan_run', {
    event_id: event,
    kind: 'plan',
    state: 'done',
    options: {
      seconds: 1,
      iterations: null,
      seed: 1,
      movable: 'all',
      sessionIds: [],
      dayStart: '09:00',
      dayEnd: '18:00',
      gridMinutes: 15,
      preset: 'balanced',
      wishes: {},
    },
    problem: { zone: 'Asia/Almaty', rooms: [], sessions: [] },
    versions: {},
  });
  const scheduleImport = await sql('schedule_import', {
    event_id: event,
    file_name: 'f.csv',
    storage_key: 'imports/f',
    state: 'previewed',
    report: {
      format: 'csv',
      generator: null,
      version: null,
      title: null,
      zone: 'Asia/Almaty',
      counts: countScheduleActions([]),
      adds: { rooms: 0, tracks: 0, people: 0 },
      issues: [],
    },
  });
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
    symbol: `${organization.code}/COM/2027/${String(serial)}`,
    year: 2027,
    number: serial,
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
    symbol: `${organization.code}/COM/2027/${String(serial)}/REC.1`,
  });
  const addressee = await sql('recommendation_addressee', {
    recommendation_id: recommendation,
    name: title,
  });
  const response = await sql('recommendation_response', {
    recommendation_id: recommendation,
    addressee_id: addressee,
    answer: 'noted',
    responded_on: '2027-10-02',
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
  const eventRole = await sql('event_role', {
    event_id: event,
    account_id: organization.ownerAccountId,
    role: 'check_in',
  });
  const publication = await sql('publication', {
    outcome_id: outcome,
    outcome_version_id: version,
    state: 'current',
    citation: { en: 'Foreign' },
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
    // Not a route: what a field `otherId` can name.
    others: other,
    merges: merge,
    'institution-merges': institutionMerge,
    'expert-imports': expertImport,
    partners: partner,
    series,
    events: event,
    'event-roles': eventRole,
    speakers: speaker,
    sessions: session,
    'schedule-imports': scheduleImport,
    'plan-runs': planRun,
    tracks: track,
    contributions: contribution,
    assignments: assignment,
    outcomes: outcome,
    'outcome-versions': version,
    recommendations: recommendation,
    'recommendation-responses': response,
    evidence,
    placements: placement,
    messages: message,
    publications: publication,
    tokens: token?.id ?? '',
    members: member?.id ?? '',
    jobs: newId(),
  };
}
