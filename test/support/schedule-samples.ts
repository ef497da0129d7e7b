import type {
  ScheduleDocument,
  SchedulePerson,
  ScheduleSession,
} from '../../src/exchange/schedule-document.js';
import { toInstant } from '../../src/kernel/local-time.js';

const ZONE = 'Asia/Almaty';
let serial = 0;

function id(): string {
  serial += 1;
  return `0190a000-0000-7000-8000-${String(serial).padStart(12, '0')}`;
}

/** A person with one name. */
export function samplePerson(full: string, lang: string, over: Partial<SchedulePerson> = {}) {
  const own = id();
  return {
    id: own,
    guid: own,
    names: [
      { lang, script: lang === 'zh' ? 'Hani' : 'Cyrl', full, order: 'family_first' as const },
    ],
    role: 'speaker' as const,
    slug: null,
    ...over,
  };
}

/** A session of the sample, in the event’s zone. */
export function sampleSession(
  startsLocal: string,
  endsLocal: string,
  over: Partial<ScheduleSession> & { readonly zone?: string } = {},
): ScheduleSession {
  const { zone = ZONE, ...rest } = over;
  const own = id();
  return {
    id: own,
    guid: own,
    kind: 'paper_session',
    title: { ru: 'Вода и энергия' },
    abstract: {},
    languages: ['ru'],
    startsLocal,
    startsAt: toInstant(startsLocal, zone),
    endsLocal,
    endsAt: toInstant(endsLocal, zone),
    state: 'planned',
    sequence: 0,
    createdAt: '2027-01-01T00:00:00.000Z',
    updatedAt: '2027-01-02T00:00:00.000Z',
    roomId: null,
    allRooms: false,
    themes: [],
    people: [],
    contributions: [],
    source: null,
    ...rest,
  };
}

/** A programme with what is hard about it: scripts, repeats, nights, equal rooms, long and cancelled sessions. */
export function sampleSchedule(over: Partial<ScheduleDocument> = {}): ScheduleDocument {
  const hall = { id: id(), guid: id(), name: { ru: 'Большой зал', zh: '大会议室' } };
  const other = { id: id(), guid: id(), name: { ru: 'Большой зал', zh: '大会议室' } };
  const water = { key: id(), title: { ru: 'Вода', zh: '水' } };
  const roads = { key: id(), title: { zh: '12 交通' } };
  const li = samplePerson('李伟', 'zh', { role: 'moderator' });
  return {
    publicUrl: 'https://suhbat.example.org',
    version: '1',
    order: ['ru', 'kk', 'zh', 'en'],
    event: {
      id: id(),
      slug: 'krug-2027',
      title: { ru: 'Круглый стол <2027> & итоги', zh: '圆桌会议' },
      zone: ZONE,
      startsLocal: '2027-09-14T09:00',
      endsLocal: '2027-09-17T16:00',
      languages: ['ru', 'kk', 'zh-Hans', 'dng'],
      online: false,
    },
    rooms: [
      { ...hall, venue: { ru: 'Дворец' }, capacity: 300 },
      { ...other, venue: { ru: 'Библиотека' }, capacity: null },
    ],
    sessions: [
      sampleSession('2027-09-14T10:00', '2027-09-14T11:30', {
        roomId: hall.id,
        kind: 'plenary',
        themes: [water],
        people: [li, samplePerson('Тестова Айгүл', 'kk'), { ...li, role: 'speaker' }],
        abstract: { ru: 'Кратко.\n\nПодробно.', zh: '摘要' },
        source: { abstractLength: 7, subtitle: 'и ещё', number: 7, code: 'ABC123' },
      }),
      // The same again in the other room: neither slug, number nor guid may be the same.
      sampleSession('2027-09-14T10:00', '2027-09-14T11:30', { roomId: other.id, themes: [roads] }),
      sampleSession('2027-09-14T13:00', '2027-09-14T14:00', {
        kind: 'break',
        title: { ru: 'Обед' },
        allRooms: true,
      }),
      sampleSession('2027-09-14T23:30', '2027-09-15T01:00', {
        roomId: hall.id,
        title: { zh: '中亚研讨会' },
        languages: ['zh-Hans'],
        contributions: [
          {
            title: { zh: '丝绸之路' },
            abstract: {},
            durationMinutes: 20,
            people: [samplePerson('王测试', 'zh')],
          },
        ],
      }),
      sampleSession('2027-09-15T02:00', '2027-09-15T03:00', {
        title: { ru: '—', en: 'Night talk' },
        languages: [],
        source: {
          slug: 'Not A Slug',
          code: 'no',
          links: [{ url: 'https://example.org/a', title: '' }],
        },
      }),
      sampleSession('2027-09-15T10:00', '2027-09-16T12:00', {
        title: { kk: 'Тәулік бойы' },
        roomId: other.id,
        languages: ['kk', 'ru'],
        source: { license: 'CC BY', doNotRecord: true, feedbackUrl: 'https://example.org/f' },
      }),
      sampleSession('2027-09-16T15:00', '2027-09-16T16:00', {
        title: { ru: 'Отменённая' },
        state: 'cancelled',
        roomId: hall.id,
      }),
    ],
    ...over,
  };
}
