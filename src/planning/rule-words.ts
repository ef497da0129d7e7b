import type { Translated } from '../kernel/languages.js';

/** What a rule of the planner is called where its cost is shown. */
const RULE_WORDS: Readonly<Record<string, Translated>> = {
  'room-clash': {
    en: 'Two sessions in one room',
    ru: 'Два заседания в одном зале',
    kk: 'Бір залда екі отырыс',
    zh: '同一会议室两个场次',
  },
  'person-clash': {
    en: 'A person in two sessions at once',
    ru: 'Человек сразу на двух заседаниях',
    kk: 'Бір адам бір мезгілде екі отырыста',
    zh: '同一人同时在两个场次',
  },
  prerequisite: {
    en: 'Order of sessions',
    ru: 'Порядок заседаний',
    kk: 'Отырыстардың реті',
    zh: '场次先后',
  },
  exclusive: {
    en: 'Sessions that must not be parallel',
    ru: 'Заседания, которые нельзя проводить одновременно',
    kk: 'Қатар өтпеуі тиіс отырыстар',
    zh: '不可并行的场次',
  },
  'room-unavailable': {
    en: 'Room not available',
    ru: 'Зал недоступен',
    kk: 'Зал бос емес',
    zh: '会议室不可用',
  },
  'person-unavailable': {
    en: 'Person not available',
    ru: 'Человек недоступен',
    kk: 'Адам бос емес',
    zh: '人员没有时间',
  },
  capacity: { en: 'Too few seats', ru: 'Не хватает мест', kk: 'Орын жетпейді', zh: '座位不足' },
  interpretation: {
    en: 'Interpretation missing',
    ru: 'Нет перевода',
    kk: 'Аударма жоқ',
    zh: '缺少口译',
  },
  'published-time': {
    en: 'Other hours than released',
    ru: 'Время не как в выпуске',
    kk: 'Уақыты шығарылымдағыдай емес',
    zh: '时间与已发布的不同',
  },
  'published-room': {
    en: 'Another room than released',
    ru: 'Зал не как в выпуске',
    kk: 'Залы шығарылымдағыдай емес',
    zh: '会议室与已发布的不同',
  },
  'favorites-seats': {
    en: 'Fewer seats than people who want to come',
    ru: 'Мест меньше, чем желающих',
    kk: 'Орын келгісі келетіндерден аз',
    zh: '座位少于意向人数',
  },
  'popular-rooms': {
    en: 'Popular sessions in small rooms',
    ru: 'Популярные заседания в малых залах',
    kk: 'Танымал отырыстар шағын залда',
    zh: '热门场次在小会议室',
  },
  'room-change': {
    en: 'Too little time to change rooms',
    ru: 'Мало времени на переход',
    kk: 'Залдан залға өтуге уақыт аз',
    zh: '换会议室时间不足',
  },
  'shared-audience': {
    en: 'One audience in two places',
    ru: 'Одна аудитория в двух местах',
    kk: 'Бір тыңдаушы екі жерде',
    zh: '同一听众须同时在两处',
  },
  'track-clash': {
    en: 'Two sessions of a track at once',
    ru: 'Два заседания секции одновременно',
    kk: 'Бір секцияның екі отырысы қатар',
    zh: '同一专题同时两场',
  },
  'track-room-stability': {
    en: 'A track changes rooms within a day',
    ru: 'Секция меняет зал в течение дня',
    kk: 'Секция күн ішінде зал ауыстырады',
    zh: '同一专题当天换会议室',
  },
  'theme-clash': {
    en: 'Two sessions on a theme at once',
    ru: 'Два заседания по теме одновременно',
    kk: 'Бір тақырыптағы екі отырыс қатар',
    zh: '同一主题同时两场',
  },
  'audience-theme-clash': {
    en: 'A theme twice for one audience',
    ru: 'Тема дважды для одной аудитории',
    kk: 'Бір аудиторияға тақырып екі рет',
    zh: '同一听众主题重叠',
  },
  'audience-type-diversity': {
    en: 'Parallel sessions for one audience',
    ru: 'Параллельно для одной аудитории',
    kk: 'Бір аудиторияға қатар',
    zh: '面向同一听众并行',
  },
  'audience-level-diversity': {
    en: 'Different levels side by side',
    ru: 'Разные уровни рядом',
    kk: 'Әр деңгей қатар',
    zh: '不同层次并行',
  },
  'language-diversity': {
    en: 'Different languages side by side',
    ru: 'Разные языки рядом',
    kk: 'Әр тіл қатар',
    zh: '不同语言并行',
  },
  'same-day': {
    en: 'What belongs on one day',
    ru: 'Что должно быть в один день',
    kk: 'Бір күнде болуы тиіс',
    zh: '应在同一天',
  },
  consecutive: {
    en: 'What should follow on',
    ru: 'Что должно идти подряд',
    kk: 'Қатарынан өтуі тиіс',
    zh: '应连续进行',
  },
  'long-day': {
    en: 'Long days of people',
    ru: 'Длинные дни у людей',
    kk: 'Адамдардың ұзақ күндері',
    zh: '人员当天时间过长',
  },
  'no-break': {
    en: 'No break for too long',
    ru: 'Слишком долго без перерыва',
    kk: 'Тым ұзақ үзіліссіз',
    zh: '长时间无休息',
  },
  'remote-hours': {
    en: 'Late or early hours of people far away',
    ru: 'Неудобные часы у удалённых участников',
    kk: 'Алыстағылар үшін қолайсыз сағаттар',
    zh: '远程人员时段不便',
  },
  'remote-fairness': {
    en: 'Inconvenient hours for the same people',
    ru: 'Неудобные часы у одних и тех же',
    kk: 'Қолайсыз сағаттар үнемі бір адамдарға',
    zh: '不便时段总是同一批人',
  },
  'late-start': {
    en: 'Gaps and late starts',
    ru: 'Пробелы и поздние начала',
    kk: 'Бос аралықтар мен кеш басталу',
    zh: '空档和开始较晚',
  },
  'content-clash': {
    en: 'Two sessions on the same matter',
    ru: 'Два заседания об одном',
    kk: 'Бір мәселе бойынша екі отырыс',
    zh: '同一内容同时两场',
  },
  'sector-clash': {
    en: 'Two sessions for one sector',
    ru: 'Два заседания для одной отрасли',
    kk: 'Бір салаға екі отырыс',
    zh: '同一领域同时两场',
  },
  'crowd-control': { en: 'Crowds', ru: 'Скопление людей', kk: 'Адам көп жиналуы', zh: '人流集中' },
};

