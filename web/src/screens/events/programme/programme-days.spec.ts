import { describe, expect, it } from '@jest/globals';
import { byDay, filterSessions, hoursOf, type ProgrammeFilter } from './programme-days';
import type { Session } from './programme.queries';

const session = (id: string, more: Partial<Session> = {}): Session => ({
  id,
  eventId: 'e',
  kind: 'panel',
  title: { en: id },
  abstract: {},
  languages: [],
  roomId: null,
  roomName: null,
  allRooms: false,
  startsLocal: null,
  endsLocal: null,
  zone: 'Asia/Almaty',
  startsAt: null,
  endsAt: null,
  durationMinutes: 60,
  trackId: null,
  themeIds: [],
  expectedAudience: null,
  state: 'planned',
  people: [],
  contributions: [],
  updatedAt: '2027-01-01T00:00:00Z',
  version: 1,
  ...more,
});

const at = (id: string, startsLocal: string, startsAt: string) =>
  session(id, { startsLocal, startsAt });

describe('the days of a programme', () => {
  it('go by the clock of the event, those without hours last', () => {
    const groups = byDay([
      session('later'),
      at('second', '2027-09-15T00:30', '2027-09-14T19:30:00Z'),
      at('b', '2027-09-14T11:00', '2027-09-14T06:00:00Z'),
      at('a', '2027-09-14T10:00', '2027-09-14T05:00:00Z'),
    ]);
    expect(groups.map(({ day, sessions }) => [day, sessions.map(({ id }) => id)])).toEqual([
      ['2027-09-14', ['a', 'b']],
      ['2027-09-15', ['second']],
      [null, ['later']],
    ]);
  });

  it('keep the order of instants where the clocks show an hour twice', () => {
    const [day] = byDay([
      at('after', '2026-10-25T02:15', '2026-10-25T01:15:00Z'),
      at('before', '2026-10-25T02:30', '2026-10-25T00:30:00Z'),
    ]);
    expect(day?.sessions.map(({ id }) => id)).toEqual(['before', 'after']);
  });

  it('name the day on which a session ends only where it is another', () => {
    const write = (day: string) => day.slice(8);
    expect(hoursOf('2027-09-14T10:00', '2027-09-14T11:30', write)).toBe('10:00–11:30');
    expect(hoursOf('2027-09-14T23:00', '2027-09-15T01:00', write)).toBe('23:00–01:00 (15)');
  });
});

describe('the filter of a programme', () => {
  const all: ProgrammeFilter = {
    text: '',
    day: undefined,
    roomId: undefined,
    trackId: undefined,
    kind: undefined,
  };
  const sessions = [
    session('one', { title: { ru: 'Съёмка дорог' }, roomName: { en: 'Hall A' }, roomId: 'a' }),
    session('two', { trackId: 't', startsLocal: '2027-09-14T10:00' }),
    session('three', {
      kind: 'break',
      contributions: [
        {
          id: 'c',
          title: { kk: 'Көлік дәліздері' },
          abstract: {},
          durationMinutes: null,
          version: 1,
        },
      ],
    }),
  ];
  const found = (filter: Partial<ProgrammeFilter>) =>
    filterSessions(sessions, { ...all, ...filter }, () => 'Transport').map(({ id }) => id);

  it('finds by title, room, track and contribution, in any case and without marks', () => {
    expect(found({ text: 'съемка ДОРОГ' })).toEqual(['one']);
    expect(found({ text: 'hall' })).toEqual(['one']);
    expect(found({ text: 'transport' })).toEqual(['two']);
    expect(found({ text: 'көлік' })).toEqual(['three']);
    expect(found({ text: 'hall transport' })).toEqual([]);
  });

  it('finds by day, those without hours, room and kind', () => {
    expect(found({ day: '2027-09-14' })).toEqual(['two']);
    expect(found({ day: 'none' })).toEqual(['one', 'three']);
    expect(found({ roomId: 'a' })).toEqual(['one']);
    expect(found({ kind: 'break' })).toEqual(['three']);
  });
});
