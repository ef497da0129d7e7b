import { afterAll, describe, expect, it } from '@jest/globals';

import type { PrintDocument } from './print-document.js';
import { closeTypesetting, typesetDocument } from './typeset-document.js';

const DOCUMENT: PrintDocument = {
  lang: 'ru',
  title: 'Итоги',
  organization: 'Секретариат',
  symbol: 'SEC/RT/2026/3',
  date: '24 ноября 2026 г.',
  createdOn: '2026-11-24',
  body: '',
  recommendations: [],
  evidence: [],
  labels: {
    contents: 'Содержание',
    recommendations: 'Рекомендации',
    evidence: 'Факты',
    addressedTo: 'Адресаты',
    page: 'Страница',
  },
  permalink: 'https://suhbat.example.org/ru/publications/itogi',
};

afterAll(closeTypesetting);

/* Each of these once made the compiler or one of its PDF standards refuse a document, or could. */
describe('typesetDocument, on odd texts', () => {
  it.each([
    ['40 quotes', `${'>'.repeat(36)} a`],
    ['lists of 18 levels', Array.from({ length: 18 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['a wide table', `|${'a|'.repeat(60)}\n|${'-|'.repeat(60)}\n|${'слово|'.repeat(60)}`],
    [
      'quotes, lists and marks in one another',
      `${'> '.repeat(6)}${'- '.repeat(12)}*_**x [y **z** ~~q~~](/a)**_*`,
    ],
    ['marks in marks', `${'*a **b _c __d '.repeat(8)}x${' d__ c_ b** a*'.repeat(8)}`],
    [
      'a head with a note over pages',
      `| h[^a] | [l](/x) link( |\n|---|---|\n${'| x | y |\n'.repeat(120)}\nagain[^a]\n\n[^a]: note`,
    ],
    [
      'a note with a list and a table',
      'x[^a]\n\n[^a]: y\n\n    - z\n\n    | a |\n    |---|\n    | b |',
    ],
    ['an empty list and table', '-\n\n1.\n\n| |\n|-|\n| |\n\n>\n\n[^1]\n\n[^1]:'],
    ['a note in itself', 'x[^a]\n\n[^a]: y[^a] z[^b]\n\n[^b]: w[^a]'],
    [
      'notes in headings',
      '# A[^a]\n\n# B[^a]\n\n# C\n\n# D\n\n| h[^a] |\n|---|\n| x |\n\n[^a]: note',
    ],
    ['a list from zero, very far', '0. a\n\nb\n\n999999999. c'],
    [
      'invisible links',
      '[a\u00ad](/x) [\u00ad](/x) [\u200b](/x) [ ](/x) [](/x) https://example.org/a\u00ad [\u2060b\u00ad](#a)',
    ],
    [
      'headings in notes, lists and quotations',
      '# A[^1]\n\n> #### Q\n\n- ## L\n\n## B\n\n[^1]: # N',
    ],
    ['a heading of nothing seen', '# \u00ad\u200b\n\n# A'],
    ['blanks only', ' \u00a0\u3000 \n\n# \u00a0\n\n**\u00a0**'],
    ['headings only', '# A\n\n###### B\n\n# C\n\n## D'],
    [
      'everything in a quotation',
      '> # H\n>\n> - a\n>   > | a |\n>   > |---|\n>   > | b[^1] |\n>\n> ```\n> x\n> ```\n\n[^1]: n',
    ],
  ])('typesets %s', async (_name, body) => {
    expect((await typesetDocument({ ...DOCUMENT, body })).pages).toBeGreaterThan(0);
    const archive = await typesetDocument({ ...DOCUMENT, body }, { standard: 'a-2a' });
    expect(archive.pages).toBeGreaterThan(0);
  });
});
