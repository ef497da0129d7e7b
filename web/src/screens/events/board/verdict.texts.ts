import { defineTexts } from '../../../texts/texts';

/** Whether sessions may stand in a place, and why not. */
export const verdictTexts = defineTexts({
  allowed: { en: 'Allowed', ru: 'Можно', kk: 'Болады', zh: '可以' },
  warning: {
    en: 'Allowed, with a warning',
    ru: 'Можно, но есть предупреждение',
    kk: 'Болады, бірақ ескерту бар',
    zh: '可以，但有提示',
  },
  refused: { en: 'Not possible', ru: 'Нельзя', kk: 'Болмайды', zh: '不可以' },
  checking: {
    en: 'Looking at other events …',
    ru: 'Проверяются другие мероприятия …',
    kk: 'Басқа іс-шаралар тексерілуде …',
    zh: '正在核对其他活动…',
  },
  cancelled: {
    en: (title: string) => `“${title}” is cancelled. Restore it first.`,
    ru: (title: string) => `Заседание «${title}» отменено. Сначала восстановите его.`,
    kk: (title: string) => `«${title}» өткізілмейді. Алдымен қалпына келтіріңіз.`,
    zh: (title: string) => `“${title}”已取消，请先恢复。`,
  },
  noSuchHour: {
    en: (time: string, zone: string) =>
      `There is no ${time}: the clocks of ${zone} are put forward then.`,
    ru: (time: string, zone: string) =>
      `Времени ${time} нет: часы пояса ${zone} в этот момент переводятся вперёд.`,
    kk: (time: string, zone: string) =>
      `${time} деген уақыт жоқ: ${zone} сағаты сол кезде алға жылжытылады.`,
    zh: (time: string, zone: string) => `不存在 ${time}：${zone} 的时钟此时拨快。`,
  },
  outside: {
    en: (title: string, hours: string, event: string) =>
      `“${title}” (${hours}) would lie outside the event, which runs ${event}.`,
    ru: (title: string, hours: string, event: string) =>
      `«${title}» (${hours}) выйдет за пределы мероприятия: ${event}.`,
    kk: (title: string, hours: string, event: string) =>
      `«${title}» (${hours}) іс-шара уақытынан тыс қалады: ${event}.`,
    zh: (title: string, hours: string, event: string) =>
      `“${title}”（${hours}）将超出活动时间：${event}。`,
  },
  roomTaken: {
    en: (room: string, title: string, hours: string) => `${room} is taken by “${title}”, ${hours}.`,
    ru: (room: string, title: string, hours: string) =>
      `Зал «${room}» занят: «${title}», ${hours}.`,
    kk: (room: string, title: string, hours: string) =>
      `«${room}» залы бос емес: «${title}», ${hours}.`,
    zh: (room: string, title: string, hours: string) => `“${room}”已被“${title}”占用，${hours}。`,
  },
  personTaken: {
    en: (person: string, title: string, hours: string) =>
      `${person} is in “${title}” then, ${hours}.`,
    ru: (person: string, title: string, hours: string) =>
      `${person} в это время участвует в заседании «${title}», ${hours}.`,
    kk: (person: string, title: string, hours: string) =>
      `${person} бұл уақытта «${title}» отырысында, ${hours}.`,
    zh: (person: string, title: string, hours: string) =>
      `${person} 届时参加“${title}”，${hours}。`,
  },
  busy: {
    en: (person: string, title: string) => `${person} is in “${title}”`,
    ru: (person: string, title: string) => `${person}: участие в «${title}»`,
    kk: (person: string, title: string) => `${person}: «${title}» отырысында`,
    zh: (person: string, title: string) => `${person} 参加“${title}”`,
  },
  personAway: {
    en: (person: string) => `${person} is not available`,
    ru: (person: string) => `${person}: не может участвовать`,
    kk: (person: string) => `${person}: қатыса алмайды`,
    zh: (person: string) => `${person} 无法参加`,
  },
  roomAway: {
    en: (room: string) => `${room} cannot be had`,
    ru: (room: string) => `Зал «${room}» недоступен`,
    kk: (room: string) => `«${room}» залы бос емес`,
    zh: (room: string) => `“${room}”不可用`,
  },
  tooSmall: {
    en: (capacity: number, expected: number) =>
      `holds ${String(capacity)}, ${String(expected)} expected`,
    ru: (capacity: number, expected: number) =>
      `мест ${String(capacity)}, ожидается ${String(expected)}`,
    kk: (capacity: number, expected: number) =>
      `${String(capacity)} орын, күтілетіні ${String(expected)}`,
    zh: (capacity: number, expected: number) =>
      `容纳 ${String(capacity)} 人，预计 ${String(expected)} 人`,
  },
  noRoomAside: {
    en: 'There is no room so far to the side for all that are chosen.',
    ru: 'Так далеко в сторону нет залов для всех выбранных заседаний.',
    kk: 'Таңдалған отырыстардың бәріне бұлай жылжытуға зал жетпейді.',
    zh: '这样移动后，所选场次中有的没有对应的会议室。',
  },
});

/** What is said of places, in one language. */
export type VerdictWords = {
  readonly [K in keyof typeof verdictTexts]: (typeof verdictTexts)[K]['en'] extends string
    ? string
    : (typeof verdictTexts)[K]['en'];
};
