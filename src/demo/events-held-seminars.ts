import type { DemoEvent } from './event-types.js';
import { closing, lunch, opening, speaker, teaBreak } from './event-parts.js';

/** Held in Xi'an, by the clock of Shanghai; its outcome is overdue. */
const modernisationSeminar: DemoEvent = {
  key: 'sem-modernisation',
  slug: 'county-development-seminar',
  series: 'study-seminar',
  kind: 'seminar',
  format: 'in_person',
  state: 'held',
  attribution: 'on_record',
  visibility: 'public',
  zone: 'Asia/Shanghai',
  startsInDays: -142,
  days: 1,
  opensAt: '09:00',
  closesAt: '16:30',
  languages: ['zh', 'ru'],
  venue: 'xian',
  title: {
    en: 'The modernisation experience: what a county can do',
    ru: 'Опыт модернизации: что может уезд',
    kk: 'Жаңғыру тәжірибесі: уездің қолынан не келеді',
    zh: '现代化经验：县域何为',
  },
  summary: {
    en: 'A study seminar in Xi’an on county-level development, poverty reduction and the use of that experience in the villages of Central Asia.',
    ru: 'Учебный семинар в Сиане о развитии уездов, сокращении бедности и о том, пригодится ли этот опыт сёлам Центральной Азии.',
    kk: 'Сианьда өтетін оқу семинары: уездердің дамуы, кедейлікті азайту және осы тәжірибенің Орталық Азия ауылдарына пайдасы.',
    zh: '在西安举行的研讨班，探讨县域发展、减贫，以及这些经验对中亚乡村的借鉴意义。',
  },
  description: {
    en: 'Two readings and one field report. Every participant leaves with **one practice** that could be tried at home and **one condition** without which it would fail.',
    ru: 'Два чтения и один полевой отчёт. Каждый участник уносит **одну практику**, которую можно испробовать дома, и **одно условие**, без которого она не сработает.',
    kk: 'Екі оқылым және бір далалық есеп. Әр қатысушы елінде сынап көруге болатын **бір тәжірибені** және онсыз іске аспайтын **бір шартты** алып қайтады.',
    zh: '两场研读、一份田野报告。每位参与者带走**一项**可在本国试行的做法，以及**一个**缺之则不可行的条件。',
  },
  partners: [],
  proposals: [1, 2, 8],
  themes: ['modernisation', 'use-for-central-asia', 'gdi'],
  speakers: [
    speaker('liang-shuheng', 'chair'),
    speaker('shen-ruolan', 'keynote'),
    speaker('turgunov-jasur', 'speaker'),
    speaker('abdykerimov-taalai', 'speaker'),
    speaker('daurenova-saule', 'discussant'),
    speaker('safaralizoda-firdavs', 'discussant'),
    speaker('luo-qichuan', 'guest'),
  ],
  sessions: [
    opening({ key: 'sem-mod-1', room: 'xian-lecture', day: 0, start: '09:00', end: '09:30' }, [
      { expert: 'liang-shuheng', role: 'chair' },
      { expert: 'luo-qichuan', role: 'guest' },
    ]),
    {
      key: 'sem-mod-2',
      kind: 'keynote',
      title: {
        en: 'Twenty years of one county, told in figures',
        ru: 'Двадцать лет одного уезда в цифрах',
        kk: 'Бір уездің жиырма жылы сандармен',
        zh: '一个县的二十年：以数字讲述',
      },
      room: 'xian-lecture',
      day: 0,
      start: '09:30',
      end: '11:00',
      people: [
        { expert: 'shen-ruolan', role: 'keynote' },
        { expert: 'daurenova-saule', role: 'discussant' },
      ],
    },
    lunch({ key: 'sem-mod-3', room: 'xian-lecture', day: 0, start: '11:30', end: '13:30' }),
    {
      key: 'sem-mod-4',
      kind: 'paper_session',
      title: {
        en: 'Field reports from the mahalla and the mountain village',
        ru: 'Полевые отчёты: махалля и горное село',
        kk: 'Далалық есептер: махалла және таулы ауыл',
        zh: '田野报告：马哈拉与山村',
      },
      room: 'xian-seminar',
      day: 0,
      start: '13:30',
      end: '16:30',
      people: [
        { expert: 'turgunov-jasur', role: 'speaker' },
        { expert: 'abdykerimov-taalai', role: 'speaker' },
        { expert: 'safaralizoda-firdavs', role: 'discussant' },
      ],
      contributions: [
        {
          expert: 'turgunov-jasur',
          title: {
            ru: 'Список семьи: как устроена адресная помощь в махалле',
            en: 'The family list: how targeted support works in the mahalla',
            zh: '家庭清单：马哈拉的精准帮扶如何运作',
          },
        },
        {
          expert: 'abdykerimov-taalai',
          title: {
            ru: 'Дорога, школа, рынок: порядок вложений в горном районе',
            en: 'Road, school, market: the order of investment in a mountain district',
            zh: '道路、学校、市场：山区投入的先后次序',
          },
        },
      ],
    },
  ],
};

