import { instantMs, type Span } from '../../../../../src/kernel/availability.js';
import { toInstant } from '../../../../../src/kernel/local-time.js';
import type { Board, Session } from '../programme/programme.queries';
import { GRID } from './gestures';
import { localOfMs } from './places';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Without sessions a day is shown in these hours. */
const FIRST_HOUR = 8;
const LAST_HOUR = 20;
/** The height of the heading of a day, in pixels. */
export const DAY_HEAD = 36;
const SMALLEST = 14;

/** A day with the hours of it that are shown. */
export interface DayBand extends Span {
  readonly day: string;
  /** The upper edge of its hours, in pixels; its heading stands above. */
  readonly top: number;
  readonly height: number;
}

/** A room as it stands on the board, or “no room”. */
export interface Column {
  readonly roomId: string | null;
  readonly left: number;
  readonly width: number;
}

/** A session, or the part of it that lies in one day. */
export interface Piece {
  readonly session: Session;
  readonly day: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The part with which it begins. */
  readonly first: boolean;
  readonly wide: boolean;
}

export interface Layout {
  readonly bands: readonly DayBand[];
  readonly columns: readonly Column[];
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly height: number;
  readonly perMinute: number;
}

/** The days of an event and those on which sessions stand, in order. */
export function daysOf(board: Board): string[] {
  return [
    ...new Set([
      ...board.days,
      ...board.sessions.flatMap(({ startsLocal, state }) =>
        startsLocal === null || state !== 'planned' ? [] : [startsLocal.slice(0, 10)],
      ),
    ]),
  ].sort();
}

interface Placed extends Span {
  readonly session: Session;
}

/** What stands on the board: sessions that take place and have hours. */
export function placedOf(board: Board): Placed[] {
  return board.sessions
    .flatMap((session) => {
      const { startsAt, endsAt, state } = session;
      if (startsAt === null || endsAt === null || state !== 'planned') return [];
      return [{ session, from: instantMs(startsAt), to: instantMs(endsAt) }];
    })
    .sort((a, b) => a.from - b.from || b.to - a.to || (a.session.id < b.session.id ? -1 : 1));
}

function wholeDay(day: string, zone: string): Span {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  return {
    from: instantMs(toInstant(`${day}T00:00`, zone)),
    to: instantMs(toInstant(`${next}T00:00`, zone)),
  };
}

/** The hours of a day that are shown: those of its sessions and of a usual day within the event. */
function shownHours(board: Board, day: string, placed: readonly Placed[], whole: boolean): Span {
  const { zone, event } = board;
  const full = wholeDay(day, zone);
  if (whole) return full;
  const open = {
    from: Math.max(full.from, instantMs(toInstant(event.startsLocal, zone))),
    to: Math.min(full.to, instantMs(toInstant(event.endsLocal, zone))),
  };
  const usual = {
    from: Math.max(open.from, full.from + FIRST_HOUR * HOUR_MS),
    to: Math.min(open.to, full.from + LAST_HOUR * HOUR_MS),
  };
  const base = usual.from < usual.to ? usual : open.from < open.to ? open : undefined;
  const spans = [
    ...(base === undefined ? [] : [base]),
    ...placed
      .filter(({ from, to }) => from < full.to && to > full.from)
      .map(({ from, to }) => ({ from: Math.max(from, full.from), to: Math.min(to, full.to) })),
  ];
  if (spans.length === 0) return full;
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return {
    from: full.from + Math.floor((from - full.from) / HOUR_MS) * HOUR_MS,
    to: Math.min(full.to, full.from + Math.ceil((to - full.from) / HOUR_MS) * HOUR_MS),
  };
}

/** Where everything stands on the board, in pixels. Along the day time passes, also over a change of the clocks. */
export function layOut(
  board: Board,
  options: {
    readonly days: readonly string[];
    readonly rooms: readonly (string | null)[];
    readonly whole: boolean;
    readonly perMinute: number;
    readonly columnWidth: number;
  },
): Layout {
  const { perMinute, columnWidth } = options;
  const placed = placedOf(board);
  const columns = options.rooms.map((roomId, index): Column => ({
    roomId,
    left: index * columnWidth,
    width: columnWidth,
  }));
  const width = columns.length * columnWidth;
  const bands: DayBand[] = [];
  const pieces: Piece[] = [];
  let top = 0;
  for (const day of options.days) {
    const hours = shownHours(board, day, placed, options.whole);
    const height = ((hours.to - hours.from) / MINUTE_MS) * perMinute;
    const band = { day, ...hours, top: top + DAY_HEAD, height };
    bands.push(band);
    const ofDay = placed.filter(({ from, to }) => from < band.to && to > band.from);
    pieces.push(...piecesOf(ofDay, band, columns, width, perMinute));
    top += DAY_HEAD + height;
  }
  return { bands, columns, pieces, width, height: top, perMinute };
}

