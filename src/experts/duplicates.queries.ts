import type { EntityManager } from 'typeorm';
import { printName } from '../kernel/person-name.js';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageQuery,
  pageSize,
} from '../platform/http/paging.js';
import { invalidField } from '../kernel/domain-error.js';
import type { DuplicatePair, DuplicateView, ExpertBrief } from './dto/duplicate.dto.js';
import type { ExpertComparison } from './dto/profile.dto.js';
import { type Comparable, judgeDuplicate } from './duplicate-judge.js';
import { emailsOf, formOfRow, nameFor, type NameRow, namesOf } from './expert-facts.js';

/** So many other records are compared with one; a hint with more behind it helps nobody. */
const MOST_CANDIDATES = 300;
const SHOWN = 50;
/** Pairs that are compared for one page of the whole registry, at most, in so many steps. */
const STEP = 300;
const MOST_STEPS = 5;

interface BriefRow {
  id: string;
  country: string | null;
  names: NameRow[];
  emails: string[];
  institution_ids: string[];
}

const BRIEF = `expert.id, expert.country, ${namesOf('expert.id')} AS names, ${emailsOf('expert.id')} AS emails,
  ARRAY(SELECT institution_id::text FROM affiliation WHERE affiliation.expert_id = expert.id) AS institution_ids`;

const NOT_DISTINCT = (one: string, other: string): string => `NOT EXISTS (
  SELECT FROM expert_distinction WHERE expert_distinction.expert_id = least(${one}, ${other})
    AND expert_distinction.other_id = greatest(${one}, ${other}))`;

/** The records that may be the same person as this one, the likeliest first. */
export async function duplicatesOf(
  reader: EntityManager,
  organizationId: string,
  id: string,
  language: string,
): Promise<DuplicateView[]> {
  const rows = await reader.query<BriefRow[]>(
    `WITH candidate AS (
       SELECT other.expert_id AS id FROM expert_name_sound mine
         JOIN expert_name_sound other ON other.organization_id = mine.organization_id
           AND other.sound = mine.sound AND other.expert_id <> mine.expert_id
         WHERE mine.organization_id = $1 AND mine.expert_id = $2
       UNION
       SELECT other.id FROM expert me JOIN expert other ON other.organization_id = me.organization_id
           AND other.look_alike_key = me.look_alike_key AND other.id <> me.id AND other.merged_into_id IS NULL
         WHERE me.organization_id = $1 AND me.id = $2
       LIMIT ${MOST_CANDIDATES})
     SELECT ${BRIEF} FROM expert WHERE organization_id = $1 AND id = $2
     UNION ALL
     SELECT ${BRIEF} FROM candidate JOIN expert ON expert.id = candidate.id
     WHERE expert.organization_id = $1 AND expert.merged_into_id IS NULL AND ${NOT_DISTINCT('expert.id', '$2::uuid')}`,
    [organizationId, id],
  );
  const me = rows.find((row) => row.id === id);
  if (me === undefined) return [];
  return rows
    .filter((row) => row !== me)
    .flatMap((row): DuplicateView[] => {
      const hint = judgeDuplicate(comparable(me), comparable(row));
      return hint === undefined ? [] : [{ ...brief(row, language), ...hint }];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN);
}

/** What speaks for two records being one person, and whether somebody found that they are two. */
export async function judgePair(
  reader: EntityManager,
  organizationId: string,
  oneId: string,
  otherId: string,
): Promise<Pick<ExpertComparison, 'reasons' | 'score' | 'foundDistinct'>> {
  const people = await briefs(reader, organizationId, [oneId, otherId]);
  const [one, other] = [people.get(oneId), people.get(otherId)];
  const hint = one && other && judgeDuplicate(comparable(one), comparable(other));
  const found = await reader.query<unknown[]>(
    `SELECT FROM expert_distinction WHERE organization_id = $1
       AND expert_id = least($2::uuid, $3::uuid) AND other_id = greatest($2::uuid, $3::uuid)`,
    [organizationId, oneId, otherId],
  );
  return {
    reasons: hint?.reasons ?? [],
    score: hint?.score ?? null,
    foundDistinct: found.length > 0,
  };
}

interface PairRow {
  key: string;
  one: string;
  other: string;
}

/**
 * The pairs of the whole registry that may be one person. They are walked in the order of their sounds, then of their
 * looks; a page that only met strangers may be short, or empty, and still have a next one.
 */
export async function listDuplicates(
  reader: EntityManager,
  organizationId: string,
  query: PageQuery,
  language: string,
): Promise<Page<DuplicatePair>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 4);
  let phase = after?.[0] === 'looks' ? 'looks' : 'sounds';
  if (after !== undefined && after[0] !== phase)
    throw invalidField('cursor', 'bad_form', { expected: 'next' });
  let behind: PairRow | undefined =
    after === undefined
      ? undefined
      : { key: after[1] ?? '', one: after[2] ?? '', other: after[3] ?? '' };
  const items: DuplicatePair[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const pairs = await candidatePairs(reader, organizationId, phase, behind);
    const people = await briefs(
      reader,
      organizationId,
      pairs.flatMap(({ one, other }) => [one, other]),
    );
    for (const pair of pairs) {
      const [one, other] = [people.get(pair.one), people.get(pair.other)];
      const hint = one && other && judgeDuplicate(comparable(one), comparable(other));
      behind = pair;
      if (!one || !other || hint === undefined) continue;
      items.push({ one: brief(one, language), other: brief(other, language), ...hint });
      if (items.length === limit) return { items, next: cursorBehind(phase, pair) };
    }
    if (pairs.length < STEP) {
      if (phase === 'looks') return { items, next: null };
      phase = 'looks';
      behind = undefined;
    }
  }
  return { items, next: cursorBehind(phase, behind) };
}

