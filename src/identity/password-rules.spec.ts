import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../kernel/domain-error.js';
import { preparePassword, requireGoodPassword } from './password-rules.js';

const PERSONAL = ['aigul.testova@example.org', 'Айгүл Тестова'];

function faultOf(password: string): string | undefined {
  try {
    requireGoodPassword(password, PERSONAL, 'password');
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [issue] = error.extra.issues ?? [];
    expect(issue?.field).toBe('password');
    return issue?.code;
  }
}

describe('preparePassword', () => {
  it('takes one letter typed in two ways for the same', () => {
    expect(preparePassword('и\u0306од и соль')).toBe('йод и соль');
  });

  it('takes every kind of blank for a blank, and keeps letter case', () => {
    expect(preparePassword('Тихий\u00a0дом\u3000Есть')).toBe('Тихий дом Есть');
  });

  it.each(['a\u0000bcdefghijkl', 'tab\tinside it', 'lone \ud800 half'])(
    'has none of %j',
    (typed) => {
      expect(preparePassword(typed)).toBeUndefined();
    },
  );
});

describe('requireGoodPassword', () => {
  it.each([
    'glacier lantern oboe',
    'жаңбыр ине көпір',
    'тихий фонарь за рекой',
    'x7#Kq9!vLm2$',
    '雨伞钢琴沙漠地图邮票楼梯河流月',
    'трактор🌊облако',
  ])('takes %s', (password) => {
    expect(faultOf(password)).toBeUndefined();
  });

  it.each([
    ['', 'password_too_short'],
    ['elevenchars', 'password_too_short'],
    // Eleven letters, though more UTF-16 units and bytes.
    ['🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊', 'password_too_short'],
    ['и\u0306'.repeat(11), 'password_too_short'],
    ['a'.repeat(1001), 'password_too_long'],
    ['ж'.repeat(501), 'password_too_long'],
    ['glacier\u0000lantern', 'password_not_text'],
  ])('refuses %j as %s', (password, code) => {
    expect(faultOf(password)).toBe(code);
  });

  it.each([
    '123456789012',
    '098765432109',
    'aaaaaaaaaaaa',
    'abababababab',
    'password1234',
    'Password123!',
    'P@ssw0rd2024!',
    'qwertyuiop[]',
    'QWERTY123456',
    '1q2w3e4r5t6y',
    'qazwsxedcrfv',
    'йцукенгшщзхъ',
    'пароль123456',
    'Қазақстан2025',
    'suhbatsuhbat',
    'AdminAdmin2025',
    'aigul.testova',
    'Тестова123456',
    'correct horse battery staple',
    '我爱你我爱你我爱你我爱你',
  ])('refuses %s as one of the first that are tried', (password) => {
    expect(faultOf(password)).toBe('password_too_common');
  });
});
