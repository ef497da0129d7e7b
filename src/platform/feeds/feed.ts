/** A stream of published things, from which Atom, RSS and JSON Feed are written. */
export interface Feed {
  /** Absolute IRI that never changes, whatever the address. */
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  /** BCP 47 tag of the feed's own texts. */
  readonly lang: string;
  /** Address at which this very document was fetched. */
  readonly selfUrl: string;
  /** The page that shows the same to people. */
  readonly siteUrl: string;
  /** Instant of the last change, ISO 8601. */
  readonly updated: string;
  readonly author: FeedAuthor;
  readonly entries: readonly FeedEntry[];
  /** Address of the next, older page (RFC 5005). */
  readonly nextUrl?: string;
}

/** The publisher: a name, or a name with a page. */
export type FeedAuthor = string | { readonly name: string; readonly url?: string };

export interface FeedEntry {
  /** Absolute IRI (`tag:`, `urn:uuid:`, …) that never changes. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** BCP 47 tag of the entry's texts. */
  readonly lang: string;
  /** Plain text, no markup. */
  readonly summary: string;
  /** Sanitized HTML with absolute addresses. */
  readonly html?: string;
  /** Instants, ISO 8601. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** The same in other languages. */
  readonly alternates?: readonly FeedAlternate[];
  readonly enclosures?: readonly FeedEnclosure[];
  /** Set where the entry was withdrawn: nothing of it is shown but that it was, and why. */
  readonly deleted?: { readonly at: string; readonly reason?: string };
}

export interface FeedAlternate {
  readonly lang: string;
  readonly url: string;
}

export interface FeedEnclosure {
  readonly url: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
  readonly lang: string;
}

/** One entry for each id, the last updated one, in the order given: readers show an id that comes twice at random. */
export function distinctEntries(entries: readonly FeedEntry[]): FeedEntry[] {
  const latest = new Map<string, FeedEntry>();
  for (const entry of entries) {
    const other = latest.get(entry.id);
    if (other === undefined || isLater(entry.updated, other.updated)) latest.set(entry.id, entry);
  }
  return entries.filter((entry) => latest.get(entry.id) === entry);
}

function isLater(a: string, b: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) > 0;
}

/** The publisher's name and page. */
export function feedAuthor(author: FeedAuthor): { readonly name: string; readonly url?: string } {
  return typeof author === 'string' ? { name: author } : author;
}

/** The alternates that differ from the entry's own language, one for each language. */
export function otherLanguages(entry: FeedEntry): FeedAlternate[] {
  const seen = new Set([entry.lang.toLowerCase()]);
  return (entry.alternates ?? []).filter((alternate) => {
    const tag = alternate.lang.toLowerCase();
    if (seen.has(tag)) return false;
    seen.add(tag);
    return true;
  });
}

/** RFC 3339 in UTC, in whole seconds: `2027-09-14T05:00:00Z`. */
export function rfc3339(instant: string): string {
  return Temporal.Instant.from(instant).toString({ smallestUnit: 'second' });
}

/** What was typed or filled in, without the empty and the double. */
export function distinctTexts(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
