import type { DemoEvent } from './event-types.js';
import { closing, lunch, opening, speaker, teaBreak } from './event-parts.js';

/** Held, on the record; its outcome came out in time, in print too, and was corrected once. */
export const transportRoundTable: DemoEvent = {
  key: 'rt-transport',
  slug: 'transport-corridors',
  series: 'round-table',
  kind: 'round_table',
  format: 'in_person',
  state: 'held',
  attribution: 'on_record',
  visibility: 'public',
  zone: 'Asia/Almaty',
  startsInDays: -172,
  days: 1,
  opensAt: '09:30',
  closesAt: '17:30',
  languages: ['ru', 'zh', 'kk'],
  venue: 'almaty',
  title: {
    en: 'Transport corridors: from the first train to a regular service',
    ru: 'Транспортные коридоры: от первого поезда к регулярному сообщению',
    kk: 'Көлік дәліздері: алғашқы пойыздан тұрақты қатынасқа дейін',
    zh: '运输通道：从首趟列车到常态化运行',
  },
  summary: {
    en: 'What must happen at the crossings, in the tariffs and in the papers for a first train and a first lorry to become a timetable.',
    ru: 'Что должно произойти на переходах, в тарифах и в документах, чтобы первый поезд и первая машина стали расписанием.',
    kk: 'Алғашқы пойыз бен алғашқы көлік кестеге айналуы үшін өткелдерде, тарифтерде және құжаттарда не өзгеруі керек.',
    zh: '要使首趟列车、首批货车成为固定班次，口岸、运价和单证须作哪些改变。',
  },
  description: {
    en: `A first train is news; the fiftieth is a service. The round table asks what lies between the two.

## Questions

1. Where do trains and lorries wait today, for how long, and for whose signature?
2. Which documents are filled in twice, and which could travel ahead of the cargo?
3. What would shippers pay for if they could rely on the day of arrival?

The morning belongs to the **railway** through Khorgos, the afternoon to the **road** through Bakty under the TIR carnet.`,
    ru: `Первый поезд — новость, пятидесятый — сообщение. Круглый стол спрашивает, что лежит между ними.

## Вопросы

1. Где сегодня стоят поезда и машины, сколько и в ожидании чьей подписи?
2. Какие документы заполняются дважды, а какие могли бы идти впереди груза?
3. За что готовы платить отправители, если день прибытия будет надёжным?

Утро посвящено **железной дороге** через Хоргос, вторая половина дня — **автомобильному пути** через Бахты по книжке МДП.`,
    kk: `Алғашқы пойыз – жаңалық, елуіншісі – қатынас. Дөңгелек үстел осы екеуінің арасында не жатқанын сұрайды.

## Сұрақтар

1. Бүгін пойыздар мен көліктер қайда, қанша уақыт және кімнің қолын күтіп тұрады?
2. Қай құжаттар екі рет толтырылады, қайсысы жүктен бұрын жете алар еді?
3. Келу күні сенімді болса, жүк жөнелтушілер не үшін ақы төлеуге дайын?

Таңертең – Қорғас арқылы өтетін **темір жол**, түстен кейін – ХЖТ кітапшасымен Бақты арқылы өтетін **автомобиль жолы**.`,
    zh: `首趟列车是新闻，第五十趟才是班列。本次圆桌会议探讨两者之间还差什么。

## 议题

1. 如今列车和货车在何处等待、等多久、等谁签字？
2. 哪些单证要填两遍，哪些可以先于货物到达？
3. 如果到达日期可靠，货主愿意为什么付费？

上午讨论经霍尔果斯的**铁路**，下午讨论凭TIR证经巴克图的**公路**。`,
  },
  partners: [
    { partner: 'eaeu', role: 'partner' },
    { partner: 'sco', role: 'observer' },
  ],
  proposals: [1, 2, 3, 4, 7, 9],
  themes: ['transport', 'trade', 'joint-development'],
  speakers: [
    speaker('qaisarov-alibek', 'chair'),
    speaker('bektasov-nurzhan', 'speaker'),
    speaker('guo-yanqing', 'speaker'),
    speaker('lu-huaizhou', 'speaker'),
    speaker('yoldoshxojayev-asrorbek', 'panelist'),
    speaker('toktonazarov-erlan', 'panelist'),
    speaker('seilkhanov-rustem', 'panelist'),
    speaker('aitmagambetova-zhanel', 'rapporteur'),
    speaker('toktarova-akmaral', 'guest'),
    speaker('qurbonkhojaev-sorbon', 'panelist', 'declined'),
  ],
  sessions: [
    opening({ key: 'rt-transport-1', room: 'almaty-great', day: 0, start: '09:30', end: '10:15' }, [
      { expert: 'qaisarov-alibek', role: 'chair' },
      { expert: 'toktarova-akmaral', role: 'guest' },
    ]),
    {
      key: 'rt-transport-2',
      kind: 'round_table',
      title: {
        en: 'The railway: ten days, and where they go',
        ru: 'Железная дорога: десять дней и на что они уходят',
        kk: 'Темір жол: он күн және олар неге кетеді',
        zh: '铁路：十天时间花在哪里',
      },
      room: 'almaty-great',
      day: 0,
      start: '10:15',
      end: '12:30',
      people: [
        { expert: 'bektasov-nurzhan', role: 'speaker' },
        { expert: 'guo-yanqing', role: 'speaker' },
        { expert: 'yoldoshxojayev-asrorbek', role: 'panelist' },
        { expert: 'qaisarov-alibek', role: 'moderator' },
      ],
      contributions: [
        {
          expert: 'bektasov-nurzhan',
          title: {
            ru: 'Сутки на переходе: хронометраж двадцати составов',
            en: 'A day at the crossing: twenty trains timed',
            kk: 'Өткелдегі бір тәулік: жиырма құрамның хронометражы',
          },
        },
        {
          expert: 'guo-yanqing',
          title: {
            zh: '从房山到塔什干：班列组织的实践与问题',
            en: 'From Fangshan to Tashkent: how the train is put together, and what is in the way',
            ru: 'От Фаншаня до Ташкента: как собирается поезд и что мешает',
          },
        },
      ],
    },
    lunch({ key: 'rt-transport-3', room: 'almaty-great', day: 0, start: '12:30', end: '13:30' }),
    {
      key: 'rt-transport-4',
      kind: 'round_table',
      title: {
        en: 'The road: one seal, two borders',
        ru: 'Автомобильная дорога: одна пломба, две границы',
        kk: 'Автомобиль жолы: бір пломба, екі шекара',
        zh: '公路：一封到底，两道边境',
      },
      room: 'almaty-great',
      day: 0,
      start: '13:30',
      end: '15:30',
      people: [
        { expert: 'lu-huaizhou', role: 'speaker' },
        { expert: 'toktonazarov-erlan', role: 'panelist' },
        { expert: 'seilkhanov-rustem', role: 'panelist' },
        { expert: 'aitmagambetova-zhanel', role: 'moderator' },
      ],
      contributions: [
        {
          expert: 'lu-huaizhou',
          title: {
            zh: '冷链公路运输：两辆冷藏车的启示',
            en: 'The cold chain by road: the lesson of two refrigerated lorries',
            ru: 'Холодовая цепь на колёсах: урок двух рефрижераторов',
          },
        },
      ],
    },
    teaBreak({ key: 'rt-transport-5', room: 'almaty-great', day: 0, start: '15:30', end: '16:00' }),
    closing({ key: 'rt-transport-6', room: 'almaty-great', day: 0, start: '16:00', end: '17:30' }, [
      { expert: 'qaisarov-alibek', role: 'chair' },
      { expert: 'aitmagambetova-zhanel', role: 'rapporteur' },
    ]),
  ],
};
