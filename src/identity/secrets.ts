import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What every API token begins with, so that scanners for leaked keys can know one. */
const TOKEN_MARK = 'suh_';
/** Characters of a token that stay readable in lists. */
const PREFIX_LENGTH = TOKEN_MARK.length + 6;

/** A new secret of 256 random bits, as 43 characters that need no escaping in a URL or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether the text has the form of `newSecret`: what does not is never looked up. */
export function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** A new API token with the part of it that lists show. */
export function newApiToken(): { readonly token: string; readonly prefix: string } {
  const token = TOKEN_MARK + newSecret();
  return { token, prefix: token.slice(0, PREFIX_LENGTH) };
}

/** Whether the text has the form of an API token. */
export function isApiToken(text: string): boolean {
  return text.startsWith(TOKEN_MARK) && isSecret(text.slice(TOKEN_MARK.length));
}

/**
 * What the database keeps of a secret. A plain SHA-256 is enough for 256 random bits: there is nothing to
 * guess, unlike with a password.
 */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}

/** Whether two secrets are equal, in a time that does not tell how much of them is. */
export function sameSecret(given: string, kept: string): boolean {
  return timingSafeEqual(hashSecret(given), hashSecret(kept));
}
