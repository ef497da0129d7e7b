import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../config/config.js';
import { InjectConfig } from '../config/config.token.js';
import { Database } from '../database/database.js';
import { isConnectionFault } from '../database/database-fault.js';
import { Jobs } from '../jobs/jobs.js';
import type { CalendarPart } from './message.entity.js';
import { type Delivery, MailTransport } from './transport.js';

const SEND = 'mail.send';
const SWEEP = 'mail.sweep';

/** Seconds between attempts. */
const GAPS = [30, 120, 600, 3600, 14_400];
/** A login link is waited for, and is of no use hours later. */
const SECRET_GAPS = [10, 30, 120, 600];

/** Longer than any attempt can take: after it, the process that made the attempt is gone. */
const LEASE_SECONDS = 180;

/** What schedules the sending of a message. */
export interface Sendable {
  readonly id: string;
  readonly organizationId: string | null;
}

interface Claimed {
  readonly id: string;
  readonly organizationId: string | null;
  readonly toAddress: string;
  readonly toName: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendars: readonly CalendarPart[];
  readonly secret: boolean;
  readonly attempts: number;
  readonly lease: string;
}

/**
 * Takes queued messages to the mail server. A message is claimed for a while by one worker, so that two never
 * send it; should a worker die between the server's "accepted" and its own note of it, the second attempt carries
 * the same Message-ID, which is all that SMTP allows.
 */
@Injectable()
export class MailSender implements OnModuleInit {
  private readonly transport: MailTransport | undefined;

  constructor(
    @InjectConfig() config: Config,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {
    this.transport =
      config.smtpUrl === undefined ? undefined : new MailTransport(config.smtpUrl, config.mailFrom);
  }

  onModuleInit(): void {
    this.jobs.defineJob<{ organizationId: string | null; messageId: string }>(
      SEND,
      ({ messageId }) => this.send(messageId),
      // Only a lost database makes this job itself fail; the mail server's refusals have their own gaps.
      { concurrency: 2, retries: 20, retryDelay: 5, retryDelayMax: 600, timeLimit: 170 },
    );
    this.jobs.defineJob(SWEEP, () => this.scheduleLost(), { cron: '*/15 * * * *' });
  }

  /** Whether messages leave at all; without SMTP_URL they stay, to be read here. */
  get leaves(): boolean {
    return this.transport !== undefined;
  }

  /** Has the queued message sent after the transaction commits, or `afterSeconds` later. */
  async schedule(tx: EntityManager, message: Sendable, afterSeconds?: number): Promise<void> {
    await this.jobs.enqueue(
      tx,
      SEND,
      { organizationId: message.organizationId, messageId: message.id },
      {
        singletonKey: message.id,
        ...(afterSeconds === undefined ? {} : { startAfter: afterSeconds }),
      },
    );
  }

  private async send(messageId: string): Promise<void> {
    if (this.transport === undefined) {
      await this.database.reader.query(
        `UPDATE message SET state = 'unsent', next_attempt_at = NULL WHERE id = $1 AND state = 'queued'`,
        [messageId],
      );
      return;
    }
    const message = await this.claim(messageId);
    if (message === undefined) return;
    const delivery = await this.transport.deliver(message);
    await this.note(message, delivery);
  }

  /**
   * Takes the message for this attempt. It is free when it is queued and no attempt is under way: one that is has
   * a lease that runs and no error yet. A lease that runs brings the job back at its end.
   */
  private async claim(messageId: string): Promise<Claimed | undefined> {
    return this.database.transaction(async (tx) => {
      const [claimed] = rowsOf<Claimed>(
        await tx.query(
          `UPDATE message SET attempts = attempts + 1, last_error = NULL,
             next_attempt_at = clock_timestamp() + make_interval(secs => $2)
           WHERE id = $1 AND state = 'queued'
             AND (next_attempt_at IS NULL OR next_attempt_at <= clock_timestamp() OR last_error IS NOT NULL)
           RETURNING id, organization_id AS "organizationId", to_address AS "toAddress", to_name AS "toName",
             language, subject, body_text AS text, body_html AS html, calendars, secret, attempts,
             next_attempt_at AS lease`,
          [messageId, LEASE_SECONDS],
        ),
      );
      if (claimed !== undefined) return claimed;
      const [held] = rowsOf<Sendable & { seconds: number }>(
        await tx.query(
          `SELECT id, organization_id AS "organizationId",
             ceil(extract(epoch FROM next_attempt_at - clock_timestamp()))::int + 1 AS seconds
           FROM message WHERE id = $1 AND state = 'queued'`,
          [messageId],
        ),
      );
      if (held !== undefined) await this.schedule(tx, held, held.seconds);
      return undefined;
    });
  }

  private async note(message: Claimed, delivery: Delivery): Promise<void> {
    const gaps = message.secret ? SECRET_GAPS : GAPS;
    const gap = delivery.outcome === 'later' ? gaps[message.attempts - 1] : undefined;
    // The mail has left: losing this note would send it twice, so a database that is away is waited for.
    for (let wait = 500; ; wait *= 2) {
      try {
        await this.database.transaction(async (tx) => {
          if (delivery.outcome === 'accepted') await noteSent(tx, message);
          else if (gap === undefined) await noteFailed(tx, message, delivery.words);
          else if (await noteLater(tx, message, delivery.words, gap))
            await this.schedule(tx, message, gap);
        });
        return;
      } catch (error) {
        if (!isConnectionFault(error) || wait > 32_000) throw error;
        await sleep(wait);
      }
    }
  }

  /** Messages whose job was lost, as after a restored backup of the messages alone, get a new one. */
  private async scheduleLost(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const lost = rowsOf<Sendable>(
        await tx.query(
          `SELECT id, organization_id AS "organizationId" FROM message
           WHERE state = 'queued' AND coalesce(next_attempt_at, created_at) < now() - interval '10 minutes'
             AND NOT EXISTS (SELECT FROM pgboss.job WHERE name = $1 AND state < 'completed'
               AND singleton_key = message.id::text)
           ORDER BY created_at LIMIT 1000`,
          [SEND],
        ),
      );
      for (const message of lost) await this.schedule(tx, message);
    });
  }
}

