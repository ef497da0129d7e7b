import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { emailKey, parseEmailAddress } from '../kernel/email-address.js';
import { newId } from '../kernel/id.js';
import type { UiLanguage } from '../kernel/languages.js';
import { recordOwnAct } from './account-acts.js';
import { Account } from './account.entity.js';
import type { AccountPatch } from './dto/account.dto.js';
import { LettersService } from './letters.service.js';
import { endLinks } from './mail-links.js';
import { requireGoodPassword } from './password-rules.js';
import { Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';

/** The account that a login proved to be its sender's. */
export interface ProvenAccount {
  readonly id: string;
  /** The hash that the password was checked against. */
  readonly checkedHash: string;
  /** A new hash of the same password, where the kept one was made at another cost. */
  readonly rehashed: string | undefined;
}

/** Finds, makes and changes accounts. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly letters: LettersService,
  ) {}

  /**
   * The account of an address and its password.
   * @throws DomainError `login_failed`, after the same work and with the same words whether the address is
   *   unknown, has no password, or the password is wrong
   */
  async proveByPassword(
    reader: EntityManager,
    email: string,
    password: string,
  ): Promise<ProvenAccount> {
    const [account] = await reader.query<{ id: string; passwordHash: string | null }[]>(
      `SELECT id, password_hash AS "passwordHash" FROM account WHERE email_key = $1 AND disabled_at IS NULL`,
      [emailKey(email) ?? ''],
    );
    const kept = account?.passwordHash ?? null;
    const matches = await this.passwords.matches(password, kept);
    if (!matches || account === undefined || kept === null) {
      throw new DomainError('unauthenticated', 'login_failed');
    }
    const rehashed = this.passwords.isOutdated(kept)
      ? await this.passwords.rehash(password)
      : undefined;
    return { id: account.id, checkedHash: kept, rehashed };
  }

  /**
   * Whether the password that was checked before the transaction is still the account's: checking takes a while,
   * and whoever changed it meanwhile ended every session. Where it is, nobody can change it until the transaction
   * ends, and the password's new hash is kept, if there is one.
   */
  async confirmProof(tx: EntityManager, proof: ProvenAccount): Promise<boolean> {
    const [account] = await tx.query<{ passwordHash: string | null }[]>(
      `SELECT password_hash AS "passwordHash" FROM account WHERE id = $1 AND disabled_at IS NULL FOR NO KEY UPDATE`,
      [proof.id],
    );
    if (account?.passwordHash !== proof.checkedHash) return false;
    if (proof.rehashed !== undefined) {
      await tx.update(Account, { id: proof.id }, { passwordHash: proof.rehashed });
    }
    return true;
  }

  /**
   * The account of an address; one is made where there is none. Two that come at once with one address get the
   * same account.
   */
  async findOrCreate(
    tx: EntityManager,
    input: {
      readonly email: string;
      readonly displayName?: string | undefined;
      readonly language?: UiLanguage | undefined;
    },
  ): Promise<{ readonly id: string; readonly created: boolean }> {
    const address = parseEmailAddress(input.email);
    if (address.fault) throw invalidField('email', address.fault);
    const id = newId();
    const made = await tx.query<{ id: string }[]>(
      `INSERT INTO account (id, email, email_key, display_name, language) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (email_key) DO NOTHING RETURNING id`,
      [
        id,
        address.address,
        address.key,
        input.displayName ?? address.name ?? address.address,
        input.language ?? 'en',
      ],
    );
    if (made.length > 0) return { id, created: true };
    const [existing] = await tx.query<{ id: string }[]>(
      `SELECT id FROM account WHERE email_key = $1`,
      [address.key],
    );
    if (existing === undefined) throw new DomainError('missing', 'not_found');
    return { id: existing.id, created: false };
  }

  /**
   * Changes one's own account, if it still has that version.
   * @throws DomainError `stale_version`
   */
  async change(
    tx: EntityManager,
    accountId: string,
    version: number,
    patch: AccountPatch,
    requestId: string | null,
  ): Promise<void> {
    const before = await lockAccount(tx, accountId);
    const { affected } = await tx.update(
      Account,
      { id: accountId, version },
      { ...patch, version: version + 1 },
    );
    if (affected !== 1) {
      const current = before.version;
      throw new DomainError('stale', 'stale_version', { current, given: version });
    }
    const { displayName, language, zone } = before;
    await recordOwnAct(tx, accountId, requestId, {
      action: 'changed',
      before: { displayName, language, zone },
      after: { ...patch },
    });
  }

  /**
   * Changes one's own password; every login ends, and links that were sent die.
   * @throws DomainError `invalid_input` at `currentPassword` or `newPassword`
   */
  async changePassword(
    tx: EntityManager,
    accountId: string,
    input: { readonly currentPassword?: string | undefined; readonly newPassword: string },
  ): Promise<void> {
    const { passwordHash } = await lockAccount(tx, accountId);
    if (passwordHash !== null) {
      if (input.currentPassword === undefined) throw invalidField('currentPassword', 'required');
      if (!(await this.passwords.matches(input.currentPassword, passwordHash))) {
        throw invalidField('currentPassword', 'password_wrong');
      }
    }
    await this.setPassword(tx, accountId, input.newPassword, 'newPassword');
    await this.letters.sendPasswordNotice(tx, accountId);
  }

  /**
   * Gives an account a password without asking for the old one. Every login ends, and links that were sent die.
   * @throws DomainError `invalid_input` at `field`
   */
  async setPassword(
    tx: EntityManager,
    accountId: string,
    password: string,
    field: string,
  ): Promise<void> {
    const account = await lockAccount(tx, accountId);
    const prepared = requireGoodPassword(password, [account.email, account.displayName], field);
    const passwordHash = await this.passwords.hash(prepared);
    await tx.update(Account, { id: accountId }, { passwordHash });
    await this.sessions.endAll(tx, accountId);
    await endLinks(tx, accountId);
  }
}

/** The account, locked: two changes of its password, or a change and a login, come one after the other. */
async function lockAccount(tx: EntityManager, id: string): Promise<Account> {
  await tx.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [id]);
  return tx.findOneByOrFail(Account, { id });
}
