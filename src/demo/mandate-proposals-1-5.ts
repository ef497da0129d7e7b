import type { DemoProposal } from './types.js';

const FROM = '2025-04-01';

/** Proposals 1 to 5: the meetings, who comes, what they analyse, what they recommend, and campaigns. */
export const demoProposalsOneToFive: readonly DemoProposal[] = [
  {
    number: 1,
    title: {
      en: 'Regular conferences, round tables and seminars',
      ru: 'Регулярные конференции, круглые столы и семинары',
      kk: 'Тұрақты конференциялар, дөңгелек үстелдер мен семинарлар',
      zh: '定期举办会议、圆桌会议和研讨班',
    },
    text: {
      en: 'Hold scientific and practical conferences, round tables and seminars regularly, so that experts do not meet by chance but by calendar.',
      ru: 'Проводить научно-практические конференции, круглые столы и семинары регулярно, чтобы эксперты встречались не от случая к случаю, а по календарю.',
      kk: 'Ғылыми-практикалық конференцияларды, дөңгелек үстелдер мен семинарларды тұрақты өткізу – сарапшылар кездейсоқ емес, күнтізбе бойынша кездессін.',
      zh: '定期举办学术与实务相结合的会议、圆桌会议和研讨班，使专家会晤不凭机缘，而依日程。',
    },
    commitments: [
      {
        kind: 'events_held',
        title: {
          en: 'A round table in every quarter',
          ru: 'Круглый стол в каждом квартале',
          kk: 'Әр тоқсанда бір дөңгелек үстел',
          zh: '每季度一次圆桌会议',
        },
        period: 'quarter',
        target: 1,
        startsOn: FROM,
        eventKinds: ['round_table'],
      },
      {
        kind: 'events_held',
        title: {
          en: 'A conference in every half-year',
          ru: 'Конференция в каждом полугодии',
          kk: 'Әр жартыжылдықта бір конференция',
          zh: '每半年一次会议',
        },
        period: 'half_year',
        target: 1,
        startsOn: FROM,
        eventKinds: ['conference'],
      },
    ],
  },
  {
    number: 2,
    title: {
      en: 'Scholars, experts and respected public figures together',
      ru: 'Учёные, эксперты и уважаемые общественные деятели вместе',
      kk: 'Ғалымдар, сарапшылар және беделді қоғам қайраткерлері бірге',
      zh: '汇聚学者、专家和受尊敬的社会人士',
    },
    text: {
      en: 'Bring together leading scholars, experts and respected public figures of China and Central Asia, so that no meeting belongs to one country or to one profession.',
      ru: 'Собирать ведущих учёных, экспертов и уважаемых общественных деятелей Китая и Центральной Азии, чтобы ни одна встреча не принадлежала одной стране или одной профессии.',
      kk: 'Қытай мен Орталық Азияның жетекші ғалымдарын, сарапшыларын және беделді қоғам қайраткерлерін бас қостыру – бірде-бір кездесу бір елдің немесе бір мамандықтың еншісінде қалмасын.',
      zh: '汇聚中国与中亚的知名学者、专家和受尊敬的社会人士，使任何一次会议都不专属于某一国家或某一行业。',
    },
    commitments: [
      {
        kind: 'presence',
        title: {
          en: 'At least four countries among the speakers of each event',
          ru: 'Не менее четырёх стран среди выступающих на каждом мероприятии',
          kk: 'Әр іс-шараның спикерлері арасында кемінде төрт ел',
          zh: '每次活动的发言人至少来自四个国家',
        },
        period: 'quarter',
        target: 4,
        startsOn: FROM,
        eventKinds: ['conference', 'round_table', 'seminar', 'forum', 'workshop'],
        dimension: 'country',
      },
      {
        kind: 'presence',
        title: {
          en: 'At least three categories of experts at each conference and round table',
          ru: 'Не менее трёх категорий экспертов на каждой конференции и каждом круглом столе',
          kk: 'Әр конференция мен дөңгелек үстелде сарапшылардың кемінде үш санаты',
          zh: '每次会议和圆桌会议至少有三类专家',
        },
        period: 'quarter',
        target: 3,
        startsOn: FROM,
        eventKinds: ['conference', 'round_table'],
        dimension: 'category',
      },
    ],
  },
  {
    number: 3,
    title: {
      en: 'Analysis of the present state of cooperation',
      ru: 'Анализ нынешнего состояния сотрудничества',
      kk: 'Ынтымақтастықтың қазіргі жай-күйін талдау',
      zh: '分析合作现状',
    },
    text: {
      en: 'Analyse how cooperation stands in the economy and trade, transport, education, culture and tourism: what works, what is stuck, and why.',
      ru: 'Анализировать, как обстоят дела в экономике и торговле, на транспорте, в образовании, культуре и туризме: что работает, что застряло и почему.',
      kk: 'Экономика мен саудадағы, көліктегі, білім берудегі, мәдениет пен туризмдегі ынтымақтастықтың жай-күйін талдау: не жұмыс істеп тұр, не тоқтап қалды және неге.',
      zh: '分析经贸、交通、教育、文化、旅游等领域的合作状况：哪些行之有效，哪些停滞不前，原因何在。',
    },
    commitments: [
      {
        kind: 'themes_covered',
        title: {
          en: 'Each field of cooperation on the agenda at least once a year',
          ru: 'Каждая сфера сотрудничества — в повестке не реже раза в год',
          kk: 'Ынтымақтастықтың әр саласы жылына кемінде бір рет күн тәртібінде',
          zh: '每个合作领域每年至少列入一次议程',
        },
        period: 'year',
        target: 1,
        startsOn: FROM,
        themeKeys: ['trade', 'transport', 'education', 'culture', 'tourism', 'visa-free'],
      },
    ],
  },
  {
    number: 4,
    title: {
      en: 'Practical recommendations for policymakers',
      ru: 'Практические рекомендации для принимающих решения',
      kk: 'Шешім қабылдаушыларға арналған практикалық ұсынымдар',
      zh: '为决策者提出切实可行的建议',
    },
    text: {
      en: 'Turn discussion into practical recommendations, each with a number and an addressee, and follow what became of it.',
      ru: 'Превращать обсуждения в практические рекомендации — каждую с номером и адресатом — и следить за её судьбой.',
      kk: 'Талқылауды нөмірі мен адресаты бар практикалық ұсынымдарға айналдырып, әрқайсысының орындалуын қадағалау.',
      zh: '将讨论转化为切实可行的建议，每条建议均有编号和对象，并跟踪其落实情况。',
    },
    commitments: [
      {
        kind: 'recommendations_issued',
        title: {
          en: 'At least twelve numbered recommendations a year',
          ru: 'Не менее двенадцати пронумерованных рекомендаций в год',
          kk: 'Жылына кемінде он екі нөмірленген ұсыным',
          zh: '每年至少提出十二条有编号的建议',
        },
        period: 'year',
        target: 12,
        startsOn: FROM,
      },
    ],
  },
  {
    number: 5,
    title: {
      en: 'New approaches to public-awareness campaigns',
      ru: 'Новые подходы к информационно-просветительским кампаниям',
      kk: 'Ақпараттық-ағартушылық науқандарға жаңаша көзқарас',
      zh: '公众宣传活动的新思路',
    },
    text: {
      en: 'Look for new, creative ways to tell people about cooperation: who is to hear it, what is said, through which channel, in which language, on what evidence.',
      ru: 'Искать новые, творческие способы рассказывать людям о сотрудничестве: кому, что, по какому каналу, на каком языке и на каких фактах.',
      kk: 'Ынтымақтастық туралы халыққа айтудың жаңа, шығармашыл жолдарын іздеу: кімге, не туралы, қандай арна арқылы, қай тілде және қандай деректерге сүйеніп.',
      zh: '探索向公众讲述合作的新颖而有创意的方式：面向谁、讲什么、通过何种渠道、使用何种语言、依据哪些事实。',
    },
    commitments: [
      {
        kind: 'events_held',
        title: {
          en: 'A workshop on public awareness in every year',
          ru: 'Мастерская по информированию общества каждый год',
          kk: 'Жыл сайын қоғамды хабардар ету жөніндегі бір шеберхана',
          zh: '每年一次公众宣传工作坊',
        },
        period: 'year',
        target: 1,
        startsOn: FROM,
        eventKinds: ['workshop'],
        themeKeys: ['public-awareness'],
      },
    ],
  },
];
