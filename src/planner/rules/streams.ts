import type { StreamSettings } from '../model.js';
import { both, hard, soft, type RuleContext, type RuleUnit, type TermSink } from './rule.js';
import { blocksOf, Distinct, streamsOf, type Streams } from './stream-blocks-held.js';
import { conflicts, emitOrder } from './stream-sessions.js';

/*
 * Streams own blocks: a stream (a track of papers) holds a group of slots in a room for itself. What is scored here
 * follows the terms of the public benchmark library of conference scheduling, CoSPLib.
 */

/** A rule whose cost for one stream follows from the blocks that it holds. */
function perStream(
  id: string,
  about: string,
  cost: (
    streams: Streams,
    stream: number,
    context: RuleContext,
  ) => (held: readonly number[]) => number,
): RuleUnit {
  return {
    id,
    about,
    weights: both(soft(1)),
    compile: (context, terms) => {
      const streams = streamsOf(context);
      const blocks = blocksOf(context);
      streams?.members.forEach((members, stream) => {
        const price = cost(streams, stream, context);
        terms.group({
          members,
          blockOnly: true,
          cost: (places) => price(blocks(members, places)),
        });
      });
    },
  };
}

const sumOver = (held: readonly number[], price: (block: number) => number): number => {
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
  const blocks = blocksOf(context);
  terms.group({
    members: [...first, ...second],
    blockOnly: true,
    cost: (places) => {
      const own = blocks(first, places).map((block) => Math.floor(block / rooms));
      let sum = 0;
      for (const block of blocks(second, places)) {
        const group = Math.floor(block / rooms);
        for (const other of own) if (other === group) sum += 1;
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
    const blocks = blocksOf(context);
    terms.group({
      members,
      blockOnly: true,
      cost: (places) => {
        const total = new Set<number>();
        let held = 0;
        for (const own of streams.members) {
          for (const block of blocks(own, places)) {
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
    (_streams, _stream, { rooms }) => {
      const distinct = new Distinct(rooms.length);
      return (held) => {
        distinct.begin();
        let count = 0;
        for (const block of held) if (distinct.isNew(block % rooms.length)) count += 1;
        return Math.max(0, count - 1);
      };
    },
  ),
  perStream(
    'stream-parallel',
    'A stream in several rooms of one group: one for each beyond the first.',
    ({ groups }, _stream, { rooms }) => {
      const distinct = new Distinct(groups.length + 1);
      return (held) => {
        distinct.begin();
        let again = 0;
        for (const block of held) {
          if (!distinct.isNew(Math.floor(block / rooms.length))) again += 1;
        }
        return again;
      };
    },
  ),
  perStream(
    'stream-consecutive',
    'A stream whose groups do not follow one another: one.',
    ({ groups }, _stream, { rooms }) => {
      const distinct = new Distinct(groups.length + 1);
      return (held) => {
        distinct.begin();
        let [first, last, count] = [Infinity, -1, 0];
        for (const block of held) {
          const group = Math.floor(block / rooms.length);
          if (!distinct.isNew(group)) continue;
          count += 1;
          first = Math.min(first, group);
          last = Math.max(last, group);
        }
        return count < 2 || last - first + 1 === count ? 0 : 1;
      };
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
