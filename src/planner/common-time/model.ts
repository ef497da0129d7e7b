import type { Span } from '../../kernel/availability.js';

/** Hours of the day on the wall clock of a person: `HH:mm`, up to `24:00`. An end that is not later is past midnight. */
export interface DayHours {
  readonly from: string;
  readonly to: string;
}

/**
 * The hours of a person, on their own clock. Within the comfortable ones nothing is said; outside of the possible
 * ones the person cannot be asked. Comfortable hours are possible ones too.
 */
export interface WorkingHours {
  readonly comfortable: DayHours;
  readonly possible: DayHours;
}

/** The days that are off, on the person's own calendar. */
export interface DaysOff {
  /** ISO 8601: Monday is 1, Sunday 7. */
  readonly weekdays: readonly number[];
  /** Holidays, `YYYY-MM-DD`. */
  readonly dates: readonly string[];
}

export interface CommonTimePerson {
  readonly id: string;
  /** IANA zone in which the person is. */
  readonly zone: string;
  readonly hours: WorkingHours;
  readonly daysOff: DaysOff;
  /** Whether a meeting without this person is none. */
  readonly required: boolean;
  /** How much this person's discomfort and absence count; 1 as a rule. */
  readonly weight: number;
  /**
   * When the person can be had; not given means always, an empty list never. In order, none touching another, as the
   * kernel's `spansOf` and `intersectSpans` make them of intervals told in any zone.
   */
  readonly available?: readonly Span[];
  /** When the person is elsewhere; likewise in order. */
  readonly busy?: readonly Span[];
}

/** A meeting of the series that has been, for who bore which hours. */
export interface EarlierMeeting {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** Who was there, and in which zone. */
  readonly people: readonly { readonly id: string; readonly zone: string }[];
}

/** What is looked for: a time of a length, on some days. */
export interface CommonTimeProblem {
  /** The zone of the meeting: days and grid are those of its wall clock. */
  readonly zone: string;
  /** First and last day on which the meeting may begin, both included, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Elapsed minutes, 1 to 720. */
  readonly durationMinutes: number;
  /** Minutes between possible starts on the wall clock of the zone; divides a day. */
  readonly gridMinutes: number;
  /** Hours of the meeting's zone in which it begins and ends; all if not given. */
  readonly within?: DayHours;
  /** No start before this moment, in milliseconds since 1970. */
  readonly notBefore?: number;
  /** Whether a day off rules a person out, or only weighs. */
  readonly daysOff: 'never' | 'unwelcome';
  readonly people: readonly CommonTimePerson[];
  readonly earlier?: readonly EarlierMeeting[];
  /** How many times to name, and how many of them on one day. */
  readonly limit: number;
  readonly perDay: number;
}

/** Why a person cannot: a time outside of the hours, a day off, not available as told, or elsewhere. */
export const MISSING_REASONS = ['hours', 'day_off', 'availability', 'busy'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** A person at a time. */
export interface Attendance {
  readonly id: string;
  /** On the person's own clock, `YYYY-MM-DDTHH:mm`. */
  readonly startsLocal: string;
  readonly endsLocal: string;
  /** Offset of the person's zone at the start, in minutes. */
  readonly offsetMinutes: number;
  /** By how many minutes the meeting reaches out of the comfortable hours; a day off counts besides. */
  readonly discomfort: number;
  readonly dayOff: boolean;
  /** Empty: the person can. */
  readonly missing: readonly MissingReason[];
  /** By how many minutes the meeting reaches out of the possible hours. */
  readonly beyondPossible: number;
  /** Minutes of the meeting in which the person is not available, or elsewhere. */
  readonly unavailableMinutes: number;
}

export interface CommonSlot {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** On the wall clock of the meeting. */
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly offsetMinutes: number;
  /** The largest discomfort of one who is there, and the weighted sum; both with what was borne before. */
  readonly worst: number;
  readonly total: number;
  readonly missing: number;
  readonly missingRequired: number;
  /** In the order of the problem. */
  readonly people: readonly Attendance[];
}

/** Why there is no time for all. */
export interface Blocking {
  /** Among whom there is none: those who must be there, or everyone. */
  readonly among: 'required' | 'everyone';
  /** People who have no time in common, none of whom can be left out of the contradiction. */
  readonly people: readonly string[];
  /** Whether no smaller set contradicts itself, for certain. */
  readonly smallest: boolean;
  /** Those without whom, each alone, all the others of `among` have a time. */
  readonly oneWithout: readonly string[];
  /** How many have to be missing at least. */
  readonly fewestMissing: number;
}

export interface CommonTimes {
  /** How many starts were looked at, at how many everyone can, and at how many all who must. */
  readonly looked: number;
  readonly forEveryone: number;
  readonly forRequired: number;
  /** Times at which all who must be there can, the best first. */
  readonly slots: readonly CommonSlot[];
  /** Where there are none: times with the fewest of them missing. */
  readonly nearest: readonly CommonSlot[];
  /** Where not everyone can: whom to ask for which hour, the smallest request first. */
  readonly concessions: readonly CommonSlot[];
  readonly blocking: Blocking | null;
  /** What each has borne at the earlier meetings beyond what everybody has, in minutes. */
  readonly borne: ReadonlyMap<string, number>;
}
