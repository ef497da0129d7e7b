import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import { AccountsService } from './accounts.service.js';
import type { MemberInput } from './dto/member.dto.js';
import { LettersService } from './letters.service.js';
import { Membership } from './membership.entity.js';
import type { Role } from './policies.js';

/** Says who belongs to an organization, and as what. */
@Injectable()
export class MembersService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly letters: LettersService,
  ) {}

  /**
   * Makes the person of an address a member and sends the invitation; an account is made where there is none.
   * @returns the membership's id
   * @throws DomainError `member_exists`
   */
  async invite(tx: EntityManager, actor: Actor, input: MemberInput): Promise<string> {
    const { organizationId } = actor;
    const account = await this.accounts.findOrCreate(tx, {
      email: input.email,
      displayName: input.displayName,
      language: input.language ?? actor.language,
    });
    const id = newId();
    const made = await tx.query<unknown[]>(
      `INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organization_id, account_id) DO NOTHING RETURNING id`,
      [id, organizationId, account.id, input.role],
    );
    if (made.length === 0) throw new DomainError('conflict', 'member_exists');
    await recordChange(tx, actor, {
      objectKind: 'membership',
      objectId: id,
      action: 'created',
      after: { accountId: account.id, role: input.role },
    });
    await this.letters.sendInvitation(tx, organizationId, id);
    return id;
  }

  /** Sends the invitation again, with a new link. */
  async inviteAgain(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    await this.find(tx, actor, id);
    await this.letters.sendInvitation(tx, actor.organizationId, id);
  }

  /**
   * Gives a member another role, if the membership still has that version.
   * @throws DomainError `last_owner`, `stale_version`, `not_found`
   */
  async changeRole(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    role: Role,
  ): Promise<void> {
    await this.lockOrganization(tx, actor);
    const before = await this.find(tx, actor, id);
    if (before.role === 'owner' && role !== 'owner') await this.requireAnotherOwner(tx, before);
    await updateVersioned(
      tx,
      Membership,
      { id, organizationId: actor.organizationId, version },
      { role },
    );
    await recordChange(tx, actor, {
      objectKind: 'membership',
      objectId: id,
      action: 'changed',
      before: { role: before.role },
      after: { role },
    });
  }

  /**
   * Ends a membership; the person's tokens and event roles in the organization go with it, the account stays.
   * @throws DomainError `last_owner`, `not_found`
   */
  async remove(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    await this.lockOrganization(tx, actor);
    const before = await this.find(tx, actor, id);
    if (before.role === 'owner') await this.requireAnotherOwner(tx, before);
    await tx.delete(Membership, { id, organizationId: actor.organizationId });
    await tx.query(
      `UPDATE auth_session SET organization_id = NULL WHERE account_id = $1 AND organization_id = $2`,
      [before.accountId, actor.organizationId],
    );
    await recordChange(tx, actor, {
      objectKind: 'membership',
      objectId: id,
      action: 'removed',
      before: { accountId: before.accountId, role: before.role },
    });
  }

  /** Two owners who demote each other at once must come one after the other. */
  private async lockOrganization(tx: EntityManager, actor: Actor): Promise<void> {
    await tx.query(`SELECT FROM organization WHERE id = $1 FOR NO KEY UPDATE`, [
      actor.organizationId,
    ]);
  }

  private async requireAnotherOwner(tx: EntityManager, membership: Membership): Promise<void> {
    const others = await tx.query<unknown[]>(
      `SELECT FROM membership JOIN account ON account.id = membership.account_id
       WHERE organization_id = $1 AND role = 'owner' AND membership.id <> $2 AND account.disabled_at IS NULL
       LIMIT 1`,
      [membership.organizationId, membership.id],
    );
    if (others.length === 0) throw new DomainError('conflict', 'last_owner');
  }

  private async find(tx: EntityManager, actor: Actor, id: string): Promise<Membership> {
    const membership = await tx.findOneBy(Membership, {
      id,
      organizationId: actor.organizationId,
    });
    if (membership === null) throw new DomainError('missing', 'not_found');
    return membership;
  }
}
