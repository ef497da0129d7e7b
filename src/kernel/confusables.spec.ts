import { describe, expect, it } from '@jest/globals';
import { hasMixedScriptWord, lookAlikeKey, mixedScriptWords } from './confusables.js';

describe('look-alikes (case 39)', () => {
  const copied =
    'C\u{430}\u{443}\u{43B}\u{435} O\u{431}\u{440}\u{430}\u{437}\u{446}\u{43E}\u{432}\u{430}';
  const real = 'Сауле Образцова';

  it('finds the copy with Latin letters and flags it', () => {
    expect(copied).not.toBe(real);
    expect(lookAlikeKey(copied)).toBe(lookAlikeKey(real));
    expect(mixedScriptWords(copied)).toEqual(copied.split(' '));
  });

  it('does not flag a name of one script that could be read in another', () => {
    expect(hasMixedScriptWord('Сара Осипова')).toBe(false);
    expect(lookAlikeKey('Сара Осипова')).not.toBe(lookAlikeKey(real));
    expect(lookAlikeKey('САРА')).toBe(lookAlikeKey('capa'));
  });

  it.each([
    'IT-кластер',
    'Oʻzbekiston Тошкент',
    'A股市场',
    'COVID-19 и Азия',
    'Тест2027',
    'Қытай',
    'Θέμα',
    'ШОС/SCO',
  ])('does not flag %s', (text) => {
    expect(hasMixedScriptWord(text)).toBe(false);
  });

  it.each(['Aлматы', 'Кaзахстан', 'Ρaris', 'Қaзақстан'])('flags %s', (text) => {
    expect(hasMixedScriptWord(text)).toBe(true);
  });

  it('ignores letter case, composition and digits in place of letters', () => {
    expect(lookAlikeKey('сауле')).toBe(lookAlikeKey('CАУЛЕ'));
    expect(lookAlikeKey('и\u{306}')).toBe(lookAlikeKey('й'));
    expect(lookAlikeKey('0бразцов')).toBe(lookAlikeKey('Образцов'));
    expect(lookAlikeKey('2030')).toBe('2030');
    expect(lookAlikeKey('Ёлка')).toBe(lookAlikeKey('Ëлка'));
    expect(lookAlikeKey('Əлия')).toBe(lookAlikeKey('Әлия'));
  });
});
