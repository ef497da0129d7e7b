import { inflateSync } from 'node:zlib';

import { afterAll, describe, expect, it } from '@jest/globals';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { DomainError } from '../../kernel/domain-error.js';
import type { PrintDocument } from './print-document.js';
import { closeTypesetting, typesetDocument } from './typeset-document.js';

const NAMES =
  'Әлия Ғани Қуат Ңұр Өмір Ұлы Үміт Һәм Іле — 中亚研讨会 — Oʻzbekiston — Тоҷикистон — Türkmenistan ň ž';

const DOCUMENT: PrintDocument = {
  lang: 'kk',
  title: 'Су және сауда: дөңгелек үстел ұсыныстары',
  organization: 'Хатшылық',
  symbol: 'SEC/RT/2026/3',
  date: '2026 ж. 24 қараша',
  createdOn: '2026-11-24',
  body: '',
  recommendations: [],
  evidence: [],
  labels: {
    language: 'Қазақша',
    contents: 'Мазмұны',
    recommendations: 'Ұсыныстар',
    evidence: 'Деректер',
    addressedTo: 'Кімге',
    source: 'Дереккөз',
    page: '{page}-бет, барлығы {pages}',
  },
  keywords: ['су', 'сауда'],
  authors: ['Әлия Қуатова'],
  permalink: 'https://suhbat.example.org/kk/publications/su',
};

afterAll(closeTypesetting);

async function typeset(changes: Partial<PrintDocument>): Promise<PDFDocumentProxy> {
  const { pdf } = await typesetDocument({ ...DOCUMENT, ...changes });
  return await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
}

/** The words of the pages, blanks squeezed: lines of a paragraph are joined as a reader copies them. */
async function textOf(pdf: PDFDocumentProxy): Promise<string> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join(''),
    );
  }
  return pages.join(' ').replace(/\s+/g, ' ');
}

interface StructureNode {
  readonly role?: string;
  readonly lang?: string;
  readonly children?: readonly unknown[];
}

async function structureOf(pdf: PDFDocumentProxy): Promise<StructureNode[]> {
  const nodes: StructureNode[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const known: StructureNode = node;
    nodes.push(known);
    for (const child of known.children ?? []) visit(child);
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    visit(await (await pdf.getPage(number)).getStructTree());
  }
  return nodes;
}

/** The page contents, inflated: languages of runs stand there and nowhere else. */
function streamsOf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const streams: string[] = [];
  for (let at = bytes.indexOf('\nstream\n'); at !== -1; at = bytes.indexOf('\nstream\n', at + 1)) {
    const stream = bytes.subarray(at + 8, bytes.indexOf('endstream', at));
    if (stream[0] === 0x78) streams.push(inflateSync(stream).toString('latin1'));
  }
  return streams.join('\n');
}

