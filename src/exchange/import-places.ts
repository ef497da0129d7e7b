import { textLanguage } from '../experts/text-language.js';
import { newId } from '../kernel/id.js';
import { resolveText } from '../kernel/localized-text.js';
import { nameKey } from '../kernel/name-search.js';
import { cleanLine } from '../kernel/text.js';
import type { ForeignRoom, ForeignTrack } from './foreign-schedule.js';
import type { ImportState } from './import-state.js';
import { ALL_ROOMS, GENERAL_TRACK, NO_ROOM, ONLINE } from './schedule-words.js';

/** A room of the file as the venue has or will have it. */
export interface PlannedRoom {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly newKey: boolean;
  readonly isNew: boolean;
  readonly capacity: number | null;
  /** Several sessions may be in it at once; set for new rooms of which the file says so. */
  parallel: boolean;
}

export interface PlannedTrack {
  readonly id: string;
  readonly name: string;
  readonly lang: string;
  readonly color: string | null;
  readonly isNew: boolean;
  readonly position: number;
}

/** Where a session is: in a room, in all of them, or in none. */
export interface PlannedPlace {
  readonly room: PlannedRoom | undefined;
  readonly allRooms: boolean;
}

const NOWHERE = new Set(
  [...Object.values(NO_ROOM), ...Object.values(ONLINE)].map((word) => nameKey(word)),
);
const EVERYWHERE = new Set(Object.values(ALL_ROOMS).map((word) => nameKey(word)));
const NO_TRACK = new Set(Object.values(GENERAL_TRACK).map((word) => nameKey(word)));

/** Finds the rooms of a file in the venue, by their guids and by their names in any language; adds what is missing. */
export class RoomPlan {
  private readonly byKey = new Map<string, PlannedRoom>();
  private readonly names: Map<string, string>;
  private readonly known: ReadonlyMap<string, ForeignRoom>;

  constructor(
    private readonly state: ImportState,
    rooms: readonly ForeignRoom[],
  ) {
    this.known = new Map(rooms.map((room) => [room.name, room]));
    // Of two rooms of one name that of the event's own venue comes first.
    const own = state.rooms.toSorted(
      (one, other) =>
        Number(other.venueId === state.event.venueId) - Number(one.venueId === state.event.venueId),
    );
    this.names = new Map(
      own
        .toReversed()
        .flatMap(({ id, name }) => Object.values(name).map((text) => [nameKey(text), id])),
    );
  }

  get all(): PlannedRoom[] {
    return [...this.byKey.values()];
  }

  place(given: { readonly name: string; readonly guid: string | null } | null): PlannedPlace {
    const name = cleanLine(given?.name ?? '')
      .slice(0, 200)
      .toWellFormed();
    const key = nameKey(name);
    if (given === null || isNothing(name) || NOWHERE.has(key))
      return { room: undefined, allRooms: false };
    if (EVERYWHERE.has(key)) return { room: undefined, allRooms: true };
    return { room: this.roomOf(name, given.guid), allRooms: false };
  }

  private roomOf(name: string, guid: string | null): PlannedRoom {
    const key = guid === null ? `name:${nameKey(name)}` : `guid:${guid}`;
    const planned = this.byKey.get(key);
    if (planned !== undefined) return planned;
    const byKey = this.state.roomByKey.get(key);
    const own = this.state.rooms.find(({ id }) => id === guid)?.id;
    // Another guid under a name that is known is another room, unless that room has no guid of its own yet.
    const byName = this.names.get(nameKey(name));
    const taken = this.all.some(({ id }) => id === byName);
    const id = byKey ?? own ?? (taken ? undefined : byName);
    const room: PlannedRoom = {
      id: id ?? newId(),
      name: id === undefined ? this.freeName(name) : name,
      key,
      newKey: byKey === undefined && own === undefined,
      isNew: id === undefined,
      capacity: this.known.get(name)?.capacity ?? null,
      parallel: this.state.rooms.find((each) => each.id === id)?.parallel ?? false,
    };
    this.byKey.set(key, room);
    if (room.isNew) this.names.set(nameKey(room.name), room.id);
    return room;
  }

  private freeName(name: string): string {
    let free = name;
    for (let number = 2; this.names.has(nameKey(free)); number += 1) free = `${name} (${number})`;
    return free;
  }
}

/** Finds the tracks of a file in the event, by their names in any language; adds what is missing. */
export class TrackPlan {
  private readonly byName = new Map<string, PlannedTrack>();
  private readonly colors: ReadonlyMap<string, string>;

  constructor(
    private readonly state: ImportState,
    tracks: readonly ForeignTrack[],
    private readonly language: string,
  ) {
    this.colors = new Map(
      tracks.flatMap(({ name, color }) =>
        color !== null && /^#[0-9a-f]{6}$/i.test(color)
          ? [[nameKey(name), color.toLowerCase()]]
          : [],
      ),
    );
  }

  get all(): PlannedTrack[] {
    return [...this.byName.values()];
  }

  track(given: string): PlannedTrack | undefined {
    const name = cleanLine(given).slice(0, 200).toWellFormed();
    const key = nameKey(name);
    if (isNothing(name) || NO_TRACK.has(key)) return undefined;
    const planned = this.byName.get(key);
    if (planned !== undefined) return planned;
    const known = this.state.trackByName.get(key);
    const track: PlannedTrack = {
      id: known ?? newId(),
      name,
      lang: textLanguage(name, this.language),
      color: this.colors.get(key) ?? null,
      isNew: known === undefined,
      position: this.state.trackByName.size + this.byName.size,
    };
    this.byName.set(key, track);
    return track;
  }
}

/** Nothing, or one of the signs with which people fill a cell that has nothing in it. */
function isNothing(name: string): boolean {
  return /^[\p{Pd}.…?\s]*$/u.test(name);
}

/** The name of a room for people. */
export function roomName(state: ImportState, room: PlannedRoom): string {
  const found = state.rooms.find(({ id }) => id === room.id);
  return found === undefined
    ? room.name
    : (resolveText(found.name, { asked: state.event.order[0] ?? 'en' })?.text ?? room.name);
}
