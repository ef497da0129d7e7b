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
  noRoomAside: {
    en: 'There is no room so far to the side for all that are chosen.',
    ru: 'Так далеко в сторону нет залов для всех выбранных заседаний.',
    kk: 'Таңдалған отырыстардың бәріне бұлай жылжытуға зал жетпейді.',
    zh: '这样移动后，所选场次中有的没有对应的会议室。',
  },
});
