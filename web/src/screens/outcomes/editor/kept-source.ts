import { remarkCtx, schemaCtx, serializerCtx } from '@milkdown/kit/core';
import type { Ctx } from '@milkdown/kit/ctx';
import type { Node } from '@milkdown/kit/prose/model';
import { ParserState, type MarkdownNode } from '@milkdown/kit/transformer';
import { blocksOf, type Block } from '../words/markdown-blocks';
import { sameTree } from './same-tree';
import { SOURCE_BLOCK } from './source-block';

/*
 * The Markdown of a text stays as its writers wrote it. The editor knows for each block from which source it came;
 * a block that nobody touched is written back as that source, to the letter. Only a block that was edited is written
 * by the editor. A block that the editor could not write back with the same meaning is not taken apart at all: it
 * is shown as its source.
 */

interface Chunk {
  readonly index: number;
  readonly source: string;
}

/** So many blocks are remembered: those of the longest text, and its paragraphs while they are being typed. */
const MOST_KNOWN = 8000;

/** What a node of the document is, to find the source that it came from. */
function signature(node: Node): string {
  return JSON.stringify(node.toJSON());
}

/** As `signature`, without the blanks at the end of a line that is being typed: Markdown has none there. */
function looseSignature(node: Node): string {
  return signature(node)
    .replace(/ +"(?=\})/g, '"')
    .replace(/,?\{"type":"text"(?:,"marks":\[[^\]]*\])?,"text":""\}/g, '');
}

function isEmpty(node: Node): boolean {
  return node.type.name === 'paragraph' && node.content.size === 0;
}

/** A node of the syntax tree as the editor's readers take it: with whatever fields it has. */
function asMarkdown(node: object & { readonly type: string }): MarkdownNode {
  return { ...node };
}

/** Reads a text into the nodes of the editor and writes them back. Made when the editor has its view. */
export class KeptSource {
  #text = '';
  #blocks: readonly Block[] = [];
  #chunks: readonly Chunk[] = [];
  #bySignature = new Map<string, Chunk[]>();
  /** The nodes of blocks that were read before: to read and prove each anew at every pause would take too long. */
  readonly #known = new Map<string, Node>();
  #context = '';
  readonly #ctx: Ctx;

  constructor(ctx: Ctx) {
    this.#ctx = ctx;
  }

  /** The nodes of a text. From now on it is the one whose source is kept. */
  read(text: string): Node[] {
    const { nodes, blocks, visible } = this.#parse(text);
    this.#text = text;
    this.#blocks = blocks;
    this.#chunks = visible.map(({ source }, index) => ({ index, source }));
    this.#bySignature = new Map();
    for (const [index, node] of nodes.entries()) {
      const chunk = this.#chunks[index];
      if (chunk === undefined) continue;
      const key = signature(node);
      this.#bySignature.set(key, [...(this.#bySignature.get(key) ?? []), chunk]);
    }
    return nodes;
  }

  /** The Markdown of a document: untouched blocks as they stood, edited ones as the editor writes them. */
  write(doc: Node): string {
    const text = this.#join(doc);
    const meant = doc.content.content.filter((node) => !isEmpty(node));
    const { nodes } = this.#parse(text);
    const same =
      nodes.length === meant.length &&
      nodes.every((node, index) => {
        const other = meant[index];
        return other !== undefined && looseSignature(node) === looseSignature(other);
      });
    // Blocks that would run into each other (two lists in a row) are told apart by a writer that sees both.
    return same ? text : this.#withDefinitions(this.#writeWhole(meant));
  }

