import type { Translated, UiLanguage } from '../kernel/languages.js';
import type { DemoEventKind, SomeLanguages } from './types.js';

export interface DemoSeries {
  readonly key: string;
  readonly slug: string;
  readonly cadence: 'quarterly' | 'half_yearly';
  /** ISO date from which events are due. */
  readonly startsOn: string;
  readonly eventKind: DemoEventKind;
  readonly title: Translated;
  readonly description: Translated;
}

export type DemoSpeakerRole =
  | 'keynote'
  | 'speaker'
  | 'panelist'
  | 'moderator'
  | 'discussant'
  | 'rapporteur'
  | 'chair'
  | 'interpreter'
  | 'guest';
export type DemoSpeakerState =
  'proposed' | 'invited' | 'accepted' | 'confirmed' | 'declined' | 'withdrawn';

export interface DemoSpeaker {
  readonly expert: string;
  readonly role: DemoSpeakerRole;
  readonly state: DemoSpeakerState;
  readonly attendance: 'in_person' | 'online';
}

export type DemoSessionKind =
  | 'plenary'
  | 'panel'
  | 'round_table'
  | 'paper_session'
  | 'keynote'
  | 'side_event'
  | 'break'
  | 'social';

export interface DemoContribution {
  readonly title: SomeLanguages;
  readonly expert: string;
}

export interface DemoSession {
  readonly key: string;
  readonly kind: DemoSessionKind;
  readonly title: Translated;
  /** Key of a room of the event's venue, or of the online venue. */
  readonly room: string;
  /** 0 is the first day of the event. */
  readonly day: number;
  /** HH:MM in the event's zone; the end is on the same day. */
  readonly start: string;
  readonly end: string;
  readonly people: readonly { readonly expert: string; readonly role: DemoSpeakerRole }[];
  readonly contributions?: readonly DemoContribution[];
}

export interface DemoEvent {
  readonly key: string;
  readonly slug: string;
  readonly series?: string;
  readonly kind: DemoEventKind;
  readonly format: 'in_person' | 'online' | 'hybrid';
  readonly state: 'draft' | 'announced' | 'held' | 'postponed' | 'cancelled';
  readonly stateReason?: Translated;
  readonly attribution: 'on_record' | 'chatham_house' | 'closed';
  readonly visibility: 'public' | 'internal';
  readonly zone: string;
  /** Days from today; see `firstDay` for how a week-end is avoided. */
  readonly startsInDays: number;
  readonly days: number;
  /** HH:MM of the first day. */
  readonly opensAt: string;
  /** HH:MM of the last day. */
  readonly closesAt: string;
  readonly languages: readonly UiLanguage[];
  readonly venue: string;
  /** Where those who are not in the room take part. */
  readonly onlineUrl?: string;
  readonly title: Translated;
  readonly summary: Translated;
  /** Markdown. */
  readonly description?: Translated;
  readonly partners: readonly {
    readonly partner: string;
    readonly role: 'host' | 'co_host' | 'partner' | 'sponsor' | 'observer';
  }[];
  readonly proposals: readonly number[];
  readonly themes: readonly string[];
  readonly speakers: readonly DemoSpeaker[];
  readonly sessions: readonly DemoSession[];
}

/** A checked fact that outcomes cite. */
export interface DemoEvidence {
  readonly key: string;
  /** ISO date of what happened; absent where only the year is known. */
  readonly occurredOn?: string;
  readonly statement: Translated;
  readonly source: Translated;
  readonly sourceUrl?: string;
  /** ISO date on which the desk checked the fact. */
  readonly checkedOn: string;
}

export interface DemoAddressee {
  readonly name: Translated;
  /** Where the addressee is one of the partner organisations. */
  readonly partner?: string;
}

export interface DemoRecommendation {
  readonly text: SomeLanguages;
  readonly addressees: readonly DemoAddressee[];
}

export type DemoOutcomeKind =
  | 'communique'
  | 'recommendations'
  | 'policy_brief'
  | 'chair_summary'
  | 'proceedings'
  | 'campaign_ideas'
  | 'media_note';

export interface DemoOutcome {
  readonly key: string;
  readonly slug: string;
  readonly event: string;
  readonly kind: DemoOutcomeKind;
  readonly authenticLanguage: UiLanguage;
  readonly languages: readonly UiLanguage[];
  readonly title: SomeLanguages;
  readonly abstract: SomeLanguages;
  /** Markdown per language. */
  readonly text: SomeLanguages;
  readonly recommendations: readonly DemoRecommendation[];
  readonly evidence: readonly string[];
  readonly state: 'in_review' | 'published' | 'withdrawn';
  /** Days from the last day of the event to the publication of version 1.0; absent in review. */
  readonly publishedAfterDays?: number;
  /** Where it came out beside the site. */
  readonly placements: readonly DemoPlacement[];
  readonly correction?: DemoCorrection;
  readonly withdrawal?: DemoWithdrawal;
}

/** Version 1.1: each replacement is made in the text of its language, where `from` stands exactly once. */
export interface DemoCorrection {
  readonly version: string;
  /** Days from the publication of version 1.0. */
  readonly afterDays: number;
  readonly notice: Translated;
  readonly replacements: readonly {
    readonly lang: UiLanguage;
    readonly from: string;
    readonly to: string;
  }[];
}

export interface DemoWithdrawal {
  /** Days from the publication of version 1.0. */
  readonly afterDays: number;
  readonly reason: 'error';
  readonly note: Translated;
}

export interface DemoPlacement {
  readonly channel: 'print' | 'online_media';
  readonly outlet: Translated;
  readonly lang: UiLanguage;
  /** Days from the last day of the event. */
  readonly afterDays: number;
}
