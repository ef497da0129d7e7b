import type { View } from '../../../api/client';
import { defineTexts, plural } from '../../../texts/texts';

export type RuleCode = keyof View<'RuleLevelsView'>;

/** The name of a rule in the catalogue. */
export function ruleName<C extends RuleCode>(code: C): `${C}_name` {
  return `${code}_name`;
}

/** What a rule looks at, in the catalogue. */
export function ruleAbout<C extends RuleCode>(code: C): `${C}_about` {
  return `${code}_about`;
}

export const rulesTexts = defineTexts({
  title: {
    en: 'Rules of the programme',
    ru: 'Правила программы',
    kk: 'Бағдарлама ережелері',
    zh: '日程规则',
  },
  lead: {
    en: 'A room or a person in two places at once is always refused. For everything else you decide: say nothing, warn, or refuse what would break the rule anew.',
    ru: 'Зал или человек в двух местах сразу не допускаются никогда. Об остальном решаете вы: молчать, предупреждать или не допускать новых нарушений.',
    kk: 'Залдың немесе адамның бір мезгілде екі жерде болуына ешқашан жол берілмейді. Қалғанын өзіңіз шешесіз: айтпау, ескерту немесе жаңа бұзушылыққа жол бермеу.',
    zh: '会议室或人员同时出现在两处一律拒绝。其余由您决定：不提示、仅提示，或拒绝新的违规安排。',
  },
  off: { en: 'Off', ru: 'Выкл.', kk: 'Өшірулі', zh: '关闭' },
  warn: { en: 'Warn', ru: 'Предупреждать', kk: 'Ескерту', zh: '提示' },
  block: { en: 'Refuse', ru: 'Не допускать', kk: 'Жол бермеу', zh: '拒绝' },
  measures: { en: 'Measures', ru: 'Мерки', kk: 'Шектер', zh: '标准' },
  roomChangeMinutes: {
    en: 'Minutes from one room to another',
    ru: 'Минут на переход между залами',
    kk: 'Залдан залға өту, минут',
    zh: '会议室之间换场（分钟）',
  },
  venueChangeMinutes: {
    en: 'Minutes from one venue to another',
    ru: 'Минут на дорогу между местами проведения',
    kk: 'Бір орыннан екінші орынға жету, минут',
    zh: '会场之间换场（分钟）',
  },
  workingDayStart: {
    en: 'Working day of those online: from',
    ru: 'Рабочий день участников онлайн: с',
    kk: 'Онлайн қатысушылардың жұмыс күні: басталуы',
    zh: '线上参与者的工作时间：自',
  },
  workingDayEnd: { en: 'until', ru: 'до', kk: 'аяқталуы', zh: '至' },
  longestDayMinutes: {
    en: 'Longest day, minutes',
    ru: 'Самый длинный день, минут',
    kk: 'Ең ұзақ күн, минут',
    zh: '一天最长时间（分钟）',
  },
  longestStretchMinutes: {
    en: 'Longest time without a break, minutes',
    ru: 'Дольше всего без перерыва, минут',
    kk: 'Үзіліссіз ең ұзақ уақыт, минут',
    zh: '无休息的最长时间（分钟）',
  },
  readOnly: {
    en: 'What the programme is judged by. Organizers can change it.',
    ru: 'По этим правилам проверяется программа. Изменить их могут организаторы.',
    kk: 'Бағдарлама осы ережелер бойынша тексеріледі. Оларды ұйымдастырушылар өзгерте алады.',
    zh: '日程按以下规则检查。组织者可以更改。',
  },
  found: {
    en: (count: number) =>
      plural('en', count, {
        one: 'The rules find # thing to think of',
        other: 'The rules find # things to think of',
      }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'По правилам есть # замечание',
        few: 'По правилам есть # замечания',
        many: 'По правилам есть # замечаний',
        other: 'По правилам есть # замечания',
      }),
    kk: (count: number) => plural('kk', count, { other: 'Ережелер бойынша # ескерту бар' }),
    zh: (count: number) => plural('zh', count, { other: '规则发现 # 处需要注意' }),
  },
  room_availability_name: {
    en: 'Room not available',
    ru: 'Зал недоступен',
    kk: 'Зал қолжетімсіз',
    zh: '会议室不可用',
  },
  room_availability_about: {
    en: 'A session is in a room at a time when the room cannot be had.',
    ru: 'Заседание стоит в зале, когда зал недоступен.',
    kk: 'Отырыс зал қолжетімсіз уақытқа қойылған.',
    zh: '场次安排在会议室不可用的时间。',
  },
  person_availability_name: {
    en: 'Person not available',
    ru: 'Участник недоступен',
    kk: 'Қатысушы қатыса алмайды',
    zh: '人员没有空',
  },
  person_availability_about: {
    en: 'Somebody is in a session at a time when they said they cannot come.',
    ru: 'Участник стоит в программе, когда, по его словам, быть не может.',
    kk: 'Қатысушы келе алмаймын деген уақытқа қойылған.',
    zh: '人员被安排在其表示不能参加的时间。',
  },
  capacity_name: { en: 'Room too small', ru: 'Зал мал', kk: 'Зал тар', zh: '会议室太小' },
  capacity_about: {
    en: 'More people are expected than the room holds.',
    ru: 'Участников ожидается больше, чем вмещает зал.',
    kk: 'Залға сыйғаннан көп адам күтіледі.',
    zh: '预计人数超过会议室容量。',
  },
  interpretation_name: {
    en: 'Interpretation missing',
    ru: 'Нет перевода',
    kk: 'Аударма жоқ',
    zh: '缺少口译',
  },
  interpretation_about: {
    en: 'The languages of speakers and audience need interpretation, and there is neither booth nor interpreter.',
    ru: 'Языки выступающих и слушателей требуют перевода, а нет ни кабины, ни переводчика.',
    kk: 'Сөйлеушілер мен тыңдаушылардың тілдеріне аударма керек, ал кабина да, аудармашы да жоқ.',
    zh: '发言人与听众的语言需要口译，但没有同传间或译员。',
  },
  change_over_name: {
    en: 'Too little time to change rooms',
    ru: 'Мало времени на переход',
    kk: 'Залдан залға өтуге уақыт аз',
    zh: '换场时间不足',
  },
  change_over_about: {
    en: 'Somebody has to be in another room, or another house, too soon after.',
    ru: 'Участник не успевает перейти в другой зал или здание.',
    kk: 'Қатысушы басқа залға немесе ғимаратқа үлгермейді.',
    zh: '人员来不及赶到另一间会议室或另一栋楼。',
  },
  track_overlap_name: {
    en: 'Two of a track at once',
    ru: 'Два заседания секции сразу',
    kk: 'Бір секцияның екі отырысы қатар',
    zh: '同一专题同时进行',
  },
  track_overlap_about: {
    en: 'Who follows a track cannot be in both sessions.',
    ru: 'Кто следит за секцией, не попадёт на оба заседания.',
    kk: 'Секцияны бақылаушы екі отырысқа қатар бара алмайды.',
    zh: '关注该专题的人无法同时参加两个场次。',
  },
  theme_overlap_name: {
    en: 'Two of a theme at once',
    ru: 'Два заседания по теме сразу',
    kk: 'Бір тақырыптағы екі отырыс қатар',
    zh: '同一主题同时进行',
  },
  theme_overlap_about: {
    en: 'Two sessions on the same theme run at the same time.',
    ru: 'Два заседания на одну тему идут одновременно.',
    kk: 'Бір тақырыптағы екі отырыс бір мезгілде өтеді.',
    zh: '两个场次在同一时间讨论同一主题。',
  },
  remote_hours_name: {
    en: 'Night for those online',
    ru: 'Ночь у участников онлайн',
    kk: 'Онлайн қатысушыда түн',
    zh: '线上参与者处于非工作时间',
  },
  remote_hours_about: {
    en: 'For somebody far away the session is outside of the working day.',
    ru: 'У участника на расстоянии заседание вне рабочего дня.',
    kk: 'Алыстағы қатысушы үшін отырыс жұмыс күнінен тыс.',
    zh: '对远程参与者来说，场次不在工作时间内。',
  },
  chair_missing_name: {
    en: 'Nobody leads the session',
    ru: 'Некому вести заседание',
    kk: 'Отырысты жүргізетін адам жоқ',
    zh: '没有主持人',
  },
  chair_missing_about: {
    en: 'A session that needs a chair or a moderator has neither.',
    ru: 'Нет ни председателя, ни модератора там, где они нужны.',
    kk: 'Төраға не модератор керек отырыста екеуі де жоқ.',
    zh: '需要主席或主持人的场次两者皆无。',
  },
  panel_balance_name: {
    en: 'Panel of one country or institution',
    ru: 'Все из одной страны или учреждения',
    kk: 'Бәрі бір елден немесе мекемеден',
    zh: '发言人来自同一国家或机构',
  },
  panel_balance_about: {
    en: 'Everybody on a panel or at a round table is from the same place.',
    ru: 'Все участники дискуссии или круглого стола из одного места.',
    kk: 'Талқылаудың не дөңгелек үстелдің барлық қатысушысы бір жерден.',
    zh: '专题讨论或圆桌会议的发言人全部来自同一处。',
  },
  long_day_name: {
    en: 'Day too long',
    ru: 'Слишком длинный день',
    kk: 'Тым ұзақ күн',
    zh: '一天过长',
  },
  long_day_about: {
    en: 'From the first session of a day to its last it takes too long.',
    ru: 'От первого заседания дня до последнего проходит слишком много времени.',
    kk: 'Күннің алғашқы отырысынан соңғысына дейін тым ұзақ.',
    zh: '一天从首场到末场时间过长。',
  },
  break_missing_name: {
    en: 'No break for too long',
    ru: 'Долго нет перерыва',
    kk: 'Ұзақ уақыт үзіліс жоқ',
    zh: '长时间无休息',
  },
  break_missing_about: {
    en: 'In a room, or for a person, work goes on without a break for too long.',
    ru: 'В зале или у участника работа слишком долго идёт без перерыва.',
    kk: 'Залда немесе қатысушыда жұмыс тым ұзақ үзіліссіз жүреді.',
    zh: '会议室或人员长时间连续工作而无休息。',
  },
});
