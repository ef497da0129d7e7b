import { localAt } from '../kernel/local-time.js';
import type { Channel } from './commitment-kinds.js';
import {
  cellOf,
  countStanding,
  countState,
  eventProof,
  type StandingEvent,
} from './coverage-count.js';
import type {
  CommitmentFact,
  CoverageCell,
  CoverageState,
  EventFact,
  OutcomeFact,
  Proof,
} from './coverage-facts.js';
import { addDays, compare, type Frame, lastDayOf } from './coverage-frames.js';

/** What became of the outcome that a held event owes. */
interface Due {
  readonly fate: 'inTime' | 'outLate' | 'waiting' | 'overdue';
  readonly proof: Proof;
}

/** An outcome that is out, with the day on which it first was, in the zone of its event. */
export interface PublishedOutcome {
  readonly outcome: OutcomeFact;
  readonly onSite: string;
}

/** The outcomes of each event. */
export function publishedOutcomes(
  outcomes: readonly OutcomeFact[],
  events: readonly EventFact[],
): ReadonlyMap<string, readonly PublishedOutcome[]> {
  const zones = new Map(events.map(({ id, zone }) => [id, zone]));
  return Map.groupBy(
    outcomes.flatMap((outcome) => {
      const zone = zones.get(outcome.eventId);
      if (zone === undefined) return [];
      return [{ outcome, onSite: localAt(outcome.firstPublishedAt, zone).slice(0, 10) }];
    }),
    ({ outcome }) => outcome.eventId,
  );
}

/** An outcome with the day on which it had appeared everywhere, or where it has not. */
interface Appearance {
  readonly outcome: OutcomeFact;
  readonly completeOn: string | undefined;
  readonly lacking: readonly Channel[];
}

/**
 * outcomes_published: every event held in the period owes an outcome that appears in each channel at most
 * `withinDays` after the event's last day, and at least `target` of them must do so.
 */
export function outcomesCell(
  commitment: CommitmentFact,
  frame: Frame,
  events: readonly StandingEvent[],
  outcomesOf: ReadonlyMap<string, readonly PublishedOutcome[]>,
  today: string,
): CoverageCell {
  const due = events
    .filter(({ standing }) => standing === 'held')
    .map((event) => dueOf(commitment, event, outcomesOf.get(event.event.id) ?? [], today));
  const count = (fate: Due['fate']) => due.filter((one) => one.fate === fate).length;
  const outcomes = {
    events: due.length,
    inTime: count('inTime'),
    outLate: count('outLate'),
    waiting: count('waiting'),
    overdue: count('overdue'),
  };
  const ahead = events.filter(({ standing }) => standing !== 'held');
  const planned = outcomes.waiting + countStanding(ahead, 'announced', 'draft');
  const held = outcomes.inTime;
  const { target } = commitment;
  const short = frame.partial ? 0 : target - held - outcomes.outLate - planned;

  const state = (): CoverageState => {
    if (outcomes.outLate + outcomes.overdue > 0) return 'late';
    // Of a short piece of a period no number is owed, only the outcomes of the events that there were.
    const owed = frame.partial ? Math.min(target, held + planned) : target;
    if (frame.partial && held + planned === 0)
      return frame.phase === 'upcoming' ? 'upcoming' : 'not_due';
    if (planned === 0) return countState({ held, planned, target: owed }, frame);
    return held + planned >= owed ? 'on_track' : countState({ held, planned, target: owed }, frame);
  };
  return {
    ...cellOf(frame, [
      ...due.map(({ proof }) => proof),
      ...ahead.map((event) => eventProof(event, { lacking: [...commitment.channels] })),
    ]),
    target,
    held,
    planned,
    drafts: countStanding(ahead, 'draft'),
    missing: Math.max(outcomes.overdue, short, 0),
    state: state(),
    outcomes,
  };
}

function dueOf(
  commitment: CommitmentFact,
  held: StandingEvent,
  outcomes: readonly PublishedOutcome[],
  today: string,
): Due {
  const { event } = held;
  const deadline = addDays(lastDayOf(event.endsLocal), commitment.withinDays ?? 0);
  const best = outcomes
    .map((outcome) => appearanceOf(outcome, commitment.channels, today))
    .sort(byProgress)[0];
  if (best?.completeOn !== undefined) {
    const inTime = best.completeOn <= deadline;
    return {
      fate: inTime ? 'inTime' : 'outLate',
      proof: {
        kind: 'publication',
        id: best.outcome.publicationId,
        title: best.outcome.title,
        slug: best.outcome.slug,
        date: best.completeOn,
        state: inTime ? 'in_time' : 'out_late',
        counts: inTime,
        present: null,
        deadline,
        lacking: [],
      },
    };
  }
  const state = today > deadline ? 'overdue' : 'waiting';
  const lacking = best?.lacking ?? [...commitment.channels];
  return {
    fate: state,
    proof: eventProof(held, { state, counts: state === 'waiting', deadline, lacking }),
  };
}

/** When an outcome had appeared in all the channels. One that is announced for a later day has not. */
function appearanceOf(
  { outcome, onSite }: PublishedOutcome,
  channels: readonly Channel[],
  today: string,
): Appearance {
  const days = channels.map((channel) => {
    const dates =
      channel === 'site'
        ? [onSite]
        : outcome.placements
            .filter((placement) => placement.channel === channel && placement.placedOn <= today)
            .map(({ placedOn }) => placedOn);
    return { channel, day: dates.toSorted()[0] };
  });
  const lacking = days.filter(({ day }) => day === undefined).map(({ channel }) => channel);
  const last = days
    .map(({ day }) => day ?? '')
    .toSorted()
    .at(-1);
  return { outcome, lacking, completeOn: lacking.length === 0 ? last : undefined };
}

/** The outcome that was everywhere first, else the one that lacks least. */
function byProgress(a: Appearance, b: Appearance): number {
  const rank = ({ completeOn, lacking, outcome }: Appearance) =>
    `${lacking.length} ${completeOn ?? ''} ${outcome.id}`;
  return compare(rank(a), rank(b));
}
