import { isUiLanguage, type Translated, type UiLanguage } from '../kernel/languages.js';
import { primarySubtag } from '../kernel/localized-text.js';
import type { PrintLabels } from './typesetting/print-document.js';

const LABELS: Readonly<Record<Exclude<keyof PrintLabels, 'language'>, Translated>> = {
  contents: { en: 'Contents', ru: 'Содержание', kk: 'Мазмұны', zh: '目录' },
  recommendations: { en: 'Recommendations', ru: 'Рекомендации', kk: 'Ұсынымдар', zh: '建议' },
  evidence: {
    en: 'Facts and sources',
    ru: 'Факты и источники',
    kk: 'Деректер мен дереккөздер',
    zh: '事实与来源',
  },
  addressedTo: { en: 'Addressed to', ru: 'Кому адресовано', kk: 'Кімге арналған', zh: '致' },
  source: { en: 'Source', ru: 'Источник', kk: 'Дереккөзі', zh: '来源' },
  notice: { en: 'Correction', ru: 'Исправление', kk: 'Түзету', zh: '更正' },
  page: {
    en: 'Page {page} of {pages}',
    ru: 'Страница {page} из {pages}',
    kk: '{pages} беттің {page}-беті',
    zh: '第 {page} 页，共 {pages} 页',
  },
};

const DRAFT: Translated = {
  en: 'Draft, not for publication',
  ru: 'Черновик, не для публикации',
  kk: 'Жоба, жариялауға болмайды',
  zh: '草稿，不得公开',
};

const UPDATE: Readonly<Record<string, Translated>> = {
  addendum: { en: 'Addendum', ru: 'Дополнение', kk: 'Толықтыру', zh: '增补' },
  clarification: { en: 'Clarification', ru: 'Уточнение', kk: 'Нақтылау', zh: '说明' },
  correction: LABELS.notice,
  corrigendum: { en: 'Corrigendum', ru: 'Исправление', kk: 'Түзету', zh: '更正' },
  erratum: { en: 'Erratum', ru: 'Опечатка', kk: 'Қате түзету', zh: '勘误' },
  new_edition: { en: 'New edition', ru: 'Новая редакция', kk: 'Жаңа редакция', zh: '新版' },
};

const VERSION: Translated = {
  en: 'Version {version}',
  ru: 'Версия {version}',
  kk: '{version} нұсқа',
  zh: '版本 {version}',
};

const AUTHENTIC: Translated = {
  en: 'This is the authentic text.',
  ru: 'Подлинный текст.',
  kk: 'Түпнұсқа мәтін.',
  zh: '本文本为正本。',
};

const TRANSLATION: Translated = {
  en: 'Translation. Language of the authentic text: {lang}.',
  ru: 'Перевод. Язык подлинника: {lang}.',
  kk: 'Аударма. Түпнұсқаның тілі: {lang}.',
  zh: '译文。正本语言：{lang}。',
};

/** The language of the printed words for a document in `lang`: its own where we speak it, else English. */
export function labelLanguage(lang: string): UiLanguage {
  const primary = primarySubtag(lang);
  return isUiLanguage(primary) ? primary : 'en';
}

/** The words of a printed document, and its language named in itself. */
export function printLabels(lang: string, updateType: string, draft: boolean): PrintLabels {
  const words = labelLanguage(lang);
  return {
    language: languageName(lang, lang),
    contents: LABELS.contents[words],
    recommendations: LABELS.recommendations[words],
    evidence: LABELS.evidence[words],
    addressedTo: LABELS.addressedTo[words],
    source: LABELS.source[words],
    notice: draft ? DRAFT[words] : (UPDATE[updateType] ?? LABELS.notice)[words],
    page: LABELS.page[words],
  };
}

/** Says of a text that it has not been published. */
export function draftLabel(lang: string): string {
  return DRAFT[labelLanguage(lang)];
}

/** What kind of change a later version is, as its readers are told. */
export function updateTypeLabel(updateType: string, lang: string): string {
  return (UPDATE[updateType] ?? LABELS.notice)[labelLanguage(lang)];
}

/** `Version 1.1`. */
export function versionWords(label: string, lang: string): string {
  return VERSION[labelLanguage(lang)].replace('{version}', label);
}

/** Says of a text whether it is the authentic one, or of which language that is. */
export function authenticNote(lang: string, authentic: string): string {
  const words = labelLanguage(lang);
  if (lang === authentic) return AUTHENTIC[words];
  return TRANSLATION[words].replace('{lang}', languageName(authentic, words));
}

/** A language's name in a language, by CLDR; the tag where that has none. Capitalized when it names itself. */
function languageName(tag: string, inLanguage: string): string {
  try {
    const name = new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
    return tag === inLanguage ? name.charAt(0).toLocaleUpperCase(tag) + name.slice(1) : name;
  } catch {
    return tag;
  }
}
