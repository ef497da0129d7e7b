import { defineErrors } from '../platform/i18n/error-catalogue.js';

defineErrors({
  session_ends_before_start: {
    kind: 'invalid',
    text: {
      en: 'The session must end after it starts ({starts}–{ends}).',
      ru: 'Сессия должна заканчиваться позже начала ({starts}–{ends}).',
      kk: 'Сессия басталғаннан кейін аяқталуы керек ({starts}–{ends}).',
      zh: '会议的结束时间必须晚于开始时间（{starts}–{ends}）。',
    },
    constraints: ['session_times_ordered'],
  },
  session_too_long: {
    kind: 'invalid',
    text: {
      en: 'A session lasts at most 36 hours.',
      ru: 'Сессия длится не более 36 часов.',
      kk: 'Сессия ең көбі 36 сағатқа созылады.',
      zh: '一场会议最长 36 小时。',
    },
    constraints: ['session_length_bounded'],
  },
  session_cancelled: {
    kind: 'conflict',
    text: {
      en: 'The session is cancelled. Restore it before you change its place, hours or people.',
      ru: 'Сессия отменена. Восстановите её, прежде чем менять место, время или участников.',
      kk: 'Сессия тоқтатылған. Орнын, уақытын немесе қатысушыларын өзгертпес бұрын оны қалпына келтіріңіз.',
      zh: '该会议已取消。更改地点、时间或人员前请先恢复。',
    },
  },
  session_event_closed: {
    kind: 'conflict',
    text: {
      en: 'The event is {state}; its programme no longer changes.',
      ru: 'Мероприятие в состоянии «{state}»; его программа больше не меняется.',
      kk: 'Іс-шара «{state}» күйінде; бағдарламасы енді өзгермейді.',
      zh: '活动处于“{state}”状态，其日程不再更改。',
    },
  },
  assignment_exists: {
    kind: 'conflict',
    text: {
      en: 'This expert has that role in the session already.',
      ru: 'У этого эксперта уже есть эта роль в сессии.',
      kk: 'Бұл сарапшының сессияда мұндай рөлі бар.',
      zh: '该专家在此会议中已有该角色。',
    },
    constraints: ['assignment_role_unique'],
  },
  assignment_reason_missing: {
    kind: 'invalid',
    text: {
      en: 'An assignment that does not block needs its reason, and one that blocks has none.',
      ru: 'Для неблокирующего участия нужна причина; у блокирующего её нет.',
      kk: 'Бөгемейтін қатысу үшін себеп керек; бөгейтінінде себеп болмайды.',
      zh: '不占用时间的安排需说明原因；占用时间的则不需要。',
    },
    constraints: ['assignment_non_blocking_reason'],
  },
  expert_not_available: {
    kind: 'conflict',
    text: {
      en: '{expert} declined or withdrew from this event. Engage them again before you put them into the programme.',
      ru: '{expert}: отказ или отзыв участия в этом мероприятии. Прежде чем включать в программу, согласуйте участие заново.',
      kk: '{expert} бұл іс-шарадан бас тартқан. Бағдарламаға қоспас бұрын қатысуын қайта келісіңіз.',
      zh: '{expert} 已谢绝或退出本次活动。列入日程前请重新邀请。',
    },
  },
});

/** What placing a session may be refused for. */
export const PLACING_ERRORS = [
  'session_ends_before_start',
  'session_too_long',
  'session_cancelled',
  'session_event_closed',
  'session_room_taken',
  'session_expert_taken',
  'session_outside_event',
  'assignment_exists',
  'assignment_reason_missing',
  'expert_not_available',
] as const;
