import { defineTexts, plural } from '../../texts/texts';

/** What the proof of a cell says. */
export const cellTexts = defineTexts({
  due: {
    en: 'Falls due here',
    ru: 'Срок наступает здесь',
    kk: 'Мерзімі осында келеді',
    zh: '本期到期',
  },
  ongoing: {
    en: 'Counts towards a longer period',
    ru: 'Засчитывается в более долгий период',
    kk: 'Ұзағырақ кезеңге есептеледі',
    zh: '计入更长的时期',
  },
  until: {
    en: (period: string, day: string) => `${period}, up to ${day}`,
    ru: (period: string, day: string) => `${period}, по ${day}`,
    kk: (period: string, day: string) => `${period}, ${day} дейін`,
    zh: (period: string, day: string) => `${period}，至${day}`,
  },
  nothingDue: {
    en: 'No commitment of this proposal falls due in this quarter.',
    ru: 'В этом квартале ни одно обязательство этого предложения не подлежит исполнению.',
    kk: 'Бұл тоқсанда осы ұсыныстың бірде-бір міндеттемесінің мерзімі келмейді.',
    zh: '该提议在本季度没有到期的承诺。',
  },
  numbers: {
    en: (held: number, target: number) => `${String(held)} of ${String(target)}`,
    ru: (held: number, target: number) => `${String(held)} из ${String(target)}`,
    kk: (held: number, target: number) => `${String(target)} ішінен ${String(held)}`,
    zh: (held: number, target: number) => `${String(target)} 项中的 ${String(held)} 项`,
  },
  planned: {
    en: (count: number) => `${String(count)} more planned`,
    ru: (count: number) => `ещё запланировано: ${String(count)}`,
    kk: (count: number) => `тағы жоспарланғаны: ${String(count)}`,
    zh: (count: number) => `另已计划 ${String(count)} 项`,
  },
  drafts: {
    en: (count: number) => `of them only drafts: ${String(count)}`,
    ru: (count: number) => `из них лишь черновики: ${String(count)}`,
    kk: (count: number) => `оның ішінде жоба күйінде: ${String(count)}`,
    zh: (count: number) => `其中仅为草稿：${String(count)} 项`,
  },
  missing: {
    en: (count: number) => `${String(count)} missing`,
    ru: (count: number) => `не хватает: ${String(count)}`,
    kk: (count: number) => `жетіспейді: ${String(count)}`,
    zh: (count: number) => `尚缺 ${String(count)} 项`,
  },
  partial: {
    en: 'Too short a part of the period: no number is owed.',
    ru: 'Слишком малая часть периода: количество не требуется.',
    kk: 'Кезеңнің тым қысқа бөлігі: сан талап етілмейді.',
    zh: '不足半期，不要求数量。',
  },
  proofOf: {
    en: (title: string) => `Proof: ${title}`,
    ru: (title: string) => `Подтверждение: ${title}`,
    kk: (title: string) => `Дәлел: ${title}`,
    zh: (title: string) => `依据：${title}`,
  },
  noProof: {
    en: 'Nothing is there to count yet.',
    ru: 'Засчитать пока нечего.',
    kk: 'Әзірге есептейтін ештеңе жоқ.',
    zh: '尚无可计入的内容。',
  },
  notCounted: {
    en: 'does not count',
    ru: 'не засчитывается',
    kk: 'есептелмейді',
    zh: '不计入',
  },
  present_country: {
    en: (count: number, floor: number) =>
      `${plural('en', count, { one: '# country', other: '# countries' })} of at least ${String(floor)}`,
    ru: (count: number, floor: number) =>
      `стран: ${String(count)}, нужно не менее ${String(floor)}`,
    kk: (count: number, floor: number) => `${String(count)} ел, кемінде ${String(floor)} керек`,
    zh: (count: number, floor: number) => `${String(count)} 个国家，至少须 ${String(floor)} 个`,
  },
  present_category: {
    en: (count: number, floor: number) =>
      `${plural('en', count, { one: '# category', other: '# categories' })} of at least ${String(floor)}`,
    ru: (count: number, floor: number) =>
      `категорий: ${String(count)}, нужно не менее ${String(floor)}`,
    kk: (count: number, floor: number) => `${String(count)} санат, кемінде ${String(floor)} керек`,
    zh: (count: number, floor: number) => `${String(count)} 个类别，至少须 ${String(floor)} 个`,
  },
  deadline: {
    en: (day: string) => `due by ${day}`,
    ru: (day: string) => `срок ${day}`,
    kk: (day: string) => `мерзімі ${day}`,
    zh: (day: string) => `期限${day}`,
  },
  lacking: {
    en: (channels: string) => `not yet: ${channels}`,
    ru: (channels: string) => `ещё нет: ${channels}`,
    kk: (channels: string) => `әлі жоқ: ${channels}`,
    zh: (channels: string) => `尚缺：${channels}`,
  },
  outcomes: {
    en: (inTime: number, outLate: number, waiting: number, overdue: number) =>
      `Outcomes: ${String(inTime)} in time, ${String(outLate)} out late, ${String(waiting)} awaited, ${String(overdue)} overdue`,
    ru: (inTime: number, outLate: number, waiting: number, overdue: number) =>
      `Итоговые документы: вовремя ${String(inTime)}, с опозданием ${String(outLate)}, ожидается ${String(waiting)}, просрочено ${String(overdue)}`,
    kk: (inTime: number, outLate: number, waiting: number, overdue: number) =>
      `Қорытынды құжаттар: уақытында ${String(inTime)}, кешігіп ${String(outLate)}, күтілуде ${String(waiting)}, мерзімі өткен ${String(overdue)}`,
    zh: (inTime: number, outLate: number, waiting: number, overdue: number) =>
      `成果文件：按时 ${String(inTime)}，迟发 ${String(outLate)}，待出 ${String(waiting)}，逾期 ${String(overdue)}`,
  },
  themes: { en: 'Theme by theme', ru: 'По темам', kk: 'Тақырыптар бойынша', zh: '各主题' },
  events: {
    en: 'All events of the proposal in this quarter',
    ru: 'Все мероприятия предложения в этом квартале',
    kk: 'Осы тоқсандағы ұсыныстың барлық іс-шаралары',
    zh: '本季度落实该提议的全部活动',
  },
  noEvents: {
    en: 'No event of this quarter serves the proposal.',
    ru: 'В этом квартале ни одно мероприятие не служит этому предложению.',
    kk: 'Осы тоқсанда бұл ұсынысқа қызмет ететін іс-шара жоқ.',
    zh: '本季度没有落实该提议的活动。',
  },
  plan: {
    en: 'Plan an event',
    ru: 'Запланировать мероприятие',
    kk: 'Іс-шара жоспарлау',
    zh: '安排活动',
  },
  planFor: {
    en: (title: string) => `Plan an event: ${title}`,
    ru: (title: string) => `Запланировать мероприятие: ${title}`,
    kk: (title: string) => `Іс-шара жоспарлау: ${title}`,
    zh: (title: string) => `安排活动：${title}`,
  },
  morePeople: {
    en: 'Invite more people to the event that does not count yet: its link leads to them.',
    ru: 'Пригласите ещё людей на мероприятие, которое пока не засчитывается: ссылка ведёт к ним.',
    kk: 'Әзірге есептелмейтін іс-шараға тағы адам шақырыңыз: сілтемесі соған апарады.',
    zh: '请为尚未计入的活动邀请更多人员：点击其链接即可。',
  },
  enterHeld: {
    en: 'Enter an event that was held then',
    ru: 'Внести проведённое тогда мероприятие',
    kk: 'Сол кезде өткен іс-шараны енгізу',
    zh: '补录当时举行的活动',
  },
  overNote: {
    en: 'The period is over. An event planned now counts for the present period; one that was held then and is missing here can still be entered.',
    ru: 'Период завершён. Новое мероприятие засчитается в нынешний период; проведённое тогда, но не внесённое, можно внести.',
    kk: 'Кезең аяқталды. Қазір жоспарланған іс-шара осы кезеңге есептеледі; сол кезде өтіп, енгізілмегенін енгізуге болады.',
    zh: '该时期已结束。现在安排的活动计入当前时期；当时已举行但未登记的，仍可补录。',
  },
});
