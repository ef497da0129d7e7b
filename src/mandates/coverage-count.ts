import type {
  CommitmentFact,
  CoverageCell,
  CoverageState,
  EventFact,
  Proof,
  ThemeFact,
} from './coverage-facts.js';
import { type Frame, lastDayOf } from './coverage-frames.js';
import { withDescendants } from './theme-tree.js';

/** An event that concerns a commitment, by where it stands today. */
export interface StandingEvent {
  readonly event: EventFact;
  readonly standing: 'held' | 'announced' | 'draft' | 'unconfirmed';
}

/**
 * Where an event stands: cancelled and postponed ones, and drafts whose days are past, do not stand anywhere.
 * An announced one whose last day is past counts for nothing until somebody says that it was held.
 */
export function standingOf(event: EventFact, today: string): StandingEvent | undefined {
  const past = lastDayOf(event.endsLocal) < today;
  switch (event.state) {
    case 'held':
    case 'closed':
      return { event, standing: 'held' };
    case 'announced':
      return { event, standing: past ? 'unconfirmed' : 'announced' };
    case 'draft':
      return past ? undefined : { event, standing: 'draft' };
    default:
      return undefined;
  }
}

/** What is counted of a period. */
export interface Tally {
  readonly target: number;
  readonly held: number;
  readonly planned: number;
  readonly drafts: number;
  readonly proof: readonly Proof[];
}

/** How a number stands that is owed for the length of a period. */
export function countState(
  { held, planned, target }: { held: number; planned: number; target: number },
  { phase, partial }: Pick<Frame, 'phase' | 'partial'>,
): CoverageState {
  if (held >= target) return 'kept';
  // Over, and yet something planned: an event that began on the last day and is still going on.
  if (held + planned >= target) return 'on_track';
  if (phase === 'upcoming') return 'upcoming';
  if (partial) return 'not_due';
  return phase === 'over' ? 'late' : 'at_risk';
}

/** The cell of a number that is owed for the length of a period. */
export function countCell(frame: Frame, tally: Tally): CoverageCell {
  const state = countState(tally, frame);
  const missing = Math.max(tally.target - tally.held - tally.planned, 0);
  return {
    ...cellOf(frame, tally.proof),
    target: tally.target,
    held: tally.held,
    planned: tally.planned,
    drafts: tally.drafts,
    missing: state === 'not_due' ? 0 : missing,
    state,
  };
}

/** What every cell has. */
export function cellOf(frame: Frame, proof: readonly Proof[]) {
  const { key, startsOn, endsOn, partial } = frame;
  return {
    period: { key, startsOn, endsOn },
    partial,
    outcomes: null,
    themes: [],
    proof,
  };
}

/** An event as proof. */
export function eventProof(
  { event, standing }: StandingEvent,
  over: Partial<Pick<Proof, 'state' | 'counts' | 'present' | 'deadline' | 'lacking'>> = {},
): Proof {
  return {
    kind: 'event',
    id: event.id,
    title: event.title,
    slug: event.slug,
    date: event.startsLocal.slice(0, 10),
    state: standing,
    counts: standing !== 'unconfirmed',
    present: null,
    deadline: null,
    lacking: [],
    ...over,
  };
}

/** How many of the events stand so. */
export function countStanding(
  events: readonly StandingEvent[],
  ...standings: readonly StandingEvent['standing'][]
): number {
  return events.filter(({ standing }) => standings.includes(standing)).length;
}

/** events_held and partners_involved: each event counts one. */
export function eventsCell(
  commitment: CommitmentFact,
  frame: Frame,
  events: readonly StandingEvent[],
): CoverageCell {
  return countCell(frame, {
    target: commitment.target,
    held: countStanding(events, 'held'),
    planned: countStanding(events, 'announced', 'draft'),
    drafts: countStanding(events, 'draft'),
    proof: events.map((event) => eventProof(event)),
  });
}

/** A theme that a commitment names, with all that stand below it. */
export interface NamedTheme {
  readonly theme: ThemeFact;
  readonly ids: ReadonlySet<string>;
}

/** The themes that a commitment names. */
export function namedThemes(
  commitment: CommitmentFact,
  themes: readonly ThemeFact[],
): readonly NamedTheme[] {
  return themes
    .filter(({ id }) => commitment.themeIds.includes(id))
    .map((theme) => ({ theme, ids: withDescendants(themes, [theme.id]) }));
}

/** themes_covered: counts the themes that have enough events, each by itself. */
export function themesCell(
  commitment: CommitmentFact,
  frame: Frame,
  events: readonly StandingEvent[],
  named: readonly NamedTheme[],
): CoverageCell {
  const { target } = commitment;
  const counts = named.map(({ theme, ids }) => {
    const own = events.filter(({ event }) => event.themeIds.some((id) => ids.has(id)));
    return {
      theme,
      held: countStanding(own, 'held'),
      announced: countStanding(own, 'announced'),
      drafts: countStanding(own, 'draft'),
    };
  });
  const held = counts.filter((theme) => theme.held >= target).length;
  const announced = counts.filter((theme) => theme.held + theme.announced >= target).length;
  const reached = counts.filter(
    (theme) => theme.held + theme.announced + theme.drafts >= target,
  ).length;
  return {
    ...countCell(frame, {
      target: named.length,
      held,
      planned: reached - held,
      drafts: reached - announced,
      proof: events.map((event) => eventProof(event)),
    }),
    themes: counts.map(({ theme, ...count }) => ({
      id: theme.id,
      key: theme.key,
      title: theme.title,
      held: count.held,
      planned: count.announced + count.drafts,
    })),
  };
}

/** presence: each event must have enough countries or categories; a held one that had too few is missed. */
export function presenceCell(
  commitment: CommitmentFact,
  frame: Frame,
  events: readonly StandingEvent[],
): CoverageCell {
  const present = ({ event }: StandingEvent) =>
    (commitment.dimension === 'category' ? event.categories : event.countries).length;
  const enough = (event: StandingEvent) => present(event) >= commitment.target;
  const due = events.filter(({ standing }) => standing !== 'unconfirmed');
  const met = due.filter(enough);
  const heldShort = countStanding(due, 'held') - countStanding(met, 'held');
  const planned = countStanding(met, 'announced', 'draft');
  const missing = due.length - met.length;
  const proof = events.map((event) =>
    eventProof(event, {
      present: present(event),
      counts: event.standing !== 'unconfirmed' && enough(event),
    }),
  );
  const state = (): CoverageState => {
    if (heldShort > 0) return 'late';
    if (due.length === 0) return frame.phase === 'upcoming' ? 'upcoming' : 'not_due';
    if (missing > 0) return frame.phase === 'upcoming' ? 'upcoming' : 'at_risk';
    return planned > 0 ? 'on_track' : 'kept';
  };
  return {
    ...cellOf(frame, proof),
    target: due.length,
    held: countStanding(met, 'held'),
    planned,
    drafts: countStanding(met, 'draft'),
    missing,
    state: state(),
  };
}
