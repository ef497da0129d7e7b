import type { EntityManager } from 'typeorm';
import type { ErrorIssue } from '../kernel/domain-error.js';
import { isUuid } from '../kernel/id.js';

/** Themes named in an input by id or key, at a path. */
export interface ThemeReferences {
  readonly at: string;
  readonly named: readonly string[];
}

/**
 * The ids of the named themes of an organization, by what they were named, in one query; with a fault for each
 * that is not there and for each named a second time (by id and by key). The themes are locked against removal.
 */
export async function findThemes(
  tx: EntityManager,
  organizationId: string,
  references: readonly ThemeReferences[],
): Promise<{ readonly ids: ReadonlyMap<string, string>; readonly issues: readonly ErrorIssue[] }> {
  const named = [...new Set(references.flatMap((reference) => reference.named.map(normal)))];
  const rows =
    named.length === 0
      ? []
      : await tx.query<{ id: string; key: string }[]>(
          `SELECT id, key FROM theme WHERE organization_id = $1 AND (id = ANY ($2::uuid[]) OR key = ANY ($3::text[]))
             ORDER BY id FOR KEY SHARE`,
          [organizationId, named.filter(isUuid), named.filter((name) => !isUuid(name))],
        );
  const ids = new Map(rows.flatMap(({ id, key }) => [[id, id] as const, [key, id] as const]));
  const issues: ErrorIssue[] = [];
  for (const reference of references) {
    const seen = new Set<string>();
    for (const [index, name] of reference.named.entries()) {
      const id = ids.get(normal(name));
      const field = `${reference.at}.${index}`;
      if (id === undefined)
        issues.push({ field, code: 'reference_unknown', params: { rule: 'theme' } });
      else if (seen.has(id)) issues.push({ field, code: 'repeated' });
      else seen.add(id);
    }
  }
  return { ids: new Map(named.map((name) => [name, ids.get(name) ?? ''])), issues };
}

/** What `findThemes` found for a list of names. */
export function themeIdsOf(
  ids: ReadonlyMap<string, string>,
  named: readonly string[],
): readonly string[] {
  return named.map((name) => ids.get(normal(name)) ?? '');
}

/** Ids compare in lower case; keys are lower case. */
function normal(name: string): string {
  return isUuid(name) ? name.toLowerCase() : name;
}
