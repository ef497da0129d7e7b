import { describe, expect, it } from '@jest/globals';
import type { Session } from './programme.queries';
import { movable, shifted, type Shift } from './session-shift';

// Only what a shift looks at.
const session = (id: string, startsLocal: string | null, state = 'planned') =>
  ({ id, startsLocal, state, durationMinutes: 60, version: 1 }) as Session;

const starts = (sessions: readonly Session[], shift: Shift, zone = 'Asia/Almaty') =>
  shifted(sessions, shift, zone).map(({ session: { id }, startsLocal }) => [id, startsLocal]);

describe('moving several sessions', () => {
  const sessions = [
    session('evening', '2027-09-15T23:30'),
    session('morning', '2027-09-14T09:00'),
    session('waits', null),
    session('off', '2027-09-14T09:00', 'cancelled'),
  ];

  it('leaves out those without hours and the cancelled ones', () => {
    expect(movable(sessions).map(({ id }) => id)).toEqual(['morning', 'evening']);
  });

  it('by minutes goes over midnight', () => {
    expect(starts(sessions, { kind: 'minutes', minutes: 45 })).toEqual([
      ['morning', '2027-09-14T09:45'],
      ['evening', '2027-09-16T00:15'],
    ]);
  });

  it('to another day keeps the clock and the distance from the first day', () => {
    expect(starts(sessions, { kind: 'day', day: '2027-09-30' })).toEqual([
      ['morning', '2027-09-30T09:00'],
      ['evening', '2027-10-01T23:30'],
    ]);
    expect(starts(sessions, { kind: 'day', day: '2027-09-13' })[1]).toEqual([
      'evening',
      '2027-09-14T23:30',
    ]);
  });

  it('over a change of the clocks time passes by minutes, and the clock stays from day to day', () => {
    const night = [session('night', '2026-10-24T22:00')];
    expect(starts(night, { kind: 'minutes', minutes: 360 }, 'Europe/Berlin')).toEqual([
      ['night', '2026-10-25T03:00'],
    ]);
    expect(starts(night, { kind: 'day', day: '2026-10-25' }, 'Europe/Berlin')).toEqual([
      ['night', '2026-10-25T22:00'],
    ]);
  });

  it('can take the hours away', () => {
    expect(starts(sessions, { kind: 'unschedule' })).toEqual([
      ['morning', null],
      ['evening', null],
    ]);
  });
});
