import type { DemoSeries } from './event-types.js';

/** The three series by which the secretariat keeps its calendar. */
export const demoSeries: readonly DemoSeries[] = [
  {
    key: 'round-table',
    slug: 'regional-cooperation-round-table',
    cadence: 'quarterly',
    startsOn: '2025-04-01',
    eventKind: 'round_table',
    title: {
      en: 'Round table on regional cooperation',
      ru: 'Круглый стол по региональному сотрудничеству',
      kk: 'Өңірлік ынтымақтастық жөніндегі дөңгелек үстел',
      zh: '区域合作圆桌会议',
    },
    description: {
      en: 'Once a quarter, one question of cooperation, one day, some twenty people around one table, and recommendations at the end of it.',
      ru: 'Раз в квартал — один вопрос сотрудничества, один день, человек двадцать за одним столом и рекомендации в конце.',
      kk: 'Тоқсанына бір рет – ынтымақтастықтың бір мәселесі, бір күн, бір үстелде жиырмаға жуық адам, соңында – ұсынымдар.',
      zh: '每季度一次，一个合作议题，一天时间，二十人左右同桌讨论，最后形成建议。',
    },
  },
  {
    key: 'conference',
    slug: 'china-central-asia-conference',
    cadence: 'half_yearly',
    startsOn: '2025-04-01',
    eventKind: 'conference',
    title: {
      en: 'China–Central Asia scientific and practical conference',
      ru: 'Научно-практическая конференция «Китай — Центральная Азия»',
      kk: '«Қытай – Орталық Азия» ғылыми-практикалық конференциясы',
      zh: '中国—中亚学术与实务会议',
    },
    description: {
      en: 'Every half-year, two days, all fields of cooperation in parallel rooms; the host city changes.',
      ru: 'Каждое полугодие, два дня, все сферы сотрудничества в параллельных залах; город проведения меняется.',
      kk: 'Жарты жылда бір рет, екі күн, ынтымақтастықтың барлық саласы қатарлас залдарда; өткізілетін қала ауысып отырады.',
      zh: '每半年一次，为期两天，各合作领域分会场同时进行，举办城市轮换。',
    },
  },
  {
    key: 'study-seminar',
    slug: 'modernisation-study-seminars',
    cadence: 'quarterly',
    startsOn: '2025-04-01',
    eventKind: 'seminar',
    title: {
      en: 'Study seminars on the modernisation experience',
      ru: 'Учебные семинары об опыте модернизации',
      kk: 'Жаңғыру тәжірибесі туралы оқу семинарлары',
      zh: '现代化经验研讨班',
    },
    description: {
      en: 'Slow reading of documents and experience: what was done, what it cost, what of it could be of use elsewhere.',
      ru: 'Неспешное чтение документов и опыта: что было сделано, чего это стоило и что из этого пригодится другим.',
      kk: 'Құжаттар мен тәжірибені асықпай оқу: не істелді, ол неге түсті және қайсысы өзгелерге жарайды.',
      zh: '细读文件与经验：做了什么，付出了什么代价，哪些可为他人所用。',
    },
  },
];
