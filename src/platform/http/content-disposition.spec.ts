import { validateHeaderValue } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { contentDisposition } from './content-disposition.js';

function wholeName(header: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header)?.[1];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}

describe('contentDisposition', () => {
  it('47: gives a name in Russian and Chinese whole, with a fallback in ASCII', () => {
    const header = contentDisposition('Круглый стол: 中亚 “2027”/итоги.xlsx');
    expect(header).toMatch(/^attachment; filename="2027.xlsx"; filename\*=UTF-8''%D0%9A/);
    expect(wholeName(header)).toBe('Круглый стол- 中亚 “2027”-итоги.xlsx');
    expect(contentDisposition('Қазақстан.csv', 'inline')).toMatch(
      /^inline; filename="download.csv"; filename\*=/,
    );
  });

  it('leaves a plain name plain', () => {
    expect(contentDisposition('programme 2027.pdf')).toBe(
      'attachment; filename="programme 2027.pdf"',
    );
  });

  it.each([
    'a\r\nSet-Cookie: x=1.csv',
    '../../etc/passwd',
    '..\\..\\boot.ini',
    'x".csv; filename=evil.exe',
    '\ud800 lone.csv',
    'name\u202ecsv.exe',
    '',
    '...',
    '/',
    'CON.csv',
    '\0',
    '中'.repeat(500) + '.csv',
    "a%20b'(*)!.csv",
    '文件.報告',
  ])('gives a sound header for %j', (name) => {
    const header = contentDisposition(name);
    expect(() => validateHeaderValue('content-disposition', header)).not.toThrow();
    expect(header).toMatch(
      /^attachment; filename="[ A-Za-z0-9._()+-]+"(?:; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+)?$/,
    );
    const shown = wholeName(header) ?? /filename="([^"]*)"/.exec(header)?.[1] ?? '';
    expect(shown).not.toMatch(/[/\\\p{Cc}\u202e]|^\.|\.$/u);
    expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(240);
    expect(shown.length).toBeGreaterThan(0);
  });

  it('keeps the extension of a name that is cut', () => {
    expect(wholeName(contentDisposition('中'.repeat(500) + '.csv'))).toBe(`${'中'.repeat(66)}.csv`);
    expect(contentDisposition('CON.csv')).toBe('attachment; filename="CON_.csv"');
  });
});
