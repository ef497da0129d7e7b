import type { Session } from './programme.queries';

/** The sessions of one day of the event's calendar, or those without hours (`day` null). */
export interface DayGroup {
  readonly day: string | null;
  readonly sessions: readonly Session[];
}

export interface ProgrammeFilter {
  /** Words that are all to stand in the title, a name, the room or the track. */
  readonly text: string;
  /** `YYYY-MM-DD`, or `none` for those without hours. */
  readonly day: string | undefined;
  readonly roomId: string | undefined;
  readonly trackId: string | undefined;
  readonly kind: string | undefined;
}

/** Groups sessions by the day on which they start, each by start, then as they came; those without hours last. */
export function byDay(sessions: readonly Session[]): DayGroup[] {
  const groups = Map.groupBy(sessions, ({ startsLocal }) => startsLocal?.slice(0, 10) ?? null);
  return [...groups]
    .map(([day, ofDay]) => ({
      day,
      sessions: ofDay.toSorted((a, b) => compare(a.startsAt ?? '', b.startsAt ?? '')),
    }))
    .toSorted((a, b) =>
      a.day === null ? 1 : b.day === null ? -1 : a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The sessions that fit; `trackName` gives the names of a track, to find by them. */
export function filterSessions(
  sessions: readonly Session[],
  filter: ProgrammeFilter,
  trackName: (id: string) => string,
): readonly Session[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return sessions.filter((session) => {
    const { day, roomId, trackId, kind } = filter;
    if (day !== undefined && (session.startsLocal?.slice(0, 10) ?? 'none') !== day) return false;
    if (roomId !== undefined && session.roomId !== roomId) return false;
    if (trackId !== undefined && session.trackId !== trackId) return false;
    if (kind !== undefined && session.kind !== kind) return false;
    if (words.length === 0) return true;
    const text = fold(
      [
        ...Object.values(session.title),
        ...Object.values(session.roomName ?? {}),
        ...session.people.map(({ name }) => name),
        ...session.contributions.flatMap(({ title }) => Object.values(title)),
        session.trackId === null ? '' : trackName(session.trackId),
      ].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

/** Letters without case and marks: `Ё` is found by `е`, `İ` by `i`. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** `10:00–11:30`; with the day on which it ends where that is another. */
export function hoursOf(startsLocal: string, endsLocal: string, writeDay: (day: string) => string) {
  const sameDay = startsLocal.slice(0, 10) === endsLocal.slice(0, 10);
  const ends = endsLocal.slice(11, 16);
  return `${startsLocal.slice(11, 16)}–${sameDay ? ends : `${ends} (${writeDay(endsLocal.slice(0, 10))})`}`;
}
