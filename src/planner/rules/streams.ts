import type { Places } from '../compiled-model.js';
import type { StreamSettings } from '../model.js';
import { both, hard, soft, type RuleContext, type RuleUnit, type TermSink } from './rule.js';

/*
 * Streams own blocks: a stream (a track of papers) holds a group of slots in a room for itself. What is scored here
 * follows the terms of the public benchmark library of conference scheduling, CoSPLib.
 */

interface Streams {
  readonly settings: StreamSettings;
  readonly names: readonly string[];
  /** Sessions of each stream. */
  readonly members: readonly (readonly number[])[];
  /** Group ids by number. */
  readonly groups: readonly string[];
}

function streamsOf(context: RuleContext): Streams | undefined {
  const settings = context.model.problem.streams;
  if (!settings) return undefined;
  const names: string[] = [];
  const members: number[][] = [];
  for (const [session, { id }] of context.sessions.entries()) {
    const stream = settings.ofSession[id];
    if (stream === undefined) continue;
    let number = names.indexOf(stream);
    if (number < 0) {
      number = names.push(stream) - 1;
      members.push([]);
    }
    members[number]?.push(session);
  }
  return { settings, names, members, groups: groupsOf(context) };
}

function groupsOf({ model }: RuleContext): string[] {
  const groups: string[] = [];
  for (const { group } of model.problem.slots ?? []) {
    if (group !== undefined && !groups.includes(group)) groups.push(group);
  }
  return groups;
}

/** Blocks `group × rooms + room` that hold one of the sessions, each once. */
function blocks(context: RuleContext, members: readonly number[], places: Places): Set<number> {
  const rooms = context.rooms.length;
  const found = new Set<number>();
  for (const session of members) {
    const window = places.window[session] ?? -1;
    if (window < 0) continue;
    found.add((context.model.windows.group[window] ?? 0) * rooms + (places.room[session] ?? 0));
  }
  return found;
}

/** A rule whose cost for one stream follows from the blocks that it holds. */
function perStream(
  id: string,
  about: string,
  cost: (streams: Streams, stream: number, context: RuleContext) => (held: Set<number>) => number,
): RuleUnit {
  return {
    id,
    about,
    weights: both(soft(1)),
    compile: (context, terms) => {
      const streams = streamsOf(context);
      streams?.members.forEach((members, stream) => {
        const price = cost(streams, stream, context);
        terms.group({
          members,
          blockOnly: true,
          cost: (places) => price(blocks(context, members, places)),
        });
      });
    },
  };
}

const sumOver = (held: Set<number>, price: (block: number) => number): number => {
  let sum = 0;
  for (const block of held) sum += price(block);
  return sum;
};

/** A rule whose cost for two streams follows from how many blocks each of them holds in a group. */
function perStreamPair(
  id: string,
  about: string,
  pairs: (settings: StreamSettings) => readonly { a: string; b: string; cost: number }[],
): RuleUnit {
  return {
    id,
    about,
    weights: both(soft(1)),
    compile: (context, terms) => {
      const streams = streamsOf(context);
      if (!streams) return;
      for (const { a, b, cost } of pairs(streams.settings)) {
        const first = streams.members[streams.names.indexOf(a)];
        const second = streams.members[streams.names.indexOf(b)];
        if (!first || !second || cost === 0) continue;
        emitPair(context, terms, first, second, cost);
      }
    },
  };
}

function emitPair(
  context: RuleContext,
  terms: TermSink,
  first: readonly number[],
  second: readonly number[],
  cost: number,
): void {
  const rooms = context.rooms.length;
  terms.group({
    members: [...first, ...second],
    blockOnly: true,
    cost: (places) => {
      const counts = new Map<number, number>();
      for (const block of blocks(context, first, places)) {
        const group = Math.floor(block / rooms);
        counts.set(group, (counts.get(group) ?? 0) + 1);
      }
      let sum = 0;
      for (const block of blocks(context, second, places)) {
        sum += counts.get(Math.floor(block / rooms)) ?? 0;
      }
      return sum * cost;
    },
  });
}

export const streamMixed: RuleUnit = {
  id: 'stream-mixed',
  about: 'A block that holds more than one stream: per stream too many.',
  weights: both(hard(1)),
  compile: (context, terms) => {
    const streams = streamsOf(context);
    if (!streams) return;
    const members = streams.members.flat();
    if (members.length === 0) return;
    terms.group({
      members,
      blockOnly: true,
      cost: (places) => {
        const total = new Set<number>();
        let held = 0;
        for (const own of streams.members) {
          for (const block of blocks(context, own, places)) {
            held += 1;
            total.add(block);
          }
        }
        return held - total.size;
      },
    });
  },
};

