import type { EntityManager } from 'typeorm';
import { Expert } from '../experts/expert.entity.js';
import { ExpertName, ExpertNameSound } from '../experts/expert-parts.entity.js';
import { latinOrFirst, nameKeys, nameSounds } from '../experts/name-keys.js';
import { newId } from '../kernel/id.js';
import { printName } from '../kernel/person-name.js';
import { isReservedSlug, numberedSlug, slugify } from '../kernel/slug.js';
import { recordChanges } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import type { PlannedPerson } from './import-people.js';

/**
 * Adds the people of a programme to the registry, in a number of statements that does not grow with them. Nobody of
 * them is known to have agreed to be shown: that is asked by the expert desk.
 */
export async function addExperts(
  tx: EntityManager,
  actor: Actor,
  people: readonly PlannedPerson[],
): Promise<void> {
  const { organizationId } = actor;
  const added = people.flatMap((person) =>
    person.added === undefined ? [] : [{ id: person.expertId, ...person.added }],
  );
  if (added.length === 0) return;
  const slugs = await freeSlugs(
    tx,
    added.map(({ form }) => slugify(printName(latinOrFirst([form]) ?? form), 80, 'expert')),
  );
  const rows = added.map(({ id, form, unsplit }, index) => ({
    id,
    organizationId,
    slug: slugs[index] ?? id,
    category: 'expert' as const,
    country: null,
    gender: null,
    languages: [],
    bio: {},
    phone: null,
    note: '',
    nameUnsplit: unsplit && /\s/u.test(printName(form)),
    consent: 'not_asked' as const,
    consentChangedAt: null,
    consentSource: null,
    mergedIntoId: null,
    ...nameKeys([form]),
  }));
  await tx.insert(Expert, rows);
  await tx.insert(
    ExpertName,
    added.map(({ id, form }) => ({
      id: newId(),
      organizationId,
      expertId: id,
      position: 0,
      lang: form.lang,
      script: form.script,
      family: form.family ?? null,
      given: form.given ?? null,
      patronymic: form.patronymic ?? null,
      full: form.full ?? null,
      order: form.order,
    })),
  );
  const sounds = added.flatMap(({ id, form }) =>
    nameSounds([form]).map((sound) => ({ organizationId, expertId: id, sound })),
  );
  if (sounds.length > 0) await tx.insert(ExpertNameSound, sounds);
  await recordChanges(
    tx,
    actor,
    added.map(({ id, form }, index) => ({
      objectKind: 'expert',
      objectId: id,
      action: 'created',
      after: { slug: slugs[index], names: [form], category: 'expert', consent: 'not_asked' },
    })),
  );
}

/** A slug for each wish that no expert has. A lock keeps two imports from choosing the same. */
async function freeSlugs(tx: EntityManager, wishes: readonly string[]): Promise<string[]> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('slugs of imported experts', 0))`);
  const rows = await tx.query<{ slug: string }[]>(
    `SELECT slug FROM expert WHERE slug = ANY ($1) OR regexp_replace(slug, '-[0-9]+$', '') = ANY ($1)`,
    [wishes],
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  return wishes.map((wish) => {
    let slug = wish;
    for (let number = 2; taken.has(slug) || isReservedSlug(slug); number += 1)
      slug = numberedSlug(wish, number);
    taken.add(slug);
    return slug;
  });
}
