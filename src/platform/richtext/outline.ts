import { toString } from 'mdast-util-to-string';
import type { Heading, Root } from 'mdast';

import { treeOf, parentsOf } from './parse-markdown.js';

/** A heading of a text as readers see it. */
export interface OutlineEntry {
  /** 1 for the outermost headings of this text; a level is never skipped, whatever the author typed. */
  readonly level: number;
  readonly text: string;
  /** Unique in the text and stable while the heading's words and those above it stay. */
  readonly id: string;
  /** 1-based line of the Markdown. */
  readonly line: number | undefined;
}

/** A link of a text. */
export interface TextLink {
  readonly url: string;
  readonly text: string;
  readonly line: number | undefined;
}

/** The headings in the order of the text, empty ones left out. */
export function headingsOf(source: string | Root): OutlineEntry[] {
  return [...outlineOf(treeOf(source)).values()];
}

/** The headings of a tree by their node, for renderers that must agree on levels and ids. */
export function outlineOf(root: Root): Map<Heading, OutlineEntry> {
  const entries = new Map<Heading, OutlineEntry>();
  const above: number[] = [];
  const used = new Map<string, number>();
  for (const node of parentsOf(root)) {
    if (node.type !== 'heading') continue;
    const text = toString(node).replace(/\s+/g, ' ').trim();
    if (!/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)) continue;
    while ((above.at(-1) ?? 0) >= node.depth) above.pop();
    above.push(node.depth);
    entries.set(node, {
      level: above.length,
      text,
      id: uniqueId(text, used),
      line: node.position?.start.line,
    });
  }
  return entries;
}

/** The links of a text, in its order. */
export function linksOf(source: string | Root): TextLink[] {
  const links: TextLink[] = [];
  for (const parent of parentsOf(treeOf(source))) {
    for (const node of parent.children) {
      if (node.type === 'link') {
        links.push({ url: node.url, text: toString(node), line: node.position?.start.line });
      }
    }
  }
  return links.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** A fragment as its characters; as it stands where its percent signs encode nothing. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Letters and digits of any script, lower case, with hyphens between: an id may be `рекомендации` or `建议`. */
function uniqueId(text: string, used: Map<string, number>): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const base = Array.from((words ?? ['section']).join('-'))
    .slice(0, 80)
    .join('');
  let copy = used.get(base) ?? 1;
  let id = base;
  for (; used.has(id); id = `${base}-${String(copy)}`) copy += 1;
  // The next of the same words goes on from here: a thousand headings of one word are not counted a thousand times.
  used.set(base, copy).set(id, Math.max(1, used.get(id) ?? 1));
  return id;
}
