import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermissionInEvent } from '../identity/event-permissions.js';
import { DomainError, type ErrorIssue, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { bestLanguage } from '../kernel/localized-text.js';
import { isReservedSlug } from '../kernel/slug.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { freeSlug } from '../platform/database/free-slug.js';
import type { OutcomeInput } from './dto/outcome.dto.js';
import type { EditionInput, NewVersionInput, NoticePatch } from './dto/outcome-version.dto.js';
import { Edition } from './edition.entity.js';
import { versionLabel } from './outcome-kinds.js';
import { nextSymbol } from './outcome-number.js';
import { OutcomeVersion } from './outcome-version.entity.js';
import { Outcome } from './outcome.entity.js';
import { requireReadable } from './readable-text.js';
import { mergeNotice } from './notice-merge.js';
import { keepRevision } from './text-history.js';
import { copyParts } from './version-copy.js';
import { lockDraft, lockOutcome, touchVersion, workingVersionOf } from './working-version.js';

/** Makes outcomes and opens their versions. */
@Injectable()
export class OutcomesService {
  /**
   * Makes an outcome of an event with its version 1.0 in draft, and gives its id. It gets the next number of its
   * kind in the year in which the event begins by its own clock.
   * @throws DomainError `invalid_input`: an edition twice, none in the authentic language, a reserved slug
   */
  async createOutcome(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    input: OutcomeInput,
  ): Promise<string> {
    const [event] = await tx.query<{ starts_local: string }[]>(
      'SELECT starts_local FROM event WHERE organization_id = $1 AND id = $2',
      [actor.organizationId, eventId],
    );
    if (event === undefined) throw new DomainError('missing', 'not_found');
    await requirePermissionInEvent(tx, actor, 'outcomes:write', eventId);
    refuseFaults(input);
    const year = Number(event.starts_local.slice(0, 4));
    const numbered = await nextSymbol(tx, actor, input.kind, year);
    const outcome = {
      id: newId(),
      organizationId: actor.organizationId,
      eventId,
      kind: input.kind,
      symbol: numbered.symbol,
      year,
      number: numbered.number,
      slug: input.slug ?? (await freeSlug(tx, 'outcome', titleForSlug(input, numbered.languages))),
      authenticLanguage: input.authenticLanguage,
    };
    await tx.insert(Outcome, outcome);
    const version = firstVersion(actor, outcome.id);
    await tx.insert(OutcomeVersion, version);
    const editions = input.editions.map((edition) => ({
      id: newId(),
      organizationId: actor.organizationId,
      outcomeVersionId: version.id,
      lang: edition.lang,
      title: edition.title,
      summary: edition.summary ?? '',
      body: edition.body ?? '',
      changedBy: actor.accountId,
      confirmedAt: null,
      confirmedBy: null,
    }));
    await tx.insert(Edition, editions);
    for (const edition of editions) {
      const key = { versionId: version.id, recommendationId: null, lang: edition.lang };
      await keepRevision(tx, actor, key, edition, { origin: 'added' });
    }
    await recordChange(tx, actor, {
      objectKind: 'outcome',
      objectId: outcome.id,
      action: 'created',
      after: { ...outcome, languages: editions.map(({ lang }) => lang) },
    });
    return outcome.id;
  }

  /**
   * Removes an outcome that was never published.
   * @throws DomainError `outcome_published`
   */
  async removeOutcome(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const outcome = await lockOutcome(tx, actor, id);
    const published = await tx.query<unknown[]>(
      'SELECT 1 FROM outcome_version WHERE outcome_id = $1 AND published_at IS NOT NULL LIMIT 1',
      [id],
    );
    if (published.length > 0) {
      throw new DomainError('conflict', 'outcome_published', { symbol: outcome.symbol });
    }
    await tx.query('DELETE FROM placement WHERE organization_id = $1 AND outcome_id = $2', [
      actor.organizationId,
      id,
    ]);
    await tx.delete(Outcome, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'outcome',
      objectId: id,
      action: 'removed',
      before: outcome,
    });
  }

  /**
   * Opens a new version that starts as a copy of the published one: its texts, the wording of its
   * recommendations, its citations. Gives its id.
   * @throws DomainError `outcome_not_published`, `outcome_version_open`, `outcome_withdrawn`
   */
  async openVersion(
    tx: EntityManager,
    actor: Actor,
    outcomeId: string,
    input: NewVersionInput,
  ): Promise<string> {
    const outcome = await lockOutcome(tx, actor, outcomeId);
    const working = await workingVersionOf(tx, outcome);
    const published = await publishedVersion(tx, outcome);
    if (published === undefined) {
      throw new DomainError('conflict', 'outcome_not_published', {
        symbol: outcome.symbol,
        version: working === undefined ? '—' : versionLabel(working),
      });
    }
    if (published.state === 'withdrawn') {
      throw new DomainError('conflict', 'outcome_withdrawn', { symbol: outcome.symbol });
    }
    if (working !== undefined) {
      throw new DomainError('conflict', 'outcome_version_open', {
        version: versionLabel(working),
        state: working.state,
      });
    }
    const major = input.bump === 'major';
    const version = {
      ...firstVersion(actor, outcomeId),
      major: published.major + (major ? 1 : 0),
      minor: major ? 0 : published.minor + 1,
      updateType: input.updateType,
      notice: input.notice,
    };
    await tx.insert(OutcomeVersion, version);
    await copyParts(tx, actor, published.id, version.id);
    await recordChange(tx, actor, {
      objectKind: 'outcome_version',
      objectId: version.id,
      action: 'opened',
      after: version,
    });
    return version.id;
  }

  /** Changes what readers are told of a later version; the first version has no notice. */
  async changeNotice(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    { seen, ...changes }: NoticePatch,
  ): Promise<void> {
    const { version } = await lockDraft(tx, actor, versionId);
    if (version.updateType === 'new')
      throw invalidField('updateType', 'not_one_of', { allowed: 'new' });
    const patch =
      seen === undefined || changes.notice === undefined
        ? changes
        : { ...changes, notice: mergeNotice(version.notice, seen, changes.notice) };
    await tx.update(OutcomeVersion, { id: versionId, organizationId: actor.organizationId }, patch);
    await touchVersion(tx, version);
    await recordChange(tx, actor, {
      objectKind: 'outcome_version',
      objectId: versionId,
      action: 'changed',
      before: version,
      after: patch,
    });
  }

  /** Drops a version in draft that follows a published one; the first goes with its outcome. */
  async removeVersion(tx: EntityManager, actor: Actor, versionId: string): Promise<void> {
    const { outcome, version } = await lockDraft(tx, actor, versionId);
    if ((await publishedVersion(tx, outcome)) === undefined) {
      throw new DomainError('conflict', 'outcome_not_published', {
        symbol: outcome.symbol,
        version: versionLabel(version),
      });
    }
    // Recommendations that only this version would have issued go with it.
    await tx.query(`DELETE FROM recommendation WHERE outcome_id = $1 AND status = 'draft'`, [
      outcome.id,
    ]);
    await tx.delete(OutcomeVersion, { id: versionId, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'outcome_version',
      objectId: versionId,
      action: 'removed',
      before: version,
    });
  }
}

