import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { InjectConfig } from '../config/config.token.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { DomainError } from '../../kernel/domain-error.js';

/** So many calls in each window of so many seconds. */
export interface Rate {
  readonly limit: number;
  readonly windowSeconds: number;
}

/** One statement, so that copies of the application that count at once never lose a hit. */
const TAKE = `
  INSERT INTO rate_limit (key, window_start, hits)
  VALUES ($1, to_timestamp(floor(extract(epoch FROM now()) / $2::int) * $2::int), 1)
  ON CONFLICT (key, window_start) DO UPDATE SET hits = least(rate_limit.hits, $3::int) + 1
  RETURNING hits, greatest(1, ceil(extract(epoch FROM window_start) + $2::int - extract(epoch FROM now())))::int AS seconds`;

/**
 * Counts one call against `key` and refuses the one above the limit. The count stands whatever becomes of the
 * call: it is never part of the caller's transaction.
 * @param key already without personal data; see `RateLimits` for keys made of addresses
 * @throws DomainError `too_many_requests` with the seconds until the window ends
 */
export async function takeRate(database: Database, key: string, rate: Rate): Promise<void> {
  const [row] = await database.reader.query<{ hits: number; seconds: number }[]>(TAKE, [
    key,
    rate.windowSeconds,
    rate.limit,
  ]);
  if (row !== undefined && row.hits > rate.limit) {
    throw new DomainError('limited', 'too_many_requests', { seconds: row.seconds });
  }
}

/** Rate limits by what a client gives away of itself: an address of the network, an e-mail address. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly database: Database,
    @InjectConfig() private readonly config: Config,
  ) {}

  /**
   * Counts one call of `action` by `subject`. The table keeps a keyed hash: an IPv4 address could be found
   * again from a plain one by trying them all.
   * @throws DomainError `too_many_requests`
   */
  async take(action: string, subject: string, rate: Rate): Promise<void> {
    const hash = createHmac('sha256', this.config.secretKey)
      .update(`rate-limit\n${action}\n${subject}`)
      .digest('base64url');
    await takeRate(this.database, `${action}:${hash}`, rate);
  }
}

/**
 * What one client of the network is counted by: an IPv4 address, or the /64 of an IPv6 address, since a
 * household or a rented machine has the whole of it.
 */
export function clientNetwork(ip: string): string {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  const bare = ip.split('%', 1)[0] ?? '';
  if (!isIPv6(bare)) return ip;
  const [head = '', tail] = bare.toLowerCase().split('::', 2);
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  // A dotted IPv4 tail stands for two groups; it lies in the lower half, which falls away.
  const written = before.length + after.length + (bare.includes('.') ? 1 : 0);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - written);
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