const FIRST = '00000000-0000-0000-0000-000000000000';

function cursorBehind(phase: string, pair: PairRow | undefined): string {
  return encodeCursor([phase, pair?.key ?? '', pair?.one ?? FIRST, pair?.other ?? FIRST]);
}

/** Pairs with one sound, each under the first of the sounds they share; or pairs that look alike and share none. */
async function candidatePairs(
  reader: EntityManager,
  organizationId: string,
  phase: string,
  behind: PairRow | undefined,
): Promise<PairRow[]> {
  const sounds = `
    SELECT a.sound AS key, a.expert_id AS one, b.expert_id AS other
    FROM expert_name_sound a
      JOIN expert_name_sound b ON b.organization_id = a.organization_id AND b.sound = a.sound
        AND b.expert_id > a.expert_id
      JOIN expert x ON x.id = a.expert_id AND x.merged_into_id IS NULL
      JOIN expert y ON y.id = b.expert_id AND y.merged_into_id IS NULL
    WHERE a.organization_id = $1 AND b.organization_id = $1 AND a.sound >= $2 AND b.sound >= $2
      AND (a.sound, a.expert_id, b.expert_id) > ($2, $3::uuid, $4::uuid)
      AND NOT EXISTS (SELECT FROM expert_name_sound p JOIN expert_name_sound q ON q.sound = p.sound
        WHERE p.organization_id = $1 AND q.organization_id = $1 AND p.expert_id = a.expert_id
          AND q.expert_id = b.expert_id AND p.sound < a.sound)
      AND ${NOT_DISTINCT('a.expert_id', 'b.expert_id')}
    ORDER BY a.sound, a.expert_id, b.expert_id LIMIT ${STEP}`;
  const looks = `
    SELECT x.look_alike_key AS key, x.id AS one, y.id AS other
    FROM expert x JOIN expert y ON y.organization_id = x.organization_id AND y.look_alike_key = x.look_alike_key
      AND y.id > x.id
    WHERE x.organization_id = $1 AND y.organization_id = $1 AND x.merged_into_id IS NULL AND y.merged_into_id IS NULL
      AND x.look_alike_key >= $2 AND y.look_alike_key >= $2
      AND (x.look_alike_key, x.id, y.id) > ($2, $3::uuid, $4::uuid)
      AND NOT EXISTS (SELECT FROM expert_name_sound p JOIN expert_name_sound q ON q.sound = p.sound
        WHERE p.organization_id = $1 AND q.organization_id = $1 AND p.expert_id = x.id AND q.expert_id = y.id)
      AND ${NOT_DISTINCT('x.id', 'y.id')}
    ORDER BY x.look_alike_key, x.id, y.id LIMIT ${STEP}`;
  return reader.query<PairRow[]>(phase === 'looks' ? looks : sounds, [
    organizationId,
    behind?.key ?? '',
    behind?.one ?? FIRST,
    behind?.other ?? FIRST,
  ]);
}

async function briefs(
  reader: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BriefRow>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.query<BriefRow[]>(
    `SELECT ${BRIEF} FROM expert WHERE organization_id = $1 AND id = ANY ($2::uuid[])`,
    [organizationId, [...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function comparable(row: BriefRow): Comparable {
  return {
    forms: row.names.map(formOfRow),
    country: row.country,
    institutionIds: row.institution_ids,
  };
}

function brief(row: BriefRow, language: string): ExpertBrief {
  return {
    id: row.id,
    name: nameFor(row.names, language),
    names: row.names.map((name) => printName(formOfRow(name))),
    country: row.country,
    emails: row.emails,
  };
}
