import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { preparePassword } from './password-rules.js';

/** argon2id (the package's default) at the cost of OWASP's first recommendation: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const CURRENT = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

/** Hashes passwords and checks them. */
@Injectable()
export class Passwords {
  /** How many passwords were checked since the start, those of unknown accounts included. */
  checks = 0;
  private nobody: Promise<string> | undefined;

  /** The hash of a password that `requireGoodPassword` has prepared. */
  hash(prepared: string): Promise<string> {
    return hash(prepared, COST);
  }

  /**
   * Whether the password is the one of `kept`. Without a kept hash the same work is done on one that no
   * password matches, so that the time does not tell whether there is an account.
   */
  async matches(typed: string, kept: string | null): Promise<boolean> {
    this.nobody ??= this.hash(randomBytes(32).toString('base64url'));
    const nobody = await this.nobody;
    const prepared = preparePassword(typed);
    this.checks += 1;
    const matches = await verify(kept ?? nobody, prepared ?? 'x');
    return matches && kept !== null && prepared !== undefined;
  }

  /** Whether a hash was made at another cost than today's; it is made anew when its password is at hand. */
  isOutdated(kept: string): boolean {
    return !kept.startsWith(CURRENT);
  }

  /** A new hash of the same password as typed at a login. */
  async rehash(typed: string): Promise<string | undefined> {
    const prepared = preparePassword(typed);
    return prepared === undefined ? undefined : await this.hash(prepared);
  }
}
