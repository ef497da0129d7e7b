import type { Person, PlanSession } from '../model.js';
import {
  both,
  hard,
  medium,
  minutesOutside,
  onlyDefault,
  soft,
  type RuleContext,
  type RuleUnit,
  type TermSink,
} from './rule.js';

/** What a place costs by itself: availability, tags, seats, booths, the published place, wishes. */

export const roomUnavailable: RuleUnit = {
  id: 'room-unavailable',
  about:
    'A room outside its hours: in the compatibility profile the whole session, else per minute outside.',
  weights: { default: hard(1), compatibility: hard(100_000) },
  compile: ({ model, profile, rooms, roomSpans }, terms) => {
    const spans = rooms.map((_, room) => roomSpans(room));
    if (spans.every((span) => span === undefined)) return;
    terms.everyCell((window, room) => outside(model.windows, spans[room], window, profile));
  },
};

export const personUnavailable: RuleUnit = {
  id: 'person-unavailable',
  about:
    'A person outside the hours given: in the compatibility profile the whole session, else per minute outside.',
  weights: { default: hard(1), compatibility: hard(100) },
  compile: ({ blocking, model, personSpans, profile }, terms) => {
    blocking.forEach((people, session) => {
      const spans = people.map(personSpans).filter((span) => span !== undefined);
      if (spans.length === 0) return;
      terms.window(session, (window) =>
        spans.reduce((sum, span) => sum + outside(model.windows, span, window, profile), 0),
      );
    });
  },
};

function outside(
  windows: RuleContext['model']['windows'],
  spans: readonly number[] | undefined,
  window: number,
  profile: RuleContext['profile'],
): number {
  if (spans === undefined) return 0;
  const start = windows.start[window] ?? 0;
  const end = windows.end[window] ?? 0;
  const minutes = minutesOutside(spans, start, end);
  return minutes > 0 && profile === 'compatibility' ? end - start : minutes;
}

export const capacity: RuleUnit = {
  id: 'capacity',
  about: 'Fewer seats than the audience that is expected: per missing seat.',
  weights: onlyDefault(hard(1)),
  compile: ({ model, sessions }, terms) => {
    sessions.forEach(({ expectedAudience = 0 }, session) => {
      terms.room(session, (room) =>
        Math.max(0, expectedAudience - (model.capacity[room] ?? Infinity)),
      );
    });
  },
};

export const favoritesSeats: RuleUnit = {
  id: 'favorites-seats',
  about: 'Fewer seats than people who marked the session: per missing seat.',
  weights: onlyDefault(soft(1)),
  compile: ({ model, sessions }, terms) => {
    sessions.forEach(({ favorites = 0 }, session) => {
      terms.room(session, (room) => Math.max(0, favorites - (model.capacity[room] ?? Infinity)));
    });
  },
};

export const interpretation: RuleUnit = {
  id: 'interpretation',
  about: 'Fewer booths than languages into which the session is interpreted: per missing booth.',
  weights: onlyDefault(hard(1)),
  compile: ({ rooms, sessions }, terms) => {
    sessions.forEach(({ interpretationInto = [], languages = [], language }, session) => {
      const own = new Set([...languages, ...(language === undefined ? [] : [language])]);
      const needed = new Set(interpretationInto.filter((into) => !own.has(into))).size;
      terms.room(session, (room) => Math.max(0, needed - (rooms[room]?.interpretationBooths ?? 0)));
    });
  },
};

export const publishedTime: RuleUnit = {
  id: 'published-time',
  about:
    'A session at another time than published: once, in the default profile per person who is told.',
  weights: { default: medium(2), compatibility: medium(1) },
  compile: ({ model, profile, sessions }, terms) => {
    const { windows, slotIds } = model;
    sessions.forEach(({ published, notified = 1 }, session) => {
      if (!published) return;
      const points = profile === 'default' ? notified : 1;
      terms.window(session, (window) =>
        windows.startLocal[window] === published.start &&
        (published.slotId === undefined || slotIds[windows.slot[window] ?? -1] === published.slotId)
          ? 0
          : points,
      );
    });
  },
};