  #join(doc: Node): string {
    const placed = this.#places(doc.content.content.filter((node) => !isEmpty(node)));
    let text = '';
    let last: number | undefined;
    const kept = new Set<number>();
    for (const { own, index } of placed) {
      // Neighbours of the text as it was keep what stood between them.
      const before = text === '' ? (index === 0 ? -1 : undefined) : last;
      if (before !== undefined && index === before + 1) {
        text += this.#gap(before);
        kept.add(before);
      } else if (text !== '') text += '\n\n';
      text += own;
      last = index;
    }
    if (last === this.#chunks.length - 1) {
      text += this.#gap(last);
      kept.add(last);
    }
    // Where links are defined stays in the text, whatever became of the blocks around it.
    for (let index = -1; index < this.#chunks.length; index += 1) {
      const gap = this.#gap(index).trim();
      if (!kept.has(index) && gap !== '') text += `${text === '' ? '' : '\n\n'}${gap}`;
    }
    return text;
  }

  /**
   * For each node its Markdown, and the number of the block of the text that it is: one that was edited is known by
   * the untouched ones around it.
   */
  #places(nodes: readonly Node[]): { readonly own: string; index: number | undefined }[] {
    let last = -1;
    const places = nodes.map((node) => {
      const chunk = this.#chunkOf(node, last);
      if (chunk !== undefined) last = chunk.index;
      return { own: chunk?.source ?? this.#writeNode(node), index: chunk?.index };
    });
    const shown = places.filter(({ own }) => own !== '');
    for (let from = 0; from < shown.length; from += 1) {
      if (shown[from]?.index !== undefined) continue;
      let to = from;
      while (to < shown.length && shown[to]?.index === undefined) to += 1;
      const before = from === 0 ? -1 : (shown[from - 1]?.index ?? -1);
      const after = to === shown.length ? this.#chunks.length : (shown[to]?.index ?? -1);
      if (after - before - 1 === to - from) {
        for (const [offset, place] of shown.slice(from, to).entries())
          place.index = before + 1 + offset;
      }
      from = to;
    }
    return shown;
  }

  #chunkOf(node: Node, after: number): Chunk | undefined {
    const found = this.#bySignature.get(signature(node)) ?? [];
    return found.find(({ index }) => index > after) ?? found[0];
  }

  /** What stands between a block and the next: empty lines, and definitions of links. */
  #gap(index: number): string {
    const visible = this.#blocks.filter(({ type }) => type !== 'definition');
    const from = index < 0 ? 0 : (visible[index]?.end ?? this.#text.length);
    const to = visible[index + 1]?.start ?? this.#text.length;
    return this.#text.slice(from, to);
  }

  #writeNode(node: Node): string {
    if (node.type.name === SOURCE_BLOCK) return String(node.attrs['source']);
    return this.#writeWhole([node]);
  }

  #writeWhole(nodes: readonly Node[]): string {
    const schema = this.#ctx.get(schemaCtx);
    const doc = schema.topNodeType.create(null, [...nodes]);
    // A blank at the end of a line is nothing in Markdown; while one types it would be written as a code.
    return this.#ctx
      .get(serializerCtx)(doc)
      .replace(/(?:&#x20;)+(?=\n|$)/g, '')
      .trimEnd();
  }

  #withDefinitions(text: string): string {
    const definitions = this.#blocks.filter(({ type }) => type === 'definition');
    return [text, ...definitions.map(({ source }) => source)].join('\n\n');
  }

  #parse(text: string): {
    readonly nodes: Node[];
    readonly blocks: readonly Block[];
    readonly visible: readonly Block[];
  } {
    const remark = this.#ctx.get(remarkCtx);
    const schema = this.#ctx.get(schemaCtx);
    const blocks = blocksOf(text);
    const visible = blocks.filter(({ type }) => type !== 'definition');
    const tree = asMarkdown(remark.runSync(remark.parse(text), text));
    const byEnd = new Map(
      (tree.children ?? []).map((child) => [child.position?.end.offset, child]),
    );
    const notes = blocks.flatMap(({ type, source }) =>
      type === 'footnoteDefinition'
        ? [/^\s*\[\^((?:\\.|[^\]\\])+)\]:/.exec(source)?.[1] ?? '']
        : [],
    );
    // What a block is depends on it, on the links that are defined and on the notes that there are.
    const context = JSON.stringify([
      notes,
      blocks.filter(({ type }) => type === 'definition').map(({ source }) => source),
    ]);
    if (context !== this.#context || this.#known.size > MOST_KNOWN) this.#known.clear();
    this.#context = context;
    const nodes = visible.map((block) => {
      const known = this.#known.get(block.source);
      if (known !== undefined) return known;
      const child = byEnd.get(block.end);
      const own = notes.filter((label) => block.source.includes(`[^${label}]`));
      const node =
        (child === undefined ? undefined : this.#nodeOf(child, own)) ??
        schema.nodes[SOURCE_BLOCK]?.create({ source: block.source });
      if (node !== undefined) this.#known.set(block.source, node);
      return node;
    });
    return { nodes: nodes.filter((node) => node !== undefined), blocks, visible };
  }

  /** The node of a block; undefined where the editor would not give the same block back. */
  #nodeOf(child: MarkdownNode, notes: readonly string[]): Node | undefined {
    const schema = this.#ctx.get(schemaCtx);
    try {
      const state = new ParserState(schema);
      state.next({ type: 'root', children: [child] });
      const doc = state.toDoc();
      const node = doc.childCount === 1 ? doc.firstChild : null;
      if (node === null) return undefined;
      node.check();
      const remark = this.#ctx.get(remarkCtx);
      // A reference to a note is one only where its note stands too.
      const stubs = notes.map((label) => `\n\n[^${label}]: note`).join('');
      const text = this.#writeWhole([node]) + (child.type === 'footnoteDefinition' ? '' : stubs);
      const again = asMarkdown(remark.runSync(remark.parse(text), text));
      const first = again.children?.[0];
      return first !== undefined && sameTree(child, first) ? node : undefined;
    } catch {
      return undefined;
    }
  }
}
