import type { EntityManager } from 'typeorm';
import { resolveText } from '../kernel/localized-text.js';
import type { EntryTimes } from './entry-times.js';
import type { ImportIssue } from './foreign-schedule.js';
import { type BusySpan, readBusySpans, SpanBook } from './import-busy.js';
import { roomName } from './import-places.js';
import type { DraftRow } from './import-plan.js';
import type { ScheduleImportOptions } from './import-report.js';
import type { ImportState } from './import-state.js';

/** The longest event. */
const MOST_DAYS = 60;

/**
 * Holds the rows against the hours of the event, against each other and against all that is planned already: who or
 * what would be in two places at once. Each row says what was done about it; none is lost.
 * @returns new hours of the event, where it must be longer
 */
export async function placeRows(
  reader: EntityManager,
  organizationId: string,
  drafts: readonly DraftRow[],
  state: ImportState,
  options: ScheduleImportOptions,
  issues: ImportIssue[],
): Promise<{ startsLocal: string; endsLocal: string } | undefined> {
  const hours = boundsOf(drafts, state, options, issues);
  const placed = drafts
    .filter(({ refused, entry }) => refused === undefined && !entry.cancelled)
    .map((draft) => ({ draft, span: spanOf(draft, state) }))
    .sort(
      (one, other) =>
        one.span.from - other.span.from || one.draft.entry.row - other.draft.entry.row,
    );
  const [first] = placed;
  if (first === undefined) return hours;
  const to = placed.reduce((latest, { span }) => Math.max(latest, span.to), first.span.to);
  const busy = await readBusySpans(reader, organizationId, {
    roomIds: [...new Set(placed.flatMap(({ draft }) => draft.place.room?.id ?? []))],
    expertIds: [
      ...new Set(placed.flatMap(({ draft }) => draft.parts.map(({ person }) => person.expertId))),
    ],
    from: instantOf(first.span.from),
    to: instantOf(to),
    // What stays where it is stands as firm as the sessions of others.
    except: drafts.flatMap(({ current, stays }) => (stays ? [] : (current?.id ?? []))),
  });
  const rooms = new SpanBook(busy.rooms);
  const experts = new SpanBook(busy.experts);
  for (const { draft, span } of placed) {
    if (!draft.stays) takeRoom(draft, span, rooms, state, options);
    takePeople(draft, span, experts, state);
  }
  return hours;
}

function spanOf(draft: DraftRow, state: ImportState): BusySpan {
  const times = hoursOf(draft);
  const title = resolveText(draft.wanted?.title, { asked: state.event.order[0] ?? 'en' })?.text;
  return {
    from: Temporal.Instant.from(times?.startsAt ?? state.event.startsAt).epochMilliseconds,
    to: Temporal.Instant.from(times?.endsAt ?? state.event.endsAt).epochMilliseconds,
    sessionId: draft.sessionId,
    title: title ?? '',
    starts: times?.startsLocal ?? '',
    ends: times?.endsLocal ?? '',
  };
}

/** When the session will be: where the programme has it, should it stay there. */
function hoursOf({ times, stays, current }: DraftRow): EntryTimes | undefined {
  if (!stays || current === undefined) return times;
  const { startsLocal, startsAt, endsLocal, endsAt } = current;
  return startsLocal === null || startsAt === null || endsLocal === null || endsAt === null
    ? times
    : { startsLocal, startsAt, endsLocal, endsAt };
}

function instantOf(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
}