async function refusal(changes: Partial<PrintDocument>): Promise<DomainError> {
  try {
    await typesetDocument({ ...DOCUMENT, ...changes });
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('typesetDocument', () => {
  it('prints every script so that it can be copied, with embedded fonts (case 43)', async () => {
    const { pdf } = await typesetDocument({ ...DOCUMENT, title: NAMES, body: NAMES });
    const loaded = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    expect((await textOf(loaded)).split(NAMES).length - 1).toBe(2);
    const raw = Buffer.from(pdf).toString('latin1');
    const descriptors = raw.match(/\/Type\s*\/FontDescriptor/g)?.length ?? 0;
    expect(descriptors).toBeGreaterThanOrEqual(2);
    expect(raw.match(/\/FontFile[23]?\s/g)?.length).toBe(descriptors);
    expect(raw).not.toMatch(/DejaVu|Libertinus|NewCM/);
  });

  it('is titled, dated, in its language, claims PDF/UA-1, and gives the same bytes again', async () => {
    const first = await typesetDocument({ ...DOCUMENT, body: 'Мәтін.' });
    await typesetDocument({ ...DOCUMENT, lang: 'zh', body: '正文。' });
    const second = await typesetDocument({ ...DOCUMENT, body: 'Мәтін.' });
    expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(second.pdf))).toBe(0);
    const pdf = await getDocument({ data: new Uint8Array(first.pdf), verbosity: 0 }).promise;
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: DOCUMENT.title,
      Author: 'Әлия Қуатова',
      Keywords: 'су, сауда',
      CreationDate: 'D:20261124000000Z',
      Language: 'kk',
    });
    expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it('has bookmarks, headings without a gap, tables with heads, lists, notes and links', async () => {
    const pdf = await typeset({
      lang: 'ru',
      body: '## Общее\n\nТекст[^n] и ещё[^n], [ссылка](/ru/x), [ниже](#таблица).\n\n#### Таблица\n\n| Год | Т |\n|---|--:|\n| 2025 | 7 |\n\n- раз\n  1. два\n\n[^n]: Примечание.',
      recommendations: [
        {
          symbol: 'SEC/RT/2026/3/REC.1',
          text: '# Сеть\n\nСоздать **сеть**.',
          addressees: ['ШОС', 'СНГ'],
        },
      ],
      evidence: [{ text: 'Поезд вышел.', source: 'Сводка, https://example.org/n\u00ad.' }],
    });
    type Outline = NonNullable<Awaited<ReturnType<typeof pdf.getOutline>>>;
    const titles = (items: Outline): unknown[] =>
      items.map((item) =>
        item.items.length ? [item.title, titles(item.items as Outline)] : item.title,
      );
    expect(titles(await pdf.getOutline())).toEqual([
      ['Общее', ['Таблица']],
      ['Ұсыныстар', [['SEC/RT/2026/3/REC.1', ['Сеть']]]],
      'Деректер',
    ]);
    const roles = (await structureOf(pdf)).map((node) => node.role);
    for (const role of [
      'H1',
      'H2',
      'H3',
      'Table',
      'THead',
      'TH',
      'TD',
      'L',
      'LI',
      'Note',
      'Link',
      'TOC',
    ]) {
      expect(roles).toContain(role);
    }
    const annotations = (
      await Promise.all(
        Array.from({ length: pdf.numPages }, async (_, i) =>
          (await pdf.getPage(i + 1)).getAnnotations(),
        ),
      )
    ).flat() as { url?: string; dest?: unknown }[];
    const urls = annotations.flatMap((annotation) => annotation.url ?? []);
    expect(urls).toEqual(['https://suhbat.example.org/ru/x', 'https://example.org/n']);
    expect(await textOf(pdf)).toContain('Кімге: ШОС; СНГ');
  });

  it('marks words of another script with their language', async () => {
    const { pdf } = await typesetDocument({
      ...DOCUMENT,
      lang: 'ru',
      body: 'Семинар «中亚研讨会» прошёл.',
    });
    expect(streamsOf(pdf).match(/\/Lang\s*\(zh-CN\)\s*>>\s*BDC/g)).toHaveLength(1);
  });

  it('prints what looks like Typst as it stands', async () => {
    const nasty = [
      '#import "x"',
      '#{1+1}',
      '$x^2$',
      '@ref',
      '<label>',
      '/* c */',
      '// c',
      '\\u{41}',
      '\\"',
      '"',
      ']]]',
      '}})',
      '~',
      '= H',
      '#text("a")',
      '`',
      '--',
      '...',
      '#sys.inputs',
      "'",
      '\\#',
      'https:',
      '#read("/etc/passwd")',
      '\\',
      '"); panic("x',
    ];
    const escaped = nasty.map((text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')).join(' ¦ ');
    const plain = nasty.join(' ¦ ');
    const pdf = await typeset({
      body: escaped,
      title: plain,
      subtitle: plain,
      notice: plain,
      evidence: [{ text: plain, source: plain }],
      recommendations: [{ symbol: plain, text: escaped, addressees: [plain] }],
    });
    const text = (await textOf(pdf)).replace(/\s/g, '');
    expect(text.split(plain.replace(/\s/g, '')).length - 1).toBe(9);
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: plain });
  });

  it('refuses a character that no font has, and says where', async () => {
    expect(await refusal({ body: '# Т\n\nҚоңырау 📞 және 🎉 шалыңыз' })).toMatchObject({
      kind: 'invalid',
      code: 'glyph_missing',
      params: {
        characters: '📞 (U+1F4DE), 🎉 (U+1F389)',
        field: 'body',
        line: 3,
        near: 'Қоңырау 📞 және 🎉 шалыңыз',
      },
    });
    expect(
      await refusal({ recommendations: [{ symbol: 'R', text: 'ok', addressees: ['ق'] }] }),
    ).toMatchObject({ code: 'glyph_missing', params: { field: 'recommendations.0.addressees' } });
  });

  it('lets invisible characters pass', async () => {
    expect(
      await textOf(await typeset({ body: 'кіта\u00adптар a\u200db\u2060c\ufe0f\u200ed' })),
    ).toContain('d');
  });

  it('refuses a picture without a description and prints the description of another', async () => {
    expect(await refusal({ body: 'a\n\n![](x.png)' })).toMatchObject({
      code: 'image_without_alt',
      params: { field: 'body', line: 3 },
    });
    expect(
      await textOf(await typeset({ body: '![Карта бассейна](https://example.org/m.png)' })),
    ).toContain('Карта бассейна');
  });

  it('prints no script of a link (case 49a)', async () => {
    const pdf = await typeset({ body: '[XSX](javascript:alert(1)) <img src=x onerror=alert(1)>' });
    expect(await textOf(pdf)).toContain('XSX <img src=x onerror=alert(1)>');
    expect(await (await pdf.getPage(1)).getAnnotations()).toEqual([]);
    expect(await pdf.getJSActions()).toBeNull();
  });

  it('breaks what has no blank', async () => {
    const word = 'ш'.repeat(400);
    const pdf = await typeset({ body: `Мәтін ${word} соңы` });
    const content = await (await pdf.getPage(1)).getTextContent();
    for (const item of content.items) {
      if ('transform' in item)
        expect(Number(item.transform[4]) + item.width).toBeLessThan(595 - 60);
    }
    expect((await textOf(pdf)).replace(/\s/g, '')).toContain(word);
  });

  it('typesets a megabyte, and documents side by side', async () => {
    const paragraph = `${'Мемлекетаралық үйлестіру **жеткіліксіз** болып отыр, ал деректер жоқ. '.repeat(8)}\n\n`;
    const body = paragraph.repeat(Math.floor(1_000_000 / Buffer.byteLength(paragraph)));
    const [long, short] = await Promise.all([
      typesetDocument({ ...DOCUMENT, body }),
      typesetDocument({ ...DOCUMENT, body: 'a' }),
    ]);
    expect(long.pages).toBeGreaterThan(100);
    expect(short.pages).toBe(1);
  });
});