function piecesOf(
  placed: readonly Placed[],
  band: DayBand,
  columns: readonly Column[],
  width: number,
  perMinute: number,
): Piece[] {
  const y = (ms: number) => band.top + ((ms - band.from) / MINUTE_MS) * perMinute;
  const piece = (one: Placed, left: number, wide: number, all: boolean): Piece => {
    const from = Math.max(one.from, band.from);
    const to = Math.min(one.to, band.to);
    return {
      session: one.session,
      day: band.day,
      left,
      width: wide,
      top: y(from),
      height: Math.max(SMALLEST, y(to) - y(from)),
      first: one.from >= band.from,
      wide: all,
    };
  };
  const all = placed.filter(({ session }) => session.allRooms);
  return [
    ...all.map((one) => piece(one, 0, width, true)),
    ...columns.flatMap(({ roomId, left, width: columnWidth }) =>
      inLanes(placed.filter(({ session }) => !session.allRooms && session.roomId === roomId)).map(
        ({ one, lane, lanes }) =>
          piece(one, left + (lane * columnWidth) / lanes, columnWidth / lanes, false),
      ),
    ),
  ];
}

/** What takes place at once in one room stands side by side. */
function inLanes(
  placed: readonly Placed[],
): { readonly one: Placed; readonly lane: number; readonly lanes: number }[] {
  const done: { one: Placed; lane: number; lanes: number }[] = [];
  let cluster: { one: Placed; lane: number }[] = [];
  let ends: number[] = [];
  let until = -Infinity;
  const close = () => {
    done.push(...cluster.map((entry) => ({ ...entry, lanes: ends.length })));
    cluster = [];
    ends = [];
  };
  for (const one of placed) {
    if (one.from >= until) close();
    const free = ends.findIndex((end) => end <= one.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = one.to;
    cluster.push({ one, lane });
    until = Math.max(cluster.length === 1 ? -Infinity : until, one.to);
  }
  close();
  return done;
}

/** The moment at a height of the board, in milliseconds since 1970, and the day in which it lies. */
export function momentAt(
  layout: Layout,
  y: number,
): { readonly band: DayBand; readonly ms: number } | undefined {
  const band = layout.bands.findLast(({ top }) => y >= top - DAY_HEAD) ?? layout.bands.at(0);
  if (band === undefined) return undefined;
  const ms = band.from + ((y - band.top) / layout.perMinute) * MINUTE_MS;
  return { band, ms: Math.min(Math.max(band.from, ms), band.to) };
}

/** The start on the grid that is nearest to a moment, on the event's clock, within the hours of a day that are shown. */
export function startOnGrid(band: DayBand, ms: number, zone: string): string {
  const step = GRID * MINUTE_MS;
  const snapped = band.from + Math.round((ms - band.from) / step) * step;
  return localOfMs(Math.min(Math.max(band.from, snapped), band.to - step), zone);
}

/** Where a span stands on the board: the parts of it in the days that are shown, in pixels. */
export function stripes(
  layout: Layout,
  span: Span,
): { readonly top: number; readonly height: number }[] {
  return layout.bands.flatMap((band) => {
    const from = Math.max(span.from, band.from);
    const to = Math.min(span.to, band.to);
    if (from >= to) return [];
    return [
      {
        top: band.top + ((from - band.from) / MINUTE_MS) * layout.perMinute,
        height: ((to - from) / MINUTE_MS) * layout.perMinute,
      },
    ];
  });
}

/** The full hours of a day as they are written beside it. */
export function hourMarks(
  band: DayBand,
  zone: string,
  perMinute: number,
): { readonly top: number; readonly label: string }[] {
  const marks: { top: number; label: string }[] = [];
  for (let ms = band.from; ms < band.to; ms += HOUR_MS) {
    marks.push({
      top: band.top + ((ms - band.from) / MINUTE_MS) * perMinute,
      label: localOfMs(ms, zone).slice(11),
    });
  }
  return marks;
}
