import type { Translated, UiLanguage } from '../kernel/languages.js';

/** A text in some of the product's languages; a missing one is never filled with another's words. */
export type SomeLanguages = Readonly<Partial<Record<UiLanguage, string>>>;

/** BCP 47 tag → text, for names that also exist in languages the product does not speak (uz, ky, tg, tk). */
export type AnyLanguages = Readonly<Record<string, string>>;

/** ISO 3166-1 alpha-2 of the countries of the demonstration. */
export type DemoCountry = 'CN' | 'KZ' | 'KG' | 'TJ' | 'TM' | 'UZ';

export interface DemoOrganization {
  readonly code: string;
  readonly slug: string;
  readonly name: Translated;
  readonly shortName: Translated;
  readonly zone: string;
  /** The order in which a text is looked for when the asked language has none. */
  readonly languages: readonly UiLanguage[];
  readonly email: string;
}

export type DemoEventKind = 'conference' | 'round_table' | 'seminar' | 'forum' | 'workshop';
export type DemoPeriod = 'month' | 'quarter' | 'half_year' | 'year';
export type DemoExpertCategory = 'scholar' | 'expert' | 'public_figure' | 'official' | 'journalist';

/** What a computer counts to say whether a proposal is being kept. */
export type DemoCommitmentKind =
  /** at least `target` held events of `eventKinds` per period, of `themeKeys` where given */
  | 'events_held'
  /** every held event of `eventKinds` has an outcome out in all `channels` within `withinDays`; `target` is 1 */
  | 'outcomes_published'
  /** each held event of `eventKinds` has at least `target` countries or categories among accepted speakers */
  | 'presence'
  /** each theme of `themeKeys` (with those below it) has at least `target` held events per period */
  | 'themes_covered'
  /** at least `target` held events with a partner organisation per period */
  | 'partners_involved'
  /** at least `target` numbered recommendations published per period */
  | 'recommendations_issued'
  /** at least `target` different checked facts cited by published outcomes per period */
  | 'evidence_cited';

export interface DemoCommitment {
  readonly kind: DemoCommitmentKind;
  readonly title: Translated;
  readonly period: DemoPeriod;
  readonly target: number;
  /** ISO date from which periods are counted. */
  readonly startsOn: string;
  readonly eventKinds?: readonly DemoEventKind[];
  readonly themeKeys?: readonly string[];
  readonly withinDays?: number;
  readonly channels?: readonly ('site' | 'print')[];
  readonly dimension?: 'country' | 'category';
}

export interface DemoProposal {
  readonly number: number;
  readonly title: Translated;
  readonly text: Translated;
  readonly commitments: readonly DemoCommitment[];
}

export interface DemoMandate {
  readonly slug: string;
  readonly kind: 'speech';
  /** ISO date. */
  readonly adoptedOn: string;
  readonly title: Translated;
  readonly summary: Translated;
  /** Markdown. */
  readonly text: Translated;
  readonly authenticLanguage: UiLanguage;
  readonly visibility: 'public';
  readonly proposals: readonly DemoProposal[];
}

export interface DemoTheme {
  readonly key: string;
  readonly parent?: string;
  readonly name: Translated;
}

export interface DemoPartner {
  readonly key: string;
  readonly kind: 'multilateral';
  readonly acronym: Translated;
  readonly name: Translated;
}

export interface DemoRoom {
  readonly key: string;
  readonly name: Translated;
  readonly capacity: number;
  readonly equipment: readonly string[];
  readonly interpretationBooths: number;
}

export interface DemoVenue {
  readonly key: string;
  readonly name: Translated;
  /** Absent for the online venue. */
  readonly country?: DemoCountry;
  readonly city?: Translated;
  readonly address?: Translated;
  readonly zone: string;
  readonly online: boolean;
  readonly rooms: readonly DemoRoom[];
}

export interface DemoInstitution {
  readonly key: string;
  readonly country: DemoCountry;
  readonly city: Translated;
  readonly names: AnyLanguages;
}

/** One way in which a person's name is written. The first form of an expert is the person's own. */
export interface DemoNameForm {
  readonly lang: string;
  /** ISO 15924. */
  readonly script: 'Latn' | 'Cyrl' | 'Hani';
  readonly family?: string;
  readonly given?: string;
  readonly patronymic?: string;
  /** Instead of the parts, where there are none to tell apart. */
  readonly full?: string;
  readonly order: 'family_first' | 'given_first';
}

export interface DemoExpert {
  readonly key: string;
  readonly names: readonly DemoNameForm[];
  readonly category: DemoExpertCategory;
  readonly gender: 'female' | 'male';
  readonly country: DemoCountry;
  readonly languages: readonly string[];
  readonly themes: readonly string[];
  readonly institution: string;
  readonly position: Translated;
  /** To be shown on the public site. */
  readonly consent: 'granted' | 'withheld' | 'withdrawn';
  readonly email: string;
  readonly bio: SomeLanguages;
}
