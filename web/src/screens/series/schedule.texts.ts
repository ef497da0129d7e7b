import { defineTexts, plural } from '../../texts/texts';

/** The cadence of a series and its intervals in words. */
export const scheduleTexts = defineTexts({
  schedule: { en: 'Schedule', ru: 'График', kk: 'Кесте', zh: '举办安排' },
  scheduleLead: {
    en: 'One event is due in each interval of the cadence.',
    ru: 'В каждом промежутке должно пройти одно мероприятие.',
    kk: 'Әр аралықта бір іс-шара өтуі керек.',
    zh: '每个周期应举办一场活动。',
  },
  weekly: { en: 'Every week', ru: 'Еженедельно', kk: 'Апта сайын', zh: '每周一次' },
  fortnightly: {
    en: 'Every two weeks',
    ru: 'Раз в две недели',
    kk: 'Екі аптада бір рет',
    zh: '每两周一次',
  },
  monthly: { en: 'Every month', ru: 'Ежемесячно', kk: 'Ай сайын', zh: '每月一次' },
  quarterly: { en: 'Every quarter', ru: 'Ежеквартально', kk: 'Тоқсан сайын', zh: '每季度一次' },
  half_yearly: {
    en: 'Every half-year',
    ru: 'Раз в полгода',
    kk: 'Жарты жылда бір рет',
    zh: '每半年一次',
  },
  yearly: { en: 'Every year', ru: 'Ежегодно', kk: 'Жыл сайын', zh: '每年一次' },
  held: { en: 'Held', ru: 'Проведено', kk: 'Өткізілді', zh: '已举行' },
  planned: { en: 'Planned', ru: 'Запланировано', kk: 'Жоспарланған', zh: '已安排' },
  due: { en: 'Due', ru: 'Ожидается', kk: 'Мерзімі келді', zh: '待安排' },
  late: { en: 'Missed', ru: 'Пропущено', kk: 'Өткізілмеді', zh: '缺漏' },
  ahead: { en: 'Later', ru: 'Позже', kk: 'Кейінірек', zh: '以后' },
  lateIn: {
    en: (days: string) => `No event was held in ${days}.`,
    ru: (days: string) => `Мероприятия не было: ${days}.`,
    kk: (days: string) => `Іс-шара өткізілмеді: ${days}.`,
    zh: (days: string) => `${days}未举办活动。`,
  },
  dueUntil: {
    en: (day: string) => `Due by ${day}: nothing planned yet.`,
    ru: (day: string) => `Срок — до ${day}: пока ничего не запланировано.`,
    kk: (day: string) => `Мерзімі — ${day} дейін: әзірге жоспарланбаған.`,
    zh: (day: string) => `应于 ${day} 前举办，尚未安排。`,
  },
  dueNext: {
    en: (days: string) => `For ${days} nothing is planned yet.`,
    ru: (days: string) => `На ${days} пока ничего не запланировано.`,
    kk: (days: string) => `${days} аралығына әзірге жоспарланбаған.`,
    zh: (days: string) => `${days}尚未安排活动。`,
  },
  nextPlanned: {
    en: (day: string) => `Next: ${day}`,
    ru: (day: string) => `Следующее: ${day}`,
    kk: (day: string) => `Келесісі: ${day}`,
    zh: (day: string) => `下一场：${day}`,
  },
  gaps: {
    en: (count: number) =>
      plural('en', count, {
        one: '# interval without an event',
        other: '# intervals without an event',
      }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# промежуток без мероприятия',
        few: '# промежутка без мероприятия',
        many: '# промежутков без мероприятия',
        other: '# промежутка без мероприятия',
      }),
    kk: (count: number) => plural('kk', count, { other: 'Іс-шарасыз # аралық' }),
    zh: (count: number) => plural('zh', count, { other: '# 个周期没有活动' }),
  },
  noGaps: {
    en: 'No gap: every interval so far had its event.',
    ru: 'Пропусков нет: в каждом прошедшем промежутке было мероприятие.',
    kk: 'Олқылық жоқ: өткен әр аралықта іс-шара болды.',
    zh: '没有缺漏：迄今每个周期都举办了活动。',
  },
  notBegun: {
    en: (day: string) => `Begins on ${day}.`,
    ru: (day: string) => `Начнётся ${day}.`,
    kk: (day: string) => `Басталады: ${day}.`,
    zh: (day: string) => `将于 ${day} 开始。`,
  },
  count: {
    en: (word: string, count: number) => `${word}: ${String(count)}`,
    ru: (word: string, count: number) => `${word}: ${String(count)}`,
    kk: (word: string, count: number) => `${word}: ${String(count)}`,
    zh: (word: string, count: number) => `${word}：${String(count)}`,
  },
  interval: { en: 'Interval', ru: 'Промежуток', kk: 'Аралық', zh: '周期' },
  whatBecame: { en: 'State', ru: 'Состояние', kk: 'Күйі', zh: '状态' },
  itsEvents: { en: 'Events', ru: 'Мероприятия', kk: 'Іс-шаралар', zh: '活动' },
  planOne: {
    en: 'Plan one',
    ru: 'Запланировать',
    kk: 'Жоспарлау',
    zh: '安排一场',
  },
  planOneIn: {
    en: (days: string) => `Plan one in ${days}`,
    ru: (days: string) => `Запланировать: ${days}`,
    kk: (days: string) => `Жоспарлау: ${days}`,
    zh: (days: string) => `安排一场：${days}`,
  },
  earlier: {
    en: 'Show earlier intervals',
    ru: 'Показать более ранние',
    kk: 'Ертерек аралықтарды көрсету',
    zh: '显示更早的周期',
  },
});
