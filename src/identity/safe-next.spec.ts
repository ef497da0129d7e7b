import { describe, expect, it } from '@jest/globals';
import { safeNext } from './safe-next.js';

describe('safeNext', () => {
  it.each([
    ['/', '/'],
    ['/events/1?tab=2', '/events/1?tab=2'],
    ['/kk/events/round-table?from=%2Fhome#people', '/kk/events/round-table?from=%2Fhome#people'],
    [
      '/ru/events?q=круглый стол',
      '/ru/events?q=%D0%BA%D1%80%D1%83%D0%B3%D0%BB%D1%8B%D0%B9%20%D1%81%D1%82%D0%BE%D0%BB',
    ],
    ['/en/events?link=https://evil.example', '/en/events?link=https://evil.example'],
    ['/a/../b', '/b'],
    ['/100%25', '/100%25'],
  ])('keeps %s', (next, kept) => {
    expect(safeNext(next)).toBe(kept);
  });

  it.each([
    'https://evil.example',
    'HTTPS:evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%09/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/%2f/evil.example',
    '/%2F%2Fevil.example',
    '/%5cevil.example',
    '/%5C/evil.example',
    '/%252f/evil.example',
    '/%2509/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/x/..//evil.example',
    '/%2e%2e//evil.example',
    '/x/%252e%252e//evil.example',
    '/%0d%0aset-cookie:a=b',
    'javascript:alert(1)',
    'data:text/html,x',
    'events/1',
    '@evil.example',
    '',
    '/%',
    '/\ud800',
    `/${'a'.repeat(3000)}`,
  ])('refuses %j', (next) => {
    expect(safeNext(next)).toBeUndefined();
  });

  it('refuses nothing at all', () => {
    expect(safeNext(undefined)).toBeUndefined();
    expect(safeNext(null)).toBeUndefined();
  });

  it('never leads a browser to another host', () => {
    const pieces = [
      '/',
      '\\',
      '%2f',
      '%5c',
      '.',
      '..',
      '%2e',
      '\t',
      '%09',
      '@',
      'evil.example',
      ':',
      '?',
      '#',
    ];
    let checked = 0;
    for (const a of pieces)
      for (const b of pieces)
        for (const c of pieces)
          for (const d of pieces) {
            const safe = safeNext(`/${a}${b}${c}${d}evil.example`);
            if (safe === undefined) continue;
            checked += 1;
            expect(new URL(safe, 'https://suhbat.example.org').host).toBe('suhbat.example.org');
            const path = safe.split(/[?#]/, 1)[0] ?? '';
            expect(new URL(decodeURIComponent(path), 'https://suhbat.example.org').host).toBe(
              'suhbat.example.org',
            );
          }
    expect(checked).toBeGreaterThan(1000);
  });
});
