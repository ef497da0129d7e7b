import type { DemoEvent } from './event-types.js';
import { closing, lunch, opening, speaker, teaBreak } from './event-parts.js';

/** Held over two days in parallel rooms; its communiqué came out late. */
export const almatyConference: DemoEvent = {
  key: 'conf-almaty',
  slug: 'almaty-conference',
  series: 'conference',
  kind: 'conference',
  format: 'in_person',
  state: 'held',
  attribution: 'on_record',
  visibility: 'public',
  zone: 'Asia/Almaty',
  startsInDays: -110,
  days: 2,
  opensAt: '09:00',
  closesAt: '16:30',
  languages: ['ru', 'kk', 'zh', 'en'],
  venue: 'almaty',
  title: {
    en: 'Neighbours in development: the state of China–Central Asia cooperation',
    ru: 'Соседи в развитии: состояние сотрудничества Китая и Центральной Азии',
    kk: 'Дамудағы көршілер: Қытай мен Орталық Азия ынтымақтастығының жай-күйі',
    zh: '发展中的邻居：中国与中亚合作现状',
  },
  summary: {
    en: 'Two days in Almaty on every field of cooperation, from freight to textbooks, with scholars, practitioners and public figures of six countries.',
    ru: 'Два дня в Алматы обо всех сферах сотрудничества, от грузов до учебников, с учёными, практиками и общественными деятелями шести стран.',
    kk: 'Алматыда екі күн бойы жүк тасымалынан оқулыққа дейінгі барлық сала туралы алты елдің ғалымдары, практиктері және қоғам қайраткерлері сөйлеседі.',
    zh: '来自六国的学者、实务专家和社会人士在阿拉木图用两天时间讨论从货运到教科书的各个合作领域。',
  },
  description: {
    en: `The conference takes stock. Each room leaves a page that says **what works, what is stuck, and who can unblock it**; the closing plenary makes one text of them.

- Day one: economy and transport, education and culture, common security, tourism.
- Day two: the modernisation experience, and how to tell the public about all this.

Interpretation between all four languages in the Great Hall.`,
    ru: `Конференция подводит итоги. Каждый зал оставляет страницу: **что работает, что застряло и кто может сдвинуть**; заключительное заседание делает из них один текст.

- День первый: экономика и транспорт, образование и культура, общая безопасность, туризм.
- День второй: опыт модернизации и то, как обо всём этом рассказать обществу.

В Большом зале — перевод между всеми четырьмя языками.`,
    kk: `Конференция жұмысты қорытындылайды. Әр зал бір бет қалдырады: **не жұмыс істеп тұр, не тоқтап қалды және оны кім қозғай алады**; қорытынды отырыс оларды бір мәтінге біріктіреді.

- Бірінші күн: экономика мен көлік, білім мен мәдениет, ортақ қауіпсіздік, туризм.
- Екінші күн: жаңғыру тәжірибесі және осының бәрін қоғамға қалай жеткізу керек.

Үлкен залда төрт тілдің арасында аударма жүреді.`,
    zh: `会议旨在盘点现状。各分会场各留一页文字：**哪些行之有效、哪些停滞不前、谁能推动解决**；闭幕全体会议将其汇成一份文本。

- 第一天：经济与交通、教育与文化、普遍安全、旅游。
- 第二天：现代化经验，以及如何向公众讲述这一切。

大会议厅提供四种语言互译。`,
  },
  partners: [
    { partner: 'sco', role: 'co_host' },
    { partner: 'cica', role: 'partner' },
    { partner: 'cis', role: 'observer' },
  ],
  proposals: [1, 2, 3, 4, 6, 7, 9],
  themes: [
    'community',
    'trade',
    'transport',
    'education',
    'culture',
    'tourism',
    'common-security',
    'gdi',
  ],
  speakers: [
    speaker('qaisarov-alibek', 'chair'),
    speaker('liang-shuheng', 'keynote'),
    speaker('zharqynai', 'guest'),
    speaker('luo-qichuan', 'guest'),
    speaker('bektasov-nurzhan', 'moderator'),
    speaker('lu-huaizhou', 'panelist'),
    speaker('yoldoshxojayev-asrorbek', 'panelist'),
    speaker('jurakhonova-tahmina', 'panelist'),
    speaker('daurenova-saule', 'moderator'),
    speaker('qin-manshu', 'panelist'),
    speaker('mambetkulova-chynara', 'panelist'),
    speaker('safaralizoda-firdavs', 'moderator'),
    speaker('ouyang-jingcheng', 'panelist'),
    speaker('annaorazow-dowran', 'panelist'),
    speaker('gulomova-oydinoy', 'moderator'),
    speaker('he-zhiwei', 'panelist'),
    speaker('geldimyradowa-ogulbeg', 'panelist'),
    speaker('shen-ruolan', 'speaker'),
    speaker('turgunov-jasur', 'speaker'),
    speaker('abdykerimov-taalai', 'discussant'),
    speaker('orazymbetova-dana', 'moderator'),
    speaker('sultonqulov-bekzod', 'speaker'),
    speaker('tang-yining', 'speaker'),
    speaker('aitmagambetova-zhanel', 'rapporteur'),
    speaker('wei-chengyuan', 'panelist', 'withdrawn'),
  ],
  sessions: [
    opening({ key: 'conf-a-1', room: 'almaty-great', day: 0, start: '09:00', end: '10:45' }, [
      { expert: 'qaisarov-alibek', role: 'chair' },
      { expert: 'liang-shuheng', role: 'keynote' },
      { expert: 'zharqynai', role: 'guest' },
      { expert: 'luo-qichuan', role: 'guest' },
    ]),
    teaBreak({ key: 'conf-a-2', room: 'almaty-great', day: 0, start: '10:45', end: '11:15' }),
    {
      key: 'conf-a-3',
      kind: 'panel',
      title: {
        en: 'Economy, trade and transport',
        ru: 'Экономика, торговля и транспорт',
        kk: 'Экономика, сауда және көлік',
        zh: '经济、贸易与交通',
      },
      room: 'almaty-alatau',
      day: 0,
      start: '11:15',
      end: '13:00',
      people: [
        { expert: 'bektasov-nurzhan', role: 'moderator' },
        { expert: 'lu-huaizhou', role: 'panelist' },
        { expert: 'yoldoshxojayev-asrorbek', role: 'panelist' },
        { expert: 'jurakhonova-tahmina', role: 'panelist' },
      ],
    },
    {
      key: 'conf-a-4',
      kind: 'panel',
      title: {
        en: 'Education and culture: the neighbour in the textbook',
        ru: 'Образование и культура: сосед в учебнике',
        kk: 'Білім және мәдениет: оқулықтағы көрші',
        zh: '教育与文化：教科书里的邻居',
      },
      room: 'almaty-zhetisu',
      day: 0,
      start: '11:15',
      end: '13:00',
      people: [
        { expert: 'daurenova-saule', role: 'moderator' },
        { expert: 'qin-manshu', role: 'panelist' },
        { expert: 'mambetkulova-chynara', role: 'panelist' },
        { expert: 'zharqynai', role: 'guest' },
      ],
    },
    lunch({ key: 'conf-a-5', room: 'almaty-great', day: 0, start: '13:00', end: '14:00' }),
    {
      key: 'conf-a-6',
      kind: 'panel',
      title: {
        en: 'Common security and confidence',
        ru: 'Общая безопасность и доверие',
        kk: 'Ортақ қауіпсіздік және сенім',
        zh: '普遍安全与互信',
      },
      room: 'almaty-alatau',
      day: 0,
      start: '14:00',
      end: '16:00',
      people: [
        { expert: 'safaralizoda-firdavs', role: 'moderator' },
        { expert: 'ouyang-jingcheng', role: 'panelist' },
        { expert: 'annaorazow-dowran', role: 'panelist' },
      ],
    },
    {
      key: 'conf-a-7',
      kind: 'panel',
      title: {
        en: 'Tourism without visas',
        ru: 'Туризм без виз',
        kk: 'Визасыз туризм',
        zh: '免签旅游',
      },
      room: 'almaty-zhetisu',
      day: 0,
      start: '14:00',
      end: '16:00',
      people: [
        { expert: 'gulomova-oydinoy', role: 'moderator' },
        { expert: 'he-zhiwei', role: 'panelist' },
        { expert: 'geldimyradowa-ogulbeg', role: 'panelist' },
      ],
    },
    {
      key: 'conf-a-8',
      kind: 'social',
      title: {
        en: 'Evening of epics and of guqin music',
        ru: 'Вечер эпоса и музыки гуциня',
        kk: 'Эпос пен гуцинь күйінің кеші',
        zh: '史诗与古琴之夜',
      },
      room: 'almaty-great',
      day: 0,
      start: '18:30',
      end: '20:30',
      people: [{ expert: 'zharqynai', role: 'guest' }],
    },
    {
      key: 'conf-a-9',
      kind: 'paper_session',
      title: {
        en: 'The modernisation experience and its use for Central Asia',
        ru: 'Опыт модернизации и его применимость для Центральной Азии',
        kk: 'Жаңғыру тәжірибесі және оның Орталық Азияда қолданылуы',
        zh: '现代化经验及其对中亚的借鉴意义',
      },
      room: 'almaty-alatau',
      day: 1,
      start: '10:00',
      end: '12:30',
      people: [
        { expert: 'shen-ruolan', role: 'speaker' },
        { expert: 'turgunov-jasur', role: 'speaker' },
        { expert: 'abdykerimov-taalai', role: 'discussant' },
        { expert: 'daurenova-saule', role: 'moderator' },
      ],
      contributions: [
        {
          expert: 'shen-ruolan',
          title: {
            zh: '县域：现代化的最小单元',
            en: 'The county: the smallest unit of modernisation',
            ru: 'Уезд как наименьшая единица модернизации',
          },
        },
        {
          expert: 'turgunov-jasur',
          title: {
            ru: 'Махалля и адресная помощь: что можно перенять',
            en: 'The mahalla and targeted support: what can be borrowed',
            zh: '马哈拉与精准帮扶：哪些可以借鉴',
          },
        },
      ],
    },
    {
      key: 'conf-a-10',
      kind: 'panel',
      title: {
        en: 'How to tell the story: examples instead of declarations',
        ru: 'Как рассказать: примеры вместо деклараций',
        kk: 'Қалай айту керек: мәлімдеменің орнына мысал',
        zh: '如何讲述：以实例代替宣言',
      },
      room: 'almaty-zhetisu',
      day: 1,
      start: '10:00',
      end: '12:30',
      people: [
        { expert: 'orazymbetova-dana', role: 'moderator' },
        { expert: 'sultonqulov-bekzod', role: 'speaker' },
        { expert: 'tang-yining', role: 'speaker' },
      ],
    },
    lunch({ key: 'conf-a-11', room: 'almaty-great', day: 1, start: '12:30', end: '14:00' }),
    closing({ key: 'conf-a-12', room: 'almaty-great', day: 1, start: '14:00', end: '16:30' }, [
      { expert: 'qaisarov-alibek', role: 'chair' },
      { expert: 'liang-shuheng', role: 'speaker' },
      { expert: 'aitmagambetova-zhanel', role: 'rapporteur' },
    ]),
  ],
};
