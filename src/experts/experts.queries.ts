import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { chooseName, printName, printNameIndexed } from '../kernel/person-name.js';
import { decodeCursor, encodeCursor } from '../platform/http/paging.js';
import type {
  AffiliationView,
  ExpertPage,
  ExpertThemeView,
  ExpertView,
  PrintedName,
} from './dto/expert.dto.js';
import type { ExpertQuery } from './dto/expert-filter.dto.js';
import {
  emailsOf,
  formOfRow,
  nameFor,
  type NameRow,
  namesOf,
  requireExpert,
} from './expert-facts.js';
import { LAST_ENGAGED } from './expert-filter.js';
import { findExperts } from './expert-hits.js';
import { countExperts, findInOrder, type PlacedExpert } from './expert-order.js';

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
  last_engaged_on: string | null;
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
  ${LAST_ENGAGED} AS last_engaged_on, expert.created_at, expert.updated_at, expert.version,
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

/**
 * A page of the registry, by name unless the query says otherwise. Searched for one word, those whose name as it is
 * filed begins with it come first.
 * @throws DomainError at `cursor` for one that was made with another `sort`, or that comes with an `offset`
 */
export async function listExperts(
  reader: EntityManager,
  organizationId: string,
  query: Omit<ExpertQuery, 'limit'> & { readonly limit?: number },
  language: string,
): Promise<ExpertPage> {
  const { limit = 25, sort = 'name' } = query;
  const hits = await findPage(reader, organizationId, query, limit + 1);
  const total = query.count === true ? await countExperts(reader, organizationId, query) : null;
  const kept = hits.slice(0, limit);
  const last = kept.at(-1);
  if (last === undefined) return { items: [], next: null, total };
  const rows = await reader.query<ExpertRow[]>(
    `SELECT ${COLUMNS} FROM unnest($1::uuid[]) WITH ORDINALITY AS page (id, place)
     JOIN expert ON expert.id = page.id ORDER BY page.place`,
    [kept.map(({ id }) => id)],
  );
  const next = [last.place, last.sort_key, last.id, last.part, sort];
  return {
    items: rows.map((row) => present(row, language)),
    next: hits.length > limit ? encodeCursor(next) : null,
    total,
  };
}

async function findPage(
  reader: EntityManager,
  organizationId: string,
  query: ExpertQuery,
  count: number,
): Promise<readonly PlacedExpert[]> {
  const { sort = 'name', offset = 0 } = query;
  const after = decodeCursor(query.cursor, 5);
  if (after !== undefined && (after[4] !== sort || offset > 0))
    throw invalidField('cursor', 'bad_form', { expected: 'next' });
  if (sort !== 'name' || offset > 0)
    return findInOrder(reader, organizationId, query, sort, { after, offset, count });
  const hits = await findExperts(reader, organizationId, query, after?.slice(1, 4), count);
  return hits.map((hit) => ({ ...hit, place: hit.sort_key }));
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
    lastEngagedOn: row.last_engaged_on,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}
