import type { Person, PlanningProblem, PlanSession, Room, Slot } from '../../src/planner/model.js';
import { SeededRandom } from '../../src/planner/engine/random.js';

/** A large conference that nobody holds: every cell is needed, and all kinds of wishes are in it. */
export function madeUpConference(talks: number, rooms: number, slots: number): PlanningProblem {
  const random = new SeededRandom(2027);
  const pick = (kind: string, count: number): string => `${kind}-${random.below(count)}`;
  const perDay = 8;
  const two = (number: number): string => String(number).padStart(2, '0');
  const places: Slot[] = Array.from({ length: slots }, (_, k) => {
    const day = `2027-05-${two(10 + Math.floor(k / perDay))}`;
    const hour = 9 + (k % perDay) + (k % perDay >= 4 ? 1 : 0);
    return {
      id: `slot-${k}`,
      start: `${day}T${two(hour)}:00`,
      end: `${day}T${two(hour)}:45`,
      tags: k % perDay === 4 ? ['after lunch'] : [],
    };
  });
  const halls: Room[] = Array.from({ length: rooms }, (_, k) => ({
    id: `room-${k}`,
    capacity: 40 + 20 * random.below(20),
    building: k < rooms / 2 ? 'east' : 'west',
    interpretationBooths: k % 5 === 0 ? 3 : 0,
    tags: k % 2 === 0 ? ['recorded'] : [],
  }));
  const people: Person[] = Array.from({ length: Math.floor(talks * 0.7) }, (_, k) => ({
    id: `person-${k}`,
    country: pick('country', 9),
    ...(k % 12 === 0 && {
      homeZone: ['Asia/Almaty', 'Europe/London', 'America/New_York'][k % 3] ?? 'Asia/Almaty',
    }),
    ...(k % 10 === 0 && {
      availability: [{ start: '2027-05-10T08:00', end: '2027-05-12T20:00' }],
    }),
  }));
  const sessions: PlanSession[] = Array.from({ length: talks }, (_, k) => ({
    id: `talk-${k}`,
    people: [...new Set([random.below(people.length), random.below(people.length)])].map((n) => ({
      personId: `person-${n}`,
      role: 'speaker',
    })),
    tracks: [pick('track', 30)],
    themes: [pick('theme', 80)],
    audienceLevel: 1 + random.below(3),
    language: ['en', 'ru', 'zh', 'kk'][random.below(4)] ?? 'en',
    favorites: random.below(600),
    expectedAudience: 10 + random.below(60),
    ...(k % 20 === 0 && { interpretationInto: ['xx', 'yy'] }),
    ...(k % 25 === 0 && k > 0 && { prerequisites: [`talk-${k - 1}`] }),
    ...(k % 9 === 0 && { requiredRoomTags: ['recorded'] }),
  }));
  return { zone: 'Asia/Almaty', slots: places, rooms: halls, people, sessions };
}
