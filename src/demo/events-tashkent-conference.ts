import type { DemoEvent } from './event-types.js';
import { closing, lunch, opening, speaker, teaBreak } from './event-parts.js';

/** Announced: two days, hybrid, three rooms in parallel; not every invitation is answered. */
export const tashkentConference: DemoEvent = {
  key: 'conf-tashkent',
  slug: 'tashkent-conference',
  series: 'conference',
  kind: 'conference',
  format: 'hybrid',
  state: 'announced',
  attribution: 'on_record',
  visibility: 'public',
  zone: 'Asia/Tashkent',
  startsInDays: 45,
  days: 2,
  opensAt: '09:00',
  closesAt: '15:00',
  languages: ['ru', 'zh', 'en', 'kk'],
  venue: 'tashkent',
  onlineUrl: 'https://example.org/meet/tashkent-conference',
  title: {
    en: 'From recommendation to practice: China and Central Asia a year on',
    ru: 'От рекомендации к практике: Китай и Центральная Азия год спустя',
    kk: 'Ұсынымнан іс жүзіне: Қытай мен Орталық Азия бір жылдан кейін',
    zh: '从建议到实践：中国与中亚，一年之后',
  },
  summary: {
    en: 'The addressees of last year’s recommendations are asked what became of them; new ones are written where the answer is “nothing yet”.',
    ru: 'Адресатов прошлогодних рекомендаций спрашивают, что с ними стало; там, где ответ «пока ничего», пишутся новые.',
    kk: 'Былтырғы ұсынымдардың адресаттарынан олардың қалай орындалғаны сұралады; жауабы «әзірге жоқ» болса, жаңалары жазылады.',
    zh: '请去年各项建议的对象说明落实情况；凡回答“尚无进展”者，再提新建议。',
  },
  description: {
    en: `Each recommendation of the past year is called by its number. Its addressee, in the hall or on the screen, has **seven minutes** to say what was done.

- Parallel rooms: corridors and trade; people and travel; study of the global initiatives.
- Take part in Tashkent or online; interpretation in four languages.
- Registration closes a week before the opening.`,
    ru: `Каждая рекомендация прошедшего года вызывается по номеру. Её адресат, в зале или на экране, получает **семь минут**, чтобы сказать, что сделано.

- Параллельные залы: коридоры и торговля; люди и поездки; изучение глобальных инициатив.
- Участвовать можно в Ташкенте или онлайн; перевод на четыре языка.
- Регистрация закрывается за неделю до открытия.`,
    kk: `Өткен жылдың әр ұсынымы нөмірімен аталады. Оның адресаты, залда болсын, экранда болсын, не істелгенін айту үшін **жеті минут** алады.

- Қатарлас залдар: дәліздер мен сауда; адамдар мен сапарлар; жаһандық бастамаларды зерделеу.
- Ташкентте немесе онлайн қатысуға болады; төрт тілге аударма бар.
- Тіркеу ашылуына бір апта қалғанда жабылады.`,
    zh: `逐条点名过去一年的建议。建议的对象，无论在会场还是在屏幕上，有**七分钟**说明已做的工作。

- 平行会场：通道与贸易；人员与旅行；全球倡议研究。
- 可在塔什干现场或线上参会，提供四种语言的同声传译。
- 注册于开幕前一周截止。`,
  },
  partners: [
    { partner: 'sco', role: 'co_host' },
    { partner: 'cis', role: 'partner' },
    { partner: 'cica', role: 'partner' },
    { partner: 'eaeu', role: 'observer' },
  ],
  proposals: [1, 2, 3, 4, 6, 8, 9],
  themes: ['community', 'trade', 'transport', 'tourism', 'visa-free', 'gdi', 'gsi', 'gci'],
  speakers: [
    speaker('turgunov-jasur', 'chair'),
    speaker('liang-shuheng', 'keynote'),
    speaker('qaisarov-alibek', 'keynote', 'accepted'),
    speaker('bektasov-nurzhan', 'moderator', 'accepted'),
    speaker('guo-yanqing', 'panelist', 'accepted', 'online'),
    speaker('yoldoshxojayev-asrorbek', 'panelist'),
    speaker('toktonazarov-erlan', 'panelist', 'invited'),
    speaker('gulomova-oydinoy', 'moderator'),
    speaker('mirzayeva-shohsanam', 'panelist'),
    speaker('he-zhiwei', 'panelist', 'invited', 'online'),
    speaker('geldimyradowa-ogulbeg', 'panelist', 'accepted'),
    speaker('ouyang-jingcheng', 'panelist', 'accepted', 'online'),
    speaker('safaralizoda-firdavs', 'moderator', 'accepted', 'online'),
    speaker('qin-manshu', 'panelist', 'invited'),
    speaker('zharqynai', 'guest', 'proposed'),
    speaker('aitmagambetova-zhanel', 'rapporteur', 'accepted'),
    speaker('wei-chengyuan', 'panelist', 'declined'),
  ],
  sessions: [
    opening({ key: 'conf-t-1', room: 'tashkent-blue', day: 0, start: '09:00', end: '10:30' }, [
      { expert: 'turgunov-jasur', role: 'chair' },
      { expert: 'liang-shuheng', role: 'keynote' },
      { expert: 'qaisarov-alibek', role: 'keynote' },
    ]),
    teaBreak({ key: 'conf-t-2', room: 'tashkent-blue', day: 0, start: '10:30', end: '11:00' }),
    {
      key: 'conf-t-3',
      kind: 'panel',
      title: {
        en: 'Corridors and trade: answers by number',
        ru: 'Коридоры и торговля: ответы по номерам',
        kk: 'Дәліздер мен сауда: нөмір бойынша жауап',
        zh: '通道与贸易：逐条答复',
      },
      room: 'tashkent-blue',
      day: 0,
      start: '11:00',
      end: '13:00',
      people: [
        { expert: 'bektasov-nurzhan', role: 'moderator' },
        { expert: 'guo-yanqing', role: 'panelist' },
        { expert: 'yoldoshxojayev-asrorbek', role: 'panelist' },
        { expert: 'toktonazarov-erlan', role: 'panelist' },
      ],
    },
    {
      key: 'conf-t-4',
      kind: 'panel',
      title: {
        en: 'People and travel: answers by number',
        ru: 'Люди и поездки: ответы по номерам',
        kk: 'Адамдар мен сапарлар: нөмір бойынша жауап',
        zh: '人员与旅行：逐条答复',
      },
      room: 'tashkent-registan',
      day: 0,
      start: '11:00',
      end: '13:00',
      people: [
        { expert: 'gulomova-oydinoy', role: 'moderator' },
        { expert: 'mirzayeva-shohsanam', role: 'panelist' },
        { expert: 'he-zhiwei', role: 'panelist' },
        { expert: 'geldimyradowa-ogulbeg', role: 'panelist' },
      ],
    },
    {
      key: 'conf-t-5',
      kind: 'panel',
      title: {
        en: 'The three initiatives: a reading online',
        ru: 'Три инициативы: чтение онлайн',
        kk: 'Үш бастама: онлайн оқылым',
        zh: '三大倡议：线上研读',
      },
      room: 'online-main',
      day: 0,
      start: '11:00',
      end: '13:00',
      people: [
        { expert: 'safaralizoda-firdavs', role: 'moderator' },
        { expert: 'ouyang-jingcheng', role: 'panelist' },
        { expert: 'qin-manshu', role: 'panelist' },
      ],
    },
    lunch({ key: 'conf-t-6', room: 'tashkent-blue', day: 0, start: '13:00', end: '14:00' }),
    {
      key: 'conf-t-7',
      kind: 'social',
      title: {
        en: 'A walk through the old town',
        ru: 'Прогулка по старому городу',
        kk: 'Ескі қаламен серуен',
        zh: '老城漫步',
      },
      room: 'tashkent-blue',
      day: 0,
      start: '18:00',
      end: '20:00',
      people: [],
    },
    {
      key: 'conf-t-8',
      kind: 'plenary',
      title: {
        en: 'What is still unanswered',
        ru: 'Что осталось без ответа',
        kk: 'Жауапсыз қалғаны',
        zh: '尚待答复的问题',
      },
      room: 'tashkent-blue',
      day: 1,
      start: '10:00',
      end: '12:30',
      people: [
        { expert: 'qaisarov-alibek', role: 'chair' },
        { expert: 'liang-shuheng', role: 'speaker' },
        { expert: 'mirzayeva-shohsanam', role: 'panelist' },
      ],
    },
    closing({ key: 'conf-t-9', room: 'tashkent-blue', day: 1, start: '13:30', end: '15:00' }, [
      { expert: 'turgunov-jasur', role: 'chair' },
      { expert: 'aitmagambetova-zhanel', role: 'rapporteur' },
    ]),
  ],
};
