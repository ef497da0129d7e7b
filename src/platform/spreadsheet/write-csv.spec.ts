import { describe, expect, it } from '@jest/globals';
import { guardFormula, unguardFormula } from './formula-guard.js';
import { csvDelimiterFor, writeCsv } from './write-csv.js';

describe('writeCsv', () => {
  it('25: writes what Excel opens, with no cell that runs', () => {
    const bytes = writeCsv(
      ['Имя', 'note'],
      [
        ['=HYPERLINK("http://evil.example","click")', '@SUM(1+1)'],
        ['-2+3', '\t=1'],
        ['+7 701 000 00 00', '-5'],
        ['＝1+1', "'=x"],
        ['a;b', ' x'],
      ],
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      [
        'Имя,note',
        `"'=HYPERLINK(""http://evil.example"",""click"")",'@SUM(1+1)`,
        `'-2+3,"'\t=1"`,
        "'+7 701 000 00 00,-5",
        "'＝1+1,''=x",
        '"a;b"," x"',
        '',
      ].join('\r\n'),
    );
  });

  it('writes one column and lone surrogates so that nothing is lost or broken', () => {
    expect(new TextDecoder().decode(writeCsv(['x'], [[''], ['a\ud800b']]))).toBe(
      'x\r\n""\r\na\ufffdb\r\n',
    );
  });

  it('knows which delimiter Excel expects', () => {
    expect(['ru', 'kk-KZ', 'zh-Hans', 'EN', 'uz'].map(csvDelimiterFor)).toEqual([
      ';',
      ';',
      ',',
      ',',
      ';',
    ]);
  });
});

describe('guardFormula and unguardFormula', () => {
  it('are each other’s inverse on every short text of dangerous signs', () => {
    const signs = ["'", '=', '+', '-', '@', ' ', '\t', '\r', '\n', '＝', '－', 'a', '1', '"'];
    for (const a of signs) {
      for (const b of ['', ...signs]) {
        for (const c of ['', ...signs]) {
          const text = a + b + c;
          const guarded = guardFormula(text);
          expect(unguardFormula(guarded)).toBe(text);
          if (!/^-[1-9]\d*$/.test(text))
            expect(guarded).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
        }
      }
    }
  });

  it('leave ordinary texts alone', () => {
    for (const text of ['Тестова', "O'zbekiston", "'quoted'", '-5', 'a=b', '10-12', '']) {
      expect(guardFormula(text)).toBe(text);
      expect(unguardFormula(text)).toBe(text);
    }
  });
});