/** A message that lets its reader in is emptied once it has left: the outbox must not be a bunch of keys. */
async function noteSent(tx: EntityManager, { id, lease }: Claimed): Promise<void> {
  await tx.query(
    `UPDATE message SET state = 'sent', sent_at = now(), next_attempt_at = NULL, last_error = NULL,
       body_text = CASE WHEN secret THEN '' ELSE body_text END,
       body_html = CASE WHEN secret THEN '' ELSE body_html END
     WHERE id = $1 AND state = 'queued' AND next_attempt_at = $2`,
    [id, lease],
  );
}

async function noteFailed(tx: EntityManager, { id, lease }: Claimed, words: string): Promise<void> {
  await tx.query(
    `UPDATE message SET state = 'failed', next_attempt_at = NULL, last_error = $3
     WHERE id = $1 AND state = 'queued' AND next_attempt_at = $2`,
    [id, lease, words],
  );
}

async function noteLater(
  tx: EntityManager,
  { id, lease }: Claimed,
  words: string,
  gap: number,
): Promise<boolean> {
  const noted = rowsOf<unknown>(
    await tx.query(
      `UPDATE message SET last_error = $3, next_attempt_at = now() + make_interval(secs => $4)
       WHERE id = $1 AND state = 'queued' AND next_attempt_at = $2 RETURNING id`,
      [id, lease, words, gap],
    ),
  );
  return noted.length > 0;
}

/** The rows of a raw statement: TypeORM gives them bare for SELECT, and with a count for UPDATE … RETURNING. */
function rowsOf<T>(result: unknown): T[] {
  if (!Array.isArray(result)) return [];
  const [first, second] = result as unknown[];
  if (Array.isArray(first) && typeof second === 'number') return first as T[];
  return result as T[];
}
