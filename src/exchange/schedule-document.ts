import type { LocalizedText } from '../kernel/localized-text.js';
import type { NameForm } from '../kernel/person-name.js';
import type { SessionKind, SessionState } from '../programme/session.entity.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';

/**
 * The programme of one event as every export writes it, whatever it was read from: the draft, the public state, or
 * the snapshot of a release. Texts are in all their languages; a writer chooses.
 */
export interface ScheduleDocument {
  /** Origin of the public site, such as https://suhbat.example.org, without a slash at its end. */
  readonly publicUrl: string;
  /** What tells this state of the programme from others: the name of a release, or the time of the last change. */
  readonly version: string;
  /** The languages of the organization, the preferred one first. */
  readonly order: readonly string[];
  readonly event: ScheduleEvent;
  /** The rooms that sessions name, in the order of the venue. */
  readonly rooms: readonly ScheduleRoom[];
  /** In the order of time. */
  readonly sessions: readonly ScheduleSession[];
}

export interface ScheduleEvent {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly zone: string;
  /** Wall clock of the zone. */
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly languages: readonly string[];
  readonly online: boolean;
}

export interface ScheduleRoom {
  readonly id: string;
  /** How other programs know the room; that of the file from which it came, else its id. */
  readonly guid: string;
  readonly name: LocalizedText;
  readonly venue: LocalizedText;
  readonly capacity: number | null;
}

export interface ScheduleSession {
  readonly id: string;
  /** How other programs know the session; that of the file from which it came, else its id. Never changes. */
  readonly guid: string;
  readonly kind: SessionKind;
  readonly title: LocalizedText;
  readonly abstract: LocalizedText;
  readonly languages: readonly string[];
  /** Wall clock of the event's zone, and the instants stored for it. */
  readonly startsLocal: string;
  readonly startsAt: string;
  readonly endsLocal: string;
  readonly endsAt: string;
  readonly state: SessionState;
  readonly sequence: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly roomId: string | null;
  /** One item for all rooms, such as a break. */
  readonly allRooms: boolean;
  /** The track of the session, or its themes where it has none; the first is what a format shows. */
  readonly themes: readonly { readonly key: string; readonly title: LocalizedText }[];
  readonly people: readonly SchedulePerson[];
  readonly contributions: readonly ScheduleContribution[];
  /** What the file from which it came said beyond what the programme has a place for. */
  readonly source: SessionSource | null;
}

export interface SchedulePerson {
  readonly id: string;
  readonly guid: string;
  readonly names: readonly NameForm[];
  readonly role: SpeakerRole;
  /** Of the person's public page; null where there is none. */
  readonly slug: string | null;
}

export interface ScheduleContribution {
  readonly title: LocalizedText;
  readonly abstract: LocalizedText;
  readonly durationMinutes: number | null;
  readonly people: readonly SchedulePerson[];
}

/** A link or an attachment. */
export interface SourceLink {
  readonly url: string;
  readonly title: string;
}

/** Facts of an imported session that only exchange formats have, kept so that an export gives them back. */
export interface SessionSource {
  readonly number?: number;
  readonly code?: string;
  readonly slug?: string;
  readonly type?: string;
  readonly subtitle?: string;
  /** Length of the abstract at the beginning of the session's text; the description follows after a blank line. */
  readonly abstractLength?: number;
  /** The room that the file named, where the session could not be placed there. */
  readonly room?: string;
  readonly url?: string;
  readonly originUrl?: string;
  readonly feedbackUrl?: string;
  readonly logo?: string;
  readonly license?: string;
  readonly doNotRecord?: boolean;
  readonly links?: readonly SourceLink[];
  readonly attachments?: readonly SourceLink[];
}
