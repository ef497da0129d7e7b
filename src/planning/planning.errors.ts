import { defineErrors } from '../platform/i18n/error-catalogue.js';

defineErrors({
  plan_nothing_to_place: {
    kind: 'conflict',
    text: {
      en: 'There is nothing to place: the event has no session that may move. Add sessions, or let more of them move.',
      ru: 'Размещать нечего: у мероприятия нет заседаний, которые можно двигать. Добавьте заседания или разрешите двигать больше.',
      kk: 'Орналастыратын ештеңе жоқ: жылжытуға болатын отырыс жоқ. Отырыс қосыңыз немесе көбірегін жылжытуға рұқсат беріңіз.',
      zh: '没有可安排的内容：本活动没有可移动的场次。请先添加场次，或允许移动更多场次。',
    },
  },
  plan_nothing_released: {
    kind: 'conflict',
    text: {
      en: 'The programme has not been released yet, so there is nothing to stay near to. Use the plan instead.',
      ru: 'Программа ещё не выпускалась, поэтому не от чего отталкиваться. Используйте составление плана.',
      kk: 'Бағдарлама әлі шығарылған жоқ, сүйенетін нұсқа жоқ. Оның орнына жоспар құруды қолданыңыз.',
      zh: '日程尚未发布，没有可参照的版本。请改用“制定方案”。',
    },
  },
  plan_run_over: {
    kind: 'conflict',
    text: {
      en: 'This run is over already.',
      ru: 'Этот расчёт уже закончен.',
      kk: 'Бұл есептеу аяқталып қойған.',
      zh: '本次运行已结束。',
    },
  },
  plan_run_without_plan: {
    kind: 'conflict',
    text: {
      en: 'This run has no such plan to accept.',
      ru: 'В этом расчёте нет такого плана.',
      kk: 'Бұл есептеуде ондай жоспар жоқ.',
      zh: '本次运行没有可采纳的该方案。',
    },
  },
  plan_changes_nothing: {
    kind: 'conflict',
    text: {
      en: 'The draft is like that already: nothing would move.',
      ru: 'Черновик уже такой: ничего бы не сдвинулось.',
      kk: 'Жоба қазірдің өзінде осындай: ештеңе жылжымайды.',
      zh: '草稿已是如此：不会有任何移动。',
    },
  },
  plan_run_busy: {
    kind: 'conflict',
    text: {
      en: 'The planner works on this event already. Stop that run, or wait for it.',
      ru: 'Планировщик уже работает над этим мероприятием. Остановите тот расчёт или дождитесь его.',
      kk: 'Жоспарлағыш осы іс-шарамен жұмыс істеп жатыр. Ол есептеуді тоқтатыңыз немесе күтіңіз.',
      zh: '规划器正在处理本活动。请停止该次运行或等待其完成。',
    },
  },
});
