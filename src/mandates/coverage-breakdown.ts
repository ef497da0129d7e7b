import type { LocalizedText } from '../kernel/localized-text.js';
import { COMMITMENT_EVENT_KINDS } from './commitment-kinds.js';
import { countStanding, standingOf, type StandingEvent } from './coverage-count.js';
import type { CoverageFacts, OutcomeFact } from './coverage-facts.js';
import { compare } from './coverage-frames.js';
import { inTreeOrder, withDescendants } from './theme-tree.js';

export const BREAKDOWNS = ['theme', 'country', 'kind'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** How many events a row names; the list of events gives the rest. */
const EVENTS_NAMED = 50;

export interface BreakdownEvent {
  readonly eventId: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly startsOn: string;
  readonly state: StandingEvent['standing'];
  readonly publications: readonly {
    readonly publicationId: string;
    readonly outcomeId: string;
    readonly slug: string;
    readonly title: LocalizedText;
  }[];
}

export interface BreakdownRow {
  /** A theme's key, a country code or a kind of event; null: events without. */
  readonly value: string | null;
  readonly themeId: string | null;
  readonly title: LocalizedText | null;
  /** Of a theme in the tree, from 1; else 1. */
  readonly depth: number;
  /** A commitment of the mandate names the theme or one above it: with no event it is a gap. */
  readonly promised: boolean;
  readonly held: number;
  readonly planned: number;
  readonly drafts: number;
  readonly unconfirmed: number;
  /** Of the events held, those with an outcome that stands published. */
  readonly published: number;
  readonly events: readonly BreakdownEvent[];
  readonly more: number;
}

type Head = Pick<BreakdownRow, 'value' | 'themeId' | 'title' | 'depth' | 'promised'>;

/**
 * The events that serve a mandate by theme (each theme with all below it, in the order of the tree), by country of
 * those who accepted, or by kind. An event of two themes or countries stands in both.
 */
export function breakdownOf(facts: CoverageFacts, by: Breakdown, today: string): BreakdownRow[] {
  const standing = facts.events
    .map((event) => standingOf(event, today))
    .filter((event) => event !== undefined);
  const outcomesOf = Map.groupBy(facts.outcomes, ({ eventId }) => eventId);
  const row = (head: Head, events: readonly StandingEvent[]) => rowOf(head, events, outcomesOf);
  switch (by) {
    case 'theme':
      return byTheme(facts, standing, row);
    case 'country':
      return byCountry(standing, row);
    case 'kind':
      return COMMITMENT_EVENT_KINDS.map((kind) =>
        row(
          plain(kind),
          standing.filter(({ event }) => event.kind === kind),
        ),
      );
  }
}

type MakeRow = (head: Head, events: readonly StandingEvent[]) => BreakdownRow;

function byTheme(
  { themes, proposals }: CoverageFacts,
  standing: readonly StandingEvent[],
  row: MakeRow,
): BreakdownRow[] {
  const promised = withDescendants(
    themes,
    proposals.flatMap(({ commitments }) => commitments.flatMap(({ themeIds }) => themeIds)),
  );
  const rows = inTreeOrder(themes).map(({ id, key, title, depth }) => {
    const ids = withDescendants(themes, [id]);
    return row(
      { value: key, themeId: id, title, depth, promised: promised.has(id) },
      standing.filter(({ event }) => event.themeIds.some((theme) => ids.has(theme))),
    );
  });
  const without = row(
    plain(null),
    standing.filter(({ event }) => event.themeIds.length === 0),
  );
  return [...rows, without].filter((one) => one.promised || !isEmpty(one));
}

function byCountry(standing: readonly StandingEvent[], row: MakeRow): BreakdownRow[] {
  const countries = [...new Set(standing.flatMap(({ event }) => event.countries))];
  const rows = countries.map((country) =>
    row(
      plain(country),
      standing.filter(({ event }) => event.countries.includes(country)),
    ),
  );
  const without = row(
    plain(null),
    standing.filter(({ event }) => event.countries.length === 0),
  );
  return [
    ...rows.sort(
      (a, b) => b.held - a.held || b.planned - a.planned || compare(a.value ?? '', b.value ?? ''),
    ),
    ...(isEmpty(without) ? [] : [without]),
  ];
}

function plain(value: string | null): Head {
  return { value, themeId: null, title: null, depth: 1, promised: false };
}

function isEmpty({ held, planned, unconfirmed }: BreakdownRow): boolean {
  return held + planned + unconfirmed === 0;
}

function rowOf(
  head: Head,
  events: readonly StandingEvent[],
  outcomesOf: ReadonlyMap<string, readonly OutcomeFact[]>,
): BreakdownRow {
  const latestFirst = events.toSorted(
    (a, b) => compare(b.event.startsLocal, a.event.startsLocal) || compare(a.event.id, b.event.id),
  );
  return {
    ...head,
    held: countStanding(events, 'held'),
    planned: countStanding(events, 'announced', 'draft'),
    drafts: countStanding(events, 'draft'),
    unconfirmed: countStanding(events, 'unconfirmed'),
    published: events.filter(
      ({ event, standing }) => standing === 'held' && outcomesOf.has(event.id),
    ).length,
    events: latestFirst.slice(0, EVENTS_NAMED).map(({ event, standing }) => ({
      eventId: event.id,
      slug: event.slug,
      title: event.title,
      startsOn: event.startsLocal.slice(0, 10),
      state: standing,
      publications: (outcomesOf.get(event.id) ?? []).map((outcome) => ({
        publicationId: outcome.publicationId,
        outcomeId: outcome.id,
        slug: outcome.slug,
        title: outcome.title,
      })),
    })),
    more: Math.max(events.length - EVENTS_NAMED, 0),
  };
}
