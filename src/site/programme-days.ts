import type { SessionItem } from './public-programme.js';

type Timed = Pick<SessionItem, 'startsLocal' | 'endsLocal' | 'room'>;

/** Sessions that run side by side, by their rooms; most of the time there is one of each. */
export interface ProgrammeBlock<S extends Timed> {
  readonly tracks: readonly { readonly room: S['room']; readonly sessions: readonly S[] }[];
}

/** A day of the programme. */
export interface ProgrammeDay<S extends Timed> {
  readonly date: string;
  readonly blocks: readonly ProgrammeBlock<S>[];
}

/**
 * The sessions by the day on which they begin, each day cut where no session is under way: what lies between two
 * such cuts runs side by side. Takes them in the order of their starts.
 */
export function programmeDays<S extends Timed>(sessions: readonly S[]): ProgrammeDay<S>[] {
  const days = Map.groupBy(sessions, ({ startsLocal }) => startsLocal.slice(0, 10));
  return [...days].map(([date, ofDay]) => ({ date, blocks: blocksOf(ofDay) }));
}

function blocksOf<S extends Timed>(sessions: readonly S[]): ProgrammeBlock<S>[] {
  const blocks: S[][] = [];
  let end = '';
  for (const session of sessions) {
    const block = blocks.at(-1);
    // Touching sessions follow each other; the clock going back in between is not worth a wrong column.
    if (block !== undefined && session.startsLocal < end) block.push(session);
    else blocks.push([session]);
    if (session.endsLocal > end) end = session.endsLocal;
  }
  return blocks.map((block) => ({ tracks: tracksOf(block) }));
}

function tracksOf<S extends Timed>(
  sessions: readonly S[],
): { room: S['room']; sessions: readonly S[] }[] {
  const byRoom = Map.groupBy(sessions, ({ room }) => room?.id);
  return [...byRoom.values()]
    .map((inRoom) => ({ room: inRoom[0]?.room ?? null, sessions: inRoom }))
    .sort(
      (a, b) =>
        (a.room?.position ?? Number.MAX_SAFE_INTEGER) -
        (b.room?.position ?? Number.MAX_SAFE_INTEGER),
    );
}

/** How many days after its start a session ends: 0 on the same day, also at midnight. */
export function daysLater({ startsLocal, endsLocal }: Timed): number {
  const first = Temporal.PlainDate.from(startsLocal.slice(0, 10));
  return first.until(Temporal.PlainDate.from(endsLocal.slice(0, 10))).days;
}
