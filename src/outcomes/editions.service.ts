import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import type { EditionInput, EditionPatch } from './dto/outcome-version.dto.js';
import { Edition } from './edition.entity.js';
import { requireReadable } from './readable-text.js';
import {
  firstTextVersion,
  keepRevision,
  type RevisionOrigin,
  type TextKey,
} from './text-history.js';
import { readRevision } from './text-history.queries.js';
import { sameText, type TextParts } from './text-parts.js';
import { readEdition } from './versions.queries.js';
import { type LockedVersion, lockDraft, touchVersion } from './working-version.js';

/** Writes the texts of a version in draft, and what it cites. */
@Injectable()
export class EditionsService {
  /** Adds a text in a further language. */
  async addEdition(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    input: EditionInput,
  ): Promise<void> {
    const locked = await lockDraft(tx, actor, versionId);
    requireReadable(input.body);
    await insertEdition(tx, actor, locked, input, { origin: 'added' });
  }

  /**
   * Changes what the patch names of a text, if it still has that version. What was saved already is answered as
   * done, so that a save whose answer got lost can be sent again.
   * @throws DomainError `stale_version` with the present text, who wrote it and when in its details
   */
  async changeEdition(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    lang: string,
    editionVersion: number,
    patch: EditionPatch,
  ): Promise<void> {
    const locked = await lockDraft(tx, actor, versionId);
    const before = await findEdition(tx, actor, versionId, lang);
    requireReadable(patch.body);
    // Only what names a text can have been saved already; a version that never was nobody saw.
    const said = [patch.title, patch.summary, patch.body].some((part) => part !== undefined);
    if (said && editionVersion <= before.version && sameText(before, patched(before, patch)))
      return;
    await refuseStale(tx, actor, before, editionVersion);
    await writeEdition(tx, actor, locked, before, patch, { origin: 'saved' });
  }

  /**
   * Writes an earlier state of a text as its newest. Of a translation that was removed, `editionVersion` is 0.
   * @throws DomainError `not_found`, `stale_version` as `changeEdition`
   */
  async restoreRevision(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    lang: string,
    editionVersion: number,
    number: number,
  ): Promise<void> {
    const locked = await lockDraft(tx, actor, versionId);
    const key = { versionId, recommendationId: null, lang };
    const revision = await readRevision(tx, actor.organizationId, key, number);
    const before = await tx.findOneBy(Edition, {
      organizationId: actor.organizationId,
      outcomeVersionId: versionId,
      lang,
    });
    const { title, summary, body } = revision;
    if (before === null) {
      if (editionVersion !== 0)
        throw new DomainError('stale', 'stale_version', { current: 0, given: editionVersion });
      const text = { lang, title, summary, body };
      await insertEdition(tx, actor, locked, text, { origin: 'restored', number });
      return;
    }
    await refuseStale(tx, actor, before, editionVersion);
    const text = { title, summary, body };
    if (sameText(before, text)) return;
    await writeEdition(tx, actor, locked, before, text, { origin: 'restored', number });
  }

  /**
   * Records that a translation, as the actor saw it, still says what the authentic text says.
   * @throws DomainError `edition_authentic_itself`, `stale_version`
   */
  async confirmEdition(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    lang: string,
    editionVersion: number,
  ): Promise<void> {
    const { outcome } = await lockDraft(tx, actor, versionId);
    const before = await findEdition(tx, actor, versionId, lang);
    if (lang === outcome.authenticLanguage)
      throw new DomainError('conflict', 'edition_authentic_itself', { lang });
    await refuseStale(tx, actor, before, editionVersion);
    await tx.update(
      Edition,
      { id: before.id, organizationId: actor.organizationId },
      { confirmedAt: () => 'clock_timestamp()', confirmedBy: actor.accountId },
    );
    await recordChange(tx, actor, {
      objectKind: 'edition',
      objectId: before.id,
      action: 'confirmed',
      after: { lang, outcomeVersionId: versionId },
    });
  }

  /**
   * Removes a translation; its history stays.
   * @throws DomainError `edition_authentic` for the authentic text
   */
  async removeEdition(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    lang: string,
  ): Promise<void> {
    const { outcome, version } = await lockDraft(tx, actor, versionId);
    const before = await findEdition(tx, actor, versionId, lang);
    if (lang === outcome.authenticLanguage)
      throw new DomainError('conflict', 'edition_authentic', { lang });
    await tx.delete(Edition, { id: before.id, organizationId: actor.organizationId });
    await touchVersion(tx, version);
    await recordChange(tx, actor, {
      objectKind: 'edition',
      objectId: before.id,
      action: 'removed',
      before,
    });
  }
}

async function insertEdition(
  tx: EntityManager,
  actor: Actor,
  { version }: LockedVersion,
  input: EditionInput,
  origin: RevisionOrigin,
): Promise<void> {
  const key: TextKey = { versionId: version.id, recommendationId: null, lang: input.lang };
  const edition = {
    id: newId(),
    organizationId: actor.organizationId,
    outcomeVersionId: version.id,
    lang: input.lang,
    title: input.title,
    summary: input.summary ?? '',
    body: input.body ?? '',
    version: await firstTextVersion(tx, key),
    changedBy: actor.accountId,
    confirmedAt: null,
    confirmedBy: null,
  };
  await tx.insert(Edition, edition);
  await keepRevision(tx, actor, key, edition, origin);
  await touchVersion(tx, version);
  await recordChange(tx, actor, {
    objectKind: 'edition',
    objectId: edition.id,
    action: 'created',
    after: edition,
  });
}

async function writeEdition(
  tx: EntityManager,
  actor: Actor,
  { version }: LockedVersion,
  before: Edition,
  patch: EditionPatch,
  origin: RevisionOrigin,
): Promise<void> {
  await updateVersioned(
    tx,
    Edition,
    { id: before.id, organizationId: actor.organizationId, version: before.version },
    { ...patch, changedAt: () => 'clock_timestamp()', changedBy: actor.accountId },
  );
  const key = { versionId: version.id, recommendationId: null, lang: before.lang };
  const revision = await keepRevision(tx, actor, key, patched(before, patch), origin);
  await touchVersion(tx, version);
  if (!revision.began) return;
  // The history has the texts, each once; the log would have them twice with every save.
  const { title = before.title } = patch;
  await recordChange(tx, actor, {
    objectKind: 'edition',
    objectId: before.id,
    action: origin.origin === 'restored' ? 'restored' : 'changed',
    before: { title: before.title, revision: revision.number - 1 },
    after: { title, revision: revision.number },
  });
}

function patched(before: Edition, patch: EditionPatch): TextParts {
  return {
    title: patch.title ?? before.title,
    summary: patch.summary ?? before.summary,
    body: patch.body ?? before.body,
  };
}

/** The row is locked with its outcome: what is read here is what is written over. */
async function refuseStale(
  tx: EntityManager,
  actor: Actor,
  before: Edition,
  given: number,
): Promise<void> {
  if (given === before.version) return;
  const edition = await readEdition(tx, actor.organizationId, before.outcomeVersionId, before.lang);
  throw new DomainError(
    'stale',
    'stale_version',
    { current: before.version, given },
    { details: { edition } },
  );
}

async function findEdition(
  tx: EntityManager,
  actor: Actor,
  outcomeVersionId: string,
  lang: string,
): Promise<Edition> {
  const edition = await tx.findOneBy(Edition, {
    organizationId: actor.organizationId,
    outcomeVersionId,
    lang,
  });
  if (edition === null) throw new DomainError('missing', 'not_found');
  return edition;
}
