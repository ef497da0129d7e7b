import { createHash } from 'node:crypto';
import type { UiLanguage } from '../kernel/languages.js';
import { resolveText } from '../kernel/localized-text.js';
import { slugify } from '../kernel/slug.js';
import type { ScheduleDocument, ScheduleRoom, ScheduleSession } from './schedule-document.js';
import { ALL_ROOMS, NO_ROOM, ONLINE } from './schedule-words.js';
import { textIn, type WrittenText } from './written-text.js';

export interface WrittenTrack {
  readonly key: string;
  readonly name: WrittenText;
  readonly slug: string;
}

export interface WrittenRoom {
  readonly guid: string;
  /** Different for different rooms: readers know a room by it. */
  readonly name: string;
  readonly lang: string;
  readonly slug: string;
  readonly capacity: number | null;
}

/** The tracks of the sessions, each with a name and a slug of its own. */
export function writtenTracks(
  document: ScheduleDocument,
  lang: UiLanguage,
  sessions: readonly ScheduleSession[],
): WrittenTrack[] {
  const byKey = new Map(
    sessions.flatMap(({ themes }) => themes.slice(0, 1)).map((t) => [t.key, t]),
  );
  const names = new Set<string>();
  const slugs = new Set<string>();
  return [...byKey.values()].map(({ key, title }) => {
    const name = textIn(title, lang, document.order);
    // The same in the files of all languages; it begins with a letter and has two signs.
    const canonical = resolveText(title, { asked: 'en', order: document.order })?.text ?? '';
    const plain = slugify(canonical, 60, 'track');
    const slug = /^[a-z]./.test(plain) ? plain : `track-${plain}`;
    return {
      key,
      name: { ...name, text: distinct(name.text, names) },
      slug: distinct(slug, slugs),
    };
  });
}

/** The rooms of the sessions. Rooms are known by their names: two of one name are told apart by their venues. */
export function writtenRooms(
  document: ScheduleDocument,
  lang: UiLanguage,
  sessions: readonly ScheduleSession[],
): { readonly all: WrittenRoom[]; of(session: ScheduleSession): WrittenRoom } {
  const { order } = document;
  const used = new Set(sessions.map(({ roomId }) => roomId));
  const names = new Set<string>();
  const slugs = new Set<string>();
  const make = (guid: string, name: WrittenText, more: string, capacity: number | null) => ({
    guid,
    name: distinct(name.text, names, more === '' ? '' : ` (${more})`),
    lang: name.lang,
    slug: distinct(roomSlug(name.text), slugs),
    capacity,
  });
  const byId = new Map<string | null, WrittenRoom>();
  for (const room of document.rooms.filter(({ id }) => used.has(id))) {
    byId.set(
      room.id,
      make(room.guid, nameOf(room), textIn(room.venue, lang, order).text, room.capacity),
    );
  }
  function nameOf(room: ScheduleRoom): WrittenText {
    return textIn(room.name, lang, order);
  }
  // A room that exists in the file alone: of a session that could not be placed there, or that has none.
  const byName = new Map([...byId.values()].map((room) => [room.name, room]));
  const without = (session: ScheduleSession): WrittenRoom => {
    const word = session.allRooms ? ALL_ROOMS : document.event.online ? ONLINE : NO_ROOM;
    const name = session.source?.room ?? word[lang];
    const place = session.source?.room ?? (session.allRooms ? '#all' : '#none');
    const room =
      byName.get(name) ??
      make(guidOf(`${document.event.id} ${place}`), { text: name, lang }, '', null);
    byName.set(name, room);
    return room;
  };
  const of = (session: ScheduleSession): WrittenRoom =>
    byId.get(session.roomId) ?? without(session);
  const all = [...new Set([...byId.values(), ...sessions.map(of)])];
  return { all, of };
}

function roomSlug(name: string): string {
  const slug = slugify(name, 60, 'room');
  return slug.length < 2 ? `room-${slug}` : slug;
}

/** A UUID (version 8, RFC 9562 §5.8) that is always the same for the same text. */
function guidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [8, 12, 16, 20, 32]
    .map((end, part, ends) => hex.slice(ends[part - 1] ?? 0, end))
    .join('-');
}

/** The text, with `more` and then a number behind it where it is taken already. */
function distinct(text: string, taken: Set<string>, more = ''): string {
  let result = text;
  if (taken.has(result) && more !== '') result = `${text}${more}`;
  for (let number = 2; taken.has(result); number += 1) result = `${text}-${String(number)}`;
  taken.add(result);
  return result;
}
