import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { chooseName, type NameForm, type NameOrder, printName } from '../kernel/person-name.js';
import type { Consent, ExpertCategory, Gender } from './expert.entity.js';

/** All that the registry says about a person, as it is compared before and after a change. */
export interface ExpertFacts {
  readonly category: ExpertCategory;
  readonly country: string | null;
  readonly gender: Gender | null;
  readonly languages: readonly string[];
  readonly bio: LocalizedText;
  readonly phone: string | null;
  readonly note: string;
  readonly nameUnsplit: boolean;
  readonly consent: Consent;
  readonly consentSource: string | null;
  readonly names: readonly NameForm[];
  readonly emails: readonly string[];
  readonly affiliations: readonly {
    readonly institutionId: string;
    readonly title: LocalizedText;
  }[];
  readonly themeIds: readonly string[];
}

/** A name form as a row of `expert_name`, in the shape that `NAMES_OF` gives. */
export interface NameRow {
  readonly lang: string;
  readonly script: string;
  readonly family: string | null;
  readonly given: string | null;
  readonly patronymic: string | null;
  readonly full: string | null;
  readonly order: NameOrder;
}

/** SQL for the name forms of the expert whose id the expression gives, as a JSON list of `NameRow`. */
export const namesOf = (expertId: string): string => `coalesce((
  SELECT jsonb_agg(jsonb_build_object('lang', form.lang, 'script', form.script, 'family', form.family,
    'given', form.given, 'patronymic', form.patronymic, 'full', form.full_name, 'order', form.name_order)
    ORDER BY form.position)
  FROM expert_name form WHERE form.expert_id = ${expertId}), '[]')`;

/** The same as a list of `NameForm`, which leaves out the parts that a name has not; null where there is no form. */
export const nameFormsOf = (expertId: string): string => `(
  SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('lang', form.lang, 'script', form.script,
    'family', form.family, 'given', form.given, 'patronymic', form.patronymic, 'full', form.full_name,
    'order', form.name_order)) ORDER BY form.position)
  FROM expert_name form WHERE form.expert_id = ${expertId})`;

/** SQL for the addresses of an expert, the main one first. */
export const emailsOf = (expertId: string): string => `coalesce((
  SELECT jsonb_agg(mail.address ORDER BY mail.position, mail.id) FROM expert_email mail
  WHERE mail.organization_id = expert.organization_id AND mail.expert_id = ${expertId}), '[]')`;

/** A name form without the parts that are null. */
export function formOfRow(row: NameRow): NameForm {
  return {
    lang: row.lang,
    script: row.script,
    order: row.order,
    ...(row.family === null ? {} : { family: row.family }),
    ...(row.given === null ? {} : { given: row.given }),
    ...(row.patronymic === null ? {} : { patronymic: row.patronymic }),
    ...(row.full === null ? {} : { full: row.full }),
  };
}

/** The name of a person for a reader of a language. */
export function nameFor(rows: readonly NameRow[], lang: string): string {
  const form = chooseName(rows.map(formOfRow), lang);
  return form === undefined ? '' : printName(form);
}

type FactsRow = Omit<ExpertFacts, 'names'> & { readonly id: string; readonly names: NameRow[] };

/** The facts of the experts with these ids, by id, in one query. */
export async function readFacts(
  reader: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ExpertFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.query<FactsRow[]>(
    `SELECT expert.id, category, country, gender, languages, bio, phone, note, name_unsplit AS "nameUnsplit", consent,
       consent_source AS "consentSource", ${namesOf('expert.id')} AS names, ${emailsOf('expert.id')} AS emails,
       coalesce((SELECT jsonb_agg(jsonb_build_object('institutionId', institution_id, 'title', title)
           ORDER BY position, affiliation.id)
         FROM affiliation WHERE affiliation.expert_id = expert.id), '[]') AS affiliations,
       coalesce((SELECT jsonb_agg(theme_id ORDER BY theme_id) FROM expert_theme
         WHERE expert_theme.expert_id = expert.id), '[]') AS "themeIds"
     FROM expert WHERE organization_id = $1 AND expert.id = ANY ($2::uuid[])`,
    [organizationId, ids],
  );
  return new Map(
    rows.map(({ id, ...facts }) => [id, { ...facts, names: facts.names.map(formOfRow) }]),
  );
}

/**
 * Makes sure that an expert is there and stands for itself.
 * @throws DomainError `not_found`, or `expert_merged` with the id of the record that was kept
 */
export async function requireExpert(
  reader: EntityManager,
  organizationId: string,
  id: string,
  language: string,
): Promise<void> {
  const [row] = await reader.query<{ merged_into_id: string | null }[]>(
    'SELECT merged_into_id FROM expert WHERE organization_id = $1 AND id = $2',
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  if (row.merged_into_id === null) return;
  const kept = await keptRecord(reader, organizationId, row.merged_into_id, language);
  throw new DomainError('gone', 'expert_merged', { name: kept.name }, { details: kept.details });
}

/** The record at the end of a chain of merges. */
export async function keptRecord(
  reader: EntityManager,
  organizationId: string,
  id: string,
  language: string,
): Promise<{ readonly name: string; readonly details: { readonly keptId: string } }> {
  const [kept] = await reader.query<{ id: string; names: NameRow[] }[]>(
    `WITH RECURSIVE chain AS (
       SELECT id, merged_into_id FROM expert WHERE organization_id = $1 AND id = $2
       UNION SELECT next.id, next.merged_into_id FROM expert next JOIN chain ON next.id = chain.merged_into_id)
     SELECT chain.id, ${namesOf('chain.id')} AS names FROM chain WHERE merged_into_id IS NULL`,
    [organizationId, id],
  );
  return { name: nameFor(kept?.names ?? [], language), details: { keptId: kept?.id ?? id } };
}
