import type { CompiledModel, Feature, GroupTerm } from '../compiled-model.js';
import type { Person, PlanSession, ProfileName, Room, RuleWeight } from '../model.js';
import type { CompletePlanParameters } from '../parameters.js';

/** What a rule may look at when it is compiled: the problem by number, with its windows and places. */
export interface RuleContext {
  readonly profile: ProfileName;
  readonly parameters: CompletePlanParameters;
  readonly sessions: readonly PlanSession[];
  readonly rooms: readonly Room[];
  readonly model: Omit<CompiledModel, 'rules' | 'unary' | 'pairs' | 'groups' | 'streams'>;
  /** People of a session that cannot be elsewhere meanwhile. */
  readonly blocking: readonly (readonly Person[])[];
  /** Tags that all slots of a window have, and that any of them has. */
  readonly windowTags: readonly {
    readonly all: ReadonlySet<string>;
    readonly any: ReadonlySet<string>;
  }[];
  readonly sessionNumber: (id: string) => number | undefined;
  readonly roomNumber: (id: string) => number | undefined;
  /** Spans in minutes during which a room, a person, can be used; undefined: always. */
  readonly roomSpans: (room: number) => Spans | undefined;
  readonly personSpans: (person: Person) => Spans | undefined;
  /** Minute of the day on the clock of a zone. */
  readonly minuteOfDay: (minute: number, zone: string) => number;
}

/** Disjoint half-open spans, ascending: start, end, start, end … */
export type Spans = readonly number[];

/** Takes the terms of one rule. Costs are before the weight; a term that is 0 everywhere is dropped. */
export interface TermSink {
  window(session: number, cost: (window: number) => number): void;
  room(session: number, cost: (room: number) => number): void;
  /** Points per minute of the window. */
  roomMinutes(session: number, cost: (room: number) => number): void;
  /** The same cell cost for every session. */
  everyCell(cost: (window: number, room: number) => number): void;
  pair(feature: Feature, a: number, b: number, coefficient: number): void;
  group(term: Omit<GroupTerm, 'rule' | 'members'> & { readonly members: readonly number[] }): void;
}

/** One constraint: its name, its meaning, its weight by profile and its terms. */
export interface RuleUnit {
  readonly id: string;
  /** What one point of it is, in a sentence for developers; the words for users are elsewhere. */
  readonly about: string;
  readonly weights: Readonly<Record<ProfileName, RuleWeight>>;
  compile(context: RuleContext, terms: TermSink): void;
}

export const OFF: RuleWeight = { level: 'soft', weight: 0 };
export const hard = (weight: number): RuleWeight => ({ level: 'hard', weight });
export const medium = (weight: number): RuleWeight => ({ level: 'medium', weight });
export const soft = (weight: number): RuleWeight => ({ level: 'soft', weight });
/** The same weight in both profiles. */
export const both = (weight: RuleWeight): Readonly<Record<ProfileName, RuleWeight>> => ({
  default: weight,
  compatibility: weight,
});
export const onlyDefault = (weight: RuleWeight): Readonly<Record<ProfileName, RuleWeight>> => ({
  default: weight,
  compatibility: OFF,
});

/** Minutes of [start, end) that lie outside the spans. */
export function minutesOutside(spans: Spans, start: number, end: number): number {
  let inside = 0;
  for (let k = 0; k + 1 < spans.length; k += 2) {
    inside += Math.max(0, Math.min(end, spans[k + 1] ?? 0) - Math.max(start, spans[k] ?? 0));
  }
  return end - start - inside;
}

/** Calls back for each pair of sessions a < b with common entries, with their number; entries count once each. */
export function forCommon(
  lists: readonly (readonly string[] | undefined)[],
  found: (a: number, b: number, common: number) => void,
): void {
  const holders = new Map<string, number[]>();
  lists.forEach((list, session) => {
    for (const entry of new Set(list ?? [])) {
      const known = holders.get(entry);
      if (known) known.push(session);
      else holders.set(entry, [session]);
    }
  });
  const counts = new Map<number, number>();
  const n = lists.length;
  for (const members of holders.values()) {
    for (let x = 0; x < members.length; x += 1) {
      for (let y = x + 1; y < members.length; y += 1) {
        const key = (members[x] ?? 0) * n + (members[y] ?? 0);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  for (const [key, common] of counts) found(Math.floor(key / n), key % n, common);
}

/** How many entries two lists have in common; entries count once each. */
export function common(a: readonly string[] | undefined, b: readonly string[] | undefined): number {
  if (!a || !b || a.length === 0 || b.length === 0) return 0;
  const other = new Set(b);
  let count = 0;
  for (const entry of new Set(a)) if (other.has(entry)) count += 1;
  return count;
}
