import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { chooseName, printName, printNameIndexed } from '../kernel/person-name.js';
import { decodeCursor, encodeCursor, type Page } from '../platform/http/paging.js';
import type {
  AffiliationView,
  ExpertFilter,
  ExpertThemeView,
  ExpertView,
  PrintedName,
} from './dto/expert.dto.js';
import {
  emailsOf,
  formOfRow,
  nameFor,
  type NameRow,
  namesOf,
  requireExpert,
} from './expert-facts.js';
import { expertSearch, type ExpertSearch, likePart } from './expert-search.js';

interface ExpertRow {
  id: string;
  slug: string;
  category: ExpertView['category'];
  country: string | null;
  gender: ExpertView['gender'];
  languages: string[];
  bio: LocalizedText;
  phone: string | null;
  note: string;
  name_unsplit: boolean;
  consent: ExpertView['consent'];
  consent_changed_at: string | null;
  consent_source: string | null;
  sort_key: string;
  created_at: string;
  updated_at: string;
  version: number;
  names: NameRow[];
  emails: string[];
  affiliations: AffiliationView[];
  themes: ExpertThemeView[];
}

const COLUMNS = `expert.id, expert.slug, expert.category, expert.country, expert.gender, expert.languages, expert.bio,
  expert.phone, expert.note, expert.name_unsplit, expert.consent, expert.consent_changed_at, expert.consent_source,
  expert.sort_key, expert.created_at, expert.updated_at, expert.version,
  ${namesOf('expert.id')} AS names, ${emailsOf('expert.id')} AS emails,
  coalesce((SELECT jsonb_agg(jsonb_build_object('institutionId', institution.id,
      'institutionName', institution.name, 'title', affiliation.title) ORDER BY affiliation.position, affiliation.id)
    FROM affiliation JOIN institution ON institution.id = affiliation.institution_id
    WHERE affiliation.expert_id = expert.id), '[]') AS affiliations,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', theme.id, 'key', theme.key, 'title', theme.title)
      ORDER BY theme.position, theme.key)
    FROM expert_theme JOIN theme ON theme.id = expert_theme.theme_id
    WHERE expert_theme.expert_id = expert.id), '[]') AS themes`;

/** One expert; `expert_merged` (410) with the id of the kept record for one that was merged into another. */
export async function readExpert(
  reader: EntityManager,
  organizationId: string,
  id: string,
  language: string,
): Promise<ExpertView> {
  const [row] = await reader.query<ExpertRow[]>(
    `SELECT ${COLUMNS} FROM expert WHERE organization_id = $1 AND id = $2 AND merged_into_id IS NULL`,
    [organizationId, id],
  );
  if (row !== undefined) return present(row, language);
  await requireExpert(reader, organizationId, id, language);
  throw new DomainError('missing', 'not_found');
}

/** How the name of an expert prints for readers of each of the languages. */
export async function printedNames(
  reader: EntityManager,
  organizationId: string,
  id: string,
  languages: readonly string[],
  language: string,
): Promise<PrintedName[]> {
  const expert = await readExpert(reader, organizationId, id, language);
  const forms = expert.names.map(formOfRow);
  return languages.flatMap((lang) => {
    const form = chooseName(forms, lang);
    return form === undefined
      ? []
      : [
          {
            lang,
            printed: printName(form),
            indexed: printNameIndexed(form),
            formLang: form.lang,
            formScript: form.script,
          },
        ];
  });
}

/** A page of the registry, in the order of the Latin spelling of names. */
export async function listExperts(
  reader: EntityManager,
  organizationId: string,
  filter: ExpertFilter & { readonly limit?: number; readonly cursor?: string },
  language: string,
): Promise<Page<ExpertView>> {
  const limit = filter.limit ?? 50;
  const after = decodeCursor(filter.cursor, 3);
  const search = filter.q === undefined || filter.q === '' ? undefined : expertSearch(filter.q);
  if (search?.by === 'nothing') return { items: [], next: null };
  let mode = after?.[2] === 'inside' ? 'inside' : 'beginnings';
  let rows = await pageOfExperts(reader, organizationId, filter, search, mode, after, limit + 1);
  // Nothing begins with what was typed: perhaps it stands inside of a name.
  const canLieInside =
    search?.by === 'words' && search.inside.every((alternatives) => alternatives.length > 0);
  if (rows.length === 0 && after === undefined && canLieInside) {
    mode = 'inside';
    rows = await pageOfExperts(reader, organizationId, filter, search, mode, after, limit + 1);
  }
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map((row) => present(row, language)),
    next:
      rows.length > limit && last !== undefined
        ? encodeCursor([last.sort_key, last.id, mode])
        : null,
  };
}

