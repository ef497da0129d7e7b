import { describe, expect, it } from '@jest/globals';
import { cutAtAddresses } from './web-addresses';

describe('web addresses in running text', () => {
  it.each([
    ['no address', ['no address']],
    ['See https://example.org/1.', ['See ', 'https://example.org/1', '.']],
    [
      '(https://example.org/a_(b)?x=1,2), then http://example.org',
      ['(', 'https://example.org/a_(b)?x=1,2', '), then ', 'http://example.org', ''],
    ],
    ['见https://example.org/文件。好', ['见', 'https://example.org/文件', '。好']],
    ['see https://example.org/a_(b).', ['see ', 'https://example.org/a_(b)', '.']],
    ['«https://example.org/7»', ['«', 'https://example.org/7', '»']],
    ['javascript:alert(1) ftp://example.org', ['javascript:alert(1) ftp://example.org']],
    ['https://', ['https://']],
  ])('%j is cut into %j', (text, parts) => {
    expect(cutAtAddresses(text)).toEqual(parts);
  });

  it('loses nothing of a long text', () => {
    const text = `https://example.org/${'.)'.repeat(10_000)}`;
    expect(cutAtAddresses(text)).toEqual(['', 'https://example.org/', '.)'.repeat(10_000)]);
  });
});
