import type { SessionItem } from './public-programme.js';

/*
 * Where the sessions of a day stand on a poster: rooms across, hours down. Pure reckoning, in millimetres from the
 * upper left corner of what the margins leave.
 */

export interface GridSpace {
  /** Of the whole grid, the hours' column included. */
  readonly width: number;
  readonly height: number;
  readonly hours: number;
  readonly head: number;
}

export interface GridBox {
  readonly session: SessionItem;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface GridColumn {
  /** Null for sessions without a room and for those that take all rooms. */
  readonly room: SessionItem['room'];
  readonly x: number;
  readonly width: number;
  readonly boxes: readonly GridBox[];
}

export interface GridPage {
  readonly columns: readonly GridColumn[];
  /** What takes all rooms, across the page. */
  readonly bands: readonly GridBox[];
  /** Minutes from the midnight before, and whether there is place for the figure. */
  readonly hours: readonly {
    readonly minutes: number;
    readonly y: number;
    readonly shown: boolean;
  }[];
}

const MOST_COLUMNS = 7;
/** Sessions side by side in one column; more of them open another one. */
const MOST_LANES = 2;
const GAP = 1;
/** A stretch with a session is at least so high, while there is place; one without is at most so high. */
const LEAST = 5;
const IDLE = 5;
/** A minute is no higher than this, however short the day. */
const TALLEST = 1.1;
/** Two figures closer than this would touch. */
const FIGURE = 3.6;

interface Lane {
  readonly sessions: SessionItem[];
}

interface Column {
  readonly room: SessionItem['room'];
  readonly lanes: readonly Lane[];
}

/** The pages of one day; as many as its rooms need. */
export function gridPages(sessions: readonly SessionItem[], space: GridSpace): GridPage[] {
  const ordinary = sessions.filter(({ allRooms }) => !allRooms);
  const whole = sessions.filter(({ allRooms }) => allRooms);
  // A band may cross the page only where nothing else would lie under it.
  const bands = whole.filter(
    (band) =>
      !ordinary.some((other) => overlap(band, other)) &&
      !whole.some((other) => other !== band && overlap(band, other)),
  );
  const columns = columnsOf([...ordinary, ...whole.filter((one) => !bands.includes(one))]);
  const pages = Math.max(1, Math.ceil(columns.length / MOST_COLUMNS));
  const each = Math.max(1, Math.ceil(columns.length / pages));
  return Array.from({ length: pages }, (_, index) =>
    gridPage(columns.slice(index * each, (index + 1) * each), bands, space),
  );
}

function columnsOf(sessions: readonly SessionItem[]): Column[] {
  const byRoom = Map.groupBy(sessions, ({ room, allRooms }) =>
    allRooms ? 'all' : (room?.id ?? 'none'),
  );
  return [...byRoom.values()]
    .sort((one, other) => positionOf(one) - positionOf(other))
    .flatMap((inRoom) => {
      const lanes = lanesOf(inRoom);
      const room = inRoom[0]?.allRooms === true ? null : (inRoom[0]?.room ?? null);
      return Array.from({ length: Math.ceil(lanes.length / MOST_LANES) }, (_, index) => ({
        room,
        lanes: lanes.slice(index * MOST_LANES, (index + 1) * MOST_LANES),
      }));
    });
}

function positionOf([first]: readonly SessionItem[]): number {
  return first?.allRooms === true ? Infinity : (first?.room?.position ?? Number.MAX_SAFE_INTEGER);
}

/** Each session in the first lane that is free by then. */
function lanesOf(sessions: readonly SessionItem[]): Lane[] {
  const lanes: { sessions: SessionItem[]; end: string }[] = [];
  for (const session of sessions) {
    const lane = lanes.find(({ end }) => end <= session.startsLocal);
    if (lane === undefined) lanes.push({ sessions: [session], end: session.endsLocal });
    else {
      lane.sessions.push(session);
      lane.end = session.endsLocal;
    }
  }
  return lanes;
}

function overlap(one: SessionItem, other: SessionItem): boolean {
  return one.startsLocal < other.endsLocal && other.startsLocal < one.endsLocal;
}

function gridPage(
  columns: readonly Column[],
  bands: readonly SessionItem[],
  space: GridSpace,
): GridPage {
  const shown = [
    ...bands,
    ...columns.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.sessions)),
  ];
  const scale = scaleOf(shown, space.height - space.head - GAP);
  const top = space.head + GAP;
  const across = space.width - space.hours;
  const width = across / Math.max(1, columns.length);
  const box = (session: SessionItem, x: number, wide: number): GridBox => {
    const from = scale(minutesOf(session, session.startsLocal));
    const to = scale(minutesOf(session, session.endsLocal));
    return {
      session,
      x,
      y: top + from,
      width: wide,
      height: Math.max(0.8, to - from - GAP / 2),
    };
  };
  const edges = [
    ...new Set(
      shown.flatMap((one) => [one.startsLocal, one.endsLocal].map((at) => minutesOf(one, at))),
    ),
  ].sort((a, b) => a - b);
  let last = -Infinity;
  return {
    columns: columns.map(({ room, lanes }, index) => {
      const x = space.hours + index * width;
      const wide = (width - GAP) / Math.max(1, lanes.length);
      return {
        room,
        x,
        width: width - GAP,
        boxes: lanes.flatMap((lane, at) =>
          lane.sessions.map((session) =>
            box(session, x + at * wide, wide - (lanes.length > 1 ? GAP / 2 : 0)),
          ),
        ),
      };
    }),
    bands: bands.map((session) => box(session, space.hours, across - GAP)),
    hours: edges.map((minutes) => {
      const y = top + scale(minutes);
      const isShown = y - last >= FIGURE;
      if (isShown) last = y;
      return { minutes, y, shown: isShown };
    }),
  };
}

/** Minutes of a time from the midnight before the session's start. */
function minutesOf({ startsLocal }: SessionItem, at: string): number {
  const day = Temporal.PlainDateTime.from(`${startsLocal.slice(0, 10)}T00:00`);
  return day.until(Temporal.PlainDateTime.from(at), { largestUnit: 'minutes' }).minutes;
}

/** Height by time: every stretch with a session has a least height, and idle ones, a night say, are cut short. */
function scaleOf(sessions: readonly SessionItem[], height: number): (minutes: number) => number {
  const spans = sessions.map(
    (one) => [minutesOf(one, one.startsLocal), minutesOf(one, one.endsLocal)] as const,
  );
  const edges = [...new Set(spans.flat())].sort((a, b) => a - b);
  const stretches = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    return { minutes: to - from, busy: spans.some(([start, end]) => start < to && end > from) };
  });
  const busy = stretches.filter((stretch) => stretch.busy);
  const idle = Math.min(IDLE, (height * 0.1) / Math.max(1, stretches.length - busy.length));
  const free = height - idle * (stretches.length - busy.length);
  const least = Math.min(LEAST, (free * 0.5) / Math.max(1, busy.length));
  const total = busy.reduce((sum, { minutes }) => sum + minutes, 0);
  const rest = Math.min(free - least * busy.length, total * TALLEST);
  const places = new Map<number, number>([[edges[0] ?? 0, 0]]);
  let y = 0;
  for (const [index, stretch] of stretches.entries()) {
    y += stretch.busy ? least + (rest * stretch.minutes) / Math.max(1, total) : idle;
    places.set(edges[index + 1] ?? 0, y);
  }
  return (minutes) => places.get(minutes) ?? 0;
}
