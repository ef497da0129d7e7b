import { addDays, lastDayOf } from '../mandates/coverage-frames.js';
import type { TransitionEffect, TransitionEffectKind } from './dto/event-transitions.dto.js';
import type { AttributionRule, EventState } from './event-lifecycle.js';

/*
 * What a change of an event's state does, as data: the screen says it beforehand in its reader's language. Pure.
 */

/** What is known of an event before its state changes. Persons are counted once, whatever their roles. */
export interface EffectFacts {
  readonly state: EventState;
  readonly visibility: 'public' | 'internal';
  readonly attributionRule: AttributionRule;
  readonly announced: boolean;
  readonly endsLocal: string;
  readonly over: boolean;
  readonly url: string;
  /** Languages of the organization in which the event has no title. */
  readonly untitled: readonly string[];
  readonly sessions: number;
  readonly rooms: number;
  /** Persons whom the planned sessions occupy. */
  readonly occupied: number;
  readonly confirmed: number;
  /** Proposed, invited or accepted, and confirmed in no role. */
  readonly unconfirmed: number;
  /** Invited, accepted or confirmed: whoever has heard of the event. */
  readonly told: number;
  /** Accepted or confirmed, with consent to be shown. */
  readonly consenting: number;
  /** Accepted or confirmed, without it. */
  readonly withheld: number;
  readonly moderators: number;
  readonly outcomes: number;
  readonly unpublished: number;
  /** What commitments ask of the outcome: days after the event, and where it must appear. */
  readonly owed: readonly { readonly withinDays: number; readonly channels: readonly string[] }[];
}

/** The effects of moving the event to a state, the weightiest first. */
export function effectsOf(facts: EffectFacts, to: EventState): TransitionEffect[] {
  switch (to) {
    case 'announced':
      return announcing(facts);
    case 'postponed':
      return [
        ...onPage(facts, 'page_says_postponed', 'calendar_tentative'),
        some('speakers_to_tell', facts.told, true),
        some('rooms_held', facts.rooms),
        some('people_held', facts.occupied),
      ].filter(isThere);
    case 'cancelled':
      return [
        ...onPage(facts, 'page_says_cancelled', 'calendar_cancels'),
        some('sessions_cancelled', facts.sessions),
        some('rooms_freed', facts.rooms),
        some('people_freed', facts.occupied),
        some('speakers_to_tell', facts.told, true),
        some('outcomes_kept', facts.outcomes),
        effect('final', { warning: true }),
      ].filter(isThere);
    case 'held':
      return holding(facts);
    case 'closed':
      return [
        effect('dates_locked'),
        effect('programme_closed'),
        ...aboutOutcomes(facts),
        ...owedOutcomes(facts),
      ];
    case 'draft':
      return [];
  }
}

function announcing(facts: EffectFacts): TransitionEffect[] {
  const shown = facts.visibility === 'public';
  const named = facts.attributionRule === 'closed' ? 0 : facts.consenting;
  const unnamed = facts.consenting + facts.withheld - named;
  return [
    shown
      ? effect(facts.announced ? 'stays_public' : 'becomes_public', { url: facts.url })
      : effect('stays_internal'),
    ...(shown ? [effect(facts.announced ? 'calendar_confirms' : 'calendar_adds')] : []),
    facts.sessions === 0
      ? effect('programme_missing', { warning: true })
      : effect('sessions_planned', { count: facts.sessions }),
    effect('speakers_confirmed', { count: facts.confirmed }),
    some('speakers_unconfirmed', facts.unconfirmed, true),
    ...(shown ? [some('speakers_named', named), some('speakers_unnamed', unnamed)] : []),
    facts.moderators === 0 ? effect('moderator_missing', { warning: true }) : undefined,
    facts.untitled.length > 0
      ? effect('title_missing', { warning: true, values: [...facts.untitled] })
      : undefined,
    facts.over ? effect('already_over', { warning: true }) : undefined,
  ].filter(isThere);
}

function holding(facts: EffectFacts): TransitionEffect[] {
  if (facts.state === 'closed') return [effect('programme_opens')];
  return [
    some('speakers_unconfirmed', facts.unconfirmed, true),
    ...owedOutcomes(facts),
    ...aboutOutcomes(facts),
  ].filter(isThere);
}

/** What the public sees of an event that does not take place as announced. */
function onPage(
  facts: EffectFacts,
  page: TransitionEffectKind,
  calendar: TransitionEffectKind,
): TransitionEffect[] {
  if (!facts.announced) return [effect('never_public')];
  if (facts.visibility === 'internal') return [effect('stays_internal')];
  return [effect(page, { url: facts.url }), effect(calendar)];
}

function aboutOutcomes(facts: EffectFacts): TransitionEffect[] {
  if (facts.outcomes === 0) return [effect('outcomes_missing', { warning: true })];
  const inWork = facts.state === 'announced' ? 'outcomes_in_work' : 'outcomes_unpublished';
  return facts.unpublished === 0
    ? []
    : [effect(inWork, { count: facts.unpublished, warning: inWork === 'outcomes_unpublished' })];
}

/** By which day its outcome must be out, for each different demand of the commitments that it serves. */
function owedOutcomes(facts: EffectFacts): TransitionEffect[] {
  const last = lastDayOf(facts.endsLocal);
  const byDay = Map.groupBy(facts.owed, ({ withinDays }) => withinDays);
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([withinDays, owed]) =>
      effect('outcome_due', {
        day: addDays(last, withinDays),
        count: owed.length,
        values: [...new Set(owed.flatMap(({ channels }) => channels))].sort(),
      }),
    );
}

function some(
  kind: TransitionEffectKind,
  count: number,
  warning = false,
): TransitionEffect | undefined {
  return count === 0 ? undefined : effect(kind, { count, warning });
}

const isThere = (one: TransitionEffect | undefined) => one !== undefined;

function effect(
  kind: TransitionEffectKind,
  what: Partial<Omit<TransitionEffect, 'kind'>> = {},
): TransitionEffect {
  return { kind, warning: false, count: null, day: null, url: null, values: [], ...what };
}
