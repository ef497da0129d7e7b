import { toInstant } from '../../src/kernel/local-time.js';
import type { EventFacts } from '../../src/site/event.queries.js';
import type { PrintedProgramme } from '../../src/site/printed-programme.js';
import type { SessionItem, SessionPerson } from '../../src/site/public-programme.js';

const ZONE = 'Asia/Almaty';

export const PRINTED_ROOMS = [
  { ru: 'Большой зал', kk: 'Үлкен зал', en: 'Great Hall', zh: '大会堂' },
  { ru: 'Зал «Шёлковый путь»', kk: '«Жібек жолы» залы', en: 'Silk Road Room', zh: '丝绸之路厅' },
  { ru: 'Переговорная 3', kk: '3-келіссөз бөлмесі', en: 'Meeting room 3', zh: '三号会议室' },
].map((name, position) => ({
  id: `0190a000-0000-7000-8000-00000000000${String(position)}`,
  name: name,
  position,
  venue: { ru: 'Дворец' },
}));

/** A person with a name in Latin, Cyrillic and, where given, Han letters. */
export function printedPerson(
  slug: string,
  names: readonly [string, string, string?],
  role: SessionPerson['role'] = 'speaker',
): SessionPerson {
  const [latin, cyrillic, han] = names;
  return {
    slug,
    role,
    country: han === undefined ? 'KZ' : 'CN',
    affiliations: [
      {
        title: {},
        institution: {
          en: 'Institute of Water',
          ru: 'Институт водных проблем',
          kk: 'Су мәселелері институты',
          zh: '水问题研究所',
        },
      },
    ],
    names: [
      { lang: 'en', script: 'Latn', full: latin, order: 'given_first' },
      { lang: 'ru', script: 'Cyrl', full: cyrillic, order: 'family_first' },
      ...(han === undefined
        ? []
        : [{ lang: 'zh', script: 'Hani', full: han, order: 'family_first' as const }]),
    ],
  };
}

let serial = 0;

/** A session of a printed programme, in Almaty. */
export function printedSession(
  startsLocal: string,
  endsLocal: string,
  over: Partial<SessionItem> = {},
): SessionItem {
  serial += 1;
  return {
    id: `0190a000-0000-7000-9000-${String(serial).padStart(12, '0')}`,
    kind: 'panel',
    title: {
      en: `Session ${String(serial)}`,
      ru: `Заседание ${String(serial)}`,
      kk: `${String(serial)}-отырыс`,
      zh: `第${String(serial)}场`,
    },
    abstract: {},
    languages: [],
    startsLocal,
    endsLocal,
    startsAt: toInstant(startsLocal, ZONE),
    endsAt: toInstant(endsLocal, ZONE),
    cancelled: false,
    withdrawn: false,
    sequence: 0,
    createdAt: '2027-01-01T00:00:00Z',
    updatedAt: '2027-01-02T00:00:00Z',
    room: PRINTED_ROOMS[0] ?? null,
    allRooms: false,
    themes: [],
    people: [],
    contributions: [],
    ...over,
  };
}

/** A forum of two days in Almaty with the sessions given. */
export function printedProgramme(
  sessions: readonly SessionItem[],
  over: Partial<PrintedProgramme> = {},
): PrintedProgramme {
  const event: EventFacts = {
    id: '0190a000-0000-7000-8000-000000000100',
    slug: 'forum-2027',
    title: {
      en: 'Forum of experts on water and trade',
      ru: 'Форум экспертов по воде и торговле',
      kk: 'Су және сауда жөніндегі сарапшылар форумы',
      zh: '水与贸易专家论坛',
    },
    kind: 'conference',
    format: 'in_person',
    state: 'announced',
    zone: ZONE,
    allDay: false,
    startsLocal: '2027-09-14T09:00',
    endsLocal: '2027-09-15T18:00',
    startsAt: '2027-09-14T04:00:00Z',
    endsAt: '2027-09-15T13:00:00Z',
    city: { en: 'Almaty', ru: 'Алматы', kk: 'Алматы', zh: '阿拉木图' },
    country: 'KZ',
    organization: {
      name: { en: 'Secretariat', ru: 'Секретариат', kk: 'Хатшылық', zh: '秘书处' },
      languages: ['ru', 'en', 'kk', 'zh'],
      zone: ZONE,
    },
    organizationId: '0190a000-0000-7000-8000-000000000101',
    summary: {},
    description: {},
    languages: ['ru', 'zh'],
    onlineUrl: null,
    attributionRule: 'on_record',
    stateReason: {},
    sequence: 0,
    createdAt: '2027-01-01T00:00:00Z',
    updatedAt: '2027-01-03T00:00:00Z',
    venue: {
      name: {
        en: 'Palace of Congresses',
        ru: 'Дворец съездов',
        kk: 'Съездер сарайы',
        zh: '会议宫',
      },
      address: { ru: 'пр. Достык, 1' },
      city: { en: 'Almaty', ru: 'Алматы', kk: 'Алматы', zh: '阿拉木图' },
      country: 'KZ',
      latitude: null,
      longitude: null,
    },
    series: null,
    themes: [],
    partners: [
      {
        name: {
          en: 'Academy of Experts',
          ru: 'Академия экспертов',
          kk: 'Сарапшылар академиясы',
          zh: '专家学院',
        },
        acronym: {},
        role: 'host',
        url: null,
      },
      {
        name: { en: 'Fund for Trade', ru: 'Фонд торговли' },
        acronym: {},
        role: 'sponsor',
        url: null,
      },
    ],
    proposals: [],
  };
  return {
    event,
    sessions,
    release: null,
    draft: false,
    lang: 'en',
    second: undefined,
    url: 'https://suhbat.example.org/en/events/forum-2027/programme',
    chosen: false,
    ...over,
  };
}