function refuseFaults(input: OutcomeInput): void {
  const issues: ErrorIssue[] = [];
  const languages = input.editions.map(({ lang }) => lang);
  languages.forEach((lang, index) => {
    if (languages.indexOf(lang) !== index)
      issues.push({ field: `editions.${index}.lang`, code: 'repeated' });
  });
  if (!languages.includes(input.authenticLanguage)) {
    issues.push({
      field: 'authenticLanguage',
      code: 'authentic_edition_missing',
      params: { lang: input.authenticLanguage },
    });
  }
  if (input.slug !== undefined && isReservedSlug(input.slug))
    issues.push({ field: 'slug', code: 'slug_reserved' });
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
  for (const edition of input.editions) requireReadable(edition.body);
}

/** English reads best in an address; else the language that the organization prefers. */
function titleForSlug(input: OutcomeInput, order: readonly string[]): string {
  const languages = input.editions.map(({ lang }: EditionInput) => lang);
  const lang = ['en', ...order, input.authenticLanguage]
    .map((wish) => bestLanguage(languages, wish))
    .find((found) => found !== undefined);
  return input.editions.find((edition) => edition.lang === lang)?.title ?? 'outcome';
}

function firstVersion(actor: Actor, outcomeId: string) {
  return {
    id: newId(),
    organizationId: actor.organizationId,
    outcomeId,
    major: 1,
    minor: 0,
    updateType: 'new' as OutcomeVersion['updateType'],
    notice: {},
    state: 'draft' as const,
    publishLocal: null,
    publishZone: null,
    publishAt: null,
    submittedAt: null,
    approvedAt: null,
    approvedBy: null,
    publishedAt: null,
  };
}

async function publishedVersion(
  tx: EntityManager,
  outcome: Outcome,
): Promise<OutcomeVersion | undefined> {
  const versions = await tx.findBy(OutcomeVersion, {
    outcomeId: outcome.id,
    organizationId: outcome.organizationId,
  });
  return versions
    .filter(({ state }) => state === 'published' || state === 'withdrawn')
    .sort((a, b) => b.major - a.major || b.minor - a.minor)
    .at(0);
}
