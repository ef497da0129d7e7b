import { describe, expect, it } from '@jest/globals';
import { cleanLine, contentLine, quotedParameter, textValue } from './content-line.js';

const SLOT = '0123456789ABCDEF';

/** What a reader does first (RFC 5545 §3.1), on octets. */
function unfold(folded: string): string {
  return folded.replace(/\r\n /g, '');
}

function octets(line: string): number {
  return Buffer.byteLength(line);
}

describe('contentLine', () => {
  it.each([
    ['ASCII', 'x'.repeat(500)],
    ['an emoji at the limit', `${SLOT.repeat(4)}:📞`],
    [
      'Cyrillic and Kazakh',
      'Круглый стол «Қазақстан, Қырғызстан, Өзбекстан» — сессия вторая, '.repeat(4),
    ],
    ['Han', '中国与中亚国家水资源合作圆桌会议第二场分会'.repeat(5)],
    ['decomposed letters', 'e\u0301'.repeat(60)],
    ['a joined emoji', '👩🏽‍🔬'.repeat(20)],
    ['blanks around every limit', `${'x'.repeat(66)} alle  sind   eingeladen `.repeat(6)],
    ['nothing but blanks', ' '.repeat(200)],
    ['flags and Hangul jamo', '🇰🇿🇨🇳각'.repeat(30)],
  ])('folds %s at 75 octets without loss', (_name, value) => {
    const folded = contentLine('SUMMARY', value);
    expect(unfold(folded)).toBe(`SUMMARY:${value}`);
    const lines = folded.split('\r\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(octets(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
  });

  it.each([
    ['75 octets of ASCII', 'x'.repeat(67)],
    ['75 octets in 25 Han letters', `X${'中'.repeat(22)}`],
  ])('leaves %s on one line', (_name, value) => {
    const line = contentLine('SUMMARY', value);
    expect(octets(line)).toBe(75);
    expect(line).not.toContain('\r\n');
    expect(contentLine('SUMMARY', `${value}y`).split('\r\n')).toEqual([line, ' y']);
  });

  it('cuts no combining sequence', () => {
    const lines = contentLine('SUMMARY', 'e\u0301'.repeat(60)).split('\r\n');
    for (const line of lines) expect(line).not.toMatch(/^ \u0301/);
  });

  it('cuts a combining sequence that is longer than a line, between characters', () => {
    const value = `e${'\u0301'.repeat(100)}`;
    const folded = contentLine('SUMMARY', value);
    expect(unfold(folded)).toBe(`SUMMARY:${value}`);
    for (const line of folded.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
  });

  it('moves on where an escape stands before such a sequence, and in a run of escapes', () => {
    for (let before = 0; before < 70; before += 1) {
      for (const value of [
        `n${'\u0301'.repeat(100)}`,
        '\\\\'.repeat(100),
        `\\,\u0301${'\\\\;'.repeat(40)}`,
      ]) {
        const line = `${'a'.repeat(before)}\\${value}`;
        const folded = contentLine('X', line);
        expect(unfold(folded)).toBe(`X:${line}`);
        for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75);
      }
    }
  });

  it('keeps a backslash with what it escapes, wherever the limit falls', () => {
    for (let before = 55; before < 75; before += 1) {
      const value = textValue(`${'a'.repeat(before)}\n会议纪要; tail\\`);
      const folded = contentLine('DESCRIPTION', value);
      expect(unfold(folded)).toBe(`DESCRIPTION:${value}`);
      expect(folded).not.toMatch(/[^\\](\\\\)*\\\r\n/);
      for (const line of folded.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
    }
  });

  it('folds a megabyte', () => {
    const value = 'Қытай 中国 '.repeat(60_000);
    expect(unfold(contentLine('DESCRIPTION', value))).toBe(`DESCRIPTION:${value}`);
  });
});

describe('textValue', () => {
  it('escapes each backslash, semicolon, comma and line end once', () => {
    expect(textValue('a\\b;c,d\r\ne\rf\ng')).toBe('a\\\\b\\;c\\,d\\ne\\nf\\ng');
    expect(textValue('Зал C:\\new')).toBe('Зал C:\\\\new');
  });

  it('drops what is no text and keeps every letter', () => {
    expect(textValue('a\u0000b\u0007c\u007fd\u009be\ud800f\udc00g\ufffeh\uffff\ti📞')).toBe(
      'abcdefgh\ti📞',
    );
  });

  it('takes the line ends of other alphabets for line ends', () => {
    expect(textValue('a\u2028b\u2029c\u0085d\fe\vf')).toBe('a\\nb\\nc\\nd\\ne\\nf');
  });

  it('leaves markup and quotes alone', () => {
    expect(textValue('R&D <b>x</b> & "y" :')).toBe('R&D <b>x</b> & "y" :');
  });
});

describe('cleanLine and quotedParameter', () => {
  it('makes one line of several', () => {
    expect(cleanLine(' X\r\nATTENDEE:mailto:victim@example.org\n\u2028y ')).toBe(
      ' X ATTENDEE:mailto:victim@example.org y ',
    );
  });

  it('writes quotes and circumflexes as RFC 6868 says', () => {
    expect(quotedParameter('Центр "Пример^", филиал\r\nX')).toBe(`"Центр ^'Пример^^^', филиал X"`);
  });
});
