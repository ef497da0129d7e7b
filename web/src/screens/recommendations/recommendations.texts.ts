import { defineTexts, plural } from '../../texts/texts';

/** The list of recommendations and its filters. */
export const recommendationsTexts = defineTexts({
  title: { en: 'Recommendations', ru: 'Рекомендации', kk: 'Ұсынымдар', zh: '建议' },
  lead: {
    en: 'What became of each recommendation. What is late stands first.',
    ru: 'Что стало с каждой рекомендацией. Просроченные стоят первыми.',
    kk: 'Әр ұсынымның тағдыры. Мерзімі өткендері бірінші тұрады.',
    zh: '每项建议的落实情况。逾期的排在最前。',
  },
  list: { en: 'Recommendations', ru: 'Рекомендации', kk: 'Ұсынымдар', zh: '建议列表' },
  show: { en: 'Show', ru: 'Показать', kk: 'Көрсету', zh: '显示' },
  open: { en: 'Open', ru: 'В работе', kk: 'Орындалудағы', zh: '未了结' },
  late: { en: 'Late', ru: 'Просроченные', kk: 'Мерзімі өткен', zh: '逾期' },
  unanswered: {
    en: 'Without a response',
    ru: 'Без ответа',
    kk: 'Жауапсыз',
    zh: '尚无答复',
  },
  over: { en: 'Settled', ru: 'Завершённые', kk: 'Аяқталған', zh: '已了结' },
  all: {
    en: 'All, with drafts',
    ru: 'Все, с черновиками',
    kk: 'Бәрі, жобалармен',
    zh: '全部（含草稿）',
  },
  status: { en: 'Status', ru: 'Статус', kk: 'Мәртебесі', zh: '状态' },
  anyStatus: { en: 'Any status', ru: 'Любой статус', kk: 'Кез келген мәртебе', zh: '任何状态' },
  addressee: { en: 'Addressee', ru: 'Адресат', kk: 'Адресат', zh: '建议对象' },
  anyAddressee: {
    en: 'Any partner',
    ru: 'Любой партнёр',
    kk: 'Кез келген серіктес',
    zh: '任何伙伴机构',
  },
  mandate: { en: 'Mandate', ru: 'Мандат', kk: 'Мандат', zh: '授权文件' },
  anyMandate: {
    en: 'Any mandate',
    ru: 'Любой мандат',
    kk: 'Кез келген мандат',
    zh: '任何授权文件',
  },
  event: { en: 'Event', ru: 'Мероприятие', kk: 'Іс-шара', zh: '活动' },
  anyEvent: { en: 'Any event', ru: 'Любое мероприятие', kk: 'Кез келген іс-шара', zh: '任何活动' },
  ofOutcome: {
    en: (symbol: string) => `Only those of ${symbol}`,
    ru: (symbol: string) => `Только из ${symbol}`,
    kk: (symbol: string) => `Тек ${symbol} құжатынан`,
    zh: (symbol: string) => `仅限 ${symbol}`,
  },
  searchHint: {
    en: 'Words, addressee or symbol',
    ru: 'Слова, адресат или шифр',
    kk: 'Сөздер, адресат немесе шифр',
    zh: '文字、建议对象或文号',
  },
  empty: {
    en: 'No recommendation in work',
    ru: 'Рекомендаций в работе нет',
    kk: 'Орындалудағы ұсыным жоқ',
    zh: '没有未了结的建议',
  },
  emptyLead: {
    en: 'Recommendations are written in the outcome of an event and come here once it is published. From then on you follow what becomes of them.',
    ru: 'Рекомендации пишут в итоговом документе мероприятия; после публикации они появляются здесь, и вы следите за их судьбой.',
    kk: 'Ұсынымдар іс-шараның қорытынды құжатында жазылады; жарияланған соң осында пайда болады, сіз олардың орындалуын бақылайсыз.',
    zh: '建议写在活动的成果文件中，发布后出现在此处，供您跟踪落实情况。',
  },
  toOutcomes: {
    en: 'To the outcomes',
    ru: 'К итоговым документам',
    kk: 'Қорытынды құжаттарға',
    zh: '前往成果文件',
  },
  noneLate: {
    en: 'Nothing is late.',
    ru: 'Просроченных нет.',
    kk: 'Мерзімі өткені жоқ.',
    zh: '没有逾期项。',
  },
  to: {
    en: (names: string) => `To ${names}`,
    ru: (names: string) => `Адресат: ${names}`,
    kk: (names: string) => `Адресат: ${names}`,
    zh: (names: string) => `建议对象：${names}`,
  },
  toNobody: {
    en: 'Addressed to nobody',
    ru: 'Без адресата',
    kk: 'Адресаты жоқ',
    zh: '没有建议对象',
  },
  responded: {
    en: (done: number, all: number) => `Responses: ${String(done)} of ${String(all)}`,
    ru: (done: number, all: number) => `Ответов: ${String(done)} из ${String(all)}`,
    kk: (done: number, all: number) => `Жауаптар: ${String(all)} ішінен ${String(done)}`,
    zh: (done: number, all: number) => `答复：${String(done)}/${String(all)}`,
  },
  due: {
    en: (day: string) => `due ${day}`,
    ru: (day: string) => `срок ${day}`,
    kk: (day: string) => `мерзімі ${day}`,
    zh: (day: string) => `期限 ${day}`,
  },
  lateBy: {
    en: (days: number) => plural('en', days, { one: '# day late', other: '# days late' }),
    ru: (days: number) =>
      plural('ru', days, {
        one: 'Просрочено на # день',
        few: 'Просрочено на # дня',
        many: 'Просрочено на # дней',
        other: 'Просрочено на # дня',
      }),
    kk: (days: number) => plural('kk', days, { one: '# күнге кешікті', other: '# күнге кешікті' }),
    zh: (days: number) => plural('zh', days, { other: '逾期 # 天' }),
  },
  dueToday: { en: 'Due today', ru: 'Срок сегодня', kk: 'Мерзімі бүгін', zh: '今天到期' },
  dueIn: {
    en: (days: number) => plural('en', days, { one: 'Due in # day', other: 'Due in # days' }),
    ru: (days: number) =>
      plural('ru', days, {
        one: 'Остался # день',
        few: 'Осталось # дня',
        many: 'Осталось # дней',
        other: 'Осталось # дня',
      }),
    kk: (days: number) => plural('kk', days, { one: '# күн қалды', other: '# күн қалды' }),
    zh: (days: number) => plural('zh', days, { other: '还有 # 天' }),
  },
});
