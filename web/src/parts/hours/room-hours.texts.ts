import { defineTexts } from '../../texts/texts';

/** When a room is to be had. */
export const roomHoursTexts = defineTexts({
  title: {
    en: (room: string) => `When ${room} is available`,
    ru: (room: string) => `Когда доступен зал «${room}»`,
    kk: (room: string) => `«${room}» залы қашан қолжетімді`,
    zh: (room: string) => `${room}的可用时段`,
  },
  hours: { en: 'Hours', ru: 'Часы', kk: 'Сағаттары', zh: '时段' },
  hoursOf: {
    en: (room: string) => `Hours: ${room}`,
    ru: (room: string) => `Часы: ${room}`,
    kk: (room: string) => `Сағаттары: ${room}`,
    zh: (room: string) => `时段：${room}`,
  },
  always: {
    en: 'No hours are given: the room is available at all times.',
    ru: 'Часы не указаны: зал доступен в любое время.',
    kk: 'Сағаттар көрсетілмеген: зал кез келген уақытта қолжетімді.',
    zh: '未指定时段：会议室随时可用。',
  },
  allEvents: {
    en: 'Once hours are given, the room is available only in them, for all events.',
    ru: 'Если часы указаны, зал доступен только в них – для всех мероприятий.',
    kk: 'Сағаттар көрсетілсе, зал тек солардың ішінде қолжетімді – барлық іс-шара үшін.',
    zh: '一旦指定时段，会议室仅在这些时段可用，适用于所有活动。',
  },
  rooms: {
    en: 'Hours of the rooms',
    ru: 'Часы залов',
    kk: 'Залдардың сағаттары',
    zh: '会议室时段',
  },
  room: { en: 'Room', ru: 'Зал', kk: 'Зал', zh: '会议室' },
});
