import { describe, expect, it } from '@jest/globals';

import { DomainError } from '../../kernel/domain-error.js';
import { headingsOf, linksOf } from './outline.js';
import { parseMarkdown } from './parse-markdown.js';
import { firstParagraph, markdownToText } from './plain-text.js';
import { markdownToHtml } from './render-html.js';
import { safeUrl } from './safe-url.js';
import { scriptRuns } from './script-runs.js';

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return `${error.kind} ${error.code}`;
    throw error;
  }
  return 'accepted';
}

describe('parseMarkdown', () => {
  it('drops comments and keeps other tags readable as text', () => {
    const text = 'a <b>c</b><!-- secret --> d<br>e\n\n<!-- hidden\nnote -->\n\n<div>x</div>';
    expect(markdownToText(text)).toBe('a <b>c</b> d\ne\n\n<div>x</div>');
  });

  it('resolves references and leaves unknown ones as they are typed', () => {
    const text =
      '[one][a], [two], [three][zz], ![pic][a], [bad][b]\n\n[a]: https://example.org/a\n[two]: /b\n[b]: javascript:x';
    expect(linksOf(text)).toEqual([
      { url: 'https://example.org/a', text: 'one', line: 1 },
      { url: '/b', text: 'two', line: 1 },
    ]);
    expect(markdownToText(text)).toBe('one, two, [three][zz], pic, bad');
  });

  it.each([
    ['quotes', '>'.repeat(100_000)],
    ['a quote of 41', `${'>'.repeat(41)} a`],
    ['brackets', '['.repeat(100_000)],
    ['pictures', `${'!['.repeat(2000)}a${'](x)'.repeat(2000)}`],
    ['lists on a line', `${'- '.repeat(5000)}a`],
    ['lists by indent', Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['stars', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['marks in marks', `${'*a _b '.repeat(300)}${'b_ a*'.repeat(300)}`],
  ])('refuses deep nesting: %s', (_name, text) => {
    expect(codeOf(() => parseMarkdown(text))).toBe('invalid markdown_too_deep');
  });

  it.each([
    ['a*b', 'a*b'.repeat(20_000)],
    ['link openings', '[a]('.repeat(20_000)],
  ])('refuses marks that would take minutes: %s', (_name, text) => {
    expect(codeOf(() => parseMarkdown(text))).toMatch(/markdown_too_(complex|deep)/);
  });

  it('takes a megabyte of ordinary text, a long rule and ten levels of lists', () => {
    const prose =
      `${'Lorem **ipsum** [dolor](https://example.org/a). Новый текст. '.repeat(8)}\n\n`.repeat(
        2000,
      );
    expect(parseMarkdown(prose.slice(0, 1_000_000)).children.length).toBeGreaterThan(1000);
    expect(parseMarkdown('- '.repeat(60)).children[0]?.type).toBe('thematicBreak');
    const lists = Array.from(
      { length: 10 },
      (_, i) => `${'  '.repeat(i)}- level ${String(i)}`,
    ).join('\n');
    expect(markdownToText(lists)).toContain('level 9');
  });

  it('refuses a definition multiplied by its references', () => {
    const text = `${'[a] '.repeat(4000)}\n\n[a]: https://example.org/${'x'.repeat(2000)}`;
    expect(codeOf(() => parseMarkdown(text))).toBe('invalid markdown_too_large');
  });
});

describe('safeUrl', () => {
  it.each([
    'https://example.org/a?b#c',
    'mailto:a@example.org',
    '/a/b',
    '#x',
    'a/b:c',
    'tel:+7701',
  ])('lets %s through', (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example.org',
    '\\\\evil',
    '',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('refuses %#', (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });
});

describe('markdownToHtml', () => {
  it('gives no active content (case 49a)', () => {
    const html = markdownToHtml(
      '[XSX](javascript:alert(1)) <img src=x onerror=alert(1)> <script>alert(1)</script>\n\n<svg onload=alert(1)>\n\n![x](javascript:y) [a](<java&#x0a;script:alert(1)>)',
    );
    expect(html).toBe(
      '<p>XSX &#x3C;img src=x onerror=alert(1)> &#x3C;script>alert(1)&#x3C;/script></p>\n' +
        '<p>&#x3C;svg onload=alert(1)></p>\n<p>x a</p>',
    );
  });

  it('moves headings under those of the page, skips none, and keeps ids unique in any script', () => {
    const text = '## Ұсыныстар\n\n#### Ұсыныстар\n\n# 建议！\n\n### <i>\n\n###### ***';
    expect(markdownToHtml(text, { headingShift: 2, idPrefix: 'kk-', lang: 'kk' })).toBe(
      '<h3 id="kk-ұсыныстар">Ұсыныстар</h3>\n<h4 id="kk-ұсыныстар-2">Ұсыныстар</h4>\n' +
        '<h3 id="kk-建议"><span lang="zh">建议！</span></h3>\n<h4 id="kk-i">&#x3C;i></h4>\n<h5 id="kk-section">***</h5>',
    );
    expect(headingsOf(text).map(({ level, id }) => [level, id])).toEqual([
      [1, 'ұсыныстар'],
      [2, 'ұсыныстар-2'],
      [1, '建议'],
      [2, 'i'],
      [3, 'section'],
    ]);
  });

  it('gives tables a head with scope, tasks without controls, notes with links both ways', () => {
    const html = markdownToHtml(
      '| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] done\n- [ ] open\n\nText[^1].\n\n[^1]: Note.',
      {
        idPrefix: 'p-',
        lang: 'ru',
      },
    );
    expect(html).toContain(
      '<table>\n<thead>\n<tr>\n<th scope="col">a</th>\n<th align="right" scope="col">b</th>\n</tr>\n</thead>',
    );
    expect(html).toContain('<li>☑ done</li>\n<li>☐ open</li>');
    expect(html).not.toContain('<input');
    const ids = [...html.matchAll(/id="([^"]+)"/g)].map((match) => match[1]);
    const targets = [...html.matchAll(/(?:href="#|aria-describedby=")([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.length).toBeGreaterThanOrEqual(3);
    for (const target of targets) expect(ids).toContain(target);
    expect(html).toContain('>Примечания</h2>');
    expect(html).toContain('aria-label="Назад к тексту, примечание 1"');
  });

  it('turns a picture of another host into a link and keeps one of ours', () => {
    expect(
      markdownToHtml('![Map](https://tracker.example.org/p.png) ![Плакат](/files/p.png)'),
    ).toBe(
      '<p><a href="https://tracker.example.org/p.png" rel="noopener">Map</a> ' +
        '<img src="/files/p.png" alt="Плакат" loading="lazy"></p>',
    );
  });

  it('follows links inside the text through the prefix', () => {
    expect(markdownToHtml('[see](#итоги)\n\n# Итоги', { idPrefix: 'x-', lang: 'ru' })).toContain(
      `<a href="#${encodeURI('x-итоги')}">see</a>`,
    );
  });
});

describe('headingsOf', () => {
  it('follows the text through quotations and lists, and keeps notes out of the outline', () => {
    const text = '# A[^1]\n\n> #### Q\n\n- ## L\n\n## B\n\n[^1]: # N';
    expect(headingsOf(text).map((entry) => [entry.level, entry.text, entry.line])).toEqual([
      [1, 'A', 1],
      [2, 'Q', 3],
      [2, 'L', 5],
      [2, 'B', 7],
    ]);
    expect(markdownToHtml(text).match(/<h\d/g)).toEqual(['<h2', '<h3', '<h3', '<h3', '<h2']);
    expect(markdownToHtml(text)).toContain('<strong>N</strong>');
  });
});

describe('scriptRuns', () => {
  it('marks what the script tells', () => {
    expect(scriptRuns('Семинар «中亚研讨会», 2026', 'ru')).toEqual([
      { text: 'Семинар «', lang: undefined },
      { text: '中亚研讨会', lang: 'zh' },
      { text: '», 2026', lang: undefined },
    ]);
    expect(scriptRuns('关于《Suhbat Club》和Іле的报告', 'zh').map((run) => run.lang)).toEqual([
      undefined,
      'en',
      undefined,
      'kk',
      undefined,
    ]);
    expect(scriptRuns('See Тоҷикистон and Иванов', 'en').map((run) => run.lang)).toEqual([
      undefined,
      'ru',
    ]);
  });
});

describe('plain text', () => {
  it('keeps words, rows and notes', () => {
    expect(
      markdownToText(
        '# T\n\nA *b* `c` [d](/e)[^1]\n\n1. x\n2. y\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> q\n\n[^1]: N',
      ),
    ).toBe('T\n\nA b c d[1]\n\n1. x\n2. y\n\na\tb\n1\t2\n\nq\n\n[1] N');
  });

  it('summarises by whole words, and Chinese by its words', () => {
    expect(
      firstParagraph('# Title\n\nThe first *paragraph* of[^1] text.\n\nSecond\n\n[^1]: n', 100),
    ).toBe('The first paragraph of text.');
    expect(firstParagraph('The first paragraph of text.', 15)).toBe('The first…');
    expect(firstParagraph('与会专家认为合作应当深化，并提出建议。', 8)).toMatch(
      /^与会专家认为.?…$/,
    );
    expect(firstParagraph('# Only\n\n---', 10)).toBe('');
    expect(firstParagraph('x'.repeat(1000), 20)).toBe(`${'x'.repeat(19)}…`);
  });
});
