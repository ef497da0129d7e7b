import type { EntityManager } from 'typeorm';
import { isReservedSlug, numberedSlug, slugify } from '../../kernel/slug.js';

/** Tables whose slug is part of a public address; a slug is unique in the whole installation. */
export type SlugTable = 'event' | 'series' | 'mandate' | 'expert' | 'outcome';

/**
 * A slug for `text` that no row of the table has, numbered where the plain one is taken or reserved. A lock
 * for the length of the transaction keeps two writers from choosing the same; the unique constraint judges.
 */
export async function freeSlug(tx: EntityManager, table: SlugTable, text: string): Promise<string> {
  const wanted = slugify(text, 80, table);
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `slug ${table} ${wanted}`,
  ]);
  const taken = await tx.query<{ slug: string }[]>(
    `SELECT slug FROM ${table} WHERE slug = $1 OR (slug LIKE $2 AND slug ~ $3)`,
    [wanted, `${wanted.slice(0, 70).replaceAll('_', '\\_')}-%`, '-[0-9]+$'],
  );
  const slugs = new Set(taken.map(({ slug }) => slug));
  if (!slugs.has(wanted) && !isReservedSlug(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const slug = numberedSlug(wanted, number);
    if (!slugs.has(slug)) return slug;
  }
}
