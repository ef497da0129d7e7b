import { defineTexts, plural } from '../../texts/texts';

/** What commitments say: what they count, how often, how many, and their form. */
export const commitmentTexts = defineTexts({
  commitmentsOf: {
    en: (proposal: string) => `Commitments: ${proposal}`,
    ru: (proposal: string) => `Обязательства: ${proposal}`,
    kk: (proposal: string) => `Міндеттемелер: ${proposal}`,
    zh: (proposal: string) => `承诺：${proposal}`,
  },
  none: {
    en: 'No commitment yet: nothing of this proposal is counted.',
    ru: 'Обязательств пока нет: по этому предложению ничего не считается.',
    kk: 'Әзірге міндеттеме жоқ: бұл ұсыныс бойынша ештеңе есептелмейді.',
    zh: '尚无承诺：该提议不作统计。',
  },
  add: {
    en: 'Add a commitment',
    ru: 'Добавить обязательство',
    kk: 'Міндеттеме қосу',
    zh: '添加承诺',
  },
  addTo: {
    en: (proposal: string) => `Add a commitment: ${proposal}`,
    ru: (proposal: string) => `Добавить обязательство: ${proposal}`,
    kk: (proposal: string) => `Міндеттеме қосу: ${proposal}`,
    zh: (proposal: string) => `添加承诺：${proposal}`,
  },
  edit: {
    en: 'Edit the commitment',
    ru: 'Изменить обязательство',
    kk: 'Міндеттемені өзгерту',
    zh: '编辑承诺',
  },
  remove: {
    en: 'Delete the commitment',
    ru: 'Удалить обязательство',
    kk: 'Міндеттемені жою',
    zh: '删除承诺',
  },
  removeLead: {
    en: (title: string) =>
      `“${title}” is deleted, and the coverage no longer counts it, in the past either. To end it at a date, give it a last day instead.`,
    ru: (title: string) =>
      `«${title}» будет удалено, и выполнение перестанет его считать, в прошлом тоже. Чтобы завершить его с какого-то дня, укажите последний день.`,
    kk: (title: string) =>
      `«${title}» жойылады, орындалуы оны бұдан былай, бұрынғы кезеңдерде де есептемейді. Белгілі бір күннен аяқтау үшін соңғы күнін көрсетіңіз.`,
    zh: (title: string) =>
      `将删除“${title}”，落实情况不再统计该承诺，包括过去时期。若只想在某日终止，请填写截止日。`,
  },
  kind: { en: 'What is counted', ru: 'Что считается', kk: 'Не есептеледі', zh: '统计内容' },
  kind_events_held: {
    en: 'Events held',
    ru: 'Проведённые мероприятия',
    kk: 'Өткізілген іс-шаралар',
    zh: '已举行的活动',
  },
  kind_outcomes_published: {
    en: 'Outcomes published in time',
    ru: 'Итоговые документы, изданные в срок',
    kk: 'Мерзімінде жарияланған қорытынды құжаттар',
    zh: '按时发布的成果文件',
  },
  kind_presence: {
    en: 'Who is present at each event',
    ru: 'Кто представлен на каждом мероприятии',
    kk: 'Әр іс-шараға кімдер қатысады',
    zh: '每场活动的参与构成',
  },
  kind_themes_covered: {
    en: 'Themes covered by events',
    ru: 'Темы, охваченные мероприятиями',
    kk: 'Іс-шаралар қамтыған тақырыптар',
    zh: '活动覆盖的主题',
  },
  kind_partners_involved: {
    en: 'Events with a partner',
    ru: 'Мероприятия с партнёром',
    kk: 'Серіктесі бар іс-шаралар',
    zh: '有合作方的活动',
  },
  kind_recommendations_issued: {
    en: 'Recommendations issued',
    ru: 'Вынесенные рекомендации',
    kk: 'Шығарылған ұсынымдар',
    zh: '已提出的建议',
  },
  kind_evidence_cited: {
    en: 'Checked facts cited',
    ru: 'Процитированные проверенные факты',
    kk: 'Дәйексөз етілген тексерілген деректер',
    zh: '已引用的事实依据',
  },
  title: { en: 'In words', ru: 'Словами', kk: 'Сөзбен', zh: '文字表述' },
  titleHint: {
    en: 'As it stands in the coverage: “A round table in every quarter”.',
    ru: 'Так оно стоит в выполнении: «Круглый стол в каждом квартале».',
    kk: 'Орындалуында осылай тұрады: «Әр тоқсанда бір дөңгелек үстел».',
    zh: '在落实情况中如此显示，如“每季度一次圆桌会议”。',
  },
  period: { en: 'Per', ru: 'За', kk: 'Кезең', zh: '周期' },
  period_month: { en: 'month', ru: 'месяц', kk: 'ай', zh: '月' },
  period_quarter: { en: 'quarter', ru: 'квартал', kk: 'тоқсан', zh: '季度' },
  period_half_year: { en: 'half-year', ru: 'полугодие', kk: 'жартыжылдық', zh: '半年' },
  period_year: { en: 'year', ru: 'год', kk: 'жыл', zh: '年' },
  target: { en: 'At least', ru: 'Не менее', kk: 'Кемінде', zh: '至少' },
  targetHint: {
    en: 'How many in each period',
    ru: 'Сколько в каждом периоде',
    kk: 'Әр кезеңде қанша',
    zh: '每个周期的数量',
  },
  targetHint_presence: {
    en: 'How many countries or categories at each event',
    ru: 'Сколько стран или категорий на каждом мероприятии',
    kk: 'Әр іс-шарада қанша ел не санат',
    zh: '每场活动的国家或类别数',
  },
  targetHint_themes_covered: {
    en: 'How many events for each theme in each period',
    ru: 'Сколько мероприятий по каждой теме в каждом периоде',
    kk: 'Әр кезеңде әр тақырып бойынша қанша іс-шара',
    zh: '每个周期内每个主题的活动数',
  },
  startsOn: { en: 'Binds from', ru: 'Действует с', kk: 'Күшіне енетін күні', zh: '生效日' },
  endsOn: { en: 'Last day', ru: 'Последний день', kk: 'Соңғы күні', zh: '截止日' },
  eventKinds: {
    en: 'Kinds of events',
    ru: 'Виды мероприятий',
    kk: 'Іс-шара түрлері',
    zh: '活动类型',
  },
  eventKindsHint: {
    en: 'None: all kinds count.',
    ru: 'Не выбрано: считаются все.',
    kk: 'Таңдалмаса: бәрі есептеледі.',
    zh: '不选：全部计入。',
  },
  themes: { en: 'Themes', ru: 'Темы', kk: 'Тақырыптар', zh: '主题' },
  themesHint: {
    en: 'Only events under these themes count. None: all.',
    ru: 'Считаются только мероприятия по этим темам. Не выбрано: все.',
    kk: 'Тек осы тақырыптағы іс-шаралар есептеледі. Таңдалмаса: бәрі.',
    zh: '仅计入这些主题下的活动。不选：全部。',
  },
  withinDays: {
    en: 'Days after the event',
    ru: 'Дней после мероприятия',
    kk: 'Іс-шарадан кейінгі күндер',
    zh: '活动后天数',
  },
  channels: {
    en: 'Where it must appear',
    ru: 'Где должен выйти',
    kk: 'Қайда шығуы керек',
    zh: '须发布于',
  },
  dimension: { en: 'Counted by', ru: 'Считать по', kk: 'Неге қарай', zh: '按何统计' },
  dimension_country: { en: 'countries', ru: 'странам', kk: 'елдер', zh: '国家' },
  dimension_category: {
    en: 'categories of experts',
    ru: 'категориям экспертов',
    kk: 'сарапшылар санаттары',
    zh: '专家类别',
  },
  number: { en: 'Number', ru: 'Номер', kk: 'Нөмірі', zh: '编号' },
  numberHint: {
    en: 'The order within the proposal; the next one if left empty.',
    ru: 'Порядок внутри предложения; если пусто — следующий.',
    kk: 'Ұсыныс ішіндегі реті; бос болса – келесісі.',
    zh: '在提议中的顺序；留空则取下一个。',
  },
  sentence: {
    en: (kind: string, target: number, period: string) =>
      `${kind}: at least ${String(target)} per ${period}`,
    ru: (kind: string, target: number, period: string) =>
      `${kind}: не менее ${String(target)} за ${period}`,
    kk: (kind: string, target: number, period: string) =>
      `${kind}: бір ${period} ішінде кемінде ${String(target)}`,
    zh: (kind: string, target: number, period: string) =>
      `${kind}：每${period}至少 ${String(target)} 项`,
  },
  sentence_country: {
    en: (target: number, period: string) =>
      `At every event at least ${plural('en', target, { one: '# country', other: '# countries' })}, counted per ${period}`,
    ru: (target: number, period: string) =>
      `На каждом мероприятии не менее ${plural('ru', target, { one: '# страны', other: '# стран' })}; счёт за ${period}`,
    kk: (target: number, period: string) =>
      `Әр іс-шарада кемінде ${String(target)} ел; есеп бір ${period} бойынша`,
    zh: (target: number, period: string) =>
      `每场活动至少 ${String(target)} 个国家，按${period}统计`,
  },
  sentence_category: {
    en: (target: number, period: string) =>
      `At every event experts of at least ${plural('en', target, { one: '# category', other: '# categories' })}, counted per ${period}`,
    ru: (target: number, period: string) =>
      `На каждом мероприятии эксперты не менее ${plural('ru', target, { one: '# категории', other: '# категорий' })}; счёт за ${period}`,
    kk: (target: number, period: string) =>
      `Әр іс-шарада сарапшылардың кемінде ${String(target)} санаты; есеп бір ${period} бойынша`,
    zh: (target: number, period: string) =>
      `每场活动至少 ${String(target)} 类专家，按${period}统计`,
  },
  within: {
    en: (days: number) => plural('en', days, { one: 'within # day', other: 'within # days' }),
    ru: (days: number) =>
      plural('ru', days, {
        one: 'за # день',
        few: 'за # дня',
        many: 'за # дней',
        other: 'за # дня',
      }),
    kk: (days: number) => `${String(days)} күн ішінде`,
    zh: (days: number) => `${String(days)} 天内`,
  },
  binds: {
    en: (first: string) => `from ${first}`,
    ru: (first: string) => `с ${first}`,
    kk: (first: string) => `${first} бастап`,
    zh: (first: string) => `自${first}起`,
  },
  bindsUntil: {
    en: (first: string, last: string) => `from ${first} to ${last}`,
    ru: (first: string, last: string) => `с ${first} по ${last}`,
    kk: (first: string, last: string) => `${first} – ${last}`,
    zh: (first: string, last: string) => `${first}至${last}`,
  },
});
