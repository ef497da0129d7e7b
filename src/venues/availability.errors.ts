import { defineErrors } from '../platform/i18n/error-catalogue.js';

defineErrors({
  availability_ends_before_start: {
    kind: 'invalid',
    text: {
      en: 'Hours of availability must end after they start ({from}–{to}).',
      ru: 'Время доступности должно заканчиваться позже своего начала ({from}–{to}).',
      kk: 'Қолжетімді уақыт басталғаннан кейін аяқталуы керек ({from}–{to}).',
      zh: '可用时段的结束必须晚于开始（{from}–{to}）。',
    },
  },
  availability_too_much: {
    kind: 'invalid',
    text: {
      en: 'That makes more than {max} intervals. Choose fewer days; a shorter period is enough.',
      ru: 'Получается больше {max} интервалов. Выберите меньше дней: достаточно более короткого периода.',
      kk: 'Бұл {max} аралықтан асып кетеді. Аз күн таңдаңыз: қысқарақ мерзім де жетеді.',
      zh: '生成的时段超过 {max} 个。请减少日期，较短的期间即可。',
    },
  },
});

/** What availability may be refused for, besides the errors of times. */
export const AVAILABILITY_ERRORS = [
  'availability_ends_before_start',
  'availability_too_much',
] as const;