export const STREAM_RULES: readonly RuleUnit[] = [
  streamMixed,
  perStream(
    'stream-group',
    'A stream in a group of slots: the points given for it.',
    ({ settings, names, groups }, stream, { rooms }) =>
      (held) =>
        sumOver(
          held,
          (block) =>
            settings.groupCosts?.[names[stream] ?? '']?.[
              groups[Math.floor(block / rooms.length)] ?? ''
            ] ?? 0,
        ),
  ),
  perStream(
    'stream-room',
    'A stream in a room, per block: the points given for it.',
    ({ settings, names }, stream, { rooms }) =>
      (held) =>
        sumOver(
          held,
          (block) =>
            settings.roomCosts?.[names[stream] ?? '']?.[rooms[block % rooms.length]?.id ?? ''] ?? 0,
        ),
  ),
  perStream(
    'block-cost',
    'A room used in a group of slots: the points given for it.',
    ({ settings, groups }, _stream, { rooms }) =>
      (held) =>
        sumOver(
          held,
          (block) =>
            settings.blockCosts?.[groups[Math.floor(block / rooms.length)] ?? '']?.[
              rooms[block % rooms.length]?.id ?? ''
            ] ?? 0,
        ),
  ),
  perStream(
    'stream-rooms',
    'A stream in several rooms: one for each beyond the first.',
    (_streams, _stream, { rooms }) =>
      (held) =>
        Math.max(0, new Set([...held].map((block) => block % rooms.length)).size - 1),
  ),
  perStream(
    'stream-parallel',
    'A stream in several rooms of one group: one for each beyond the first.',
    (_streams, _stream, { rooms }) =>
      (held) =>
        held.size - new Set([...held].map((block) => Math.floor(block / rooms.length))).size,
  ),
  perStream(
    'stream-consecutive',
    'A stream whose groups do not follow one another: one.',
    (_streams, _stream, { rooms }) =>
      (held) => {
        if (held.size < 2) return 0;
        const groups = new Set([...held].map((block) => Math.floor(block / rooms.length)));
        return Math.max(...groups) - Math.min(...groups) + 1 === groups.size ? 0 : 1;
      },
  ),
  perStreamPair(
    'similar-streams',
    'Two similar streams in one group, per pair of blocks: the points given for them.',
    ({ similar = [] }) => similar,
  ),
  perStreamPair(
    'stream-chairs',
    'Two streams with a common chair in one group: per pair of blocks.',
    ({ chairConflicts = [] }) => chairConflicts.map(({ a, b }) => ({ a, b, cost: 1 })),
  ),
  {
    id: 'stream-order',
    about:
      'Sessions with a place in their stream: one for each in another place, and for each two of them in one slot.',
    weights: both(soft(1)),
    compile: (context, terms) => {
      const streams = streamsOf(context);
      const order = streams?.settings.order ?? {};
      for (const members of streams?.members ?? []) {
        const wanted = new Map(
          members.flatMap((session) => {
            const place = order[context.sessions[session]?.id ?? ''] ?? 0;
            return place > 0 ? [[session, place] as const] : [];
          }),
        );
        if (wanted.size > 0) emitOrder(context, terms, members, wanted);
      }
    },
  },
  ...['presenter-group', 'attendee-group'].map((id) => conflicts(id, 'groupConflicts')),
  ...['presenter-slot', 'attendee-slot'].map((id) => conflicts(id, 'slotConflicts')),
];

/** Sessions count in the order of group, room and slot, as the benchmark library counts them. */
function emitOrder(
  { model }: RuleContext,
  terms: TermSink,
  members: readonly number[],
  wanted: ReadonlyMap<number, number>,
): void {
  const { group, start, end } = model.windows;
  terms.group({
    members,
    cost: ({ window, room }) => {
      const placed = members.filter((session) => (window[session] ?? -1) >= 0);
      const key = (session: number): readonly [number, number, number] => [
        group[window[session] ?? 0] ?? 0,
        room[session] ?? 0,
        start[window[session] ?? 0] ?? 0,
      ];
      placed.sort((a, b) => {
        const [x, y] = [key(a), key(b)];
        return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
      });
      let cost = 0;
      placed.forEach((session, place) => {
        const its = wanted.get(session);
        if (its === undefined) return;
        if (its !== place + 1) cost += 1;
        for (const other of placed.slice(place + 1)) {
          if (!wanted.has(other)) continue;
          const [v, w] = [window[session] ?? 0, window[other] ?? 0];
          if (group[v] !== group[w]) continue;
          cost += Math.max(
            0,
            Math.min(end[v] ?? 0, end[w] ?? 0) - Math.max(start[v] ?? 0, start[w] ?? 0),
          );
        }
      });
      return cost;
    },
  });
}

function conflicts(id: string, list: 'groupConflicts' | 'slotConflicts'): RuleUnit {
  return {
    id,
    about:
      list === 'groupConflicts'
        ? 'Two sessions with common people in one group of slots in different rooms: one.'
        : 'Two sessions with common people at a time: per common minute.',
    weights: both(soft(1)),
    compile: ({ model, sessionNumber }, terms) => {
      for (const { a, b, rule } of model.problem.streams?.[list] ?? []) {
        const [x, y] = [sessionNumber(a), sessionNumber(b)];
        if (rule !== id || x === undefined || y === undefined || x === y) continue;
        terms.pair(list === 'groupConflicts' ? 'groupOtherRoom' : 'overlap', x, y, 1);
      }
    },
  };
}
