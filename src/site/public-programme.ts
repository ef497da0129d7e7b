import type { LocalizedText } from '../kernel/localized-text.js';
import type { SessionKind } from '../programme/session.entity.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';
import type { EventFacts, PersonItem } from './event.queries.js';

/* The programme as the public sees it, whether it is the draft or a release. */

export interface SessionItem {
  readonly id: string;
  readonly kind: SessionKind;
  readonly title: LocalizedText;
  readonly abstract: LocalizedText;
  readonly languages: readonly string[];
  /** Wall clock of the event's zone. */
  readonly startsLocal: string;
  readonly endsLocal: string;
  /** The instants of these hours, ISO 8601. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cancelled: boolean;
  /** Was in the public programme once and is no longer: only calendars still tell of it, as cancelled. */
  readonly withdrawn: boolean;
  readonly sequence: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly room: {
    readonly id: string;
    readonly name: LocalizedText;
    readonly position: number;
    readonly venue: LocalizedText;
  } | null;
  readonly allRooms: boolean;
  /** Its track; where it is in none, its themes. */
  readonly themes: readonly { readonly key: string; readonly title: LocalizedText }[];
  readonly people: readonly SessionPerson[];
  readonly contributions: readonly ContributionItem[];
}

/** The public programme of an event. */
export interface PublicProgramme {
  readonly sessions: readonly SessionItem[];
  /** The release that it is; null while there is none, and the draft is shown as it stands. */
  readonly release: ReleaseItem | null;
}

export interface ReleaseItem {
  readonly number: number;
  readonly name: string;
  readonly note: LocalizedText;
  readonly releasedAt: string;
}

export interface SessionPerson extends PersonItem {
  readonly role: SpeakerRole;
}

export interface ContributionItem {
  readonly id: string;
  readonly title: LocalizedText;
  readonly abstract: LocalizedText;
  readonly durationMinutes: number | null;
  readonly people: readonly SessionPerson[];
}

/** What is needed of an event to read its programme. */
export type ProgrammeEvent = Pick<EventFacts, 'organizationId' | 'id' | 'attributionRule' | 'zone'>;
