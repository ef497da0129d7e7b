import { defineErrors } from '../i18n/error-catalogue.js';

defineErrors({
  not_ready: {
    kind: 'unavailable',
    text: {
      en: 'This copy of the application is not ready ({failing}). It will be by itself once that is over.',
      ru: 'Эта копия приложения не готова ({failing}). Она станет готова сама, когда это пройдёт.',
      kk: 'Қолданбаның бұл көшірмесі дайын емес ({failing}). Ол аяқталғанда өзі дайын болады.',
      zh: '应用的这一副本尚未就绪（{failing}）。该情况结束后会自动恢复。',
    },
  },
});
