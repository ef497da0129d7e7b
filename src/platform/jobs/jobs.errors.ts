import { defineErrors } from '../i18n/error-catalogue.js';

defineErrors({
  job_not_failed: {
    kind: 'conflict',
    text: {
      en: 'Only a job that has failed for good can be tried again; this one is “{state}”.',
      ru: 'Повторить можно только задание, которое окончательно не удалось; это — «{state}».',
      kk: 'Тек біржола сәтсіз аяқталған тапсырманы қайталауға болады; мұның күйі — «{state}».',
      zh: '只有最终失败的任务才能重试；此任务的状态为“{state}”。',
    },
  },
  job_kind_gone: {
    kind: 'conflict',
    text: {
      en: 'This version of the application no longer does jobs of the kind “{name}”.',
      ru: 'Эта версия приложения больше не выполняет задания вида «{name}».',
      kk: 'Қолданбаның бұл нұсқасы «{name}» түріндегі тапсырмаларды енді орындамайды.',
      zh: '此版本的应用不再执行“{name}”类任务。',
    },
  },
});