/** A session outside of the event makes it longer, or is left out. */
function boundsOf(
  drafts: readonly DraftRow[],
  state: ImportState,
  options: ScheduleImportOptions,
  issues: ImportIssue[],
): { startsLocal: string; endsLocal: string } | undefined {
  const { event } = state;
  const from = Temporal.Instant.from(event.startsAt);
  const to = Temporal.Instant.from(event.endsAt);
  const outside = drafts.filter(
    ({ times, refused, entry, stays }) =>
      refused === undefined &&
      !stays &&
      !entry.cancelled &&
      times !== undefined &&
      (Temporal.Instant.compare(times.startsAt, from) < 0 ||
        Temporal.Instant.compare(times.endsAt, to) > 0),
  );
  if (outside.length === 0) return undefined;
  const all = outside.flatMap(({ times }) => (times === undefined ? [] : [times]));
  const startsLocal = [event.startsLocal, ...all.map((each) => each.startsLocal)].sort()[0] ?? '';
  const endsLocal = [event.endsLocal, ...all.map((each) => each.endsLocal)].sort().at(-1) ?? '';
  const days = Temporal.PlainDateTime.from(startsLocal)
    .until(Temporal.PlainDateTime.from(endsLocal))
    .total('days');
  // What has been announced is not made longer unless somebody says so.
  const extend = (options.outside ?? (event.announced ? 'skip' : 'extend')) === 'extend';
  if (extend && days < MOST_DAYS) {
    const hours = { startsLocal, endsLocal };
    issues.push({
      field: 'hours',
      code: 'import_event_extended',
      severity: 'warning',
      params: {
        starts: startsLocal.replace('T', ' '),
        ends: endsLocal.replace('T', ' '),
        sessions: outside.length,
      },
    });
    return hours;
  }
  for (const draft of outside) {
    draft.refused = 'error';
    draft.issues.push({
      field: 'start',
      code: 'import_outside_event',
      severity: 'error',
      params: {
        starts: draft.times?.startsLocal.replace('T', ' ') ?? '',
        ends: draft.times?.endsLocal.replace('T', ' ') ?? '',
        eventStarts: event.startsLocal.replace('T', ' '),
        eventEnds: event.endsLocal.replace('T', ' '),
      },
    });
  }
  return undefined;
}

function takeRoom(
  draft: DraftRow,
  span: BusySpan,
  book: SpanBook,
  state: ImportState,
  options: ScheduleImportOptions,
): void {
  const { room, allRooms } = draft.place;
  if (room === undefined) {
    if (!allRooms && draft.entry.room === null)
      draft.issues.push({ field: 'room', code: 'import_room_missing', severity: 'note' });
    return;
  }
  const clash = book.clash(room.id, span);
  if (clash === undefined || (room.parallel && !room.isNew)) {
    book.place(room.id, span);
    return;
  }
  const name = roomName(state, room);
  const params = {
    room: name,
    session: clash.title,
    starts: clash.starts.replace('T', ' '),
    ends: clash.ends.replace('T', ' '),
  };
  if (room.isNew && (options.overlaps ?? 'parallel') === 'parallel') {
    room.parallel = true;
    book.place(room.id, span);
    draft.issues.push({ field: 'room', code: 'import_room_parallel', severity: 'warning', params });
    return;
  }
  draft.place = { room: undefined, allRooms: false };
  draft.unplacedRoom = name;
  draft.issues.push({ field: 'room', code: 'import_room_taken', severity: 'warning', params });
}

/** Whoever is in two places is in both, but is held to be busy in the first alone. */
function takePeople(draft: DraftRow, span: BusySpan, book: SpanBook, state: ImportState): void {
  for (const { person, role } of draft.parts) {
    const { expertId } = person;
    const standing = (state.engagements.get(expertId) ?? []).map((each) => each.state);
    if (
      standing.length > 0 &&
      standing.every((each) => each === 'declined' || each === 'withdrawn')
    ) {
      draft.left.add(expertId);
      draft.issues.push({
        field: 'people',
        code: 'import_person_declined',
        severity: 'warning',
        params: { name: draft.nameOf(expertId) },
      });
      continue;
    }
    const clash = book.clash(expertId, span);
    if (clash === undefined) {
      book.place(expertId, span);
      continue;
    }
    if (draft.elsewhere.has(expertId)) continue;
    draft.elsewhere.set(expertId, clash.title);
    draft.issues.push({
      field: 'people',
      code: 'import_person_twice',
      severity: 'warning',
      params: {
        name: draft.nameOf(expertId),
        role,
        session: clash.title,
        starts: clash.starts.replace('T', ' '),
        ends: clash.ends.replace('T', ' '),
      },
    });
  }
}
