import { treeOf } from '../../platform/richtext/parse-markdown.js';
import type { PrintDocument, PrintEvidence } from './print-document.js';
import { typstBody, type BodyContext } from './typst-body.js';
import { preamble } from './typst-preamble.js';
import { TypstText } from './typst-text.js';

/** From this many headings a reader needs a table of contents. */
const CONTENTS_FROM = 4;

/**
 * The whole document as Typst code. Throws DomainErrors of kind invalid: `glyph_missing`,
 * `image_without_alt`, and those of `parseMarkdown`.
 */
export function typstSource(document: PrintDocument): string {
  const text = new TypstText(document.lang);
  let labels = 0;
  const context: BodyContext = {
    text,
    permalink: document.permalink,
    nextLabel: () => `l-${String((labels += 1))}`,
    facts: document.evidence.length,
  };
  const body = typstBody(treeOf(document.body), 'body', context);
  const recommendations = recommendationCode(document, context);
  const evidence = evidenceCode(document, text);
  const headings = body.headings + Number(recommendations !== '') + Number(evidence !== '');
  const code = [
    '#{',
    metadata(document, text),
    preamble(document.lang),
    page(document, text),
    masthead(document, text),
    headings >= CONTENTS_FROM ? contents(document, text) : '',
    body.code,
    recommendations,
    evidence,
    '}',
  ];
  text.assertDrawable();
  return code.join('\n');
}

function metadata(document: PrintDocument, text: TypstText): string {
  const authors = document.authors?.length ? document.authors : [document.organization];
  const list = (values: readonly string[], field: string): string =>
    `(${values.map((value, index) => `${text.literal(value, { field: `${field}.${String(index)}` })},`).join(' ')})`;
  const created = /^(\d{4})-(\d{2})-(\d{2})/.exec(document.createdOn);
  if (!created) throw new RangeError('createdOn must be YYYY-MM-DD');
  const [, year = '', month = '', day = ''] = created;
  return `set document(
  title: ${text.literal(document.title, { field: 'title' })},
  author: ${list(authors, 'authors')},
  keywords: ${list(document.keywords ?? [], 'keywords')},
  description: ${text.literal([document.symbol, document.eventLine ?? document.subtitle ?? ''].filter(Boolean).join('. '), { field: 'eventLine' })},
  date: datetime(year: ${Number(year)}, month: ${Number(month)}, day: ${Number(day)}),
)`;
}

