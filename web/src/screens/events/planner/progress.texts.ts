import { defineTexts } from '../../../texts/texts';

/** What a run at work does, in words. */
export const progressTexts = defineTexts({
  search: {
    en: 'Searching for better plans.',
    ru: 'Идёт поиск планов получше.',
    kk: 'Жақсырақ жоспарлар ізделуде.',
    zh: '正在寻找更好的方案。',
  },
  proof: {
    en: 'Searching for better plans, and at the same time for a proof that there is none.',
    ru: 'Идёт поиск планов получше и одновременно доказательства, что лучше не бывает.',
    kk: 'Жақсырақ жоспарлар және сонымен қатар бұдан жақсысы жоқ деген дәлел ізделуде.',
    zh: '正在寻找更好的方案，同时寻找“没有更好方案”的证明。',
  },
  timeOf: {
    en: (passed: string, all: string) => `${passed} of ${all} seconds`,
    ru: (passed: string, all: string) => `${passed} из ${all} с`,
    kk: (passed: string, all: string) => `${passed} / ${all} секунд`,
    zh: (passed: string, all: string) => `已用 ${passed} / ${all} 秒`,
  },
  checks: {
    en: 'Quick checks: whether anything plain stands in the way.',
    ru: 'Быстрые проверки: нет ли явных препятствий.',
    kk: 'Жылдам тексеру: айқын кедергі бар ма.',
    zh: '快速检查：是否有明显的障碍。',
  },
  programme: {
    en: 'Searching for any programme that keeps every rule that must hold.',
    ru: 'Идёт поиск любой программы, где соблюдены все обязательные правила.',
    kk: 'Барлық міндетті ереже сақталатын кез келген бағдарлама ізделуде.',
    zh: '正在寻找任何一个遵守全部必要规则的日程。',
  },
  relaxation: {
    en: 'There is no programme. Searching for what is behind that.',
    ru: 'Такой программы нет. Выясняется почему.',
    kk: 'Ондай бағдарлама жоқ. Себебі анықталуда.',
    zh: '没有可行的日程。正在查找原因。',
  },
  narrowing: {
    en: (done: string, all: string) =>
      `There is no programme. Finding out what contradicts itself: ${done} of ${all} requirements checked.`,
    ru: (done: string, all: string) =>
      `Такой программы нет. Выясняется, что противоречит друг другу: проверено требований ${done} из ${all}.`,
    kk: (done: string, all: string) =>
      `Ондай бағдарлама жоқ. Не қайшы екені анықталуда: тексерілген талаптар — ${done} / ${all}.`,
    zh: (done: string, all: string) =>
      `没有可行的日程。正在查明哪些要求相互矛盾：已检查 ${done} / ${all} 项要求。`,
  },
  repairs: {
    en: (done: string, all: string) =>
      `The contradiction is found. Trying what could be given up: ${done} of ${all} tried.`,
    ru: (done: string, all: string) =>
      `Противоречие найдено. Проверяется, от чего можно отказаться: ${done} из ${all}.`,
    kk: (done: string, all: string) =>
      `Қайшылық табылды. Неден бас тартуға болатыны тексерілуде: ${done} / ${all}.`,
    zh: (done: string, all: string) =>
      `已找到矛盾。正在尝试可以放弃什么：已试 ${done} / ${all} 项。`,
  },
  least: {
    en: 'Searching for the least number of sessions that must move.',
    ru: 'Выясняется, сколько заседаний придётся передвинуть как минимум.',
    kk: 'Кемінде қанша отырысты жылжыту керек екені анықталуда.',
    zh: '正在查明最少须移动多少场次。',
  },
  atLeast: {
    en: (sessions: string) => `Proved so far: at least ${sessions} must move.`,
    ru: (sessions: string) => `Уже доказано, что передвинуть придётся как минимум: ${sessions}.`,
    kk: (sessions: string) => `Әзірге дәлелденгені: кемінде ${sessions} жылжиды.`,
    zh: (sessions: string) => `目前已证明：至少须移动 ${sessions}。`,
  },
  found: {
    en: (sessions: string) => `A programme is found that moves ${sessions}.`,
    ru: (sessions: string) => `Найдена программа, где передвинуто: ${sessions}.`,
    kk: (sessions: string) => `Табылған бағдарламада жылжитыны: ${sessions}.`,
    zh: (sessions: string) => `已找到一个日程，移动 ${sessions}。`,
  },
  notFound: {
    en: 'No programme found yet.',
    ru: 'Программа пока не найдена.',
    kk: 'Бағдарлама әлі табылған жоқ.',
    zh: '尚未找到日程。',
  },
  polish: {
    en: (done: string, all: string) =>
      `Improving the programme with few moves: search ${done} of ${all}.`,
    ru: (done: string, all: string) =>
      `Программа улучшается при немногих перестановках: поиск ${done} из ${all}.`,
    kk: (done: string, all: string) =>
      `Бағдарлама аз жылжытумен жақсартылуда: іздеу ${done} / ${all}.`,
    zh: (done: string, all: string) => `正在以少量移动改进日程：第 ${done} / ${all} 次搜索。`,
  },
  stopKnown: {
    en: 'Stop and show what is known',
    ru: 'Остановить и показать, что известно',
    kk: 'Тоқтатып, белгілісін көрсету',
    zh: '停止并显示已知结果',
  },
});

