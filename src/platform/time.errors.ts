import { defineErrors } from './i18n/error-catalogue.js';

/** The codes that reading a wall-clock time may give; routes that take times list them. */
export const TIME_ERRORS = [
  'time_zone_unknown',
  'date_time_invalid',
  'date_out_of_range',
  'not_whole_minute',
  'zone_contradicts',
  'offset_contradicts_zone',
  'time_does_not_exist',
  'date_invalid',
] as const;

defineErrors({
  time_zone_unknown: {
    kind: 'invalid',
    text: {
      en: '“{zone}” is not an IANA time zone. Use a name such as Asia/Almaty.',
      ru: '«{zone}» не является часовым поясом IANA. Укажите, например, Asia/Almaty.',
      kk: '«{zone}» IANA уақыт белдеуі емес. Мысалы, Asia/Almaty деп жазыңыз.',
      zh: '“{zone}”不是 IANA 时区。请使用如 Asia/Almaty 的名称。',
    },
  },
  date_time_invalid: {
    kind: 'invalid',
    text: {
      en: '“{given}” is not a date and time. Write it as 2027-09-14T10:00.',
      ru: '«{given}» не является датой и временем. Запишите так: 2027-09-14T10:00.',
      kk: '«{given}» күн мен уақыт емес. Былай жазыңыз: 2027-09-14T10:00.',
      zh: '“{given}”不是有效的日期时间。请写成 2027-09-14T10:00。',
    },
  },
  date_invalid: {
    kind: 'invalid',
    text: {
      en: '“{given}” is not a calendar day. Write it as 2027-09-14.',
      ru: '«{given}» не является календарной датой. Запишите так: 2027-09-14.',
      kk: '«{given}» күнтізбелік күн емес. Былай жазыңыз: 2027-09-14.',
      zh: '“{given}”不是有效的日期。请写成 2027-09-14。',
    },
  },
  date_out_of_range: {
    kind: 'invalid',
    text: {
      en: 'The year of {given} lies outside {from}–{to}.',
      ru: 'Год в {given} вне пределов {from}–{to}.',
      kk: '{given} жылы {from}–{to} аралығынан тыс.',
      zh: '{given} 的年份不在 {from}–{to} 之间。',
    },
  },
  not_whole_minute: {
    kind: 'invalid',
    text: {
      en: '{given} has seconds. Give the time to the minute.',
      ru: 'В {given} указаны секунды. Укажите время с точностью до минуты.',
      kk: '{given} ішінде секунд бар. Уақытты минутқа дейін беріңіз.',
      zh: '{given} 含有秒。请精确到分钟。',
    },
  },
  zone_contradicts: {
    kind: 'invalid',
    text: {
      en: 'The time names the zone {given}, but this is held in {zone}. Leave the zone out or correct it.',
      ru: 'Во времени указан пояс {given}, а здесь действует {zone}. Уберите пояс или исправьте его.',
      kk: 'Уақытта {given} белдеуі көрсетілген, ал мұнда {zone} қолданылады. Белдеуді алып тастаңыз немесе түзетіңіз.',
      zh: '时间中写的是时区 {given}，而此处使用 {zone}。请去掉或更正时区。',
    },
  },
  offset_contradicts_zone: {
    kind: 'invalid',
    text: {
      en: 'The offset {given} contradicts {zone}, where {local} has {expected}. Correct the time or leave the offset out.',
      ru: 'Смещение {given} противоречит поясу {zone}: для {local} действует {expected}. Исправьте время или уберите смещение.',
      kk: '{given} ығысуы {zone} белдеуіне қайшы: {local} үшін {expected} қолданылады. Уақытты түзетіңіз немесе ығысуды алып тастаңыз.',
      zh: '偏移量 {given} 与时区 {zone} 矛盾：{local} 时应为 {expected}。请更正时间或去掉偏移量。',
    },
  },
  time_does_not_exist: {
    kind: 'invalid',
    text: {
      en: '{local} does not exist in {zone}: on {date} the clock jumps from {from} to {to}.',
      ru: 'Времени {local} нет в поясе {zone}: {date} часы переводят с {from} на {to}.',
      kk: '{zone} белдеуінде {local} уақыты жоқ: {date} сағат {from}-ден {to}-ге ауысады.',
      zh: '{zone} 中不存在 {local}：{date} 时钟由 {from} 跳至 {to}。',
    },
  },
});