function page(document: PrintDocument, text: TypstText): string {
  const organization = text.inline(document.organization, { field: 'organization' });
  const symbol = text.inline(document.symbol, { field: 'symbol' });
  // No link: a footer is an artifact of the page, and PDF/UA forbids links in artifacts.
  const shown = text.inline(document.permalink.replace(/^https?:\/\//, ''), { field: 'permalink' });
  return `set page(
  paper: "a4",
  margin: (top: 27mm, bottom: 25mm, left: 27mm, right: 25mm),
  header-ascent: 9mm,
  footer-descent: 9mm,
  header: context if counter(page).get().first() > 1 {
    set text(size: 8.5pt, fill: quiet)
    set par(justify: false, first-line-indent: 0pt)
    grid(columns: (1fr, auto), column-gutter: 6mm, align: (left + bottom, right + bottom), {${organization}}, strong({${symbol}}))
    v(-0.5em)
    line(length: 100%, stroke: 0.5pt + hair)
  },
  footer: context {
    set text(size: 8.5pt, fill: quiet)
    set par(justify: false, first-line-indent: 0pt)
    grid(columns: (1fr, auto), column-gutter: 6mm, align: (left + top, right + top), {${shown}}, {${pageNumber(document.labels.page, text)}})
  },
)`;
}

function pageNumber(label: string, text: TypstText): string {
  const template = label.includes('{page}') ? label : `${label} {page} / {pages}`;
  return template
    .split(/(\{pages?\})/)
    .map((part) => {
      if (part === '{page}') return 'counter(page).display("1")';
      if (part === '{pages}') return 'text(str(counter(page).final().first()))';
      return text.inline(part, { field: 'labels.page' });
    })
    .filter((part) => part !== '')
    .join('\n');
}

function masthead(document: PrintDocument, text: TypstText): string {
  const inline = (value: string, field: string): string => `{${text.inline(value, { field })}}`;
  const { labels } = document;
  const under = [document.date, labels.language].filter(
    (part) => part !== undefined && part !== '',
  );
  const lines = [
    `block(width: 100%, below: 11mm, {
  set par(justify: false, first-line-indent: 0pt, leading: 0.6em)
  set text(hyphenate: false)
  grid(columns: (1fr, auto), column-gutter: 8mm, align: (left + bottom, right + bottom),
    text(size: 11pt, weight: "bold", fill: ink, ${inline(document.organization, 'organization')}),
    text(size: 11pt, weight: "bold", fill: ink, ${inline(document.symbol, 'symbol')}))
  v(-0.55em)
  line(length: 100%, stroke: 1.6pt + ink)
  v(-0.6em)
  align(right, text(size: 9pt, fill: quiet, ${inline(under.join(' · '), 'date')}))
})`,
    `show title: set text(size: 21pt, fill: ink, hyphenate: false)
show title: set par(justify: false, first-line-indent: 0pt, leading: 0.5em)
show title: set block(above: 0pt, below: 0.75em)
title(${inline(document.title, 'title')})`,
  ];
  const front = (value: string | undefined, field: string, style: string): void => {
    if (value === undefined || value.trim() === '') return;
    lines.push(
      `block(above: 0.8em, below: 0.8em, { set par(justify: false, first-line-indent: 0pt); text(${style}, ${inline(value, field)}) })`,
    );
  };
  front(document.subtitle, 'subtitle', 'size: 13pt, fill: quiet');
  front(document.eventLine, 'eventLine', 'size: 10.5pt, fill: quiet');
  front(document.authors?.join(', '), 'authors', 'size: 10.5pt');
  front(document.authenticNote, 'authenticNote', 'size: 9pt, fill: quiet');
  if (document.notice !== undefined && document.notice.trim() !== '') {
    const head = labels.notice
      ? `strong(${inline(`${labels.notice}${colon(document.lang)}`, 'labels.notice')})\n`
      : '';
    lines.push(`notice({${head}${text.inline(document.notice, { field: 'notice' })}})`);
  }
  lines.push('v(0.8em)');
  return lines.join('\n');
}

function contents(document: PrintDocument, text: TypstText): string {
  return `{
  show footnote: none
  show outline.entry.where(level: 1): set block(above: 0.8em)
  show outline.entry: set par(justify: false, first-line-indent: 0pt)
  show outline.entry: set text(hyphenate: false)
  show link: set text(fill: ink)
  set outline.entry(fill: repeat(gap: 0.35em, text(fill: hair, ".")))
  outline(title: {${text.inline(document.labels.contents, { field: 'labels.contents' })}}, depth: 3, indent: 1.2em)
}`;
}

function recommendationCode(document: PrintDocument, context: BodyContext): string {
  if (document.recommendations.length === 0) return '';
  const { text } = context;
  const { labels } = document;
  const blocks = document.recommendations.map((item, index) => {
    const field = `recommendations.${String(index)}`;
    const content = typstBody(item.text, `${field}.text`, context, 2).code;
    const separator = isHanText(document.lang) ? '；' : '; ';
    const addressed = `${labels.addressedTo}${colon(document.lang)}${item.addressees.join(separator)}`;
    const addressees =
      item.addressees.length === 0
        ? 'none'
        : `{${text.inline(addressed, { field: `${field}.addressees` })}}`;
    const symbol = text.inline(item.symbol, { field: `${field}.symbol` });
    return `recommendation({${symbol}}, <${context.nextLabel()}>, {${content}}, ${addressees})`;
  });
  const heading = text.inline(labels.recommendations, { field: 'labels.recommendations' });
  return [`heading(level: 1, {${heading}})`, ...blocks].join('\n');
}

function evidenceCode(document: PrintDocument, text: TypstText): string {
  if (document.evidence.length === 0) return '';
  const heading = text.inline(document.labels.evidence, { field: 'labels.evidence' });
  const items = document.evidence.map((item, index) => evidenceItem(document, item, index, text));
  return `heading(level: 1, {${heading}})\nenum(tight: false, ${items.join(', ')})`;
}

function evidenceItem(
  document: PrintDocument,
  item: PrintEvidence,
  index: number,
  text: TypstText,
): string {
  const field = `evidence.${String(index)}`;
  const fact = text.inline(item.text, { field: `${field}.text` });
  // What the text's citations lead to.
  const anchor = `[#metadata(none)<fact-${String(index + 1)}>]`;
  if (item.source.trim() === '') return `{${anchor}\n${fact}}`;
  const label = document.labels.source ? `${document.labels.source}${colon(document.lang)}` : '';
  const parts = `${label}${item.source}`.split(
    /(https?:\/\/[^\s<>"«»\p{Cf}]*[^\s<>"«».,;:!?)\]\p{Cf}])/u,
  );
  const source = parts
    .map((part, at) => {
      const words = text.inline(part, { field: `${field}.source` });
      return at % 2 === 1
        ? `link(${text.literal(part, { field: `${field}.source` })}, {${words}})`
        : words;
    })
    .filter((part) => part !== '')
    .join('\n');
  return `{${anchor}\n${fact}\nlinebreak()\ntext(size: 9pt, fill: quiet, {${source}})}`;
}

/** Chinese and Japanese punctuation is full-width and brings its own blank. */
function isHanText(lang: string): boolean {
  return /^(?:zh|ja)(?:-|$)/i.test(lang);
}

function colon(lang: string): string {
  return isHanText(lang) ? '：' : ': ';
}
