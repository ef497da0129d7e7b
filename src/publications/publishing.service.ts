import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { titleSearchText } from '../kernel/name-search.js';
import { OutcomeVersion } from '../outcomes/outcome-version.entity.js';
import { markStage } from '../outcomes/text-history.js';
import { requireState } from '../outcomes/version-states.service.js';
import { readContent, type VersionContent } from '../outcomes/version-content.js';
import { lockVersion } from '../outcomes/working-version.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { Database } from '../platform/database/database.js';
import { markdownToText } from '../platform/richtext/plain-text.js';
import type { Storage } from '../platform/storage/storage.js';
import { InjectStorage } from '../platform/storage/storage.token.js';
import { citationOf } from './citation.js';
import { Publication } from './publication.entity.js';
import { blockedBy, VersionCheck } from './version-check.js';

const PDF = 'application/pdf';
/** Characters of each text that search looks through; the rest of a volume would only slow it down. */
const SEARCHED = 20_000;

interface PreparedRendition {
  readonly lang: string;
  readonly storageKey: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages: number;
}

/** A version that may be published as it stands, with its files in the storage. */
export interface PreparedPublication {
  readonly content: VersionContent;
  readonly at: Temporal.Instant;
  readonly renditions: readonly PreparedRendition[];
}

/**
 * Publishes approved versions. The PDFs are made and stored first, outside any transaction; then one transaction
 * makes the version public, if nothing changed meanwhile. A file that no transaction came for is harmless: its
 * key is its content.
 */
@Injectable()
export class Publishing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly check: VersionCheck,
    @InjectStorage() private readonly storage: Storage,
    @InjectConfig() private readonly config: Config,
  ) {}

  /**
   * Publishes an approved or scheduled version and gives the publication's id. `at` is the instant of publication,
   * the present unless given; only commands that load a past give it.
   * @throws DomainError `publication_blocked` with the findings in its details, `publication_changed`,
   * `outcome_version_transition_refused`, `outcome_withdrawn`
   */
  async publish(actor: Actor, versionId: string, at?: Temporal.Instant): Promise<string> {
    const prepared = await this.prepare(actor, versionId, at);
    return this.database.transaction((tx) => this.publishVersion(tx, actor, prepared));
  }

  /** Checks a version, makes its PDFs and stores them. */
  async prepare(
    actor: Actor,
    versionId: string,
    at: Temporal.Instant = this.clock.now(),
  ): Promise<PreparedPublication> {
    const { reader } = this.database;
    const key = { id: versionId, organizationId: actor.organizationId };
    const version = await reader.findOneBy(OutcomeVersion, key);
    if (version === null) throw new DomainError('missing', 'not_found');
    requireState(version, ['approved', 'scheduled']);
    const checked = await this.check.check(reader, actor.organizationId, versionId, at);
    const refusal = blockedBy(checked);
    if (refusal !== undefined) throw refusal;
    const renditions: PreparedRendition[] = [];
    for (const { lang, pdf, pages } of checked.printed) {
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      const storageKey = `publications/${sha256.slice(0, 2)}/${sha256}.pdf`;
      await this.storage.put(storageKey, pdf, { mediaType: PDF });
      renditions.push({ lang, storageKey, bytes: pdf.byteLength, sha256, pages });
    }
    return { content: checked.content, at, renditions };
  }

  /** Makes a prepared version public: it becomes the current publication, and its recommendations are issued. */
  async publishVersion(
    tx: EntityManager,
    actor: Actor,
    prepared: PreparedPublication,
  ): Promise<string> {
    const { content, at } = prepared;
    const versionId = content.version.id;
    const { outcome, version } = await lockVersion(tx, actor, versionId, 'publications:publish');
    requireState(version, ['approved', 'scheduled']);
    await refuseChanged(tx, content);
    const publishedAt = at.toString();
    await supersede(tx, outcome.id, publishedAt);
    // Before the version itself: from then on nothing of it changes, its history included.
    await markStage(tx, versionId, 'published');
    await tx.update(
      OutcomeVersion,
      { id: versionId, organizationId: actor.organizationId },
      { state: 'published', publishedAt, version: version.version + 1 },
    );
    const publication = {
      id: newId(),
      organizationId: actor.organizationId,
      outcomeId: outcome.id,
      outcomeVersionId: versionId,
      state: 'current' as const,
      publishedAt,
      modifiedAt: publishedAt,
      withdrawalReason: null,
      withdrawalNote: {},
      withdrawnAt: null,
      citation: citationOf(content, { publishedAt, publicUrl: this.config.publicUrl }),
      searchText: searchText(content),
    };
    await tx.insert(Publication, publication);
    await insertRenditions(tx, actor, publication.id, prepared.renditions);
    await issueRecommendations(tx, actor, content, publishedAt);
    await recordChange(tx, actor, {
      objectKind: 'outcome_version',
      objectId: versionId,
      action: 'published',
      before: { state: version.state },
      after: { state: 'published', publishedAt, publicationId: publication.id },
    });
    return publication.id;
  }
}

