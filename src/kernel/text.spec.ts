import { describe, expect, it } from '@jest/globals';
import { cleanIdentifier, cleanLine, cleanMarkdown, cleanText, xmlSafe } from './text.js';

describe('cleanText', () => {
  it('makes every kind of line end a line feed', () => {
    expect(cleanText('a\r\nb\rc\u{2028}d\u{2029}e\u{85}f')).toBe('a\nb\nc\nd\ne\nf');
  });

  it('takes out controls, noncharacters, lone surrogates, soft hyphens and byte order marks', () => {
    expect(
      cleanText(
        '\u{FEFF}a\u{0}b\u{7}c\u{9F}d\u{FFFE}e\u{FFFF}f\u{FDD0}g\uD800h\uDC00i\u{AD}j\u{7F}',
      ),
    ).toBe('abcdefghij');
    expect(cleanText('😀 stays')).toBe('😀 stays');
  });

  it('composes decomposed letters', () => {
    expect(cleanText('и\u{306}')).toBe('й');
  });

  it('keeps tabs, indentation and blank lines inside, not blanks at line ends', () => {
    expect(cleanText('\n\n  a \t\n\n\tb\u{A0}\n\n')).toBe('  a\n\n\tb');
  });

  it('keeps joiners where the script or the emoji needs them and only there', () => {
    expect(cleanText('می\u{200C}خواهم')).toBe('می\u{200C}خواهم');
    expect(cleanText('👩\u{200D}💻')).toBe('👩\u{200D}💻');
    expect(cleanText('Айг\u{200D}үл Li\u{200C}Wei')).toBe('Айгүл LiWei');
    expect(cleanText('\u{200D}я\u{200C}')).toBe('я');
  });

  it('takes out bidirectional overrides and tag characters', () => {
    expect(cleanText('a\u{202E}b\u{202C}c\u{E0041}')).toBe('abc');
  });
});

describe('cleanMarkdown', () => {
  it('keeps a hard break and no other blanks at line ends', () => {
    expect(cleanMarkdown('a   \nb \nc  \n\n  \nd  ')).toBe('a  \nb\nc  \n\n\nd');
  });

  it('keeps the indentation of the first line, which may be code', () => {
    expect(cleanMarkdown('\r\n    code\r\n')).toBe('    code');
  });
});

describe('cleanLine', () => {
  it('makes every run of white space one blank', () => {
    expect(cleanLine(' a\u{A0}\u{2009}b\r\n\tc\u{3000}\u{FEFF}d ')).toBe('a b c d');
  });

  it('cannot carry a second header or property', () => {
    expect(cleanLine('X\r\nBcc: victim@example.org')).toBe('X Bcc: victim@example.org');
  });

  it('is idempotent', () => {
    const once = cleanLine(' е\u{200B}\u{308}\u{AD} x ');
    expect(once).toBe('ё x');
    expect(cleanLine(once)).toBe(once);
  });
});

describe('cleanIdentifier', () => {
  it('takes out what has no shape', () => {
    expect(cleanIdentifier('\u{200B}ab\u{2060}c\u{A0}d\u{FE0F}\u{FEFF}\u{200D}\u{34F} ')).toBe(
      'abcd',
    );
  });

  it('leaves an ordinary blank for the check to refuse', () => {
    expect(cleanIdentifier(' a b ')).toBe('a b');
  });
});

describe('xmlSafe', () => {
  it('takes out exactly what XML 1.0 cannot hold', () => {
    expect(xmlSafe('a\u{0}\u{B}\u{FFFE}\u{FFFF}\uD800\t\n\r<&😀\u{85}')).toBe('a\t\n\r<&😀\u{85}');
  });
});

describe('a megabyte of the worst input', () => {
  it.each([
    ['blanks', ' '],
    ['line breaks', '\n'],
    ['blanks and line breaks', ' \n'],
    ['no-break blanks', '\u{A0}'],
    ['joiners', '\u{200D}'],
    ['marks', '\u{308}'],
    ['carriage returns', '\r'],
  ])('%s are cleaned without going over them again and again', (_, unit) => {
    // A quadratic pattern would take minutes and run into the time limit of every test.
    const text = `a${unit.repeat(1_000_000 / unit.length)}b`;
    for (const clean of [cleanText, cleanMarkdown, cleanLine, cleanIdentifier, xmlSafe]) {
      expect(clean(text).endsWith('b')).toBe(true);
    }
  });
});
