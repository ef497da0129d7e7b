import { defineTexts, plural } from '../../texts/texts';

/** What the coverage of a mandate says. */
export const coverageTexts = defineTexts({
  coverage: {
    en: 'Coverage',
    ru: 'Выполнение мандата',
    kk: 'Мандаттың орындалуы',
    zh: '授权落实情况',
  },
  toList: { en: 'All mandates', ru: 'Все мандаты', kk: 'Барлық мандаттар', zh: '全部授权文件' },
  edit: {
    en: 'Proposals and commitments',
    ru: 'Предложения и обязательства',
    kk: 'Ұсыныстар мен міндеттемелер',
    zh: '提议与承诺',
  },
  print: { en: 'Print', ru: 'Печать', kk: 'Басып шығару', zh: '打印' },
  asOf: {
    en: (day: string) => `As of ${day}. Computed from events and publications, never typed.`,
    ru: (day: string) =>
      `Состояние на ${day}: вычислено по мероприятиям и публикациям, а не вписано.`,
    kk: (day: string) =>
      `${day} жағдай бойынша: іс-шаралар мен жарияланымдардан есептелген, қолмен енгізілмеген.`,
    zh: (day: string) => `截至${day}。由活动和出版物计算得出，并非手工填写。`,
  },
  headline: {
    en: (good: number, all: number) =>
      `${String(good)} of ${plural('en', all, { one: '# commitment', other: '# commitments' })} on schedule`,
    ru: (good: number, all: number) =>
      `По плану: ${String(good)} из ${plural('ru', all, { one: '# обязательства', other: '# обязательств' })}`,
    kk: (good: number, all: number) =>
      `Жоспар бойынша: ${String(all)} міндеттеме ішінен ${String(good)}`,
    zh: (good: number, all: number) => `${String(all)} 项承诺中 ${String(good)} 项进展正常`,
  },
  headlineLate: {
    en: (count: number) => `${String(count)} late`,
    ru: (count: number) => `просрочено: ${String(count)}`,
    kk: (count: number) => `кешіккені: ${String(count)}`,
    zh: (count: number) => `${String(count)} 项逾期`,
  },
  headlineAtRisk: {
    en: (count: number) => `${String(count)} at risk`,
    ru: (count: number) => `под угрозой: ${String(count)}`,
    kk: (count: number) => `қауіп бар: ${String(count)}`,
    zh: (count: number) => `${String(count)} 项有风险`,
  },
  ended: {
    en: (kept: number, missed: number) =>
      `Periods that are over: ${String(kept)} kept, ${String(missed)} missed.`,
    ru: (kept: number, missed: number) =>
      `Завершившиеся периоды: выполнено ${String(kept)}, не выполнено ${String(missed)}.`,
    kk: (kept: number, missed: number) =>
      `Аяқталған кезеңдер: орындалғаны ${String(kept)}, орындалмағаны ${String(missed)}.`,
    zh: (kept: number, missed: number) =>
      `已结束的时期：已兑现 ${String(kept)} 个，未兑现 ${String(missed)} 个。`,
  },
  attention: {
    en: 'What needs attention now',
    ru: 'Что требует внимания сейчас',
    kk: 'Қазір назар аударатыны',
    zh: '当前需要关注',
  },
  attentionLine: {
    en: (missing: number, day: string) =>
      missing === 0 ? `due by ${day}` : `${String(missing)} missing, due by ${day}`,
    ru: (missing: number, day: string) =>
      missing === 0 ? `срок — ${day}` : `не хватает ${String(missing)}, срок — ${day}`,
    kk: (missing: number, day: string) =>
      missing === 0 ? `мерзімі ${day}` : `${String(missing)} жетіспейді, мерзімі ${day}`,
    zh: (missing: number, day: string) =>
      missing === 0 ? `截至${day}` : `截至${day}尚缺 ${String(missing)} 项`,
  },
  showProof: {
    en: (title: string) => `Show why: ${title}`,
    ru: (title: string) => `Показать почему: ${title}`,
    kk: (title: string) => `Себебін көрсету: ${title}`,
    zh: (title: string) => `查看原因：${title}`,
  },
  noneBinding: {
    en: 'No commitment binds today.',
    ru: 'Сегодня ни одно обязательство не действует.',
    kk: 'Бүгін күші бар міндеттеме жоқ.',
    zh: '目前没有生效的承诺。',
  },
  noCommitmentsTitle: {
    en: 'No commitments yet',
    ru: 'Обязательств пока нет',
    kk: 'Әзірге міндеттеме жоқ',
    zh: '尚无承诺',
  },
  noCommitmentsLead: {
    en: 'Enter what each proposal asks for, in numbers: so many round tables in a quarter, an outcome within 30 days. From then on this page shows what is kept and what is late.',
    ru: 'Внесите, чего требует каждое предложение, в числах: столько-то круглых столов в квартал, итоговый документ за 30 дней. После этого здесь будет видно, что выполнено и что просрочено.',
    kk: 'Әр ұсыныстың нені талап ететінін санмен енгізіңіз: тоқсанына сонша дөңгелек үстел, 30 күн ішінде қорытынды құжат. Содан кейін мұнда не орындалғаны, не кешіккені көрінеді.',
    zh: '请用数字填写每项提议的要求：每季度多少次圆桌会议、30 天内发布成果。此后本页将显示哪些已兑现、哪些逾期。',
  },
  views: { en: 'Coverage by', ru: 'Выполнение по', kk: 'Орындалуы', zh: '查看方式' },
  by_proposal: { en: 'By proposal', ru: 'По предложениям', kk: 'Ұсыныс бойынша', zh: '按提议' },
  by_theme: { en: 'By theme', ru: 'По темам', kk: 'Тақырып бойынша', zh: '按主题' },
  by_country: { en: 'By country', ru: 'По странам', kk: 'Ел бойынша', zh: '按国家' },
  by_kind: { en: 'By kind', ru: 'По видам', kk: 'Түрі бойынша', zh: '按类型' },
  from: { en: 'From', ru: 'С', kk: 'Басы', zh: '从' },
  to: { en: 'Up to', ru: 'По', kk: 'Соңы', zh: '至' },
  usualSpan: { en: 'Usual span', ru: 'Обычный срок', kk: 'Әдеттегі мерзім', zh: '默认时段' },
  matrix: {
    en: 'Proposals by quarter',
    ru: 'Предложения по кварталам',
    kk: 'Ұсыныстар тоқсан бойынша',
    zh: '各提议逐季情况',
  },
  proposal: { en: 'Proposal', ru: 'Предложение', kk: 'Ұсыныс', zh: '提议' },
  thisQuarter: { en: 'now', ru: 'сейчас', kk: 'қазір', zh: '本季度' },
  held: {
    en: (count: number) => `${String(count)} held`,
    ru: (count: number) => `проведено ${String(count)}`,
    kk: (count: number) => `өткізілді ${String(count)}`,
    zh: (count: number) => `已举行 ${String(count)}`,
  },
  planned: {
    en: (count: number) => `${String(count)} planned`,
    ru: (count: number) => `в плане ${String(count)}`,
    kk: (count: number) => `жоспарда ${String(count)}`,
    zh: (count: number) => `已计划 ${String(count)}`,
  },
  unconfirmed: {
    en: (count: number) => `${String(count)} not confirmed`,
    ru: (count: number) => `не подтверждено ${String(count)}`,
    kk: (count: number) => `расталмаған ${String(count)}`,
    zh: (count: number) => `未确认 ${String(count)}`,
  },
  nothingDue: {
    en: 'Nothing falls due',
    ru: 'Срок не наступает',
    kk: 'Мерзімі келмейді',
    zh: '无到期承诺',
  },
  legend: {
    en: 'What the signs mean',
    ru: 'Что значат знаки',
    kk: 'Белгілердің мағынасы',
    zh: '符号说明',
  },
  means_kept: {
    en: 'what was owed is there',
    ru: 'всё, что требовалось, есть',
    kk: 'талап етілгеннің бәрі бар',
    zh: '应有的都已完成',
  },
  means_on_track: {
    en: 'with what is planned it will be',
    ru: 'с тем, что запланировано, будет выполнено',
    kk: 'жоспарланғанымен орындалады',
    zh: '按现有计划可以完成',
  },
  means_at_risk: {
    en: 'the period runs, and too little is planned',
    ru: 'период идёт, а запланировано мало',
    kk: 'кезең жүріп жатыр, жоспарланғаны аз',
    zh: '时期进行中，计划不足',
  },
  means_late: {
    en: 'the period or a deadline is over, and it is not there',
    ru: 'период или срок истёк, а этого нет',
    kk: 'кезең не мерзім өтті, ал ол жоқ',
    zh: '时期或期限已过而未完成',
  },
  means_upcoming: {
    en: 'the period has not begun, too little is planned yet',
    ru: 'период не начался, запланировано пока мало',
    kk: 'кезең басталмаған, әзірге жоспарланғаны аз',
    zh: '时期未开始，计划尚不足',
  },
  means_not_due: {
    en: 'nothing was owed',
    ru: 'ничего не требовалось',
    kk: 'ештеңе талап етілмеген',
    zh: '无须完成',
  },
  longer: {
    en: 'A commitment of a half-year or a year stands in the quarter in which it falls due.',
    ru: 'Обязательство на полугодие или год стоит в том квартале, в котором наступает его срок.',
    kk: 'Жартыжылдық не жылдық міндеттеме мерзімі келетін тоқсанда тұрады.',
    zh: '半年或一年期的承诺列在其到期的季度。',
  },
});
