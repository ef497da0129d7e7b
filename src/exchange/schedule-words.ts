import type { Translated } from '../kernel/languages.js';
import { en } from '../kernel/words.en.js';
import { kk } from '../kernel/words.kk.js';
import { ru } from '../kernel/words.ru.js';
import { zh } from '../kernel/words.zh.js';

/** The words of the domain by language. */
export const DOMAIN_WORDS = { en, ru, kk, zh } as const;

/** A session that has no room, at an event that meets in a place. */
export const NO_ROOM: Translated = {
  en: 'Room to be announced',
  ru: 'Зал будет объявлен',
  kk: 'Залы кейін хабарланады',
  zh: '会议室待定',
};

/** A session that is in all rooms at once. */
export const ALL_ROOMS: Translated = {
  en: 'All rooms',
  ru: 'Все залы',
  kk: 'Барлық зал',
  zh: '所有会议室',
};

/** A session that has no room, at an event that meets online. */
export const ONLINE: Translated = { en: 'Online', ru: 'Онлайн', kk: 'Онлайн', zh: '线上' };

/** The track of sessions that have no theme, in the one format that wants a track for each. */
export const GENERAL_TRACK: Translated = {
  en: 'General programme',
  ru: 'Общая программа',
  kk: 'Жалпы бағдарлама',
  zh: '综合日程',
};

/** A session that lasts longer than these formats can say; its true end. */
export const LASTS_UNTIL: Translated = {
  en: 'Lasts until {end}.',
  ru: 'Продлится до {end}.',
  kk: '{end} дейін жалғасады.',
  zh: '持续至{end}。',
};

/** Minutes of a contribution, after its title. */
export const MINUTES: Translated = {
  en: '{minutes} min',
  ru: '{minutes} мин',
  kk: '{minutes} мин',
  zh: '{minutes} 分钟',
};
