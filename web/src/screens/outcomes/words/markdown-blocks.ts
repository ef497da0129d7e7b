import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

// The same grammar as that of the server: CommonMark with GFM, a single tilde being no mark.
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** One block of a text at its top level: a heading, a paragraph, a list, a table, a note … */
export interface Block {
  /** What it is in the syntax tree: `paragraph`, `heading`, `definition` … */
  readonly type: string;
  /** Its Markdown as it stands in the text. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** The syntax tree of a Markdown text, references and raw HTML still in it. */
export function treeOf(text: string): Root {
  return parser.parse(text);
}

/** The blocks of a Markdown text in their order, each with the place where it stands. */
export function blocksOf(text: string): Block[] {
  return treeOf(text).children.map((node) => {
    const end = node.position?.end.offset ?? text.length;
    let start = node.position?.start.offset ?? 0;
    // The blanks before the first mark of a block belong to it: they make the code of an indented one.
    while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start -= 1;
    return { type: node.type, source: text.slice(start, end), start, end };
  });
}
