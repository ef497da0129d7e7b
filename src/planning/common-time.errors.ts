import { defineErrors } from '../platform/i18n/error-catalogue.js';

defineErrors({
  common_time_nobody: {
    kind: 'conflict',
    text: {
      en: 'Nobody is engaged in this event yet, so there is no time to find. Add people to the event first, or name them.',
      ru: 'В мероприятии пока никто не участвует, искать время не для кого. Сначала добавьте людей или назовите их.',
      kk: 'Іс-шараға әлі ешкім қатыспайды, уақыт іздейтін адам жоқ. Алдымен адамдарды қосыңыз немесе атаңыз.',
      zh: '本活动尚无参与者，无从查找时间。请先添加人员或指定人员。',
    },
  },
  common_time_days_reversed: {
    kind: 'invalid',
    text: {
      en: 'The last day must not lie before the first.',
      ru: 'Последний день не может быть раньше первого.',
      kk: 'Соңғы күн бірінші күннен бұрын бола алмайды.',
      zh: '最后一天不能早于第一天。',
    },
  },
  common_time_days_too_many: {
    kind: 'invalid',
    text: {
      en: 'At most {max} days can be searched at once.',
      ru: 'За один раз можно просмотреть не больше {max} дней.',
      kk: 'Бір жолда ең көбі {max} күнді қарауға болады.',
      zh: '一次最多可查找{max}天。',
    },
  },
  common_time_people_too_many: {
    kind: 'conflict',
    text: {
      en: 'A time can be sought for at most {max} people at once. Choose fewer.',
      ru: 'Время можно искать не больше чем для {max} человек сразу. Выберите меньше.',
      kk: 'Уақытты бір жолда ең көбі {max} адамға іздеуге болады. Азырақ таңдаңыз.',
      zh: '一次最多可为{max}人查找时间。请减少人数。',
    },
  },
});
