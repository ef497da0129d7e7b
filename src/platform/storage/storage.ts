/** A place for files: the same from every copy of the application. */
export interface Storage {
  /** Writes the whole file; a reader sees the old bytes or the new ones, never a part. */
  put(key: string, bytes: Uint8Array, options: { readonly mediaType: string }): Promise<void>;
  /** The bytes; undefined when there is no such file. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Removes the file; one that does not exist is removed already. */
  delete(key: string): Promise<void>;
  /** Ends with an error when the place cannot be reached or written. */
  check(): Promise<void>;
}

const SEGMENT = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?$/;

/**
 * The key as it is, when it is safe in every kind of storage: segments of ASCII letters, digits, `.`, `_`, `-`
 * that begin and end with a letter or digit, joined by `/`; 512 characters at most.
 * @throws Error for any other key, such as one with `..` or a leading slash
 */
export function assertStorageKey(key: string): string {
  const safe =
    key.length <= 512 && key.split('/').every((part) => SEGMENT.test(part) && !part.includes('..'));
  if (!safe) throw new Error(`not a storage key: ${JSON.stringify(key.slice(0, 80))}`);
  return key;
}
