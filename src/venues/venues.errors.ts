import { defineErrors } from '../platform/i18n/error-catalogue.js';

defineErrors({
  room_name_taken: {
    kind: 'conflict',
    text: {
      en: 'This venue has a room of that name already. Give this one another name.',
      ru: 'На этой площадке уже есть зал с таким названием. Дайте этому другое название.',
      kk: 'Бұл орында осындай атаумен зал бар. Мұнысына басқа атау беріңіз.',
      zh: '该会场已有同名会议室。请换一个名称。',
    },
    constraints: ['room_name_unique'],
  },
  venue_in_use: {
    kind: 'conflict',
    text: {
      en: 'This venue has rooms or events ({rooms} rooms, {events} events). Move or remove them first.',
      ru: 'С этой площадкой связаны залы или мероприятия (залов: {rooms}, мероприятий: {events}). Сначала перенесите или удалите их.',
      kk: 'Бұл орынға залдар немесе іс-шаралар байланған (залдар: {rooms}, іс-шаралар: {events}). Алдымен оларды көшіріңіз немесе жойыңыз.',
      zh: '该会场仍有会议室或活动（会议室 {rooms} 个，活动 {events} 个）。请先移走或删除。',
    },
  },
  room_holds_parallel_sessions: {
    kind: 'conflict',
    text: {
      en: 'Sessions run side by side in this room. Move them apart before it takes one at a time.',
      ru: 'В этом зале есть заседания, идущие одновременно. Разведите их, прежде чем допускать лишь одно заседание за раз.',
      kk: 'Бұл залда қатар өтетін отырыстар бар. Бір мезгілде бір ғана отырыс қоймас бұрын оларды бөліп орналастырыңыз.',
      zh: '该会场有同时进行的会议。请先将其错开，再改为每次只容一场。',
    },
  },
  room_in_use: {
    kind: 'conflict',
    text: {
      en: '{sessions} sessions are scheduled in this room. Move them to another room first.',
      ru: 'В этом зале запланировано заседаний: {sessions}. Сначала перенесите их в другой зал.',
      kk: 'Бұл залға {sessions} отырыс жоспарланған. Алдымен оларды басқа залға көшіріңіз.',
      zh: '该会场已安排 {sessions} 场会议。请先将其移至其他会场。',
    },
  },
});
