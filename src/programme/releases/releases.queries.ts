import type { EntityManager } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import type { UiLanguage } from '../../kernel/languages.js';
import { chooseName, type NameForm, printName } from '../../kernel/person-name.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../../platform/http/paging.js';
import { sayDifference, sayPersonChange } from './difference-words.js';
import type {
  DifferencesView,
  ReleaseBrief,
  ReleaseQuery,
  ReleaseView,
} from '../dto/release.dto.js';
import { compareProgrammes, type ProgrammeDifferences } from './release-differences.js';
import type { ReleasedProgramme } from './released-programme.js';

const BRIEF = `SELECT release.number, release.name, release.note, release.sessions,
    release.released_at AS "releasedAt", account.display_name AS "releasedBy"
  FROM programme_release release LEFT JOIN account ON account.id = release.account_id`;

/** A release with its programme and its digest. */
export interface StoredRelease extends ReleaseBrief {
  readonly programme: ReleasedProgramme;
  readonly digest: string;
}

const WHOLE = `SELECT release.number, release.name, release.note, release.sessions,
    release.released_at AS "releasedAt", account.display_name AS "releasedBy", release.programme,
    release.content_digest AS digest
  FROM programme_release release LEFT JOIN account ON account.id = release.account_id
  WHERE release.organization_id = $1 AND release.event_id = $2`;

/** The last release of an event, or that of a number; undefined where there is none. */
export async function findRelease(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  number?: number,
): Promise<StoredRelease | undefined> {
  const [release] = await reader.query<StoredRelease[]>(
    `${WHOLE} AND ($3::int IS NULL OR release.number = $3) ORDER BY release.number DESC LIMIT 1`,
    [organizationId, eventId, number ?? null],
  );
  return release;
}

/** The releases of an event, the latest first. */
export async function listReleases(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  query: ReleaseQuery,
): Promise<Page<ReleaseBrief>> {
  const event = await reader.query<unknown[]>(
    'SELECT 1 FROM event WHERE organization_id = $1 AND id = $2',
    [organizationId, eventId],
  );
  if (event.length === 0) throw new DomainError('missing', 'not_found');
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 1);
  const rows = await reader.query<ReleaseBrief[]>(
    `${BRIEF} WHERE release.organization_id = $1 AND release.event_id = $2
       AND ($3::int IS NULL OR release.number < $3) ORDER BY release.number DESC LIMIT $4`,
    [organizationId, eventId, after?.[0] ?? null, limit + 1],
  );
  return cutPage(
    rows,
    limit,
    (row) => [String(row.number)],
    (row) => row,
  );
}

/** One release with what it changed. */
export async function readRelease(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  number: number,
  language: UiLanguage,
): Promise<ReleaseView> {
  const release = await findRelease(reader, organizationId, eventId, number);
  if (release === undefined) throw new DomainError('missing', 'not_found');
  const before =
    number === 1 ? undefined : await findRelease(reader, organizationId, eventId, number - 1);
  const { programme } = release;
  const differences = compareProgrammes(
    before && (await underOneName(reader, organizationId, before.programme)),
    await underOneName(reader, organizationId, programme),
  );
  return {
    eventId,
    ...briefOf(release),
    programme,
    differences: presentDifferences(differences, [before?.programme, programme], language),
  };
}

/** What lists show of the release of a number. */
export async function readBrief(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  number: number,
): Promise<ReleaseBrief> {
  const [row] = await reader.query<ReleaseBrief[]>(
    `${BRIEF} WHERE release.organization_id = $1 AND release.event_id = $2 AND release.number = $3`,
    [organizationId, eventId, number],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}

/** What lists show of a release. */
export function briefOf(release: StoredRelease): ReleaseBrief {
  const { number, name, note, sessions, releasedAt, releasedBy } = release;
  return { number, name, note, sessions, releasedAt, releasedBy };
}

/**
 * A released programme in which people who have since been found to be one are one: else a merge would look as if
 * one of them left and the other joined.
 */
export async function underOneName(
  reader: EntityManager,
  organizationId: string,
  programme: ReleasedProgramme,
): Promise<ReleasedProgramme> {
  const kept = await keptRecords(
    reader,
    organizationId,
    programme.people.map(({ expertId }) => expertId),
  );
  if (kept.size === 0) return programme;
  const rename = <T extends { readonly expertId: string }>(one: T): T => ({
    ...one,
    expertId: kept.get(one.expertId) ?? one.expertId,
  });
  return {
    ...programme,
    people: programme.people.map(rename),
    sessions: programme.sessions.map((session) => ({
      ...session,
      people: session.people.map(rename),
      contributions: session.contributions.map((talk) => ({
        ...talk,
        people: talk.people.map(rename),
      })),
    })),
  };
}

/** Of those experts that were merged into another record: which. */
export async function keptRecords(
  reader: EntityManager,
  organizationId: string,
  expertIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await reader.query<{ id: string; kept: string }[]>(
    `WITH RECURSIVE chain AS (
       SELECT id, merged_into_id FROM expert
         WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND merged_into_id IS NOT NULL
       UNION SELECT chain.id, expert.merged_into_id FROM chain JOIN expert ON expert.id = chain.merged_into_id
         WHERE expert.merged_into_id IS NOT NULL)
     SELECT chain.id, chain.merged_into_id AS kept FROM chain
       JOIN expert ON expert.id = chain.merged_into_id AND expert.merged_into_id IS NULL`,
    [organizationId, expertIds],
  );
  return new Map(rows.map(({ id, kept }) => [id, kept]));
}

/** Differences with names and sentences for a reader. */
export function presentDifferences(
  differences: ProgrammeDifferences,
  programmes: readonly (ReleasedProgramme | undefined)[],
  language: UiLanguage,
): DifferencesView {
  const names = new Map(
    programmes.flatMap((programme) =>
      (programme?.people ?? []).map(({ expertId, names: forms }) => [expertId, forms] as const),
    ),
  );
  for (const { expertId, names: forms } of differences.people) names.set(expertId, forms);
  const person = (expertId: string) => ({
    expertId,
    name: printedName(names.get(expertId) ?? [], language),
  });
  return {
    sessions: differences.sessions.map((difference) => ({
      ...difference,
      fields: [...difference.fields],
      joined: difference.joined.map(person),
      left: difference.left.map(person),
      sentences: sayDifference(difference, language),
    })),
    people: differences.people.map(({ expertId, changes }) => ({
      ...person(expertId),
      changes: changes.map((change) => ({
        ...change,
        sentence: sayPersonChange(change, language),
      })),
    })),
  };
}

/** A name as it prints for a reader; empty where there is none. */
export function printedName(names: readonly NameForm[], language: string): string {
  const name = chooseName(names, language);
  return name === undefined ? '' : printName(name);
}
