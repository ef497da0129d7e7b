import { createHash } from 'node:crypto';

/** A short digest of values, to tell whether a file says something else than before. */
export function digest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('base64url')
    .slice(0, 16);
}
