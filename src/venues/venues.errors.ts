import { defineErrors } from '../platform/i18n/error-catalogue.js';

defineErrors({
  room_name_taken: {
    kind: 'conflict',
    text: {
      en: 'This venue has a room of that name already. Give this one another name.',
      ru: 'На этой площадке уже есть зал с таким названием. Дайте этому другое название.',
      kk: 'Бұл орында осындай атаумен зал бар. Мұнысына басқа атау беріңіз.',
      zh: '该场地已有同名会场。请换一个名称。',
    },
    constraints: ['room_name_unique'],
  },
  venue_in_use: {
    kind: 'conflict',
    text: {
      en: 'This venue has rooms or events ({rooms} rooms, {events} events). Move or remove them first.',
      ru: 'С этой площадкой связаны залы или мероприятия (залов: {rooms}, мероприятий: {events}). Сначала перенесите или удалите их.',
      kk: 'Бұл орынға залдар немесе іс-шаралар байланған (залдар: {rooms}, іс-шаралар: {events}). Алдымен оларды көшіріңіз немесе жойыңыз.',
      zh: '该场地仍有会场或活动（会场 {rooms} 个，活动 {events} 个）。请先移走或删除。',
    },
  },
  room_holds_parallel_sessions: {
    kind: 'conflict',
    text: {
      en: 'Sessions run side by side in this room. Move them apart before it takes one at a time.',
      ru: 'В этом зале есть сессии, идущие одновременно. Разведите их, прежде чем допускать лишь одну сессию за раз.',
      kk: 'Бұл залда қатар өтетін сессиялар бар. Бір мезгілде бір ғана сессия қоймас бұрын оларды бөліп орналастырыңыз.',
      zh: '该会场有同时进行的会议。请先将其错开，再改为每次只容一场。',
    },
  },
  room_in_use: {
    kind: 'conflict',
    text: {
      en: '{sessions} sessions are scheduled in this room. Move them to another room first.',
      ru: 'В этом зале запланировано сессий: {sessions}. Сначала перенесите их в другой зал.',
      kk: 'Бұл залға {sessions} сессия жоспарланған. Алдымен оларды басқа залға көшіріңіз.',
      zh: '该会场已安排 {sessions} 场会议。请先将其移至其他会场。',
    },
  },
});
