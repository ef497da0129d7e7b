import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { emailKey } from '../kernel/email-address.js';
import type { UiLanguage } from '../kernel/languages.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Outbox } from '../platform/mail/outbox.js';
import {
  invitationLetter,
  type Letter,
  loginLetter,
  passwordChangedLetter,
  passwordLetter,
} from './identity.mails.js';
import { issueLink, LINK_HOURS, linkUrl } from './mail-links.js';
import type { Role } from './policies.js';

const SEND_LINK = 'identity.send-link';

/** What a person asks to be sent, who may or may not have an account. */
export type RequestedLink = 'login' | 'password';

type LinkJob = {
  readonly organizationId: null;
  /** Null: the address is unknown, and there is nothing to do. */
  readonly accountId: string | null;
  readonly purpose: RequestedLink;
  /** The path to go on to, in base64url; null for none, or for one that is too long for a job. */
  readonly next: string | null;
};

interface Recipient {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly language: UiLanguage;
}

/** Longest path, in bytes, that goes into a link: a job's payload takes short codes only. */
const LONGEST_NEXT = 75;

/** Writes the letters of accounts into the outbox. */
@Injectable()
export class LettersService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    @InjectConfig() private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.defineJob<LinkJob>(SEND_LINK, (job) =>
      this.database.transaction((tx) => this.sendRequestedLink(tx, job)),
    );
  }

  /**
   * Has a link sent to the account of an address, if there is one. The same statements run for a known and an
   * unknown address: one look-up and one job; only the job, later and elsewhere, knows the difference.
   * @param mayLeave false when the address has had its share of letters: nothing is sent
   */
  async requestLink(
    tx: EntityManager,
    purpose: RequestedLink,
    email: string,
    options: { readonly next?: string | undefined; readonly mayLeave: boolean },
  ): Promise<void> {
    const [account] = await tx.query<{ id: string }[]>(
      `SELECT id FROM account WHERE email_key = $1 AND disabled_at IS NULL`,
      [emailKey(email) ?? ''],
    );
    const next = Buffer.from(options.next ?? '', 'utf8');
    const job: LinkJob = {
      organizationId: null,
      accountId: options.mayLeave ? (account?.id ?? null) : null,
      purpose,
      next: next.length > 0 && next.length <= LONGEST_NEXT ? next.toString('base64url') : null,
    };
    await this.jobs.enqueue(tx, SEND_LINK, job);
  }

  /** Sends the invitation of a membership, with a link that logs in. */
  async sendInvitation(
    tx: EntityManager,
    organizationId: string,
    membershipId: string,
  ): Promise<void> {
    const [row] = await tx.query<
      { accountId: string; role: Role; name: LocalizedText; languages: string[] }[]
    >(
      `SELECT membership.account_id AS "accountId", membership.role, organization.name, organization.languages
       FROM membership JOIN organization ON organization.id = membership.organization_id
       WHERE membership.organization_id = $1 AND membership.id = $2`,
      [organizationId, membershipId],
    );
    if (row === undefined) throw new DomainError('missing', 'not_found');
    const to = await this.recipient(tx, row.accountId);
    if (to === undefined) return;
    const url = linkUrl(
      this.config.publicUrl,
      'membership',
      await issueLink(tx, to.id, 'membership', { membershipId }),
    );
    const name = resolveText(row.name, { asked: to.language, order: row.languages });
    const letter = invitationLetter(to.language, url, {
      organization: name?.text ?? '',
      role: row.role,
      hours: LINK_HOURS.membership,
    });
    await this.write(tx, to, 'invitation', letter, { organizationId, secret: true });
  }

  /** Tells the owner of an account that its password was changed. */
  async sendPasswordNotice(tx: EntityManager, accountId: string): Promise<void> {
    const to = await this.recipient(tx, accountId);
    if (to === undefined) return;
    const url = new URL('/password', this.config.publicUrl).href;
    await this.write(tx, to, 'password_changed', passwordChangedLetter(to.language, url), {
      organizationId: null,
      secret: false,
    });
  }

  private async sendRequestedLink(tx: EntityManager, job: LinkJob): Promise<void> {
    const to = job.accountId === null ? undefined : await this.recipient(tx, job.accountId);
    if (to === undefined) return;
    const next =
      job.next === null ? undefined : Buffer.from(job.next, 'base64url').toString('utf8');
    const { purpose } = job;
    const url = linkUrl(this.config.publicUrl, purpose, await issueLink(tx, to.id, purpose), next);
    const hours = LINK_HOURS[purpose];
    const letter =
      purpose === 'login'
        ? loginLetter(to.language, url, hours)
        : passwordLetter(to.language, url, hours);
    await this.write(tx, to, `${purpose}_link`, letter, { organizationId: null, secret: true });
  }

  private async recipient(tx: EntityManager, accountId: string): Promise<Recipient | undefined> {
    const [row] = await tx.query<Recipient[]>(
      `SELECT id, email, display_name AS "displayName", language FROM account
       WHERE id = $1 AND disabled_at IS NULL`,
      [accountId],
    );
    return row;
  }

  private async write(
    tx: EntityManager,
    to: Recipient,
    kind: string,
    letter: Letter,
    options: { readonly organizationId: string | null; readonly secret: boolean },
  ): Promise<void> {
    await this.outbox.enqueueMessage(tx, {
      ...options,
      ...letter,
      accountId: to.id,
      kind,
      language: to.language,
      toAddress: to.email,
      toName: to.displayName,
    });
  }
}
