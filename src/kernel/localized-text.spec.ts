import { describe, expect, it } from '@jest/globals';
import { DomainError } from './domain-error.js';
import {
  bestLanguage,
  canonicalLanguageTag,
  cleanLocalizedText,
  isLanguageTag,
  languagesOf,
  resolveText,
} from './localized-text.js';

describe('language tags', () => {
  it.each([
    ['kk-kz', 'kk-KZ'],
    ['UZ-cyrl', 'uz-Cyrl'],
    ['zh-hans', 'zh-Hans'],
    ['en', 'en'],
    ['kaa', 'kaa'],
    ['dng', 'dng'],
    ['und', 'und'],
  ])('%s is %s', (tag, canonical) => {
    expect(canonicalLanguageTag(tag)).toBe(canonical);
  });

  it.each([
    'kk_KZ',
    'kz',
    'english',
    '',
    'ru-',
    'x-private',
    'en-u-ca-buddhist',
    'a',
    'ру',
    '__proto__',
    'ru ru',
  ])('%j is no tag of a language', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });
});

describe('resolveText', () => {
  const title = { en: 'Forum', ru: 'Форум', 'uz-Cyrl': 'Анжуман', 'zh-Hans': '论坛', kk: '  ' };

  it.each([
    ['ru', 'Форум', 'ru'],
    ['ru-KZ', 'Форум', 'ru'],
    ['zh', '论坛', 'zh-Hans'],
    ['zh-CN', '论坛', 'zh-Hans'],
    ['zh-Hant', '论坛', 'zh-Hans'],
    ['uz', 'Анжуман', 'uz-Cyrl'],
    ['EN', 'Forum', 'en'],
  ])('asked for %s gives %s in %s', (asked, text, lang) => {
    expect(resolveText(title, { asked })).toEqual({ text, lang });
  });

  it('takes the authentic text for one that is missing or empty', () => {
    expect(resolveText(title, { asked: 'kk', authentic: 'ru' })).toEqual({
      text: 'Форум',
      lang: 'ru',
    });
  });

  it('then the order of the organization, then any, always the same', () => {
    expect(resolveText(title, { asked: 'kk', authentic: 'tg', order: ['ky', 'zh'] })?.lang).toBe(
      'zh-Hans',
    );
    expect(resolveText({ ru: 'б', ky: 'а' }, { asked: 'kk' })).toEqual({ text: 'а', lang: 'ky' });
    expect(resolveText({ ky: 'а', ru: 'б' }, { asked: 'kk' })).toEqual({ text: 'а', lang: 'ky' });
  });

  it('gives nothing for no text', () => {
    expect(resolveText({ kk: '' }, { asked: 'kk' })).toBeUndefined();
    expect(resolveText(undefined, { asked: 'kk' })).toBeUndefined();
    expect(resolveText({}, { asked: '__proto__' })).toBeUndefined();
  });

  it('prefers the script that the plain tag means', () => {
    expect(bestLanguage(['uz-Cyrl', 'uz-Latn'], 'uz')).toBe('uz-Latn');
    expect(bestLanguage(['zh-Hant', 'zh-Hans'], 'zh')).toBe('zh-Hans');
    expect(bestLanguage(['zh-Hant', 'zh-Hans'], 'zh-TW')).toBe('zh-Hant');
    expect(bestLanguage(['en-US', 'en'], 'en-GB')).toBe('en');
    expect(bestLanguage(['ru', 'en'], 'kk')).toBeUndefined();
  });

  it('lists the languages that have a text', () => {
    expect(languagesOf(title)).toEqual(['en', 'ru', 'uz-Cyrl', 'zh-Hans']);
  });
});

describe('cleanLocalizedText', () => {
  const issues = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error instanceof DomainError ? error.extra.issues : error;
    }
  };

  it('cleans tags and texts and drops the empty ones', () => {
    expect(cleanLocalizedText({ 'KK-kz': ' Форум\r\n2027 ', ru: '\u{200B}', en: null })).toEqual({
      'kk-KZ': 'Форум 2027',
    });
    expect(cleanLocalizedText({ ru: 'а\r\nб ' }, { kind: 'text' })).toEqual({ ru: 'а\nб' });
  });

  it('names every fault at its field', () => {
    expect(
      issues(() =>
        cleanLocalizedText({ kk_KZ: 'a', ru: 7, en: 'abcd', EN: 'x' }, { field: 'title', max: 3 }),
      ),
    ).toEqual([
      { field: 'title.kk_KZ', code: 'language_tag_invalid', params: { tag: 'kk_KZ' } },
      { field: 'title.ru', code: 'not_text' },
      { field: 'title.en', code: 'too_long', params: { max: 3 } },
      { field: 'title.EN', code: 'language_twice', params: { tag: 'en' } },
    ]);
    for (const value of ['text', null, ['a'], 1]) {
      expect(issues(() => cleanLocalizedText(value, { field: 'title' }))).toEqual([
        { field: 'title', code: 'not_a_language_map' },
      ]);
    }
  });

  it('is not fooled by a prototype', () => {
    expect(
      issues(() => cleanLocalizedText(JSON.parse('{"__proto__":"x"}'), { field: 't' })),
    ).toEqual([
      { field: 't.__proto__', code: 'language_tag_invalid', params: { tag: '__proto__' } },
    ]);
  });
});