/** Held online; its policy brief was published and then withdrawn. */
const securitySeminar: DemoEvent = {
  key: 'sem-security',
  slug: 'global-security-initiative-seminar',
  series: 'study-seminar',
  kind: 'seminar',
  format: 'online',
  state: 'held',
  attribution: 'on_record',
  visibility: 'public',
  zone: 'Asia/Almaty',
  startsInDays: -58,
  days: 1,
  opensAt: '14:00',
  closesAt: '17:30',
  languages: ['zh', 'ru', 'en'],
  venue: 'online',
  title: {
    en: 'Reading the Global Security Initiative',
    ru: 'Читая Инициативу по глобальной безопасности',
    kk: 'Жаһандық қауіпсіздік бастамасын оқи отырып',
    zh: '研读全球安全倡议',
  },
  summary: {
    en: 'What the text says, what the security organisations of the region already do, and where the two meet: water, borders, disasters.',
    ru: 'Что говорит текст, что уже делают организации безопасности региона и где они встречаются: вода, границы, стихийные бедствия.',
    kk: 'Мәтінде не айтылған, өңірдегі қауіпсіздік ұйымдары не істеп жүр және екеуі қайда тоғысады: су, шекара, табиғи апат.',
    zh: '文本说了什么，本地区安全组织已在做什么，二者在何处交汇：水、边境、灾害。',
  },
  partners: [
    { partner: 'csto', role: 'invited' },
    { partner: 'cica', role: 'supporter' },
  ],
  proposals: [1, 2, 8, 9],
  themes: ['gsi', 'common-security'],
  speakers: [
    speaker('safaralizoda-firdavs', 'moderator', 'confirmed', 'online'),
    speaker('ouyang-jingcheng', 'speaker', 'confirmed', 'online'),
    speaker('qorganbaev-ersin', 'speaker', 'accepted', 'online'),
    speaker('annaorazow-dowran', 'panelist', 'confirmed', 'online'),
    speaker('abdykerimov-taalai', 'discussant', 'confirmed', 'online'),
  ],
  sessions: [
    {
      key: 'sem-sec-1',
      kind: 'keynote',
      title: { en: 'The text', ru: 'Текст', kk: 'Мәтін', zh: '文本解读' },
      room: 'online-main',
      day: 0,
      start: '14:00',
      end: '15:30',
      people: [
        { expert: 'safaralizoda-firdavs', role: 'moderator' },
        { expert: 'ouyang-jingcheng', role: 'speaker' },
      ],
    },
    {
      key: 'sem-sec-2',
      kind: 'panel',
      title: {
        en: 'Water, borders, disasters',
        ru: 'Вода, границы, стихийные бедствия',
        kk: 'Су, шекара, табиғи апат',
        zh: '水、边境、灾害',
      },
      room: 'online-main',
      day: 0,
      start: '15:30',
      end: '17:30',
      people: [
        { expert: 'safaralizoda-firdavs', role: 'moderator' },
        { expert: 'qorganbaev-ersin', role: 'speaker' },
        { expert: 'annaorazow-dowran', role: 'panelist' },
        { expert: 'abdykerimov-taalai', role: 'discussant' },
      ],
    },
  ],
};

/** Held a fortnight ago; its outcome is not due yet, but only three countries came. */
const educationSeminar: DemoEvent = {
  key: 'sem-education',
  slug: 'joint-degrees-seminar',
  series: 'study-seminar',
  kind: 'seminar',
  format: 'hybrid',
  state: 'held',
  attribution: 'on_record',
  visibility: 'public',
  zone: 'Asia/Almaty',
  startsInDays: -13,
  days: 1,
  opensAt: '10:00',
  closesAt: '15:00',
  languages: ['kk', 'ru', 'zh'],
  venue: 'almaty',
  title: {
    en: 'Joint degrees: who recognises what',
    ru: 'Совместные дипломы: кто что признаёт',
    kk: 'Бірлескен дипломдар: кім нені таниды',
    zh: '联合学位：谁承认什么',
  },
  summary: {
    en: 'How students move between the universities of China and Central Asia, which credits are lost on the way, and what a common form could save.',
    ru: 'Как студенты переходят между вузами Китая и Центральной Азии, какие кредиты теряются по дороге и что сберегла бы единая форма.',
    kk: 'Студенттер Қытай мен Орталық Азия университеттерінің арасында қалай ауысады, жолай қандай кредиттер жоғалады және бірыңғай нысан нені сақтап қалар еді.',
    zh: '学生如何在中国与中亚高校之间流动，哪些学分在途中丢失，统一表格能挽回什么。',
  },
  partners: [],
  proposals: [1, 3, 8],
  themes: ['education', 'modernisation'],
  speakers: [
    speaker('daurenova-saule', 'chair'),
    speaker('ma-yilan', 'speaker', 'confirmed', 'online'),
    speaker('mambetkulova-chynara', 'speaker'),
    speaker('toktarova-akmaral', 'guest'),
  ],
  sessions: [
    {
      key: 'sem-edu-1',
      kind: 'panel',
      title: {
        en: 'The path of a student’s credits',
        ru: 'Путь студенческих кредитов',
        kk: 'Студент кредиттерінің жолы',
        zh: '学分的旅程',
      },
      room: 'almaty-alatau',
      day: 0,
      start: '10:00',
      end: '12:00',
      people: [
        { expert: 'daurenova-saule', role: 'moderator' },
        { expert: 'ma-yilan', role: 'speaker' },
        { expert: 'mambetkulova-chynara', role: 'speaker' },
      ],
    },
    teaBreak({ key: 'sem-edu-2', room: 'almaty-alatau', day: 0, start: '12:00', end: '12:45' }),
    closing({ key: 'sem-edu-3', room: 'almaty-alatau', day: 0, start: '12:45', end: '15:00' }, [
      { expert: 'daurenova-saule', role: 'chair' },
      { expert: 'toktarova-akmaral', role: 'guest' },
    ]),
  ],
};

export const heldSeminars: readonly DemoEvent[] = [
  modernisationSeminar,
  securitySeminar,
  educationSeminar,
];
