import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { type LocalDateTime, parseLocalDateTime } from '../kernel/local-time.js';
import { OutcomeVersion } from '../outcomes/outcome-version.entity.js';
import { requireState } from '../outcomes/version-states.service.js';
import { lockVersion } from '../outcomes/working-version.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { faultForLog } from '../platform/logging/fault.js';
import { InjectLogger } from '../platform/logging/logger.token.js';
import type { PublishInput } from './dto/publication.dto.js';
import { dueInstant } from './due-instant.js';
import { Publishing } from './publishing.service.js';
import { blockedBy, VersionCheck } from './version-check.js';

const PUBLISH = 'publications.publish-due';
const SWEEP = 'publications.sweep';
/** Scheduled versions looked at in one sweep; the next minute takes the rest. */
const SWEEP_SIZE = 500;

type DuePayload = { readonly organizationId: string; readonly versionId: string };

/**
 * Publishes at a set wall-clock time. A job waits for the instant; a sweep each minute catches what a lost job or
 * new rules of the zone would have missed.
 */
@Injectable()
export class ScheduledPublishing implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly publishing: Publishing,
    private readonly check: VersionCheck,
    @InjectLogger() private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.defineJob<DuePayload>(PUBLISH, (payload) => this.publishDue(payload));
    this.jobs.defineJob(SWEEP, () => this.sweep(), { cron: '* * * * *', retries: 0 });
  }

  /**
   * Sets an approved version to be published at a wall-clock time, or a scheduled one to another. What stands
   * against it now is refused now.
   * @throws DomainError `publication_blocked`, `publish_time_past`, and those of the time
   */
  async schedule(actor: Actor, versionId: string, input: PublishInput): Promise<void> {
    const checked = await this.check.check(this.database.reader, actor.organizationId, versionId);
    await this.database.transaction(async (tx) => {
      const { version } = await lockVersion(tx, actor, versionId, 'publications:publish');
      requireState(version, ['approved', 'scheduled']);
      const refusal = blockedBy(checked);
      if (refusal !== undefined) throw refusal;
      const time = parseLocalDateTime(
        input.at ?? '',
        input.zone ?? checked.content.organization.zone,
        'at',
      );
      refuseAmbiguous(time, input.at ?? '');
      if (Temporal.Instant.compare(time.instant, this.clock.now()) <= 0) {
        const { local, zone } = time;
        throw invalidField('at', 'publish_time_past', { local, zone });
      }
      const change = {
        state: 'scheduled' as const,
        publishLocal: time.local,
        publishZone: time.zone,
        publishAt: time.instant,
      };
      await this.change(tx, actor, version, 'scheduled', change);
      await this.enqueue(tx, version, time.instant);
    });
  }

  /** Takes a scheduled publication back; the version stays approved. */
  async unschedule(tx: EntityManager, actor: Actor, versionId: string): Promise<void> {
    const { version } = await lockVersion(tx, actor, versionId, 'publications:publish');
    requireState(version, ['scheduled']);
    await this.change(tx, actor, version, 'unscheduled', UNSCHEDULED);
  }

  private async change(
    tx: EntityManager,
    actor: Actor,
    version: OutcomeVersion,
    action: string,
    change: Partial<OutcomeVersion>,
    reason: object = {},
  ): Promise<void> {
    await tx.update(
      OutcomeVersion,
      { id: version.id, organizationId: version.organizationId },
      { ...change, version: version.version + 1 },
    );
    await recordChange(tx, actor, {
      objectKind: 'outcome_version',
      objectId: version.id,
      action,
      before: version,
      after: { ...change, ...reason },
    });
  }

  private async enqueue(tx: EntityManager, version: OutcomeVersion, at: string): Promise<void> {
    const payload: DuePayload = { organizationId: version.organizationId, versionId: version.id };
    await this.jobs.enqueue(tx, PUBLISH, payload, { startAfter: at });
  }

  /** Publishes a scheduled version if its time has come by today's rules of its zone. */
  private async publishDue({ organizationId, versionId }: DuePayload): Promise<void> {
    const key = { id: versionId, organizationId };
    const version = await this.database.reader.findOneBy(OutcomeVersion, key);
    if (version?.state !== 'scheduled') return;
    const actor = schedulerOf(organizationId);
    const due = dueInstant(version);
    if (Temporal.Instant.compare(due, this.clock.now()) > 0) {
      await this.rederive(actor, version, due);
      return;
    }
    try {
      await this.publishing.publish(actor, versionId);
    } catch (error) {
      const refused =
        error instanceof DomainError && ['conflict', 'invalid', 'missing'].includes(error.kind);
      if (!refused) throw error;
      await this.refuse(actor, versionId, error);
    }
  }

  /** The rules of the zone changed: the wall-clock time stays, its instant moves. */
  private async rederive(actor: Actor, seen: OutcomeVersion, due: string): Promise<void> {
    if (sameInstant(seen.publishAt, due)) return;
    await this.database.transaction(async (tx) => {
      const { version } = await lockVersion(tx, actor, seen.id, 'publications:publish');
      if (version.state !== 'scheduled' || version.publishLocal !== seen.publishLocal) return;
      await this.change(tx, actor, version, 'rescheduled', { publishAt: due });
      await this.enqueue(tx, version, due);
    });
  }

  /** Puts back to approved what could not be published at its time; the log and the version say why. */
  private async refuse(actor: Actor, versionId: string, error: DomainError): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { version } = await lockVersion(tx, actor, versionId, 'publications:publish');
      // Somebody published it or took it back meanwhile: that was why.
      if (version.state !== 'scheduled') return;
      await this.change(tx, actor, version, 'publication_refused', UNSCHEDULED, {
        code: error.code,
        ...(error.extra.details instanceof Object ? error.extra.details : {}),
      });
    });
    this.log.warn({ versionId, code: error.code }, 'scheduled publication refused');
  }

  private async sweep(): Promise<void> {
    const versions = await this.database.reader.find(OutcomeVersion, {
      where: { state: 'scheduled' },
      order: { publishAt: 'ASC' },
      take: SWEEP_SIZE,
    });
    for (const { id, organizationId } of versions) {
      try {
        await this.publishDue({ organizationId, versionId: id });
      } catch (error) {
        // One that fails must not keep the others from their time; the next sweep tries it again.
        this.log.error({ versionId: id, ...faultForLog(error) }, 'scheduled publication failed');
      }
    }
  }
}

/** An hour that the clock shows twice needs to say which of the two is meant: nobody should guess what comes out when. */
function refuseAmbiguous({ local, zone, ambiguous }: LocalDateTime, given: string): void {
  if (!ambiguous || /(?:Z|[+-]\d{2}(?::?\d{2})?)(?:\[|$)/i.test(given.slice(16))) return;
  const plain = Temporal.PlainDateTime.from(local);
  const [first = '', second = ''] = (['earlier', 'later'] as const).map(
    (disambiguation) => plain.toZonedDateTime(zone, { disambiguation }).offset,
  );
  throw invalidField('at', 'publish_time_ambiguous', { local, zone, first, second });
}

const UNSCHEDULED = {
  state: 'approved' as const,
  publishLocal: null,
  publishZone: null,
  publishAt: null,
};

/** Who publishes at a set time: nobody in person, with the one right to do it. */
function schedulerOf(organizationId: string): Actor {
  return {
    kind: 'job',
    accountId: null,
    organizationId,
    permissions: new Set(['publications:publish']),
    requestId: null,
    language: 'en',
  };
}

function sameInstant(one: string | null, other: string): boolean {
  return one !== null && Temporal.Instant.compare(one, other) === 0;
}
