import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { canonicalLanguageTag } from '../kernel/localized-text.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { requireReadable } from './readable-text.js';
import { Recommendation } from './recommendation.entity.js';
import { type StoredWording, wordingsOf, writeText } from './recommendation-texts.js';
import type { RevisionOrigin } from './text-history.js';
import { readRevision } from './text-history.queries.js';
import { readVersion } from './versions.queries.js';
import { type LockedVersion, lockDraftOf, touchVersion } from './working-version.js';

/** Writes the wording of one recommendation in one language, for those who translate side by side. */
@Injectable()
export class RecommendationTexts {
  /**
   * Writes the wording, if it still has that version; 0 where there is none yet. What was saved already is answered
   * as done.
   * @throws DomainError `stale_version` with the present wording, who wrote it and when in its details
   */
  async changeText(
    tx: EntityManager,
    actor: Actor,
    id: string,
    lang: string,
    seen: number,
    text: string,
  ): Promise<void> {
    const { locked, recommendation, before } = await this.lock(tx, actor, id, lang);
    if (canonicalLanguageTag(lang) !== lang) throw invalidField('lang', 'not_a_language');
    requireReadable(text);
    if (before?.body === text && seen <= before.version) return;
    await refuseStale(tx, actor, locked, recommendation, lang, before, seen);
    await this.write(tx, actor, locked, recommendation, before, lang, text, {
      origin: before === undefined ? 'added' : 'saved',
    });
  }

  /**
   * Writes an earlier wording of the version in the works as its newest.
   * @throws DomainError `not_found`, `stale_version` as `changeText`
   */
  async restoreText(
    tx: EntityManager,
    actor: Actor,
    id: string,
    lang: string,
    seen: number,
    number: number,
  ): Promise<void> {
    const { locked, recommendation, before } = await this.lock(tx, actor, id, lang);
    const key = { versionId: locked.version.id, recommendationId: id, lang };
    const { body } = await readRevision(tx, actor.organizationId, key, number);
    await refuseStale(tx, actor, locked, recommendation, lang, before, seen);
    if (before?.body === body) return;
    await this.write(tx, actor, locked, recommendation, before, lang, body, {
      origin: 'restored',
      number,
    });
  }

  private async lock(tx: EntityManager, actor: Actor, id: string, lang: string) {
    const key = { id, organizationId: actor.organizationId };
    const found = await tx.findOneBy(Recommendation, key);
    if (found === null) throw new DomainError('missing', 'not_found');
    const locked = await lockDraftOf(tx, actor, found.outcomeId);
    const recommendation = await tx.findOneBy(Recommendation, key);
    if (recommendation === null) throw new DomainError('missing', 'not_found');
    const wordings = await wordingsOf(tx, locked.version.id, id);
    return { locked, recommendation, before: wordings.find((wording) => wording.lang === lang) };
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    locked: LockedVersion,
    recommendation: Recommendation,
    before: StoredWording | undefined,
    lang: string,
    text: string,
    origin: RevisionOrigin,
  ): Promise<void> {
    const place = { recommendationId: recommendation.id, before, lang };
    const revision = await writeText(tx, actor, locked, place, text, origin);
    // Whoever holds the recommendation as a whole must not write its languages over this one.
    await tx.update(
      Recommendation,
      { id: recommendation.id, organizationId: actor.organizationId },
      { version: recommendation.version + 1 },
    );
    await touchVersion(tx, locked.version);
    if (!revision.began) return;
    await recordChange(tx, actor, {
      objectKind: 'recommendation',
      objectId: recommendation.id,
      action: origin.origin === 'restored' ? 'restored' : 'changed',
      before: { [`texts.${lang}`]: before?.body ?? null },
      after: { [`texts.${lang}`]: text },
    });
  }
}

async function refuseStale(
  tx: EntityManager,
  actor: Actor,
  { version }: LockedVersion,
  recommendation: Recommendation,
  lang: string,
  before: StoredWording | undefined,
  given: number,
): Promise<void> {
  const current = before?.version ?? 0;
  if (given === current) return;
  const { recommendations } = await readVersion(tx, actor.organizationId, version.id);
  const present = recommendations.find(({ id }) => id === recommendation.id);
  const state = present?.textStates.find((candidate) => candidate.lang === lang);
  throw new DomainError(
    'stale',
    'stale_version',
    { current, given },
    {
      details: {
        text: state === undefined || before === undefined ? null : { ...state, text: before.body },
      },
    },
  );
}