/**
 * What was checked and printed must be what is published: everything is read again, once whatever could change it
 * is locked until the commit.
 */
async function refuseChanged(tx: EntityManager, content: VersionContent): Promise<void> {
  const { organization, version } = content;
  await tx.query(
    'SELECT FROM event WHERE id = (SELECT event_id FROM outcome WHERE id = $1) FOR SHARE',
    [version.outcomeId],
  );
  await tx.query(
    `SELECT FROM evidence WHERE id IN (SELECT evidence_id FROM citation WHERE outcome_version_id = $1)
     ORDER BY id FOR SHARE`,
    [version.id],
  );
  await tx.query(
    `SELECT FROM partner WHERE id IN (SELECT partner_id FROM recommendation_addressee
       JOIN recommendation ON recommendation.id = recommendation_id WHERE outcome_id = $1)
     ORDER BY id FOR SHARE`,
    [version.outcomeId],
  );
  const current = await readContent(tx, organization.id, version.id);
  if (!isDeepStrictEqual(current, content)) throw new DomainError('stale', 'publication_changed');
}

async function supersede(tx: EntityManager, outcomeId: string, at: string): Promise<void> {
  await tx.query(
    `UPDATE publication SET state = 'superseded', modified_at = greatest(published_at, $2::timestamptz),
       version = version + 1 WHERE outcome_id = $1 AND state = 'current'`,
    [outcomeId, at],
  );
}

async function insertRenditions(
  tx: EntityManager,
  actor: Actor,
  publicationId: string,
  renditions: readonly PreparedRendition[],
): Promise<void> {
  for (const { lang, storageKey, bytes, sha256, pages } of renditions) {
    await tx.query(
      `INSERT INTO rendition (id, organization_id, publication_id, lang, kind, storage_key, media_type, bytes, sha256, pages)
       VALUES ($1, $2, $3, $4, 'pdf', $5, $6, $7, $8, $9)`,
      [newId(), actor.organizationId, publicationId, lang, storageKey, PDF, bytes, sha256, pages],
    );
  }
}

async function issueRecommendations(
  tx: EntityManager,
  actor: Actor,
  { version }: VersionContent,
  at: string,
): Promise<void> {
  // Before they are issued: from then on nothing of the addressees changes.
  await tx.query(
    `UPDATE recommendation_addressee addressee SET issued_name = partner.name, issued_acronym = partner.acronym
     FROM partner, recommendation
     WHERE partner.id = addressee.partner_id AND recommendation.id = addressee.recommendation_id
       AND recommendation.outcome_id = $1 AND recommendation.status = 'draft' AND EXISTS (
         SELECT FROM recommendation_text text
         WHERE text.outcome_version_id = $2 AND text.recommendation_id = recommendation.id)`,
    [version.outcomeId, version.id],
  );
  await tx.query(
    `WITH issued AS (
       UPDATE recommendation SET status = 'issued', issued_at = $3, version = version + 1
       WHERE organization_id = $1 AND outcome_id = $2 AND status = 'draft' AND EXISTS (
         SELECT FROM recommendation_text text
         WHERE text.outcome_version_id = $5 AND text.recommendation_id = recommendation.id)
       RETURNING id)
     INSERT INTO recommendation_status (id, organization_id, recommendation_id, at, account_id, old_status, new_status)
     SELECT gen_random_uuid(), $1, id, $3, $4, 'draft', 'issued' FROM issued`,
    [actor.organizationId, version.outcomeId, at, actor.accountId, version.id],
  );
}

function searchText({ version }: VersionContent): string {
  const texts = version.editions.flatMap(({ lang, title, summary, body }): [string, string][] => [
    [`${lang} title`, title],
    [`${lang} summary`, summary],
    [`${lang} body`, markdownToText(body).slice(0, SEARCHED)],
  ]);
  const wordings = version.recommendations.flatMap(({ texts: own, number }) =>
    Object.entries(own).map(([lang, text]): [string, string] => [
      `${lang} ${String(number)}`,
      markdownToText(text).slice(0, SEARCHED),
    ]),
  );
  return titleSearchText(Object.fromEntries([['symbol', version.symbol], ...texts, ...wordings]));
}
