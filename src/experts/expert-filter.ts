import type { EntityManager } from 'typeorm';
import type { ExpertFilter, Facet, Gap } from './dto/expert-filter.dto.js';
import { ExpertStatement } from './expert-statement.js';

/** Whom nobody engaged yet has in the column of the latest engagement. */
const NEVER = '-infinity';

/** SQL for the day of the latest engagement; null for never. */
export const LAST_ENGAGED = `nullif(expert.last_engaged_on, '${NEVER}')`;

const LACKING: Readonly<Record<Gap, string>> = {
  country: 'expert.country IS NULL',
  gender: 'expert.gender IS NULL',
  language: `expert.languages = '{}'`,
  theme:
    'NOT EXISTS (SELECT FROM expert_theme WHERE expert_theme.organization_id = $1 AND expert_theme.expert_id = expert.id)',
  institution:
    'NOT EXISTS (SELECT FROM affiliation WHERE affiliation.organization_id = $1 AND affiliation.expert_id = expert.id)',
};

/** A statement on the experts that a filter lets through, apart from its words; `open` names a filter that is left out. */
export function filtered(
  reader: EntityManager,
  organizationId: string,
  filter: ExpertFilter,
  open?: Facet,
): ExpertStatement {
  const sql = new ExpertStatement(reader, organizationId);
  sql.where(...Object.values(conditionsOf(sql, filter, open)));
  const { hasEmail, nameUnsplit, missing, id } = filter;
  if (hasEmail !== undefined)
    sql.where(`${hasEmail ? '' : 'NOT '}EXISTS (SELECT FROM expert_email mail
      WHERE mail.organization_id = $1 AND mail.expert_id = expert.id)`);
  if (nameUnsplit !== undefined) sql.where(`expert.name_unsplit = ${String(nameUnsplit)}`);
  if (id !== undefined && id.length > 0) sql.where(`expert.id = ANY (${sql.bind(id)}::uuid[])`);
  for (const gap of missing ?? []) {
    if (gap !== open) sql.where(LACKING[gap]);
  }
  return sql;
}

/** Whether a filter says anything of what a facet counts. */
export function narrows(filter: ExpertFilter, facet: Facet): boolean {
  switch (facet) {
    case 'lastEngaged':
      return (
        filter.lastEngagedFrom !== undefined ||
        filter.lastEngagedTo !== undefined ||
        filter.neverEngaged !== undefined
      );
    case 'theme':
      return has(filter.themeId) || lacks(filter, 'theme');
    case 'institution':
      return has(filter.institutionId) || lacks(filter, 'institution');
    case 'category':
    case 'consent':
      return has(filter[facet]);
    case 'country':
    case 'gender':
    case 'language':
      return has(filter[facet]) || lacks(filter, facet);
  }
}

const has = (values: readonly string[] | undefined): boolean => (values ?? []).length > 0;
const lacks = (filter: ExpertFilter, gap: Gap): boolean => filter.missing?.includes(gap) ?? false;

function conditionsOf(
  sql: ExpertStatement,
  filter: ExpertFilter,
  open: Facet | undefined,
): Partial<Record<Facet, string>> {
  const { country, category, gender, consent, language, themeId, institutionId } = filter;
  const any = (
    facet: Facet,
    values: readonly string[] | undefined,
    condition: (list: string) => string,
  ): Partial<Record<Facet, string>> =>
    // A parameter that the statement does not mention has no type, and Postgres refuses it.
    values === undefined || values.length === 0 || facet === open
      ? {}
      : { [facet]: condition(sql.bind(values)) };
  return {
    ...any('country', country, (list) => `expert.country = ANY (${list}::text[])`),
    ...any('category', category, (list) => `expert.category = ANY (${list}::text[])`),
    ...any('gender', gender, (list) => `expert.gender = ANY (${list}::text[])`),
    ...any('consent', consent, (list) => `expert.consent = ANY (${list}::text[])`),
    ...any('language', language, (list) => `expert.languages && ${list}::text[]`),
    ...any(
      'theme',
      themeId,
      (list) => `EXISTS (SELECT FROM expert_theme WHERE expert_theme.organization_id = $1
        AND expert_theme.expert_id = expert.id AND expert_theme.theme_id IN (
          WITH RECURSIVE meant AS (
            SELECT id FROM theme WHERE organization_id = $1 AND id = ANY (${list}::uuid[])
            UNION SELECT theme.id FROM theme JOIN meant ON theme.parent_id = meant.id
              WHERE theme.organization_id = $1)
          SELECT id FROM meant))`,
    ),
    ...any(
      'institution',
      institutionId,
      (list) => `EXISTS (SELECT FROM affiliation WHERE affiliation.organization_id = $1
        AND affiliation.institution_id = ANY (${list}::uuid[]) AND affiliation.expert_id = expert.id)`,
    ),
    ...(open === 'lastEngaged' ? {} : engaged(sql, filter)),
  };
}

function engaged(
  sql: ExpertStatement,
  { lastEngagedFrom, lastEngagedTo, neverEngaged }: ExpertFilter,
): Partial<Record<Facet, string>> {
  const between = [
    ...(lastEngagedFrom === undefined
      ? []
      : [`expert.last_engaged_on >= ${sql.bind(lastEngagedFrom)}::date`]),
    ...(lastEngagedTo === undefined
      ? []
      : [`expert.last_engaged_on <= ${sql.bind(lastEngagedTo)}::date`]),
  ];
  const never = `expert.last_engaged_on = '${NEVER}'`;
  if (between.length === 0) {
    if (neverEngaged === undefined) return {};
    return { lastEngaged: neverEngaged ? never : `expert.last_engaged_on > '${NEVER}'` };
  }
  const ever = [...between, `expert.last_engaged_on > '${NEVER}'`].join(' AND ');
  return { lastEngaged: neverEngaged === true ? `(${ever} OR ${never})` : ever };
}
