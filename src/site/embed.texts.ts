import type { Translated } from '../kernel/languages.js';

/** What is said where there is no programme to be shown. */
export const NOT_PUBLIC: Translated = {
  en: 'The programme of this event is not public, or not yet.',
  ru: 'Программа этого мероприятия не опубликована или ещё не готова.',
  kk: 'Бұл іс-шараның бағдарламасы жарияланбаған немесе әлі дайын емес.',
  zh: '本活动的日程未公开，或尚未发布。',
};
