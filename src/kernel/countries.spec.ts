import { describe, expect, it } from '@jest/globals';
import { COUNTRY_ALPHA3 } from './country-names.js';
import { COUNTRY_CODES, countryCode, countryName, isCountryCode } from './countries.js';

describe('countryCode', () => {
  it.each([
    [
      'KZ',
      'KZ Kaz Казахстан КАЗАХСТАН Қазақстан Kazakhstan РК Qazaqstan 哈萨克斯坦 哈萨克斯坦共和国 Республика_Казахстан Қазақстан_Республикасы Republic_of_Kazakhstan Қозоғистон kz',
    ],
    [
      'KG',
      'Киргизия Кыргызстан Kyrgyzstan Қырғызстан 吉尔吉斯斯坦 Кыргызская_Республика Kyrgyz_Republic KGZ Qirgʻiziston',
    ],
    [
      'CN',
      "КНР Китай Қытай 中国 中國 China PRC P.R._China 中华人民共和国 People's_Republic_of_China ҚХР Xitoy CHN",
    ],
    [
      'UZ',
      "Uzbekistan Oʻzbekiston O'zbekiston O‘zbekiston Узбекистан Ўзбекистон Өзбекстан 乌兹别克斯坦 Республика_Узбекистан",
    ],
    ['TJ', 'Тоҷикистон Таджикистан Tajikistan Тәжікстан 塔吉克斯坦'],
    ['TM', 'Türkmenistan Turkmenistan Туркменистан Туркмения Түрікменстан 土库曼斯坦'],
    ['RU', 'РФ Россия Российская_Федерация Ресей 俄罗斯 Russia Russian_Federation'],
    ['GB', 'UK U.K. Great_Britain Великобритания 英国 Ұлыбритания England GBR'],
    ['US', 'USA U.S.A. США 美国 АҚШ United_States The_United_States_of_America us'],
    ['KR', 'South_Korea Республика_Корея 韩国 Korea_(Republic_of)'],
    ['KP', 'КНДР North_Korea 朝鲜'],
    ['TR', 'Turkey Türkiye Турция Түркия 土耳其'],
    ['BY', 'Белоруссия Беларусь Belarus 白俄罗斯'],
    ['MN', 'Монголия Моңғолия Mongolia 蒙古'],
    ['AE', 'UAE ОАЭ 阿联酋 United_Arab_Emirates'],
    ['IR', 'Иран Iran 伊朗 Islamic_Republic_of_Iran'],
    ['CZ', 'Czechia Czech_Republic Чехия'],
  ])('%s', (code, names) => {
    const found = names.split(' ').map((name) => [name, countryCode(name.replaceAll('_', ' '))]);
    expect(found).toEqual(names.split(' ').map((name) => [name, code]));
  });

  it.each([
    '',
    ' ',
    'Атлантида',
    'N/A',
    '-',
    'Europe',
    'СССР',
    'XX',
    'ZZ',
    'EU',
    'Kazakh',
    'a'.repeat(500),
    '__proto__',
    'constructor',
  ])('knows no %j', (text) => {
    expect(countryCode(text)).toBeUndefined();
  });

  it('reads back every name that it writes', () => {
    for (const lang of ['en', 'ru', 'kk', 'zh']) {
      const wrong = COUNTRY_CODES.filter((code) => countryCode(countryName(code, lang)) !== code);
      expect(wrong).toEqual([]);
    }
  });
});

describe('codes', () => {
  it('are those of ISO 3166-1 with XK', () => {
    expect(COUNTRY_CODES).toHaveLength(250);
    expect([...COUNTRY_ALPHA3.values()].sort()).toEqual([...COUNTRY_CODES]);
    for (const code of ['SU', 'YU', 'BU', 'EU', 'UN', 'ZZ', 'kz', 'KAZ', ''])
      expect(isCountryCode(code)).toBe(false);
    expect(isCountryCode('KZ')).toBe(true);
  });

  it('have names in the languages of the product', () => {
    expect(['en', 'ru', 'kk', 'zh'].map((lang) => countryName('KZ', lang))).toEqual([
      'Kazakhstan',
      'Казахстан',
      'Қазақстан',
      '哈萨克斯坦',
    ]);
    expect(countryName('KZ', '!!')).toBe('Kazakhstan');
    expect(countryName('nonsense', 'en')).toBe('nonsense');
  });
});
