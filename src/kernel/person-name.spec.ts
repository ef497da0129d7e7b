import { describe, expect, it } from '@jest/globals';
import {
  chooseName,
  cleanNameForm,
  printName,
  printNameIndexed,
  scriptOf,
  validateNameForm,
  type NameFormInput,
} from './person-name.js';

const form = cleanNameForm;

describe('scriptOf', () => {
  it.each([
    ['王测试', 'Hani'],
    ['Тестова', 'Cyrl'],
    ['Oʻrinov', 'Latn'],
    ['تېست', 'Arab'],
    ['たなか 一', 'Jpan'],
    ['123 · ', 'Zyyy'],
  ])('%s is in %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});

describe('cleanNameForm', () => {
  it('cleans the parts, drops empty ones, reads script and order', () => {
    expect(
      form({
        lang: 'kk-kz',
        family: ' Тестова\u{A0}',
        given: 'Айгу\u{308}л',
        patronymic: ' ',
        full: null,
      }),
    ).toEqual({
      lang: 'kk-KZ',
      script: 'Cyrl',
      family: 'Тестова',
      given: 'Айгӱл',
      order: 'family_first',
    });
    expect(form({ lang: 'en', family: 'Testova', given: 'Aigul' }).order).toBe('given_first');
    expect(form({ lang: 'zh-Latn', family: 'Wang', given: 'Ceshi' }).order).toBe('family_first');
    expect(form({ given: 'Aigul', order: 'family_first', script: 'latn' })).toEqual({
      lang: 'und',
      script: 'Latn',
      given: 'Aigul',
      order: 'family_first',
    });
  });
});

describe('printName and printNameIndexed', () => {
  it.each<[NameFormInput, string, string]>([
    [{ family: '王', given: '测试' }, '王测试', '王测试'],
    [{ family: '王', given: '测试', order: 'given_first' }, '王测试', '王测试'],
    [{ family: '欧阳', given: '测', order: 'given_first' }, '欧阳测', '欧阳测'],
    [{ family: '欧阳', given: '测试' }, '欧阳测试', '欧阳测试'],
    [{ full: '古丽·测试' }, '古丽·测试', '古丽·测试'],
    [{ family: '普京诺夫', given: '测试', order: 'given_first' }, '测试·普京诺夫', '测试·普京诺夫'],
    [{ family: '托卡诺夫', given: '测试' }, '托卡诺夫·测试', '托卡诺夫·测试'],
    [{ lang: 'zh-Latn', family: 'Wang', given: 'Ceshi' }, 'Wang Ceshi', 'Wang, Ceshi'],
    [{ family: '王', given: 'David', order: 'given_first' }, 'David 王', '王, David'],
    [
      { family: 'Тестова', given: 'Айгүл', patronymic: 'Серікқызы' },
      'Тестова Айгүл Серікқызы',
      'Тестова, Айгүл Серікқызы',
    ],
    [
      { family: 'Образцов', given: 'Иван', patronymic: 'Петрович', order: 'given_first' },
      'Иван Петрович Образцов',
      'Образцов, Иван Петрович',
    ],
    [
      { family: 'Aliyev', given: 'Namuna', patronymic: 'Said oglu' },
      'Namuna Said oglu Aliyev',
      'Aliyev, Namuna Said oglu',
    ],
    [{ given: 'Гүлнәр' }, 'Гүлнәр', 'Гүлнәр'],
    [{ family: 'Гүлнәр', given: '' }, 'Гүлнәр', 'Гүлнәр'],
    [{ full: 'Гүлнәр' }, 'Гүлнәр', 'Гүлнәр'],
    [{ given: 'Айгүл', patronymic: 'Серікқызы' }, 'Айгүл Серікқызы', 'Айгүл Серікқызы'],
    [{ full: 'Иван Образцов', patronymic: 'Петрович' }, 'Иван Образцов', 'Иван Образцов'],
    [{ patronymic: 'Петрович' }, 'Петрович', 'Петрович'],
    [{}, '', ''],
  ])('%j', (input, printed, indexed) => {
    expect(printName(form(input))).toBe(printed);
    expect(printNameIndexed(form(input))).toBe(indexed);
  });

  it('prints parts that were stored as undefined or blank as nothing', () => {
    const stored = {
      lang: 'en',
      script: 'Latn',
      family: undefined,
      given: ' A ',
      order: 'given_first',
    } as const;
    expect(printName(stored)).toBe('A');
    expect(printNameIndexed(stored)).toBe('A');
  });
});

describe('validateNameForm', () => {
  it('takes one name', () => {
    expect(validateNameForm(form({ given: 'Гүлнәр' }))).toEqual([]);
  });

  it('names the faults at their fields', () => {
    expect(validateNameForm(form({ lang: 'kz', family: '123' }), 'names.0')).toEqual([
      { field: 'names.0.lang', code: 'language_tag_invalid', params: { tag: 'kz' } },
      { field: 'names.0', code: 'name_empty' },
    ]);
    expect(validateNameForm(form({ family: 'а'.repeat(201), given: '<b>x</b>' }), 'name')).toEqual([
      { field: 'name.family', code: 'too_long', params: { max: 200 } },
      { field: 'name.given', code: 'name_has_markup' },
    ]);
  });
});

describe('chooseName', () => {
  const han = form({ lang: 'zh', family: '王', given: '测试' });
  const latin = form({ lang: 'en', family: 'Wang', given: 'Ceshi' });
  const russian = form({ lang: 'ru', family: 'Ван', given: 'Цэши' });
  const uzbek = form({ lang: 'uz-Cyrl', family: 'Ван' });

  it.each([
    ['zh', han],
    ['zh-Hant', han],
    ['en', latin],
    ['ru', russian],
    ['kk', russian],
    ['uz', latin],
    ['tr', latin],
    ['ka', latin],
    ['uz-Cyrl', uzbek],
  ])('for %s', (lang, chosen) => {
    expect(chooseName([han, russian, latin, uzbek], lang)).toBe(chosen);
  });

  it('takes the first where nothing fits and skips empty forms', () => {
    expect(chooseName([form({ lang: 'en' }), han, russian], 'en')).toBe(han);
    expect(chooseName([form({})], 'en')).toBeUndefined();
    expect(chooseName([], 'en')).toBeUndefined();
  });
});
