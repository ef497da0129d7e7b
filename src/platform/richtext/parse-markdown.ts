import type {
  BlockContent,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import { DomainError } from '../../kernel/domain-error.js';
import { MAX_DEPTH, assertParsable, tooDeep } from './markdown-limits.js';
import { assertFewParts } from './markdown-parts.js';
import { safeUrl } from './safe-url.js';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** Characters of addresses that references may add: a long definition named many times would multiply. */
const MAX_REFERENCED = 4_000_000;
/** The parser is slow on very long gaps, and no reader sees more than one. */
const LONG_GAP = /(?:[ \t]*\n){200,}/g;
/** So is it on long runs of blanks within a line: its time grows with the square of them. */
const LONG_BLANK = /[ \t]{200,}/g;
/** Control characters that no text means (DESIGN §5 takes them out at the edge; not every caller is an edge). */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g; // eslint-disable-line no-control-regex -- they are what is removed

/**
 * Reads Markdown (CommonMark with GFM tables, task lists, strikethrough, autolinks and footnotes) into the one
 * syntax tree that every rendition is made from. In the tree there is no raw HTML (a tag stays readable as
 * text, a comment is dropped, `<br>` is a line break), no reference or definition of links and images (they
 * are resolved), and no link that runs code (its text stays).
 *
 * Throws `markdown_too_deep`, `markdown_too_complex`, `markdown_too_many_parts` or `markdown_too_large` (kind
 * invalid).
 */
export function parseMarkdown(text: string): Root {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(LONG_BLANK, ' '.repeat(200))
    .replace(LONG_GAP, '\n'.repeat(200));
  assertParsable(clean);
  assertFewParts(clean);
  let root: Root;
  try {
    root = parser.parse(clean);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  }
  assertDepth(root);
  const definitions = collectDefinitions(root);
  let referenced = 0;
  const resolve = (identifier: string): Definition | undefined => {
    const definition = definitions.get(identifier);
    referenced += definition?.url.length ?? 0;
    if (referenced > MAX_REFERENCED) {
      throw new DomainError('invalid', 'markdown_too_large', {
        length: referenced,
        max: MAX_REFERENCED,
      });
    }
    return definition;
  };
  for (const parent of parentsOf(root)) normalizeChildren(parent, clean, resolve);
  for (const note of root.children) if (note.type === 'footnoteDefinition') plainHeadings(note);
  return root;
}

/** The tree of a Markdown text, or the tree itself where the caller already has it. */
export function treeOf(source: string | Root): Root {
  return typeof source === 'string' ? parseMarkdown(source) : source;
}

/** Every node that has children, in the order of the text; without recursion. */
export function* parentsOf(root: Root): Generator<Parents> {
  const open: Parents[] = [root];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    yield parent;
    for (const child of [...parent.children].reverse()) if ('children' in child) open.push(child);
  }
}

/** A note has no place in the outline of the text: a heading in it is a line in bold. */
function plainHeadings(note: FootnoteDefinition): void {
  const open: Parents[] = [note];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'heading') {
        const strong: Strong = { type: 'strong', children: child.children };
        const at = child.position ? { position: child.position } : {};
        const line: Paragraph = { type: 'paragraph', children: [strong], ...at };
        parent.children[index] = line;
      } else if ('children' in child) open.push(child);
    }
  }
}

function assertDepth(root: Root): void {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > MAX_DEPTH) throw tooDeep(next.node.position?.start.line);
    if (!('children' in next.node)) continue;
    for (const node of next.node.children) open.push({ node, depth: next.depth + 1 });
  }
}

function collectDefinitions(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const parent of parentsOf(root)) {
    for (const child of parent.children) {
      if (child.type === 'definition' && !found.has(child.identifier))
        found.set(child.identifier, child);
    }
  }
  return found;
}

type Resolve = (identifier: string) => Definition | undefined;

function normalizeChildren(parent: Parents, source: string, resolve: Resolve): void {
  // The children that come back fit the same place: a block for a block, a phrase for a phrase.
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'html') children.push(...readableHtml(child, isPhrasing(parent)));
    else if (child.type === 'definition') continue;
    else if (child.type === 'link' && safeUrl(child.url) === undefined)
      children.push(...child.children);
    else if (child.type === 'image' && safeUrl(child.url) === undefined)
      children.push(...altText(child));
    else if (child.type === 'linkReference' || child.type === 'imageReference') {
      children.push(...resolved(child, source, resolve));
    } else children.push(child);
  }
  parent.children = children; // as: see above
}

function isPhrasing(parent: Parents): boolean {
  switch (parent.type) {
    case 'root':
    case 'blockquote':
    case 'listItem':
    case 'list':
    case 'footnoteDefinition':
      return false;
    default:
      return true;
  }
}

function readableHtml(
  node: Extract<Nodes, { type: 'html' }>,
  phrasing: boolean,
): (BlockContent | DefinitionContent | PhrasingContent)[] {
  const at = node.position ? { position: node.position } : {};
  if (phrasing && /^<br\s*\/?>$/i.test(node.value)) return [{ type: 'break', ...at }];
  const value = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim();
  if (value === '') return [];
  const text = { type: 'text' as const, value, ...at };
  return phrasing ? [text] : [{ type: 'paragraph', children: [text], ...at }];
}

function altText(node: { alt?: string | null | undefined }): PhrasingContent[] {
  return node.alt ? [{ type: 'text', value: node.alt }] : [];
}

function resolved(
  node: Extract<Nodes, { type: 'linkReference' | 'imageReference' }>,
  source: string,
  resolve: Resolve,
): PhrasingContent[] {
  const at = node.position ? { position: node.position } : {};
  const definition = resolve(node.identifier);
  if (!definition) {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    const value =
      from === undefined || to === undefined ? (node.label ?? '') : source.slice(from, to);
    return [{ type: 'text', value, ...at }];
  }
  const safe = safeUrl(definition.url) !== undefined;
  const title = definition.title ?? null;
  if (node.type === 'imageReference') {
    return safe
      ? [{ type: 'image', url: definition.url, title, alt: node.alt ?? '', ...at }]
      : altText(node);
  }
  return safe
    ? [{ type: 'link', url: definition.url, title, children: node.children, ...at }]
    : node.children;
}
