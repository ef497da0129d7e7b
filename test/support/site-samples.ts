import { newId } from '../../src/kernel/id.js';
import { toInstant } from '../../src/kernel/local-time.js';
import type { TestApp } from './app.js';

/*
 * Rows as the public site finds them, made directly in the database: what a feature's own rules would refuse (a
 * withheld consent in a programme, an internal event with a published outcome) must be tested too.
 */

type Row = Readonly<Record<string, unknown>>;

/** Inserts a row; gives its id, a new one unless given. Objects go in as JSON, lists as arrays. */
export async function insertRow(app: TestApp, table: string, row: Row): Promise<string> {
  const id = typeof row['id'] === 'string' ? row['id'] : newId();
  const whole: Row = NO_ID.has(table) ? row : { ...row, id };
  const columns = Object.keys(whole);
  await app.database.reader.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${String(index + 1)}`).join(', ')})`,
    Object.values(whole),
  );
  return id;
}

const NO_ID = new Set([
  'event_theme',
  'event_proposal',
  'event_partner',
  'recommendation_text',
  'citation',
  'expert_theme',
]);

/** An event: public and announced, in Almaty, unless said otherwise. */
export async function siteEvent(
  app: TestApp,
  organizationId: string,
  over: Row & {
    readonly startsLocal?: string;
    readonly endsLocal?: string;
    readonly zone?: string;
  } = {},
): Promise<{ id: string; slug: string }> {
  const id = newId();
  const { startsLocal = '2027-09-14T09:00', endsLocal = '2027-09-17T16:00', ...columns } = over;
  const zone = over.zone ?? 'Asia/Almaty';
  const slug = typeof over['slug'] === 'string' ? over['slug'] : `event-${id}`;
  await insertRow(app, 'event', {
    id,
    organization_id: organizationId,
    title: {
      en: 'Forum of experts',
      ru: 'Форум экспертов',
      kk: 'Сарапшылар форумы',
      zh: '专家论坛',
    },
    kind: 'conference',
    format: 'in_person',
    starts_local: startsLocal,
    ends_local: endsLocal,
    starts_at: toInstant(startsLocal, zone),
    ends_at: toInstant(endsLocal, zone),
    state: 'announced',
    announced_at: '2026-01-01T00:00:00Z',
    ...columns,
    slug,
    zone,
  });
  return { id, slug };
}

/** A session of an event, in its zone. */
export async function siteSession(
  app: TestApp,
  organizationId: string,
  eventId: string,
  startsLocal: string,
  endsLocal: string,
  over: Row & { readonly zone?: string } = {},
): Promise<string> {
  const { zone = 'Asia/Almaty', ...columns } = over;
  return insertRow(app, 'session', {
    organization_id: organizationId,
    event_id: eventId,
    kind: 'panel',
    title: { en: 'Session' },
    starts_local: startsLocal,
    ends_local: endsLocal,
    starts_at: toInstant(startsLocal, zone),
    ends_at: toInstant(endsLocal, zone),
    ...columns,
  });
}

/** A person with one name; consent granted unless said otherwise. */
export async function siteExpert(
  app: TestApp,
  organizationId: string,
  name: Row,
  over: Row = {},
): Promise<{ id: string; slug: string }> {
  const id = newId();
  const slug = typeof over['slug'] === 'string' ? over['slug'] : `expert-${id}`;
  await insertRow(app, 'expert', {
    id,
    organization_id: organizationId,
    consent: 'granted',
    sort_key: '',
    look_alike_key: '',
    search_text: '',
    ...over,
    slug,
  });
  await insertRow(app, 'expert_name', {
    organization_id: organizationId,
    expert_id: id,
    position: 0,
    lang: 'en',
    script: 'Latn',
    name_order: 'given_first',
    ...name,
  });
  return { id, slug };
}

/** An engagement of a person in an event. */
export async function siteSpeaker(
  app: TestApp,
  organizationId: string,
  eventId: string,
  expertId: string,
  over: Row = {},
): Promise<string> {
  return insertRow(app, 'speaker', {
    organization_id: organizationId,
    event_id: eventId,
    expert_id: expertId,
    role: 'speaker',
    state: 'confirmed',
    ...over,
  });
}

/** A person in a session, as the foreign key wants it. */
export async function siteAssignment(
  app: TestApp,
  sessionId: string,
  expertId: string,
  contributionId: string | null = null,
): Promise<string> {
  const id = newId();
  await app.database.reader.query(
    `INSERT INTO assignment (id, organization_id, event_id, session_id, contribution_id, expert_id, role, blocking,
       non_blocking_reason, session_state, starts_at, ends_at)
     SELECT $1, organization_id, event_id, id, $4, $3, 'panelist', false, 'test', state, starts_at, ends_at
     FROM session WHERE id = $2`,
    [id, sessionId, expertId, contributionId],
  );
  return id;
}

