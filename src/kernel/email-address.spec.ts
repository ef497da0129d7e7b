import { describe, expect, it } from '@jest/globals';
import { emailKey, parseEmailAddress } from './email-address.js';

describe('parseEmailAddress', () => {
  it('compares by case-folded ASCII and shows as typed (case 36)', () => {
    expect(parseEmailAddress(' Aigul.Testova@Example.ORG ')).toEqual({
      address: 'Aigul.Testova@Example.ORG',
      key: 'aigul.testova@example.org',
      ascii: 'Aigul.Testova@example.org',
    });
    expect(emailKey('AIGUL.TESTOVA@EXAMPLE.ORG')).toBe(emailKey('aigul.testova@example.org'));
  });

  it('keeps the plus sign', () => {
    expect(emailKey('test+kz@example.org')).toBe('test+kz@example.org');
  });

  it('takes domains in other scripts and their xn-- form as one (case 38)', () => {
    const shown = parseEmailAddress('aigul@пример.example');
    expect(shown).toEqual({
      address: 'aigul@пример.example',
      key: 'aigul@xn--e1afmkfd.example',
      ascii: 'aigul@xn--e1afmkfd.example',
    });
    expect(emailKey('aigul@xn--e1afmkfd.example')).toBe('aigul@xn--e1afmkfd.example');
    expect(emailKey('aigul@ПРИМЕР.example')).toBe('aigul@xn--e1afmkfd.example');
    expect(emailKey('aigul@пример。example')).toBe('aigul@xn--e1afmkfd.example');
    expect(emailKey('li＠例子.example')).toBe('li@xn--fsqu00a.example');
  });

  it('says clearly that letters before the @ must be ASCII', () => {
    expect(parseEmailAddress('айгүл@пример.example')).toEqual({ fault: 'email_local_not_ascii' });
    expect(parseEmailAddress('Cауле@example.org')).toEqual({ fault: 'email_local_not_ascii' });
  });

  it('cleans invisible characters', () => {
    expect(emailKey('\u{FEFF}ai\u{200B}gul\u{A0}@exam\u{AD}ple.org\u{200E}\n')).toBe(
      'aigul@example.org',
    );
  });

  it.each([
    ['Aigul Testova <aigul@example.org>', 'Aigul Testova'],
    ['"Testova, Aigul \\"A\\"" <aigul@example.org>', 'Testova, Aigul "A"'],
    ['<aigul@example.org>', undefined],
    ['mailto:aigul@example.org?subject=x', undefined],
    ['<mailto:aigul@example.org>', undefined],
  ])('takes the address out of %s', (input, name) => {
    expect(parseEmailAddress(input)).toEqual({
      address: 'aigul@example.org',
      key: 'aigul@example.org',
      ascii: 'aigul@example.org',
      ...(name === undefined ? {} : { name }),
    });
  });

  it.each([
    '',
    'aigul',
    '@example.org',
    'aigul@',
    'aigul@localhost',
    'a b@example.org',
    'a@exa mple.org',
    'a@example.org\r\nBcc: victim@example.org',
    'X\r\nBcc: v@example.org <a@example.org>',
    'mailto:a@example.org%0D%0ABcc:v@example.org',
    'mailto:%zz@example.org',
    'a@example.org\u{0}',
    'a\tb@example.org',
    '"quoted local"@example.org',
    '"a"@example.org',
    '.a@example.org',
    'a.@example.org',
    'a..b@example.org',
    'a@@example.org',
    'a@b@example.org',
    'a@example..org',
    'a@.example.org',
    'a@example.org.',
    'a@-example.org',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@127.1',
    'a@exa_mple.org',
    'a@example.org, b@example.org',
    'A <a@example.org>, B <b@example.org>',
    'A <a@example.org> <b@example.org>',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(64)}.org`,
    `a@${'bcd.'.repeat(64)}org`,
    'a@xn--zzzzzzz99999.example',
    'нет',
    'n/a',
    'a@example.org'.repeat(200),
  ])('refuses %j', (input) => {
    expect(parseEmailAddress(input)).toEqual({ fault: 'email_invalid' });
  });

  it('takes the longest local part and address', () => {
    expect(emailKey(`${'a'.repeat(64)}@example.org`)).toHaveLength(76);
    const domain = `${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.org`;
    expect(`${'a'.repeat(64)}@${domain}`).toHaveLength(254);
    expect(emailKey(`${'a'.repeat(64)}@${domain}`)).toHaveLength(254);
    expect(emailKey(`${'a'.repeat(64)}@d${domain}`)).toBeUndefined();
  });
});
