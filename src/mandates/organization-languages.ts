import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';

/**
 * Locks an organization against others that count or walk its rows (themes) meanwhile; rows that merely refer
 * to it are not held up. Gives its languages, the preferred one first.
 */
export async function lockOrganization(
  tx: EntityManager,
  organizationId: string,
): Promise<{ readonly languages: readonly string[] }> {
  const [row] = await tx.query<{ languages: string[] }[]>(
    'SELECT languages FROM organization WHERE id = $1 FOR NO KEY UPDATE',
    [organizationId],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}

/** The languages of an organization, the preferred one first. */
export async function languagesOfOrganization(
  reader: EntityManager,
  organizationId: string,
): Promise<readonly string[]> {
  const [row] = await reader.query<{ languages: string[] }[]>(
    'SELECT languages FROM organization WHERE id = $1',
    [organizationId],
  );
  return row?.languages ?? [];
}

/** The title in the first language of the organization that has one; addresses are made of it. */
export function firstTitle(title: LocalizedText, languages: readonly string[]): string {
  return resolveText(title, { asked: languages[0] ?? 'en', order: languages })?.text ?? '';
}
