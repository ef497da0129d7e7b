import type { LocalizedText } from '../../kernel/localized-text.js';
import type { NameForm } from '../../kernel/person-name.js';
import type { SpeakerRole } from '../../speakers/speaker-states.js';
import type { SessionKind } from '../session.entity.js';

/*
 * A programme as a release keeps it: complete in itself, so that it reads the same when rooms are renamed, people
 * move on, and sessions are deleted. Ids are those of the draft: a slot is the same slot in every release.
 */

/**
 * `withdrawn`: was in an earlier release and is gone from the draft, or has no hours there any more. It is kept so
 * that calendars which have it learn that it does not take place.
 */
export type ReleasedState = 'planned' | 'cancelled' | 'withdrawn';

export interface ReleasedAssignment {
  readonly id: string;
  readonly expertId: string;
  readonly role: SpeakerRole;
  readonly blocking: boolean;
  readonly nonBlockingReason: string | null;
}

export interface ReleasedContribution {
  readonly id: string;
  readonly title: LocalizedText;
  readonly abstract: LocalizedText;
  readonly durationMinutes: number | null;
  readonly people: readonly ReleasedAssignment[];
}

export interface ReleasedSession {
  readonly id: string;
  readonly kind: SessionKind;
  readonly title: LocalizedText;
  readonly abstract: LocalizedText;
  readonly languages: readonly string[];
  readonly state: ReleasedState;
  /** On the clock of the release's zone. */
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly roomId: string | null;
  readonly allRooms: boolean;
  readonly trackId: string | null;
  readonly themeIds: readonly string[];
  readonly expectedAudience: number | null;
  readonly people: readonly ReleasedAssignment[];
  readonly contributions: readonly ReleasedContribution[];
  /** Rises with every change of the slot that a calendar shows (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** When a release first held it, and when one last changed it. */
  readonly firstReleasedAt: string;
  readonly changedAt: string;
}

export interface ReleasedPerson {
  readonly expertId: string;
  readonly names: readonly NameForm[];
  readonly country: string | null;
  readonly affiliations: readonly {
    readonly title: LocalizedText;
    readonly institution: LocalizedText;
  }[];
  /** Had agreed to take part and to be named when the release was made. */
  readonly named: boolean;
}

export interface ReleasedRoom {
  readonly id: string;
  readonly name: LocalizedText;
  readonly venue: LocalizedText;
  readonly position: number;
}

export interface ReleasedTrack {
  readonly id: string;
  readonly name: LocalizedText;
  readonly color: string | null;
}

export interface ReleasedProgramme {
  readonly format: 1;
  readonly event: {
    readonly id: string;
    readonly title: LocalizedText;
    readonly zone: string;
    readonly startsLocal: string;
    readonly endsLocal: string;
  };
  readonly rooms: readonly ReleasedRoom[];
  readonly tracks: readonly ReleasedTrack[];
  readonly people: readonly ReleasedPerson[];
  /** In the order of time. */
  readonly sessions: readonly ReleasedSession[];
}
