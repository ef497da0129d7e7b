import type { Element, ElementContent, Nodes, Root as HtmlRoot } from 'hast';
import type { Heading, Image, Link, Root } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

import { isUiLanguage, type Translated } from '../../kernel/languages.js';
import { decodeFragment, outlineOf } from './outline.js';
import { parentsOf, treeOf } from './parse-markdown.js';
import { isRemote } from './safe-url.js';
import { scriptRuns } from './script-runs.js';

/** How a text fits the page around it. */
export interface HtmlOptions {
  /** Levels that the page's own headings take: 1 (the default) makes the outermost heading an `h2`. */
  readonly headingShift?: number;
  /** Put before every id, so that several texts live on one page; default none. */
  readonly idPrefix?: string;
  /** BCP 47 tag of the text: words in another script get their own `lang`, notes are named in it. */
  readonly lang?: string;
}

const NOTES: Translated = { en: 'Notes', ru: 'Примечания', kk: 'Ескертпелер', zh: '注释' };
const BACK: Translated = {
  en: 'Back to the text, note',
  ru: 'Назад к тексту, примечание',
  kk: 'Мәтінге оралу, ескертпе',
  zh: '返回正文，注释',
};

const schema: Schema = {
  ...defaultSchema,
  // Every id comes from this file, with the caller's prefix; none can come from the author.
  clobberPrefix: '',
  clobber: [],
  tagNames: [
    ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre'],
    ...['code', 'em', 'strong', 'del', 'a', 'img', 'sup', 'span', 'section', 'div'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: [
      'href',
      'title',
      'id',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'rel',
    ],
    img: ['src', 'alt', 'title', ['loading', 'lazy']],
    h1: ['id'],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    li: ['id'],
    ol: ['start'],
    th: [['scope', 'col'], 'align'],
    td: ['align'],
    span: ['lang'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    div: [['className', 'table-scroll'], ['tabIndex', 0], ['role', 'region'], 'ariaLabel'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: [] },
};

/**
 * The HTML of a Markdown text: sanitized, headings moved under the page's own with no level skipped and with
 * the ids of `headingsOf`, tables with `thead` and `scope`, foreign scripts marked with `lang`. A picture on
 * another host becomes a link with its description. Throws as `parseMarkdown`.
 */
export function markdownToHtml(source: string | Root, options: HtmlOptions = {}): string {
  const { headingShift = 1, idPrefix = '', lang = 'en' } = options;
  const root = structuredClone(treeOf(source));
  const outline = outlineOf(root);
  const ids = new Set([...outline.values()].map((entry) => entry.id));
  for (const parent of parentsOf(root)) {
    for (const [index, node] of parent.children.entries()) {
      if (node.type === 'heading') prepareHeading(node, outline.get(node), headingShift, idPrefix);
      if (node.type === 'link') prepareFragment(node, ids, idPrefix);
      // as: a link stands wherever a picture stands, but the two unions of children do not say so.
      if (node.type === 'image' && isRemote(node.url)) parent.children[index] = pictureLink(node);
      if (node.type === 'listItem' && typeof node.checked === 'boolean') prepareTask(node);
    }
  }
  const language = isUiLanguage(lang.split('-')[0] ?? '')
    ? (lang.split('-')[0] as keyof Translated)
    : 'en';
  const processor = unified()
    .use(remarkRehype, {
      clobberPrefix: `${idPrefix}note-`,
      footnoteLabel: NOTES[language],
      footnoteLabelTagName: `h${String(Math.min(6, headingShift + 1))}`,
      footnoteLabelProperties: {},
      footnoteBackLabel: (reference: number) => `${BACK[language]} ${String(reference + 1)}`,
    })
    .use(() => (tree: HtmlRoot) => finishHtml(tree, lang, idPrefix))
    .use(rehypeSanitize, schema)
    .use(rehypeStringify);
  return processor.stringify(processor.runSync(root));
}

function prepareHeading(
  node: Heading,
  entry: { level: number; id: string } | undefined,
  shift: number,
  idPrefix: string,
): void {
  const level = Math.min(6, (entry?.level ?? 1) + shift);
  node.data = {
    ...node.data,
    hName: `h${String(level)}`,
    hProperties: entry ? { id: idPrefix + entry.id } : {},
  };
}

/** A link to a heading of the same text follows the prefix that its id got. */
function prepareFragment(node: Link, ids: ReadonlySet<string>, idPrefix: string): void {
  if (!node.url.startsWith('#')) return;
  const id = decodeFragment(node.url.slice(1));
  if (ids.has(id)) node.url = `#${idPrefix}${id}`;
}

function pictureLink(node: Image): Link {
  const value = node.alt === '' || node.alt == null ? node.url : node.alt;
  return { type: 'link', url: node.url, children: [{ type: 'text', value }] };
}

/** A task is printed with its mark and no control: nobody can tick a box in a published text. */
function prepareTask(node: Extract<import('mdast').RootContent, { type: 'listItem' }>): void {
  const mark = node.checked === true ? '☑ ' : '☐ ';
  node.checked = null;
  const first = node.children[0];
  if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: mark });
  else
    node.children.unshift({ type: 'paragraph', children: [{ type: 'text', value: mark.trim() }] });
}

function finishHtml(tree: HtmlRoot, lang: string, idPrefix: string): void {
  const open: (HtmlRoot | Element)[] = [tree];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    const children: ElementContent[] = [];
    for (const child of parent.children) {
      if (child.type === 'text') children.push(...markedText(child.value, lang));
      else if (child.type === 'element') {
        finishElement(child, idPrefix);
        open.push(child);
        children.push(child.tagName === 'table' ? scrollable(child) : child);
      }
    }
    parent.children = children;
  }
}

function finishElement(element: Element, idPrefix: string): void {
  const { properties } = element;
  if (element.tagName === 'th') properties['scope'] = 'col';
  if (element.tagName === 'img') properties['loading'] = 'lazy';
  if (properties['id'] === 'footnote-label') properties['id'] = `${idPrefix}footnote-label`;
  if (properties['ariaDescribedBy'] !== undefined) {
    properties['ariaDescribedBy'] = [`${idPrefix}footnote-label`];
  }
  const href = properties['href'];
  if (element.tagName === 'a' && typeof href === 'string' && /^https?:/i.test(href)) {
    properties['rel'] = ['noopener'];
  }
}

/** Wide tables scroll in their own box, so that a phone's page does not. */
function scrollable(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0 },
    children: [table],
  };
}

function markedText(value: string, lang: string): ElementContent[] {
  return scriptRuns(value, lang).map((run): ElementContent => {
    const text: Extract<Nodes, { type: 'text' }> = { type: 'text', value: run.text };
    if (run.lang === undefined) return text;
    return { type: 'element', tagName: 'span', properties: { lang: run.lang }, children: [text] };
  });
}
