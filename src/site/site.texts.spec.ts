import { describe, expect, it } from '@jest/globals';
import { UI_LANGUAGES } from '../kernel/languages.js';
import { fill, plural, SITE_TEXTS } from './site.texts.js';

/** Every text with the path to it. */
function textsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    textsIn(inner, `${path}.${key}`),
  );
}

const FORMS = /^\.(?!withdrawalReasons|genders)\w+\.(?:one|few|many|other)$/;

describe('the words of the site', () => {
  it.each(UI_LANGUAGES)('in %s have the places that the others have', (language) => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    const others = new Map(textsIn(SITE_TEXTS.en).map(([path, text]) => [path, places(text)]));
    for (const [path, text] of textsIn(SITE_TEXTS[language])) {
      expect([path, text.trim() === text && text !== '']).toEqual([path, true]);
      if (FORMS.test(path)) expect([path, places(text)]).toEqual([path, ['{n}']]);
      else expect([path, places(text)]).toEqual([path, others.get(path)]);
    }
  });

  it.each(UI_LANGUAGES)('in %s have a form for each way of counting', (language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = Object.entries(SITE_TEXTS[language]).filter(
      ([, value]) =>
        typeof value === 'object' && 'other' in value && /\{n\}/.test(String(value.other)),
    );
    expect(counted.length).toBeGreaterThan(3);
    for (const [key, forms] of counted) {
      expect([key, Object.keys(forms as object).sort()]).toEqual([key, [...needed].sort()]);
    }
  });
});

describe('plural', () => {
  it('follows the language', () => {
    const pages = (n: number) => plural(SITE_TEXTS.ru.pageCount, n, 'ru');
    expect([1, 2, 5, 11, 21, 22, 1000].map(pages)).toEqual([
      '1 страница',
      '2 страницы',
      '5 страниц',
      '11 страниц',
      '21 страница',
      '22 страницы',
      '1\u00a0000 страниц',
    ]);
    expect(plural(SITE_TEXTS.zh.pageCount, 2, 'zh')).toBe('2页');
  });
});

describe('fill', () => {
  it('fills what it knows and leaves what it does not', () => {
    expect(fill('{a} {b} {a}', { a: '{b}' })).toBe('{b} {b} {b}');
    expect(fill('{toString}', {})).toBe('{toString}');
  });
});
