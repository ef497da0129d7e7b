/*
 * What was typed and not saved yet, kept in the browser until it is saved or discarded: a closed laptop, a crashed
 * tab and an ended session lose nothing. Kept by account, so that one who shares the machine does not see it.
 */

const PREFIX = 'suhbat.draft.';
/** Drafts that nobody came back to are dropped after this many days. */
const KEPT_DAYS = 60;

export interface Draft<T> {
  readonly values: T;
  /** The values that the edit began from. */
  readonly base: T;
  /** The version that the edit began from; null for something new. */
  readonly version: number | null;
  /** When it was last typed in: an instant, ISO 8601. */
  readonly at: string;
}

function keyOf(accountId: string, id: string): string {
  return `${PREFIX}${accountId}.${id}`;
}

/** The draft kept under this id, or undefined. */
export function readDraft<T>(accountId: string, id: string): Draft<T> | undefined {
  try {
    const kept = localStorage.getItem(keyOf(accountId, id));
    return kept === null ? undefined : (JSON.parse(kept) as Draft<T>);
  } catch {
    return undefined;
  }
}

/** Keeps a draft. A full or forbidden storage is no reason to disturb whoever is typing. */
export function keepDraft(accountId: string, id: string, kept: Omit<Draft<unknown>, 'at'>): void {
  const draft: Draft<unknown> = { ...kept, at: Temporal.Now.instant().toString() };
  try {
    localStorage.setItem(keyOf(accountId, id), JSON.stringify(draft));
  } catch {
    dropOldDrafts(0);
  }
}

/** Drops a draft after it was saved or discarded. */
export function dropDraft(accountId: string, id: string): void {
  localStorage.removeItem(keyOf(accountId, id));
}

/** Drops the drafts that were last typed in more than so many days ago. */
export function dropOldDrafts(days = KEPT_DAYS): void {
  const limit = Temporal.Now.instant().subtract({ hours: days * 24 });
  const keys = Array.from(
    { length: localStorage.length },
    (_, index) => localStorage.key(index) ?? '',
  );
  for (const key of keys.filter((candidate) => candidate.startsWith(PREFIX))) {
    try {
      const { at } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft<unknown>>;
      if (at !== undefined && Temporal.Instant.compare(at, limit) >= 0) continue;
    } catch {
      // Not readable: of no use to anybody.
    }
    localStorage.removeItem(key);
  }
}

/** Drops all drafts of an account: it logs out on purpose. */
export function dropDraftsOf(accountId: string): void {
  const keys = Array.from(
    { length: localStorage.length },
    (_, index) => localStorage.key(index) ?? '',
  );
  for (const key of keys)
    if (key.startsWith(`${PREFIX}${accountId}.`)) localStorage.removeItem(key);
}

/** Whether the account has anything typed and not saved. */
export function hasDrafts(accountId: string): boolean {
  return Array.from(
    { length: localStorage.length },
    (_, index) => localStorage.key(index) ?? '',
  ).some((key) => key.startsWith(`${PREFIX}${accountId}.`));
}
