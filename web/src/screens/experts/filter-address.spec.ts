import { describe, expect, it } from '@jest/globals';
import { filterOf } from './filter-address';
import { mixedWord } from './mixed-word';

const ID = '01a21208-b7cf-71d6-8152-06842757f568';

describe('the filter in an address', () => {
  it.each([
    ['', {}],
    ['q=%20%D1%81%D1%83%D0%BB%D1%82%D0%B0%D0%BD%20', { q: 'султан' }],
    ['q=%20', {}],
    ['country=KZ&country=UZ', { country: ['KZ', 'UZ'] }],
    ['category=scholar&consent=granted', { category: ['scholar'], consent: ['granted'] }],
    [`institutionId=${ID}&themeId=${ID}`, { institutionId: [ID], themeId: [ID] }],
    [
      'neverEngaged=true&lastEngagedTo=2025-11-24',
      { neverEngaged: true, lastEngagedTo: '2025-11-24' },
    ],
    ['neverEngaged=false&hasEmail=false', { neverEngaged: false, hasEmail: false }],
    ['missing=country&missing=gender', { missing: ['country', 'gender'] }],
    ['language=uz-Cyrl', { language: ['uz-Cyrl'] }],
  ])('%s', (search, filter) => {
    expect(filterOf(new URLSearchParams(search))).toEqual(filter);
  });

  it('leaves out what no filter can mean, so that an old or broken link still opens', () => {
    const search =
      'country=kazakhstan&category=wizard&consent=&institutionId=1&lastEngagedFrom=yesterday&neverEngaged=perhaps&missing=soul&language=%25&sort=x&edit=all&gender=male';
    expect(filterOf(new URLSearchParams(search))).toEqual({ gender: ['male'] });
  });
});

describe('a word of two alphabets', () => {
  it.each([
    ['Cауле', 'Cауле'],
    ['Тестова Aйгуль', 'Aйгуль'],
    ['Тестова Aigul', undefined],
    ['Үлгі-Test', undefined],
    ['李 Wei', undefined],
    ['', undefined],
  ])('in %s is %s', (text, word) => {
    expect(mixedWord(text)).toBe(word);
  });
});
