import { defineErrors } from '../platform/i18n/error-catalogue.js';

/*
 * What the check of placements warns of. None of it is refused when a session is saved; they stand in the catalogue
 * of errors for their sentences.
 */
defineErrors({
  hours_ambiguous: {
    kind: 'conflict',
    text: {
      en: 'On that day the clocks of {zone} show {local} twice; the earlier is taken.',
      ru: 'В этот день часы пояса {zone} показывают {local} дважды; берётся более раннее время.',
      kk: 'Сол күні {zone} белдеуінің сағаты {local} уақытын екі рет көрсетеді; ертерегі алынады.',
      zh: '当天 {zone} 的时钟两次显示 {local}，取较早的一次。',
    },
  },
  room_too_small: {
    kind: 'conflict',
    text: {
      en: '{room} holds {capacity}; {expected} are expected.',
      ru: 'Зал «{room}» вмещает {capacity}, ожидается {expected}.',
      kk: '«{room}» залы {capacity} адамға арналған, күтілетіні — {expected}.',
      zh: '“{room}”可容纳 {capacity} 人，预计 {expected} 人。',
    },
  },
  room_not_available: {
    kind: 'conflict',
    text: {
      en: '{room} cannot be had from {starts} to {ends} ({zone}).',
      ru: 'Зал «{room}» недоступен с {starts} до {ends} ({zone}).',
      kk: '«{room}» залы {starts}–{ends} аралығында бос емес ({zone}).',
      zh: '“{room}”在 {starts} 至 {ends}（{zone}）不可用。',
    },
  },
  room_elsewhere: {
    kind: 'conflict',
    text: {
      en: '{room} is not in the venue of the event.',
      ru: 'Зал «{room}» находится не в месте проведения мероприятия.',
      kk: '«{room}» залы іс-шара өтетін орында емес.',
      zh: '“{room}”不在活动的会场内。',
    },
  },
  person_not_available: {
    kind: 'conflict',
    text: {
      en: '{expert} has said not to be available from {starts} to {ends} ({zone}).',
      ru: 'По указанной доступности {expert} не может участвовать с {starts} до {ends} ({zone}).',
      kk: '{expert} көрсеткен уақыты бойынша {starts}–{ends} аралығында қатыса алмайды ({zone}).',
      zh: '{expert} 表示在 {starts} 至 {ends}（{zone}）无法参加。',
    },
  },
  person_not_engaged: {
    kind: 'conflict',
    text: {
      en: '{expert} is not engaged in this event yet.',
      ru: '{expert} ещё не числится среди выступающих этого мероприятия.',
      kk: '{expert} бұл іс-шараның спикерлері арасында әлі жоқ.',
      zh: '{expert} 尚未列为本活动的发言人。',
    },
  },
});