let numbers = 0;

/** An outcome of an event without any version; its symbol is unique in the test. */
export async function siteOutcome(
  app: TestApp,
  organization: { readonly id: string; readonly code: string },
  eventId: string,
  over: Row = {},
): Promise<{ id: string; slug: string; symbol: string }> {
  numbers += 1;
  const id = newId();
  const slug = typeof over['slug'] === 'string' ? over['slug'] : `outcome-${id}`;
  const symbol = `${organization.code}/REC/2026/${String(numbers)}`;
  await insertRow(app, 'outcome', {
    id,
    organization_id: organization.id,
    event_id: eventId,
    kind: 'recommendations',
    symbol,
    year: 2026,
    number: numbers,
    authentic_language: 'ru',
    ...over,
    slug,
  });
  return { id, slug, symbol };
}

export interface SiteVersion {
  readonly major?: number;
  readonly minor?: number;
  readonly updateType?: string;
  readonly notice?: Readonly<Record<string, string>>;
  readonly editions: readonly {
    readonly lang: string;
    readonly title: string;
    readonly summary?: string;
    readonly body?: string;
  }[];
  /** What each recommendation says in this version. */
  readonly recommendations?: readonly {
    readonly id: string;
    readonly texts: Readonly<Record<string, string>>;
  }[];
  readonly evidence?: readonly string[];
}

/** A version of an outcome as a draft, with its parts. */
export async function siteVersion(
  app: TestApp,
  organizationId: string,
  outcomeId: string,
  version: SiteVersion,
): Promise<string> {
  const id = await insertRow(app, 'outcome_version', {
    organization_id: organizationId,
    outcome_id: outcomeId,
    major: version.major ?? 1,
    minor: version.minor ?? 0,
    update_type: version.updateType ?? 'new',
    notice: version.notice ?? {},
  });
  const key = { organization_id: organizationId, outcome_version_id: id };
  for (const edition of version.editions) await insertRow(app, 'edition', { ...key, ...edition });
  for (const { id: recommendationId, texts } of version.recommendations ?? []) {
    for (const [lang, body] of Object.entries(texts)) {
      await insertRow(app, 'recommendation_text', {
        ...key,
        outcome_id: outcomeId,
        recommendation_id: recommendationId,
        lang,
        body,
      });
    }
  }
  for (const [position, evidenceId] of (version.evidence ?? []).entries()) {
    await insertRow(app, 'citation', { ...key, evidence_id: evidenceId, position });
  }
  return id;
}

/** Publishes a version: what stood before is superseded. Gives the publication's id. */
export async function sitePublish(
  app: TestApp,
  organizationId: string,
  outcomeId: string,
  versionId: string,
  publishedAt = '2026-05-20T06:00:00Z',
  citation: Readonly<Record<string, string>> = { ru: 'Цитата', en: 'The citation' },
): Promise<string> {
  const sql = (text: string, values: unknown[]) => app.database.reader.query(text, values);
  await sql(`UPDATE publication SET state = 'superseded' WHERE outcome_id = $1`, [outcomeId]);
  await sql(`UPDATE outcome_version SET state = 'published', published_at = $2 WHERE id = $1`, [
    versionId,
    publishedAt,
  ]);
  return insertRow(app, 'publication', {
    organization_id: organizationId,
    outcome_id: outcomeId,
    outcome_version_id: versionId,
    state: 'current',
    published_at: publishedAt,
    modified_at: publishedAt,
    citation,
  });
}

/** A numbered recommendation of an outcome with its addressees; issued unless said otherwise. */
export async function siteRecommendation(
  app: TestApp,
  organizationId: string,
  outcome: { readonly id: string; readonly symbol: string },
  number: number,
  over: Row & { readonly addressees?: readonly Row[] } = {},
): Promise<{ id: string; symbol: string }> {
  const { addressees = [], status = 'issued', ...columns } = over;
  const symbol = `${outcome.symbol}/REC.${String(number)}`;
  const id = await insertRow(app, 'recommendation', {
    organization_id: organizationId,
    outcome_id: outcome.id,
    number,
    symbol,
    ...columns,
  });
  for (const [position, addressee] of addressees.entries()) {
    await insertRow(app, 'recommendation_addressee', {
      organization_id: organizationId,
      recommendation_id: id,
      position,
      ...addressee,
    });
  }
  if (status !== 'draft') {
    await app.database.reader.query(
      `UPDATE recommendation SET status = $2, issued_at = '2026-05-20T06:00:00Z' WHERE id = $1`,
      [id, status],
    );
  }
  return { id, symbol };
}

/** A page or file of the site as a browser gets it; redirects are not followed. */
export async function visit(
  app: TestApp,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await fetch(`${app.url}${path}`, {
    redirect: 'manual',
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
