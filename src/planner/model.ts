/*
 * What the planner is given and what it gives back. Everything here is plain data that can be copied between threads:
 * no functions, no classes. Times are wall-clock times `YYYY-MM-DDTHH:mm` of the problem's zone; the planner derives
 * instants from them by the zone rules and compares only those.
 */

/** Levels are compared one after another: no number of soft points outweighs one hard point. */
export const LEVELS = ['hard', 'medium', 'soft'] as const;
export type Level = (typeof LEVELS)[number];

/** Cost by level: 0 is perfect, higher is worse. Rewards are negative costs. */
export interface Score {
  readonly hard: number;
  readonly medium: number;
  readonly soft: number;
}

/** How much a rule counts. Weight 0 switches it off. */
export interface RuleWeight {
  readonly level: Level;
  readonly weight: number;
}

/** Half-open span of wall-clock time in the problem's zone. */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

/**
 * A place in time that is offered to sessions. Slots may overlap. `group` binds slots that follow one another (a
 * half-day): a session that takes several slots takes consecutive ones of one group.
 */
export interface Slot extends Interval {
  readonly id: string;
  readonly group?: string;
  /** Kinds of session that it takes; none given: all. */
  readonly kinds?: readonly string[];
  readonly tags?: readonly string[];
  /** Rooms in which it exists; none given: all. */
  readonly roomIds?: readonly string[];
}

export interface Room {
  readonly id: string;
  readonly name?: string;
  /** Seats; null: unknown, never too small. */
  readonly capacity: number | null;
  readonly tags?: readonly string[];
  /** Kinds of session that it takes; none given: all. */
  readonly kinds?: readonly string[];
  /** When it can be used; none given: always; an empty list: never. */
  readonly availability?: readonly Interval[];
  /** People need time to change between rooms, more between buildings. */
  readonly building?: string;
  /** Languages that can be interpreted at once: the number of booths. */
  readonly interpretationBooths?: number;
  /** Poster halls and the like: several sessions at a time are no clash. */
  readonly sharedUse?: boolean;
}

/** Hours of a day `HH:mm`, on the clock of the person's home zone. */
export interface DayHours {
  readonly from: string;
  readonly to: string;
}

export interface Person {
  readonly id: string;
  readonly name?: string;
  /** When the person can take part; none given: always; an empty list: never. */
  readonly availability?: readonly Interval[];
  /** IANA zone of the place from which a remote person takes part; none: on the spot. */
  readonly homeZone?: string;
  readonly country?: string;
  readonly languages?: readonly string[];
  readonly requiredSlotTags?: readonly string[];
  readonly prohibitedSlotTags?: readonly string[];
  readonly preferredSlotTags?: readonly string[];
  readonly undesiredSlotTags?: readonly string[];
  readonly requiredRoomTags?: readonly string[];
  readonly prohibitedRoomTags?: readonly string[];
  readonly preferredRoomTags?: readonly string[];
  readonly undesiredRoomTags?: readonly string[];
}

/** A person in a session. Whoever is not blocking may be elsewhere at the same time (an honorary guest). */
export interface Part {
  readonly personId: string;
  readonly role: string;
  /** Default true. */
  readonly blocking?: boolean;
}

/** Where a session sits: the start, and the room. */
export interface Placement {
  readonly start: string;
  readonly roomId: string;
}

/** Where it sits by slot: needed where several slots begin at once. */
export interface Placing extends Placement {
  readonly slotId?: string;
}

export interface PlanSession {
  readonly id: string;
  readonly title?: string;
  /** Kind, matched with the kinds of slots and rooms. */
  readonly kind?: string;
  /** Minutes. With slots and without it, a session lasts as long as its slot. */
  readonly durationMinutes?: number;
  /** Consecutive slots of one group that it takes; default 1. Not together with a duration. */
  readonly slotCount?: number;
  readonly slotIds?: readonly string[];
  readonly roomIds?: readonly string[];
  /** Hours within which it lies; none given: those of the event. */
  readonly within?: readonly Interval[];
  readonly people?: readonly Part[];
  /** It stays where it is. Needs `placed`. */
  readonly pinned?: boolean;
  /** Where it is now; the start of the search. */
  readonly placed?: Placing;
  /** Where the last release has it. */
  readonly published?: Placing;
  /** Who is told when a published session moves; default 1. */
  readonly notified?: number;

  readonly tracks?: readonly string[];
  readonly themes?: readonly string[];
  readonly sectors?: readonly string[];
  readonly contents?: readonly string[];
  readonly audienceTypes?: readonly string[];
  readonly audienceLevel?: number;
  readonly language?: string;
  readonly languages?: readonly string[];
  /** Languages that the audience needs and the session is not held in: booths are needed. */
  readonly interpretationInto?: readonly string[];
  /** People who want to see it: orders sessions by popularity. */
  readonly favorites?: number;
  /** Seats that it needs, as far as anybody knows. */
  readonly expectedAudience?: number;
  readonly crowdRisk?: number;

  readonly requiredSlotTags?: readonly string[];
  readonly prohibitedSlotTags?: readonly string[];
  readonly preferredSlotTags?: readonly string[];
  readonly undesiredSlotTags?: readonly string[];
  readonly requiredRoomTags?: readonly string[];
  readonly prohibitedRoomTags?: readonly string[];
  readonly preferredRoomTags?: readonly string[];
  readonly undesiredRoomTags?: readonly string[];

