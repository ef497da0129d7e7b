import type { EntityManager } from 'typeorm';
import type { ExpertsService } from '../experts/experts.service.js';
import type { InstitutionsService } from '../experts/institutions.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { demoExperts } from './experts.js';
import { demoInstitutions } from './institutions.js';
import { KeyedIds } from './keyed-ids.js';

/** Where the consent of the invented people is on record. */
const CONSENT_SOURCE = 'Demonstration data: an invented person';

/** Makes the institutions; gives their ids by key. */
export async function seedInstitutions(
  tx: EntityManager,
  actor: Actor,
  institutions: InstitutionsService,
): Promise<KeyedIds> {
  const ids = new KeyedIds('institution');
  for (const { key, names, country } of demoInstitutions) {
    ids.add(key, await institutions.createInstitution(tx, actor, { name: names, country }));
  }
  return ids;
}

/** Makes the registry of experts; gives their ids by key. */
export async function seedExperts(
  tx: EntityManager,
  actor: Actor,
  experts: ExpertsService,
  institutions: KeyedIds,
): Promise<KeyedIds> {
  const ids = new KeyedIds('expert');
  for (const expert of demoExperts) {
    const { category, gender, country, email, bio, consent } = expert;
    const id = await experts.createExpert(tx, actor, {
      names: expert.names.map((form) => ({ ...form })),
      category,
      gender,
      country,
      bio,
      languages: [...expert.languages],
      emails: [email],
      affiliations: [
        { institutionId: institutions.of(expert.institution), title: expert.position },
      ],
      themeIds: [...expert.themes],
    });
    ids.add(expert.key, id);
    // A withdrawal follows a consent.
    if (consent !== 'withheld')
      await experts.setConsent(tx, actor, id, { consent: 'granted', source: CONSENT_SOURCE });
    if (consent !== 'granted')
      await experts.setConsent(tx, actor, id, { consent, source: CONSENT_SOURCE });
  }
  return ids;
}
