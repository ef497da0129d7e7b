import { defineTexts, formatNumber, plural } from '../../../texts/texts';

export const commonTimeTexts = defineTexts({
  find: { en: 'Find a time', ru: 'Найти время', kk: 'Уақыт табу', zh: '查找时间' },
  title: {
    en: 'A time for everyone',
    ru: 'Время, удобное всем',
    kk: 'Бәріне қолайлы уақыт',
    zh: '大家都合适的时间',
  },
  lead: {
    en: 'Looks at every quarter of an hour on the clock of each person. Nothing changes until you use a time.',
    ru: 'Проверяется каждая четверть часа по часам каждого участника. Пока вы не выберете время, ничего не меняется.',
    kk: 'Әр ширек сағат әр адамның өз сағатымен қаралады. Уақытты таңдағанша ештеңе өзгермейді.',
    zh: '按每个人的当地时间逐一查看每一刻钟。选用某个时间之前，什么都不会改变。',
  },
  firstDay: { en: 'From', ru: 'С', kk: 'Бастап', zh: '从' },
  lastDay: { en: 'To', ru: 'По', kk: 'Дейін', zh: '到' },
  duration: {
    en: 'Length in minutes',
    ru: 'Длительность, мин',
    kk: 'Ұзақтығы, мин',
    zh: '时长（分钟）',
  },
  daysOff: {
    en: 'Also on weekends, if need be',
    ru: 'При необходимости и в выходные',
    kk: 'Қажет болса, демалыс күндері де',
    zh: '必要时也可在周末',
  },
  mayMiss: {
    en: 'May be missing',
    ru: 'Могут отсутствовать',
    kk: 'Болмауы мүмкін',
    zh: '可以缺席',
  },
  mayMissHint: {
    en: 'All the others must be there.',
    ru: 'Остальные обязательны.',
    kk: 'Қалғандарының болуы міндетті.',
    zh: '其余人必须到场。',
  },
  zonesUnknown: {
    en: (names: string) =>
      `Nobody has said where these people are; the event’s zone is taken: ${names}.`,
    ru: (names: string) =>
      `Не указано, где находятся эти люди; взят часовой пояс мероприятия: ${names}.`,
    kk: (names: string) =>
      `Бұл адамдардың қайда екені көрсетілмеген; іс-шараның уақыт белдеуі алынды: ${names}.`,
    zh: (names: string) => `以下人员所在地未注明，按活动时区计算：${names}。`,
  },
  found: {
    en: (fit: number, looked: number) =>
      plural('en', fit, {
        one: `# of ${formatNumber('en', looked)} possible starts suits all who must be there.`,
        other: `# of ${formatNumber('en', looked)} possible starts suit all who must be there.`,
      }),
    ru: (fit: number, looked: number) =>
      `Подходит всем, кто обязателен: ${formatNumber('ru', fit)} из ${formatNumber('ru', looked)} возможных начал.`,
    kk: (fit: number, looked: number) =>
      `Болуы міндетті адамдардың бәріне қолайлы: ${formatNumber('kk', looked)} ықтимал басталудың ${formatNumber('kk', fit)}.`,
    zh: (fit: number, looked: number) =>
      `${formatNumber('zh', looked)}个可能的开始时间中，有${formatNumber('zh', fit)}个适合所有必须到场的人。`,
  },
  noStart: {
    en: 'These days are over. Choose later ones.',
    ru: 'Эти дни уже прошли. Выберите более поздние.',
    kk: 'Бұл күндер өтіп кетті. Кейінгілерін таңдаңыз.',
    zh: '这些日期已过去。请选择以后的日期。',
  },
  rotation: {
    en: (count: number) =>
      plural('en', count, {
        one: 'Who had bad hours at # earlier event of the series is spared.',
        other: 'Who had bad hours at # earlier events of the series is spared.',
      }),
    ru: (count: number) =>
      `Учтены неудобные часы на прошлых мероприятиях серии: ${formatNumber('ru', count)}.`,
    kk: (count: number) =>
      `Топтаманың бұрынғы іс-шараларындағы қолайсыз сағаттар ескерілді: ${formatNumber('kk', count)}.`,
    zh: (count: number) => `已考虑系列中此前${formatNumber('zh', count)}场活动的不便时段。`,
  },
  best: { en: 'The best times', ru: 'Лучшее время', kk: 'Ең қолайлы уақыт', zh: '最佳时间' },
  nearest: {
    en: 'What comes nearest',
    ru: 'Ближе всего подходит',
    kk: 'Ең жақыны',
    zh: '最接近的时间',
  },
  requests: {
    en: 'Whom to ask',
    ru: 'Кого спросить',
    kk: 'Кімнен сұрау керек',
    zh: '可以询问谁',
  },
  allComfortable: {
    en: 'Comfortable for all',
    ru: 'Удобно всем',
    kk: 'Бәріне қолайлы',
    zh: '所有人都合适',
  },
  worst: {
    en: (minutes: number) =>
      `At most ${formatNumber('en', minutes)} min uncomfortable for one person`,
    ru: (minutes: number) => `Неудобство для одного — до ${formatNumber('ru', minutes)} мин`,
    kk: (minutes: number) => `Бір адамға қолайсыздығы ${formatNumber('kk', minutes)} минутқа дейін`,
    zh: (minutes: number) => `单人不便最多${formatNumber('zh', minutes)}分钟`,
  },
  missing: {
    en: (count: number) => `Missing: ${formatNumber('en', count)}`,
    ru: (count: number) => `Отсутствуют: ${formatNumber('ru', count)}`,
    kk: (count: number) => `Болмайтындар: ${formatNumber('kk', count)}`,
    zh: (count: number) => `缺席：${formatNumber('zh', count)}`,
  },
  person: { en: 'Person', ru: 'Участник', kk: 'Адам', zh: '人员' },
  clock: {
    en: 'On their clock',
    ru: 'По местному времени',
    kk: 'Жергілікті уақытпен',
    zh: '当地时间',
  },
  comfort: { en: 'Comfort', ru: 'Удобство', kk: 'Қолайлылығы', zh: '合适程度' },
  comfortable: { en: 'Comfortable', ru: 'Удобно', kk: 'Қолайлы', zh: '合适' },
  uncomfortable: {
    en: (minutes: number) => `Uncomfortable, ${formatNumber('en', minutes)} min`,
    ru: (minutes: number) => `Неудобно, ${formatNumber('ru', minutes)} мин`,
    kk: (minutes: number) => `Қолайсыз, ${formatNumber('kk', minutes)} мин`,
    zh: (minutes: number) => `不便${formatNumber('zh', minutes)}分钟`,
  },
  reason_hours: {
    en: 'Cannot: at night',
    ru: 'Не может: ночные часы',
    kk: 'Келе алмайды: түнгі уақыт',
    zh: '无法参加：夜间',
  },
  reason_day_off: {
    en: 'Cannot: a day off',
    ru: 'Не может: выходной',
    kk: 'Келе алмайды: демалыс күні',
    zh: '无法参加：休息日',
  },
  reason_availability: {
    en: 'Cannot: not available',
    ru: 'Не может: недоступен',
    kk: 'Келе алмайды: қолжетімсіз',
    zh: '无法参加：没有空',
  },
  reason_busy: {
    en: 'Cannot: in another event',
    ru: 'Не может: другое мероприятие',
    kk: 'Келе алмайды: басқа іс-шарада',
    zh: '无法参加：另有活动',
  },
  use: { en: 'Use this time', ru: 'Выбрать это время', kk: 'Осы уақытты таңдау', zh: '选用此时间' },
  useAt: {
    en: (time: string) => `Use this time: ${time}`,
    ru: (time: string) => `Выбрать это время: ${time}`,
    kk: (time: string) => `Осы уақытты таңдау: ${time}`,
    zh: (time: string) => `选用此时间：${time}`,
  },
});
