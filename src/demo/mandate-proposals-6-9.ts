import type { DemoProposal } from './types.js';

const FROM = '2025-04-01';

/** Proposals 6 to 9: publication, evidence, study, and work with multilateral organisations. */
export const demoProposalsSixToNine: readonly DemoProposal[] = [
  {
    number: 6,
    title: {
      en: 'Outcomes published regularly, in print and online',
      ru: 'Регулярная публикация итогов в печати и в интернете',
      kk: 'Қорытындыларды баспада және интернетте тұрақты жариялау',
      zh: '通过印刷和网络媒体定期发布成果',
    },
    text: {
      en: 'Publish the outcome of every meeting, in print and in online media, while it is still of use.',
      ru: 'Публиковать итоги каждой встречи в печатных и сетевых изданиях, пока они не утратили пользы.',
      kk: 'Әр кездесудің қорытындысын пайдасы бар кезінде баспа және интернет басылымдарында жариялау.',
      zh: '在成果尚具时效之际，通过印刷媒体和网络媒体发布每次会议的成果。',
    },
    commitments: [
      {
        kind: 'outcomes_published',
        title: {
          en: 'Online within thirty days after every event',
          ru: 'На сайте в течение тридцати дней после каждого мероприятия',
          kk: 'Әр іс-шарадан кейін отыз күн ішінде сайтта',
          zh: '每次活动后三十天内在网站发布',
        },
        period: 'quarter',
        target: 1,
        startsOn: FROM,
        eventKinds: ['conference', 'round_table', 'seminar', 'forum', 'workshop'],
        withinDays: 30,
        channels: ['site'],
      },
      {
        kind: 'outcomes_published',
        title: {
          en: 'Online and in print within sixty days after every conference and round table',
          ru: 'На сайте и в печати в течение шестидесяти дней после каждой конференции и каждого круглого стола',
          kk: 'Әр конференция мен дөңгелек үстелден кейін алпыс күн ішінде сайтта және баспада',
          zh: '每次会议和圆桌会议后六十天内在网站和印刷媒体发布',
        },
        period: 'half_year',
        target: 1,
        startsOn: FROM,
        eventKinds: ['conference', 'round_table'],
        withinDays: 60,
        channels: ['site', 'print'],
      },
    ],
  },
  {
    number: 7,
    title: {
      en: 'Cooperation explained by concrete examples',
      ru: 'О сотрудничестве — на конкретных примерах',
      kk: 'Ынтымақтастықты нақты мысалдармен түсіндіру',
      zh: '以具体实例说明合作',
    },
    text: {
      en: 'Explain cooperation by concrete examples: dated, sourced and checked, so that anyone can repeat them without fear of error.',
      ru: 'Объяснять сотрудничество на конкретных примерах — с датой, источником и проверкой, чтобы любой мог повторить их, не боясь ошибиться.',
      kk: 'Ынтымақтастықты нақты мысалдармен түсіндіру: күні, дереккөзі және тексерісі болсын, сонда кез келген адам қателесуден қорықпай қайталай алады.',
      zh: '以具体实例说明合作：有日期、有出处、经过核实，任何人都可放心引用。',
    },
    commitments: [
      {
        kind: 'evidence_cited',
        title: {
          en: 'At least six checked facts cited in published outcomes a year',
          ru: 'Не менее шести проверенных фактов в опубликованных итогах за год',
          kk: 'Жыл ішінде жарияланған қорытындыларда кемінде алты тексерілген дерек',
          zh: '每年发布的成果至少引用六项经核实的事实',
        },
        period: 'year',
        target: 6,
        startsOn: FROM,
      },
    ],
  },
  {
    number: 8,
    title: {
      en: 'Study of the three global initiatives and of the modernisation experience',
      ru: 'Изучение трёх глобальных инициатив и опыта модернизации',
      kk: 'Үш жаһандық бастаманы және жаңғыру тәжірибесін зерделеу',
      zh: '研究三大全球倡议和现代化经验',
    },
    text: {
      en: 'Study the global development, security and civilisation initiatives, the documents of the 20th Congress and China’s modernisation experience, and ask what of it is of use to Central Asia.',
      ru: 'Изучать инициативы по глобальному развитию, глобальной безопасности и глобальной цивилизации, документы XX съезда и китайский опыт модернизации и спрашивать, что из этого полезно Центральной Азии.',
      kk: 'Жаһандық даму, жаһандық қауіпсіздік және жаһандық өркениет бастамаларын, XX съезд құжаттарын және Қытайдың жаңғыру тәжірибесін зерделеп, оның Орталық Азияға нақты пайдасын анықтау.',
      zh: '研究全球发展倡议、全球安全倡议、全球文明倡议，研究二十大文件和中国式现代化经验，探讨其中哪些可为中亚所用。',
    },
    commitments: [
      {
        kind: 'events_held',
        title: {
          en: 'A study seminar on the modernisation experience in every half-year',
          ru: 'Учебный семинар об опыте модернизации в каждом полугодии',
          kk: 'Әр жартыжылдықта жаңғыру тәжірибесі туралы бір оқу семинары',
          zh: '每半年一次现代化经验研讨班',
        },
        period: 'half_year',
        target: 1,
        startsOn: FROM,
        eventKinds: ['seminar'],
        themeKeys: ['modernisation'],
      },
      {
        kind: 'themes_covered',
        title: {
          en: 'Each of the three initiatives on the agenda at least once a year',
          ru: 'Каждая из трёх инициатив — в повестке не реже раза в год',
          kk: 'Үш бастаманың әрқайсысы жылына кемінде бір рет күн тәртібінде',
          zh: '三大倡议每项每年至少列入一次议程',
        },
        period: 'year',
        target: 1,
        startsOn: FROM,
        themeKeys: ['gdi', 'gsi', 'gci'],
      },
    ],
  },
  {
    number: 9,
    title: {
      en: 'Work with multilateral organisations',
      ru: 'Работа с многосторонними организациями',
      kk: 'Көпжақты ұйымдармен жұмыс',
      zh: '与多边组织合作',
    },
    text: {
      en: 'Work with the SCO, the CSTO, the CIS, CICA, the EAEU and others: invite them, address recommendations to them, ask them for an answer.',
      ru: 'Работать с ШОС, ОДКБ, СНГ, СВМДА, ЕАЭС и другими: приглашать их, адресовать им рекомендации, просить у них ответа.',
      kk: 'ШЫҰ, ҰҚШҰ, ТМД, АӨСШК, ЕАЭО және басқа ұйымдармен жұмыс істеу: оларды шақыру, ұсынымдарды оларға жолдау, жауап сұрау.',
      zh: '与上合组织、集安组织、独联体、亚信、欧亚经济联盟等组织合作：邀请其参会，向其提出建议，并请其答复。',
    },
    commitments: [
      {
        kind: 'partners_involved',
        title: {
          en: 'At least four events a year with a multilateral organisation',
          ru: 'Не менее четырёх мероприятий в год с участием многосторонней организации',
          kk: 'Жылына көпжақты ұйым қатысатын кемінде төрт іс-шара',
          zh: '每年至少四次活动有多边组织参与',
        },
        period: 'year',
        target: 4,
        startsOn: FROM,
      },
    ],
  },
];
