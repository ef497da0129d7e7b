import type { Nodes, Root, RootContent } from 'mdast';

import { treeOf } from './parse-markdown.js';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The words of a Markdown text without its marks, for search, feeds and summaries: blocks apart by an empty
 * line, list items and table rows by a line, cells by a tab; notes at the end under their numbers.
 */
export function markdownToText(source: string | Root): string {
  const root = treeOf(source);
  const notes: string[] = [];
  const blocks: string[] = [];
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition') {
      notes.push(`[${node.label ?? node.identifier}] ${joinBlocks(node.children, '\n')}`);
    } else blocks.push(textOf(node));
  }
  return [...blocks, ...notes].filter((block) => block.trim() !== '').join('\n\n');
}

/**
 * The first paragraph of running text in one line, without note marks, at most `max` characters (as readers
 * count them); cut at a word, with an ellipsis, where it is longer. Empty where there is no paragraph.
 */
export function firstParagraph(source: string | Root, max: number): string {
  const open: RootContent[] = [...treeOf(source).children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'paragraph') {
      const text = textOf(node, false).replace(/\s+/g, ' ').trim();
      if (text !== '') return shorten(text, max);
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      open.push(...[...node.children].reverse());
    }
  }
  return '';
}

/** The text, or its beginning up to a whole word with an ellipsis, in at most `max` characters. */
export function shorten(text: string, max: number): string {
  // A grapheme has at least one code unit, so a text of `max` units needs no counting.
  if (text.length <= max || [...graphemes.segment(text.slice(0, max * 16))].length <= max)
    return text;
  let count = 0;
  let end = 0;
  for (const { index, segment } of words.segment(text.slice(0, max * 16))) {
    count += [...graphemes.segment(segment)].length;
    if (count > max - 1) break;
    end = index + segment.length;
  }
  if (end === 0) {
    const parts = [...graphemes.segment(text.slice(0, max * 16))];
    end = parts.slice(0, Math.max(0, max - 1)).reduce((sum, part) => sum + part.segment.length, 0);
  }
  return `${text.slice(0, end).replace(/[\s\p{P}]+$/u, '')}…`;
}

function textOf(node: Nodes, notes = true): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'image':
      return node.alt ?? '';
    case 'break':
      return '\n';
    case 'footnoteReference':
      return notes ? `[${node.label ?? node.identifier}]` : '';
    case 'thematicBreak':
    case 'html':
    case 'yaml':
    case 'definition':
      return '';
    case 'list': {
      const from = node.start ?? 1;
      return node.children
        .map((item, index) => {
          const mark = node.ordered ? `${String(from + index)}.` : '•';
          return `${mark} ${joinBlocks(item.children, '\n')}`;
        })
        .join('\n');
    }
    case 'table':
      return node.children
        .map((row) => row.children.map((cell) => textOf(cell, notes)).join('\t'))
        .join('\n');
    case 'blockquote':
    case 'footnoteDefinition':
      return joinBlocks(node.children, '\n\n');
    default:
      return 'children' in node ? node.children.map((child) => textOf(child, notes)).join('') : '';
  }
}

function joinBlocks(nodes: readonly Nodes[], separator: string): string {
  return nodes.map((node) => textOf(node)).join(separator);
}
