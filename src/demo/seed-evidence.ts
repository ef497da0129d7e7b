import type { EntityManager } from 'typeorm';
import type { EvidenceService } from '../outcomes/evidence.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { demoEvidence } from './evidence.js';
import { KeyedIds } from './keyed-ids.js';
import { demoOrganization } from './organization.js';
import type { SeedClock } from './seed-clock.js';

/** Enters the facts, each checked on its day; gives their ids by key. */
export async function seedEvidence(
  tx: EntityManager,
  actor: Actor,
  evidence: EvidenceService,
  clock: SeedClock,
): Promise<KeyedIds> {
  const ids = new KeyedIds('fact');
  for (const { key, statement, occurredOn, source, sourceUrl, checkedOn } of demoEvidence) {
    const id = await evidence.createEvidence(tx, actor, {
      claim: statement,
      source,
      ...(occurredOn !== undefined && { occurredOn }),
      ...(sourceUrl !== undefined && { sourceUrl }),
    });
    clock.setLocal(Temporal.PlainDate.from(checkedOn), '15:00', demoOrganization.zone);
    await evidence.markChecked(tx, actor, id, 1);
    ids.add(key, id);
  }
  return ids;
}