async function pageOfExperts(
  reader: EntityManager,
  organizationId: string,
  filter: ExpertFilter,
  search: ExpertSearch | undefined,
  mode: string,
  after: readonly string[] | undefined,
  count: number,
): Promise<ExpertRow[]> {
  const values: unknown[] = [organizationId];
  const bind = (value: unknown): string => `$${String(values.push(value))}`;
  const conditions = ['expert.organization_id = $1', 'expert.merged_into_id IS NULL'];
  if (after !== undefined)
    conditions.push(`(expert.sort_key, expert.id) > (${bind(after[0])}, ${bind(after[1])}::uuid)`);
  if (filter.country !== undefined) conditions.push(`expert.country = ${bind(filter.country)}`);
  if (filter.category !== undefined) conditions.push(`expert.category = ${bind(filter.category)}`);
  if (filter.consent !== undefined) conditions.push(`expert.consent = ${bind(filter.consent)}`);
  if (filter.language !== undefined)
    conditions.push(`expert.languages @> ARRAY[${bind(filter.language)}::text]`);
  if (filter.themeId !== undefined)
    conditions.push(`EXISTS (SELECT FROM expert_theme WHERE expert_theme.organization_id = $1
      AND expert_theme.theme_id = ${bind(filter.themeId)} AND expert_theme.expert_id = expert.id)`);
  if (filter.institutionId !== undefined)
    conditions.push(`EXISTS (SELECT FROM affiliation WHERE affiliation.organization_id = $1
      AND affiliation.institution_id = ${bind(filter.institutionId)} AND affiliation.expert_id = expert.id)`);
  conditions.push(...searchConditions(search, mode, bind));
  const hits = `SELECT expert.id, expert.sort_key FROM expert WHERE ${conditions.join(' AND ')}`;
  const order = `ORDER BY sort_key, id LIMIT ${bind(count)}`;
  // Found by words, the hits are collected before they are sorted: names that begin alike stand together in the
  // order of the list, and the planner, which does not know that, would walk the list to the letter я.
  const fenced = search !== undefined && search.by !== 'filed';
  return reader.query<ExpertRow[]>(
    `WITH ${fenced ? `hit AS MATERIALIZED (${hits}), page AS (SELECT * FROM hit ${order})` : `page AS (${hits} ${order})`}
     SELECT ${COLUMNS} FROM page JOIN expert ON expert.id = page.id ORDER BY page.sort_key, page.id`,
    values,
  );
}

function searchConditions(
  search: ExpertSearch | undefined,
  mode: string,
  bind: (value: unknown) => string,
): string[] {
  switch (search?.by) {
    case 'words':
      if (mode === 'inside')
        return search.inside.map(
          (alternatives) =>
            `expert.search_text LIKE ANY (${bind(alternatives.map((text) => `%${likePart(text)}%`))}::text[])`,
        );
      return [`expert.search_tokens @@ ${bind(search.tsquery)}::tsquery`];
    case 'filed':
      return [
        `expert.sort_key >= ${bind(search.from)}`,
        `expert.sort_key < ${bind(search.before)}`,
      ];
    case 'email':
      return [
        `expert.id IN (SELECT mail.expert_id FROM expert_email mail WHERE mail.organization_id = $1
           AND mail.address_key >= ${bind(search.from)} AND mail.address_key < ${bind(search.before)})`,
      ];
    default:
      return [];
  }
}

function present(row: ExpertRow, language: string): ExpertView {
  return {
    id: row.id,
    slug: row.slug,
    name: nameFor(row.names, language),
    names: row.names.map((name) => ({ ...name, printed: printName(formOfRow(name)) })),
    nameUnsplit: row.name_unsplit,
    category: row.category,
    country: row.country,
    gender: row.gender,
    languages: row.languages,
    emails: row.emails,
    phone: row.phone,
    affiliations: row.affiliations,
    themes: row.themes,
    bio: row.bio,
    note: row.note,
    consent: row.consent,
    consentChangedAt: row.consent_changed_at,
    consentSource: row.consent_source,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}
