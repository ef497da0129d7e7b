import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';

const FORGET = 'identity.forget-expired';

/**
 * Removes logins, links and counters a month after they ended: they hold the names of browsers and the times at
 * which people worked, and serve nothing any more. An invitation that nobody accepted stays to be seen.
 */
export async function forgetExpired(tx: EntityManager): Promise<void> {
  await tx.query(
    `DELETE FROM auth_session WHERE least(expires_at, revoked_at) < now() - interval '30 days'`,
  );
  await tx.query(
    `DELETE FROM mail_link WHERE least(expires_at, used_at) < now() - interval '30 days'
       AND NOT EXISTS (SELECT FROM membership WHERE membership.id = mail_link.membership_id AND accepted_at IS NULL)`,
  );
  await tx.query(`DELETE FROM rate_limit WHERE window_start < now() - interval '2 days'`);
}

/** Runs `forgetExpired` every night. */
@Injectable()
export class ExpiredRows implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.defineJob(FORGET, () => this.database.transaction(forgetExpired), {
      cron: '17 22 * * *',
    });
  }
}