  /** Sessions that share one of these are never at the same time. */
  readonly exclusiveTags?: readonly string[];
  /** Sessions that share one of these belong on one day. */
  readonly sameDayTags?: readonly string[];
  /** Sessions that share one of these follow one another. */
  readonly consecutiveTags?: readonly string[];
  /** Sessions that are over before it begins. */
  readonly prerequisites?: readonly string[];
  /** Costs of a slot or a room for this session alone (wishes collected elsewhere), in points. */
  readonly slotCosts?: Readonly<Record<string, number>>;
  readonly roomCosts?: Readonly<Record<string, number>>;
}

/** Points for a pair of sessions that overlap, per minute: people who want to see both (favourites, sign-ups). */
export interface SharedAudience {
  readonly a: string;
  readonly b: string;
  readonly people: number;
}

export type ProfileName = 'default' | 'compatibility';

/** Numbers that rules need; each has a default. Minutes where nothing else is said. */
export interface PlanParameters {
  /** Pause of a person between two sessions. */
  readonly pauseMinutes?: number;
  /** Way between two rooms of one building, and between buildings. */
  readonly roomChangeMinutes?: number;
  readonly buildingChangeMinutes?: number;
  /** Longest span from a person's first to last minute of a day. */
  readonly dayMinutes?: number;
  /** Longest stretch without a break, and what counts as a break. */
  readonly stretchMinutes?: number;
  readonly breakMinutes?: number;
  /** Hours of remote people on their own clock that suit them. */
  readonly workingHours?: DayHours;
  /** Hours outside of which nobody should be asked to speak. */
  readonly wakingHours?: DayHours;
}

export interface PlanningProblem {
  /** IANA zone of all wall-clock times here. */
  readonly zone: string;
  /** Hours of the event, one span per day or half-day; needed where there are no slots. */
  readonly hours?: readonly Interval[];
  /** When nothing can take place anywhere: breaks over all rooms. */
  readonly closed?: readonly Interval[];
  /** Fixed slots; without any, sessions start on the grid within the hours. */
  readonly slots?: readonly Slot[];
  /** Minutes of the grid on which sessions start; default 5. */
  readonly gridMinutes?: number;
  readonly rooms: readonly Room[];
  readonly people?: readonly Person[];
  readonly sessions: readonly PlanSession[];
  readonly sharedAudiences?: readonly SharedAudience[];
  /** Meaning of the rules: ours, or that of the conference model known from OptaPlanner. */
  readonly profile?: ProfileName;
  /** Weights that differ from those of the profile, by rule id. */
  readonly weights?: Readonly<Record<string, RuleWeight>>;
  readonly parameters?: PlanParameters;
  /** Streams that keep a block to themselves; see `streams.ts`. */
  readonly streams?: StreamSettings;
}

/**
 * Streams (tracks) that own blocks: a block is a group of slots in one room, and holds sessions of one stream only.
 * Costs are points.
 */
export interface StreamSettings {
  /** Stream of each session, by session id. */
  readonly ofSession: Readonly<Record<string, string>>;
  /** Cost of a stream in a slot group, in a room, by stream and group or room id. */
  readonly groupCosts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly roomCosts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Cost of using a room in a group, by group and room id. */
  readonly blockCosts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Cost of two streams in one group, per pair of blocks. */
  readonly similar?: readonly { readonly a: string; readonly b: string; readonly cost: number }[];
  /** Streams that cannot run in one group (one chair for both). */
  readonly chairConflicts?: readonly { readonly a: string; readonly b: string }[];
  /** Place of a session in its stream, from 1; by session id. */
  readonly order?: Readonly<Record<string, number>>;
  /** Pairs of sessions that must not be in one group in different rooms, or in one slot. */
  readonly groupConflicts?: readonly StreamConflict[];
  readonly slotConflicts?: readonly StreamConflict[];
}

export interface StreamConflict {
  readonly a: string;
  readonly b: string;
  /** Rule that it counts for. */
  readonly rule: string;
}

/** What is wrong with a problem: code, what it concerns, and the values for a sentence. */
export interface ProblemFault {
  readonly code: string;
  /** Ids of sessions, rooms, slots, people or rules. */
  readonly ids: readonly string[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** One session of a plan; `slotId` where there are slots. */
export interface PlannedSession {
  readonly sessionId: string;
  readonly start: string;
  readonly end: string;
  readonly roomId: string;
  readonly slotId?: string;
}

/** A session without a place, and what stands in the way. */
export interface LeftOut {
  readonly sessionId: string;
  readonly reason: LeftOutReason;
  /** Rules that every place breaks, or sessions that hold the places. */
  readonly ruleIds: readonly string[];
  readonly sessionIds: readonly string[];
}
export type LeftOutReason = 'no_place_fits' | 'all_places_taken' | 'breaks_rules';

/** A programme. What is not placed is left out, with the reason. */
export interface Plan {
  readonly placed: readonly PlannedSession[];
  readonly leftOut: readonly LeftOut[];
  readonly score: Score;
}
