import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/id.js';
import type { UiLanguage } from '../kernel/languages.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { PERMISSIONS } from '../platform/auth/permissions.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { AccountsService } from './accounts.service.js';
import { issueLink, linkUrl } from './mail-links.js';

/** Hours for which a link that an operator hands over works. */
const HANDED_OVER_HOURS = 24;

/** An organization as the command line and the first start make it. */
export interface NewOrganization {
  readonly code: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly languages: readonly string[];
  readonly zone: string;
}

export interface NewOwner {
  readonly email: string;
  /** Without one, a link to set it is given back. */
  readonly password?: string | undefined;
  readonly displayName?: string | undefined;
  readonly language?: UiLanguage | undefined;
  /** Made if there is none with this code. */
  readonly organization: NewOrganization;
}

/** What an operator does at the machine itself: the first owner, and a way in for who has none. */
@Injectable()
export class OwnersService {
  constructor(
    private readonly accounts: AccountsService,
    @InjectConfig() private readonly config: Config,
  ) {}

  /**
   * Makes an organization, unless there is one of that code, and its owner. Running it again changes nothing,
   * except that a password that is given is set and an existing member becomes an owner.
   * @returns `link` is the address to set a password at, once, within a day; null when a password was given
   * @throws DomainError `invalid_input` at `email` or `password`; those of the organization's form
   */
  async createOwner(
    tx: EntityManager,
    input: NewOwner,
  ): Promise<{
    readonly accountId: string;
    readonly organizationId: string;
    readonly link: string | null;
  }> {
    const organizationId = await this.findOrCreateOrganization(tx, input.organization);
    const { id: accountId } = await this.accounts.findOrCreate(tx, input);
    await this.makeOwner(tx, organizationId, accountId);
    if (input.password === undefined) {
      return { accountId, organizationId, link: await this.oneTimeLink(tx, accountId) };
    }
    await this.accounts.setPassword(tx, accountId, input.password, 'password');
    return { accountId, organizationId, link: null };
  }

  /** An address at which the holder of the account sets a password and is logged in: once, within a day. */
  async oneTimeLink(tx: EntityManager, accountId: string): Promise<string> {
    const secret = await issueLink(tx, accountId, 'password', {
      hours: HANDED_OVER_HOURS,
    });
    return linkUrl(this.config.publicUrl, 'password', secret);
  }

  private async findOrCreateOrganization(
    tx: EntityManager,
    input: NewOrganization,
  ): Promise<string> {
    const id = newId();
    const made = await tx.query<unknown[]>(
      `INSERT INTO organization (id, code, slug, name, languages, zone) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (code) DO NOTHING RETURNING id`,
      [id, input.code, input.slug, JSON.stringify(input.name), input.languages, input.zone],
    );
    if (made.length > 0) {
      const { name, code, slug, languages, zone } = input;
      await recordChange(tx, commandActor(id), {
        objectKind: 'organization',
        objectId: id,
        action: 'created',
        after: { name, code, slug, languages, zone },
      });
      return id;
    }
    const [existing] = await tx.query<{ id: string }[]>(
      `SELECT id FROM organization WHERE code = $1`,
      [input.code],
    );
    return existing?.id ?? id;
  }

  private async makeOwner(
    tx: EntityManager,
    organizationId: string,
    accountId: string,
  ): Promise<void> {
    const [changed] = await tx.query<{ id: string }[]>(
      `INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, 'owner')
       ON CONFLICT (organization_id, account_id) DO UPDATE SET role = 'owner', version = membership.version + 1
         WHERE membership.role <> 'owner'
       RETURNING id`,
      [newId(), organizationId, accountId],
    );
    if (changed === undefined) return;
    await recordChange(tx, commandActor(organizationId), {
      objectKind: 'membership',
      objectId: changed.id,
      action: 'created',
      after: { accountId, role: 'owner' },
    });
  }
}

/** The actor of a command: whoever can run one on the machine may do everything. */
export function commandActor(organizationId: string, language: UiLanguage = 'en'): Actor {
  return {
    kind: 'command',
    accountId: null,
    organizationId,
    permissions: new Set(PERMISSIONS),
    requestId: null,
    language,
  };
}
