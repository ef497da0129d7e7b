import type { Places, Windows } from '../compiled-model.js';
import {
  minutesOutside,
  onlyDefault,
  soft,
  type RuleContext,
  type RuleUnit,
  type Spans,
} from './rule.js';

/** What a programme does to the days of people: length, breaks, and the clock at home. */

/** Sessions of each person who has several, by person id. */
function sessionsOfPeople({ blocking }: RuleContext): Map<string, number[]> {
  const found = new Map<string, number[]>();
  blocking.forEach((people, session) => {
    for (const { id } of people) {
      const known = found.get(id);
      if (known) known.push(session);
      else found.set(id, [session]);
    }
  });
  return found;
}

/** Start and end minutes of the placed members, ordered by start. */
function spansOf(
  members: readonly number[],
  places: Places,
  windows: Windows,
): [number, number, number][] {
  const spans: [number, number, number][] = [];
  for (const session of members) {
    const window = places.window[session] ?? -1;
    if (window >= 0) {
      spans.push([windows.start[window] ?? 0, windows.end[window] ?? 0, windows.day[window] ?? 0]);
    }
  }
  return spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

export const longDay: RuleUnit = {
  id: 'long-day',
  about:
    'A person whose day is longer than the limit, from first to last session: per minute over it.',
  weights: onlyDefault(soft(2)),
  compile: (context, terms) => {
    const { windows } = context.model;
    const limit = context.parameters.dayMinutes;
    for (const members of sessionsOfPeople(context).values()) {
      if (members.length < 2) continue;
      terms.group({
        members,
        growing: true,
        cost: (places) => {
          let cost = 0;
          let [first, last, today] = [0, 0, -1];
          for (const [start, end, day] of spansOf(members, places, windows)) {
            if (day !== today) {
              if (today >= 0) cost += Math.max(0, last - first - limit);
              [first, last, today] = [start, end, day];
            } else last = Math.max(last, end);
          }
          return today < 0 ? 0 : cost + Math.max(0, last - first - limit);
        },
      });
    }
  },
};

export const noBreak: RuleUnit = {
  id: 'no-break',
  about: 'A person who has sessions for longer than the limit without a break: per minute over it.',
  weights: onlyDefault(soft(5)),
  compile: (context, terms) => {
    const { windows } = context.model;
    const { stretchMinutes, breakMinutes } = context.parameters;
    for (const members of sessionsOfPeople(context).values()) {
      terms.group({
        members,
        growing: true,
        cost: (places) => {
          let cost = 0;
          let [first, last] = [0, Number.NEGATIVE_INFINITY];
          for (const [start, end] of spansOf(members, places, windows)) {
            if (start - last >= breakMinutes) {
              if (last > first) cost += Math.max(0, last - first - stretchMinutes);
              [first, last] = [start, end];
            } else last = Math.max(last, end);
          }
          return last > first ? cost + Math.max(0, last - first - stretchMinutes) : cost;
        },
      });
    }
  },
};

/** The parts of a minute span that lie in the hours of the day of a zone; hours may pass midnight. */
export function homeMinutesOutside(
  context: RuleContext,
  zone: string,
  hours: { readonly from: number; readonly to: number },
  start: number,
  end: number,
): number {
  // A session is shorter than a day; its first minute tells where the days of the zone lie around it.
  const midnight = start - context.minuteOfDay(start, zone);
  const length = hours.to > hours.from ? hours.to - hours.from : hours.to + 1440 - hours.from;
  const spans: number[] = [];
  for (let day = -1; day <= Math.ceil((end - start) / 1440) + 1; day += 1) {
    const from = midnight + day * 1440 + hours.from;
    spans.push(from, from + length);
  }
  return minutesOutside(spans satisfies Spans, start, end);
}

/** Minutes outside working hours, and three more for each outside waking hours. */
function discomfort(context: RuleContext, zone: string, window: number): number {
  const { windows } = context.model;
  const [start, end] = [windows.start[window] ?? 0, windows.end[window] ?? 0];
  const { workingHours, wakingHours } = context.parameters;
  return (
    homeMinutesOutside(context, zone, workingHours, start, end) +
    3 * homeMinutesOutside(context, zone, wakingHours, start, end)
  );
}

export const remoteHours: RuleUnit = {
  id: 'remote-hours',
  about:
    'A remote person outside working hours on the clock at home: per minute, four times outside waking hours.',
  weights: onlyDefault(soft(2)),
  compile: (context, terms) => {
    context.blocking.forEach((people, session) => {
      const zones = people.flatMap(({ homeZone }) => (homeZone === undefined ? [] : [homeZone]));
      if (zones.length === 0) return;
      terms.window(session, (window) =>
        zones.reduce((sum, zone) => sum + discomfort(context, zone, window), 0),
      );
    });
  },
};

/**
 * Early and late hours are shared among home zones: with `d` the discomfort of a zone per remote part, the cost is
 * the sum over zones of `parts × (d − mean of d)² / 60`. Nothing when all zones carry the same.
 */
export const remoteFairness: RuleUnit = {
  id: 'remote-fairness',
  about: 'Uneven burden of early and late hours between home zones.',
  weights: onlyDefault(soft(1)),
  compile: (context, terms) => {
    const parts: { session: number; zone: number; cost: Float64Array }[] = [];
    const zones: string[] = [];
    context.blocking.forEach((people, session) => {
      for (const { homeZone } of people) {
        if (homeZone === undefined) continue;
        if (!zones.includes(homeZone)) zones.push(homeZone);
        const cost = new Float64Array(context.model.windows.count);
        for (const window of context.model.sessionWindows[session] ?? []) {
          cost[window] = discomfort(context, homeZone, window);
        }
        parts.push({ session, zone: zones.indexOf(homeZone), cost });
      }
    });
    if (zones.length < 2) return;
    terms.group({
      members: [...new Set(parts.map(({ session }) => session))],
      cost: ({ window }) => {
        const sum = new Float64Array(zones.length);
        const count = new Float64Array(zones.length);
        for (const { session, zone, cost } of parts) {
          const its = window[session] ?? -1;
          if (its < 0) continue;
          sum[zone] = (sum[zone] ?? 0) + (cost[its] ?? 0);
          count[zone] = (count[zone] ?? 0) + 1;
        }
        const placed = count.reduce((total, one) => total + one, 0);
        if (placed === 0) return 0;
        const mean = sum.reduce((total, one) => total + one, 0) / placed;
        let cost = 0;
        for (let zone = 0; zone < zones.length; zone += 1) {
          const parts = count[zone] ?? 0;
          if (parts > 0) cost += (parts * ((sum[zone] ?? 0) / parts - mean) ** 2) / 60;
        }
        return cost;
      },
    });
  },
};

/** Sessions of a series that should follow one another: the minutes that lie between them, and days. */
export const consecutive: RuleUnit = {
  id: 'consecutive',
  about:
    'Sessions that should follow one another and do not: per minute between them, 480 for another day.',
  weights: onlyDefault(soft(5)),
  compile: (context, terms) => {
    const { windows } = context.model;
    const holders = new Map<string, number[]>();
    context.sessions.forEach(({ consecutiveTags = [] }, session) => {
      for (const tag of new Set(consecutiveTags)) {
        holders.set(tag, [...(holders.get(tag) ?? []), session]);
      }
    });
    for (const members of holders.values()) {
      if (members.length < 2) continue;
      terms.group({
        members,
        cost: (places) => {
          let cost = 0;
          let before: [number, number, number] | undefined;
          for (const span of spansOf(members, places, windows)) {
            if (before) {
              if (before[2] !== span[2]) cost += 480;
              else {
                const gap = span[0] - before[1];
                // A coffee break between two parts does not part them; the same hour does.
                if (gap < 0) cost += -gap;
                else cost += Math.max(0, gap - 30);
              }
            }
            before = span;
          }
          return cost;
        },
      });
    }
  },
};

export const PEOPLE_RULES: readonly RuleUnit[] = [
  longDay,
  noBreak,
  remoteHours,
  remoteFairness,
  consecutive,
];