/** What is proved about a plan. */
export const proofTexts = defineTexts({
  best: {
    en: 'Proved: by the wishes of this run no plan is better than this one.',
    ru: 'Доказано: при пожеланиях этого расчёта плана лучше нет.',
    kk: 'Дәлелденді: осы есептеудің тілектері бойынша бұдан жақсы жоспар жоқ.',
    zh: '已证明：按本次运行的愿望，没有比这更好的方案。',
  },
  bound: {
    en: (least: string, own: string) => `No plan can be better than ${least}; this one has ${own}.`,
    ru: (least: string, own: string) => `Лучше не бывает, чем ${least}; у этого плана ${own}.`,
    kk: (least: string, own: string) =>
      `Ешбір жоспар мынадан жақсы бола алмайды: ${least}; бұл жоспарда — ${own}.`,
    zh: (least: string, own: string) => `任何方案都不可能优于 ${least}；本方案为 ${own}。`,
  },
  away: {
    en: (percent: string) => `It is at most ${percent} away from the best there can be.`,
    ru: (percent: string) => `До лучшего из возможных ему не больше ${percent}.`,
    kk: (percent: string) => `Мүмкін ең жақсысынан ең көбі ${percent} алшақ.`,
    zh: (percent: string) => `它与可能的最佳方案相差至多 ${percent}。`,
  },
  notKnown: {
    en: 'Whether there is a better one is not known.',
    ru: 'Есть ли план лучше, неизвестно.',
    kk: 'Бұдан жақсысы бар-жоғы белгісіз.',
    zh: '是否有更好的方案，尚不清楚。',
  },
  changes: {
    en: (least: string, own: string) =>
      `No plan can have fewer changes against the release than ${least}; this one has ${own}.`,
    ru: (least: string, own: string) =>
      `Изменений против выпуска не может быть меньше, чем ${least}; у этого плана ${own}.`,
    kk: (least: string, own: string) =>
      `Шығарылымға қарағанда өзгеріс мынадан аз бола алмайды: ${least}; бұл жоспарда — ${own}.`,
    zh: (least: string, own: string) =>
      `与已发布版相比，变动不可能少于 ${least}；本方案为 ${own}。`,
  },
  impossible: {
    en: 'Proved: no programme places every session and keeps every rule that must hold. This plan is the best found for the rest.',
    ru: 'Доказано: нет программы, где поместятся все заседания и соблюдены все обязательные правила. Этот план — лучшее, что нашлось для остальных.',
    kk: 'Дәлелденді: барлық отырыс сыйып, барлық міндетті ереже сақталатын бағдарлама жоқ. Бұл — қалғандары үшін табылған ең жақсы жоспар.',
    zh: '已证明：没有既安排所有场次又遵守全部必要规则的日程。本方案是为其余场次找到的最佳方案。',
  },
  undecided: {
    en: 'No proof: whether there is a better plan is not known.',
    ru: 'Доказательства нет: есть ли план лучше, неизвестно.',
    kk: 'Дәлел жоқ: бұдан жақсы жоспардың бар-жоғы белгісіз.',
    zh: '没有证明：是否有更好的方案，尚不清楚。',
  },
  not_asked: {
    en: 'No proof was searched for: that is done for small programmes only.',
    ru: 'Доказательство не искали: это делается только для небольших программ.',
    kk: 'Дәлел ізделген жоқ: ол тек шағын бағдарламалар үшін жасалады.',
    zh: '未寻找证明：只对小型日程这样做。',
  },
  name: { en: 'Proof', ru: 'Доказательство', kk: 'Дәлел', zh: '证明' },
});
