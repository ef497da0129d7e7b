import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LEVELS } from '../../../../../src/programme/soft-rules/rule-codes.js';
import type { Person, Session } from '../programme/programme.queries';
import { judgePlaces } from './judge-places';
import type { VerdictWords } from './verdict.texts';
import { placeOf, type Place } from './places';
import { sampleBoard, sampleRoom, sampleSession as session } from './sample-board';

const person = (expertId: string, blocking = true): Person => ({
  id: `assignment ${expertId}`,
  expertId,
  name: `Name ${expertId}`,
  role: 'speaker',
  contributionId: null,
  blocking,
  nonBlockingReason: blocking ? null : 'Greets',
  version: 1,
});
/** The sentences themselves are tried in the browser: here it counts which one is said, and of what. */
const said =
  (name: string) =>
  (...values: readonly (string | number)[]) =>
    [name, ...values].join(' | ');
const WORDS: VerdictWords = {
  allowed: '',
  warning: '',
  refused: '',
  checking: '',
  noRoomAside: '',
  cancelled: said('cancelled'),
  noSuchHour: said('noSuchHour'),
  outside: said('outside'),
  roomTaken: said('roomTaken'),
  personTaken: said('personTaken'),
  busy: said('busy'),
  personAway: said('personAway'),
  roomAway: said('roomAway'),
  tooSmall: said('tooSmall'),
};
const DAY = '2027-09-14';
const taken = session('Taken', `${DAY}T10:00`, 60, { roomId: 'a', people: [person('x')] });

const judged = (moving: Session, place: Partial<Place>, more = {}) => {
  const board = sampleBoard([taken, moving], more);
  const list = [{ sessionId: moving.id, place: { ...placeOf(moving), ...place } }];
  const { level, said: sentences } = judgePlaces(board, list, 'en', WORDS);
  return [level, ...sentences.map(({ message }) => message)];
};

describe('whether sessions may stand in a place', () => {
  const free = session('Free', null, 60);

  it('refuses a room that is taken, and not one that is free when the other ends', () => {
    expect(judged(free, { roomId: 'a', startsLocal: `${DAY}T10:55` })).toEqual([
      'refused',
      'roomTaken | a | Taken | 2027-09-14 10:00–11:00',
    ]);
    expect(judged(free, { roomId: 'a', startsLocal: `${DAY}T11:00` })).toEqual(['allowed']);
    expect(judged(free, { roomId: 'b', startsLocal: `${DAY}T10:00` })).toEqual(['allowed']);
    // Without a room nothing is taken.
    expect(judged(free, { roomId: null, startsLocal: `${DAY}T10:00` })).toEqual(['allowed']);
  });

  it('takes several at once where the room does', () => {
    const rooms = [sampleRoom('a', { parallelItems: true })];
    expect(judged(free, { roomId: 'a', startsLocal: `${DAY}T10:00` }, { rooms })).toEqual([
      'allowed',
    ]);
  });

  it('refuses a person who is elsewhere, unless one of the two does not occupy them', () => {
    const busy = { ...free, people: [person('x')] };
    expect(judged(busy, { roomId: 'b', startsLocal: `${DAY}T10:30` })[1]).toBe(
      'personTaken | Name x | Taken | 2027-09-14 10:00–11:00',
    );
    const greets = { ...free, people: [person('x', false)] };
    expect(judged(greets, { roomId: 'b', startsLocal: `${DAY}T10:30` })).toEqual(['allowed']);
  });

  it('refuses what lies outside of the event, and an hour that there is not', () => {
    expect(judged(free, { startsLocal: `${DAY}T07:30` })[0]).toBe('refused');
    expect(judged(free, { startsLocal: '2027-09-15T19:00' })).toEqual(['allowed']);
    expect(judged(free, { startsLocal: '2027-09-15T19:05' })).toEqual([
      'refused',
      'outside | Free | 2027-09-15 19:05–20:05 | 2027-09-14 08:00–2027-09-15 20:00',
    ]);
    const zone = 'Europe/Berlin';
    const spring = {
      zone,
      event: {
        ...sampleBoard([]).event,
        startsLocal: '2027-03-28T00:00',
        endsLocal: '2027-03-29T00:00',
      },
    };
    expect(judged(free, { startsLocal: '2027-03-28T02:30' }, spring)).toEqual([
      'refused',
      'noSuchHour | 2027-03-28 02:30 | Europe/Berlin',
    ]);
  });

  it('looks at those that move together as they will stand', () => {
    const other = session('Other', `${DAY}T11:00`, 60, { roomId: 'a' });
    const board = sampleBoard([taken, other]);
    const at = (of: Session, startsLocal: string) => ({
      sessionId: of.id,
      place: { ...placeOf(of), startsLocal },
    });
    expect(
      judgePlaces(board, [at(taken, `${DAY}T11:00`), at(other, `${DAY}T10:00`)], 'en', WORDS).level,
    ).toBe('allowed');
    expect(
      judgePlaces(board, [at(taken, `${DAY}T11:00`), at(other, `${DAY}T11:30`)], 'en', WORDS).level,
    ).toBe('refused');
  });

  it('warns or refuses as the rules of the event say, and says nothing that holds in every place', () => {
    const rooms = [sampleRoom('a'), sampleRoom('b', { capacity: 10 })];
    const crowd = session('Crowd', null, 60, { expectedAudience: 50, kind: 'panel' });
    const place = { roomId: 'b', startsLocal: `${DAY}T12:00` };
    expect(judged(crowd, place, { rooms })).toEqual([
      'warning',
      '50 people are expected for “Crowd”, and b holds 10.',
    ]);
    const rules = (capacity: 'off' | 'block') => ({
      rooms,
      rules: { ...sampleBoard([]).rules, levels: { ...DEFAULT_LEVELS, capacity } },
    });
    expect(judged(crowd, place, rules('block'))[0]).toBe('refused');
    expect(judged(crowd, place, rules('off'))).toEqual(['allowed']);
  });
});