export const publishedRoom: RuleUnit = {
  id: 'published-room',
  about:
    'A session in another room than published: once, in the default profile per person who is told.',
  weights: { default: medium(1), compatibility: soft(10) },
  compile: ({ model, profile, sessions }, terms) => {
    sessions.forEach(({ published, notified = 1 }, session) => {
      if (!published) return;
      const points = profile === 'default' ? notified : 1;
      terms.room(session, (room) => (model.roomIds[room] === published.roomId ? 0 : points));
    });
  },
};

export const wishes: RuleUnit = {
  id: 'wishes',
  about: 'Points that a session gives to a slot or a room.',
  weights: both(soft(1)),
  compile: ({ model, sessions }, terms) => {
    const { roomIds, slotIds, windows } = model;
    sessions.forEach(({ slotCosts, roomCosts }, session) => {
      if (slotCosts) {
        terms.window(
          session,
          (window) => slotCosts[slotIds[windows.slot[window] ?? -1] ?? ''] ?? 0,
        );
      }
      if (roomCosts) terms.room(session, (room) => roomCosts[roomIds[room] ?? ''] ?? 0);
    });
  },
};

/** Where sessions start on a grid, a day without reasons to the contrary fills from its morning on, without holes. */
export const lateStart: RuleUnit = {
  id: 'late-start',
  about: 'On a grid: per minute from the first start of the day that the session could have.',
  weights: onlyDefault(soft(0.02)),
  compile: ({ model, sessions }, terms) => {
    if (model.slotIds.length > 0) return;
    const { day, start } = model.windows;
    sessions.forEach((_, session) => {
      const first = new Map<number, number>();
      for (const window of model.sessionWindows[session] ?? []) {
        const on = day[window] ?? 0;
        first.set(on, Math.min(first.get(on) ?? Infinity, start[window] ?? 0));
      }
      terms.window(session, (window) => (start[window] ?? 0) - (first.get(day[window] ?? 0) ?? 0));
    });
  },
};

type TagList = Extract<keyof PlanSession & keyof Person, `${string}Tags`>;
const WHERE = { Slot: 'slot', Room: 'room' } as const;

/** The eight rules on tags of slots and rooms, for the session and for its people: per tag and minute. */
export const tagRules: readonly RuleUnit[] = (['person', 'session'] as const).flatMap((whose) =>
  (['required', 'prohibited', 'preferred', 'undesired'] as const).flatMap((wish) =>
    (['Slot', 'Room'] as const).map((where): RuleUnit => {
      const list: TagList = `${wish}${where}Tags`;
      const wantsIt = wish === 'required' || wish === 'preferred';
      const weight = wish === 'required' || wish === 'prohibited' ? hard(1) : soft(20);
      return {
        id: `${whose}-${wish}-${WHERE[where]}-tags`,
        about: `${wantsIt ? 'Missing' : 'Present'} ${wish} tag of the ${WHERE[where]}, of the ${whose}: per tag and minute.`,
        weights: both(weight),
        compile: (context, terms) => {
          context.sessions.forEach((session, number) => {
            const wishers = whose === 'session' ? [session] : (context.blocking[number] ?? []);
            const tags = wishers.flatMap((wisher) => [...new Set(wisher[list] ?? [])]);
            if (tags.length > 0) emitTags(context, terms, number, tags, where, wantsIt);
          });
        },
      };
    }),
  ),
);

function emitTags(
  { model, rooms, windowTags }: RuleContext,
  terms: TermSink,
  session: number,
  tags: readonly string[],
  where: 'Slot' | 'Room',
  wantsIt: boolean,
): void {
  const wrong = (has: (tag: string) => boolean): number =>
    tags.reduce((sum, tag) => sum + (has(tag) === wantsIt ? 0 : 1), 0);
  if (where === 'Slot') {
    const { start, end } = model.windows;
    terms.window(session, (window) => {
      const known = windowTags[window];
      const have = wantsIt ? known?.all : known?.any;
      return wrong((tag) => have?.has(tag) === true) * ((end[window] ?? 0) - (start[window] ?? 0));
    });
  } else {
    terms.roomMinutes(session, (room) => wrong((tag) => rooms[room]?.tags?.includes(tag) === true));
  }
}

export const PLACE_RULES: readonly RuleUnit[] = [
  roomUnavailable,
  personUnavailable,
  capacity,
  favoritesSeats,
  interpretation,
  publishedTime,
  publishedRoom,
  wishes,
  lateStart,
  ...tagRules,
];