/** The words for a rule; its id where none are needed, for rules that our events do not have. */
export function ruleWords(ruleId: string): Translated {
  return RULE_WORDS[ruleId] ?? { en: ruleId, ru: ruleId, kk: ruleId, zh: ruleId };
}

/** Why a session has no place. */
export const LEFT_OUT_WORDS = {
  no_place_fits: {
    en: 'No place takes it: it is longer than the hours of the day, or no room fits.',
    ru: 'Нет подходящего места: заседание длиннее часов дня, или нет подходящего зала.',
    kk: 'Лайық орын жоқ: отырыс күн сағаттарынан ұзақ немесе лайық зал жоқ.',
    zh: '没有合适的位置：时长超过当天时段，或没有合适的会议室。',
  },
  all_places_taken: {
    en: 'All places that fit are taken.',
    ru: 'Все подходящие места заняты.',
    kk: 'Лайық орындардың бәрі бос емес.',
    zh: '合适的位置均已占用。',
  },
  breaks_rules: {
    en: 'Wherever it would be free, a rule is broken: {rules}.',
    ru: 'На каждом свободном месте нарушается правило: {rules}.',
    kk: 'Бос орындардың бәрінде ереже бұзылады: {rules}.',
    zh: '任何空位都会违反规则：{rules}。',
  },
} as const satisfies Readonly<Record<string, Translated>>;

/** Requirements that contradict each other, in words. */
export const REQUIREMENT_WORDS = {
  person: {
    en: '{person} takes part in {sessions} and has only these hours: {hours}.',
    ru: '{person} участвует в заседаниях {sessions}, а время есть только такое: {hours}.',
    kk: '{person} мына отырыстарға қатысады: {sessions}; ал уақыты тек мынадай: {hours}.',
    zh: '{person}参加{sessions}，但可用时间仅为：{hours}。',
  },
  personAlways: {
    en: '{person} takes part in {sessions} and cannot be in two at once.',
    ru: '{person} участвует в заседаниях {sessions} и не может быть на двух сразу.',
    kk: '{person} мына отырыстарға қатысады: {sessions}; бір мезгілде екеуінде бола алмайды.',
    zh: '{person}参加{sessions}，不能同时出席两场。',
  },
  session: {
    en: '“{session}” needs a room that fits ({needs}).',
    ru: '«{session}» требует подходящего зала ({needs}).',
    kk: '«{session}» лайық залды қажет етеді ({needs}).',
    zh: '“{session}”需要合适的会议室（{needs}）。',
  },
  order: {
    en: '“{before}” is over before “{after}” begins.',
    ru: '«{before}» заканчивается до начала «{after}».',
    kk: '«{after}» басталғанға дейін «{before}» аяқталады.',
    zh: '“{before}”在“{after}”开始前结束。',
  },
  exclusive: {
    en: 'Sessions marked “{tag}” are never parallel.',
    ru: 'Заседания с пометкой «{tag}» не проводятся одновременно.',
    kk: '«{tag}» белгісі бар отырыстар қатар өтпейді.',
    zh: '标有“{tag}”的场次不可并行。',
  },
  room: {
    en: '{room} can be had only at these hours: {hours}.',
    ru: '{room}: доступен только в это время: {hours}.',
    kk: '{room}: тек мына уақытта бос: {hours}.',
    zh: '{room}仅在以下时间可用：{hours}。',
  },
  pinned: {
    en: '“{session}” stays where it is: {place}.',
    ru: '«{session}» остаётся на месте: {place}.',
    kk: '«{session}» орнында қалады: {place}.',
    zh: '“{session}”保持原位：{place}。',
  },
  quoted: { en: '“{text}”', ru: '«{text}»', kk: '«{text}»', zh: '“{text}”' },
  noHours: { en: 'none', ru: 'никакого', kk: 'уақыты жоқ', zh: '无' },
  seats: { en: '{n} seats', ru: 'мест: {n}', kk: '{n} орын', zh: '{n} 个座位' },
  booths: {
    en: '{n} interpretation booths',
    ru: 'кабин синхронного перевода: {n}',
    kk: '{n} ілеспе аударма кабинасы',
    zh: '{n} 个同传间',
  },
} as const satisfies Readonly<Record<string, Translated>>;
