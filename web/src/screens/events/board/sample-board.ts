import { toInstant } from '../../../../../src/kernel/local-time.js';
import {
  DEFAULT_LEVELS,
  DEFAULT_SETTINGS,
} from '../../../../../src/programme/soft-rules/rule-codes.js';
import type { Board, Room, Session } from '../programme/programme.queries';
import { endOfPlace } from './places';

/** A session for tests: only what the board looks at. */
export function sampleSession(
  id: string,
  startsLocal: string | null,
  durationMinutes: number,
  more: Partial<Session> = {},
  zone = 'Asia/Almaty',
): Session {
  const place = { roomId: null, allRooms: false, startsLocal, durationMinutes };
  const endsLocal = endOfPlace(place, zone);
  return {
    id,
    eventId: 'event',
    kind: 'round_table',
    title: { en: id },
    abstract: {},
    languages: [],
    roomName: null,
    endsLocal,
    zone,
    startsAt: startsLocal === null ? null : toInstant(startsLocal, zone),
    endsAt: endsLocal === null ? null : toInstant(endsLocal, zone),
    trackId: null,
    themeIds: [],
    expectedAudience: null,
    state: 'planned',
    people: [],
    contributions: [],
    updatedAt: '2027-01-01T00:00:00Z',
    version: 1,
    ...place,
    ...more,
  };
}

export function sampleRoom(id: string, more: Partial<Room> = {}): Room {
  return {
    id,
    name: { en: id },
    venueId: 'venue',
    venueName: { en: 'Palace' },
    zone: 'Asia/Almaty',
    capacity: null,
    interpretationBooths: 0,
    equipment: [],
    stepFree: null,
    layout: null,
    parallelItems: false,
    availability: [],
    version: 1,
    ...more,
  };
}

/** A board of two days and the rooms a and b, where nothing but the given rules is judged. */
export function sampleBoard(sessions: readonly Session[], more: Partial<Board> = {}): Board {
  return {
    event: {
      id: 'event',
      title: { en: 'Forum' },
      state: 'draft',
      startsLocal: '2027-09-14T08:00',
      endsLocal: '2027-09-15T20:00',
      venueId: 'venue',
      version: 1,
    },
    zone: 'Asia/Almaty',
    languages: [],
    days: ['2027-09-14', '2027-09-15'],
    rooms: [sampleRoom('a'), sampleRoom('b')],
    sessions: [...sessions],
    people: [],
    tracks: [],
    themes: [],
    institutions: [],
    rules: {
      eventId: 'event',
      levels: { ...DEFAULT_LEVELS },
      settings: { ...DEFAULT_SETTINGS },
      version: 1,
    },
    latestRelease: null,
    mayWrite: true,
    stamp: 'stamp',
    ...more,
  };
}
