import type { ErrorParam } from '../kernel/domain-error.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';
import type { SourceLink } from './schedule-document.js';

/** The kinds of file that are taken in. */
export const FOREIGN_FORMATS = [
  'schedule.xml',
  'schedule.json',
  'schedule2.json',
  'icalendar',
  'csv',
  'xlsx',
] as const;
export type ForeignFormat = (typeof FOREIGN_FORMATS)[number];

/** Something to say about a row or the file: an error keeps a row out, a warning does not, a note only tells. */
export interface ImportIssue {
  readonly field: string;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly params?: Readonly<Record<string, ErrorParam>>;
}

/** A programme as a file tells it, of whatever format: read leniently, nothing decided yet. */
export interface ForeignSchedule {
  readonly format: ForeignFormat;
  readonly generator: string | null;
  readonly version: string | null;
  readonly title: string | null;
  /** What tells numbers and codes of this source from those of another: an acronym, or the name of a calendar. */
  readonly source: string;
  /** As the file names it, unchecked. */
  readonly zone: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly languages: readonly string[];
  readonly rooms: readonly ForeignRoom[];
  readonly tracks: readonly ForeignTrack[];
  readonly entries: readonly ForeignEntry[];
  /** Days that the file gives as a whole, as `[first, last]` with both included. */
  readonly wholeDays: readonly (readonly [string, string])[];
  readonly issues: readonly ImportIssue[];
}

export interface ForeignRoom {
  readonly name: string;
  readonly guid: string | null;
  readonly capacity: number | null;
}

export interface ForeignTrack {
  readonly name: string;
  readonly color: string | null;
}

/** A time as a file writes it. */
export interface ForeignTime {
  /** `YYYY-MM-DDTHH:mm`. */
  readonly local: string;
  /** `Z` or `+05:00`, where the file gives one. */
  readonly offset: string | null;
  /** Where the file names a zone for this time alone; unchecked. */
  readonly zone: string | null;
}

export interface ForeignPerson {
  /** `guid:…`, or an `id:…` of the source; null where there is only the name. */
  readonly key: string | null;
  readonly name: string;
  readonly role: SpeakerRole;
}

export interface ForeignEntry {
  /** From 1, in the order of the file; for tables the row of the file. */
  readonly row: number;
  /** Where it stands in the file, for a person to find: `line 31`, `days.0.rooms.Saal 1.3`. */
  readonly place: string;
  /** How the file knows it, the same in its later versions; null where it has nothing of the kind. */
  readonly key: string | null;
  readonly title: string;
  /** The title in further languages, by their tags, where the file has them side by side. */
  readonly titleIn?: Readonly<Record<string, string>>;
  readonly subtitle: string;
  readonly abstract: string;
  /** The abstract in further languages, by their tags, where the file has them side by side. */
  readonly abstractIn?: Readonly<Record<string, string>>;
  readonly description: string;
  /** What the file calls its kind. */
  readonly type: string;
  readonly track: string;
  readonly languages: readonly string[];
  /** Languages of the texts, where the file says so apart from that of the session. */
  readonly textLanguage: string | null;
  readonly room: { readonly name: string; readonly guid: string | null } | null;
  readonly start: ForeignTime | null;
  /** `HH:MM`, where the file gives the hour a second time. */
  readonly startHour: string | null;
  readonly end: ForeignTime | null;
  /** Minutes. */
  readonly duration: number | null;
  readonly cancelled: boolean;
  /** It is no session; the issues say why. */
  readonly skipped?: boolean;
  readonly persons: readonly ForeignPerson[];
  /** What only exchange formats have, kept for the next export. */
  readonly kept: ForeignFacts;
  readonly issues: readonly ImportIssue[];
}

/** Facts of an entry for which the programme has no place. */
export interface ForeignFacts {
  readonly number?: number;
  readonly code?: string;
  readonly slug?: string;
  readonly url?: string;
  readonly originUrl?: string;
  readonly feedbackUrl?: string;
  readonly logo?: string;
  readonly license?: string;
  readonly doNotRecord?: boolean;
  readonly links?: readonly SourceLink[];
  readonly attachments?: readonly SourceLink[];
}
