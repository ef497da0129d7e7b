import type {
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  Link,
  List,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';

import { DomainError } from '../../kernel/domain-error.js';
import { decodeFragment, outlineOf, type OutlineEntry } from '../../platform/richtext/outline.js';
import { parentsOf, treeOf } from '../../platform/richtext/parse-markdown.js';
import { safeUrl } from '../../platform/richtext/safe-url.js';
import type { Place, TypstText } from './typst-text.js';

const MAX_NESTED = 5;

/** What the parts of one document share: names of labels, and where relative links lead. */
export interface BodyContext {
  readonly text: TypstText;
  readonly permalink: string;
  /** Gives a label that no other part of the document has. */
  readonly nextLabel: () => string;
  /** How many facts are listed after the text; `#fact-2` leads to the second. */
  readonly facts: number;
}

/** The Typst code of a Markdown tree, and the headings it prints. */
export interface TypstBody {
  readonly code: string;
  readonly headings: number;
}

/**
 * Writes a Markdown text as Typst code, its headings under `baseLevel` levels of the document.
 * Throws `image_without_alt` (kind invalid) and what `parseMarkdown` throws.
 */
export function typstBody(
  source: string | Root,
  field: string,
  context: BodyContext,
  baseLevel = 0,
): TypstBody {
  const root = treeOf(source);
  const outline = outlineOf(root);
  const writer = new BodyWriter(root, field, context, outline, baseLevel);
  return { code: writer.blocks(root.children), headings: outline.size };
}

class BodyWriter {
  private readonly notes = new Map<string, FootnoteDefinition>();
  private readonly printedNotes = new Map<string, string>();
  private readonly openNotes = new Set<string>();
  private readonly headingLabels = new Map<string, string>();
  private readonly open = { quote: 0, mark: 0 };
  private inHeading = false;

  constructor(
    root: Root,
    private readonly field: string,
    private readonly context: BodyContext,
    private readonly outline: Map<Heading, OutlineEntry>,
    private readonly baseLevel: number,
  ) {
    for (const parent of parentsOf(root)) {
      for (const node of parent.children) {
        if (node.type === 'footnoteDefinition' && !this.notes.has(node.identifier)) {
          this.notes.set(node.identifier, node);
        }
      }
    }
    for (const entry of outline.values()) this.headingLabels.set(entry.id, context.nextLabel());
  }

  blocks(nodes: readonly RootContent[]): string {
    return nodes
      .map((node) => this.block(node))
      .filter((code) => code !== '')
      .join('\n');
  }

  private block(node: RootContent): string {
    switch (node.type) {
      case 'heading':
        return this.heading(node);
      case 'paragraph':
        return wrapped('par', this.phrases(node.children));
      case 'blockquote':
        return this.nested('quote', 'quote.with(block: true)', () => this.blocks(node.children));
      case 'list':
        return this.list(node);
      case 'table':
        return this.table(node);
      case 'code':
        return `raw(block: true, ${this.codeLiteral(node.value, node)})`;
      case 'thematicBreak':
        return 'separator()';
      case 'footnoteDefinition': // printed where it is referred to
      case 'definition':
      case 'html':
      case 'yaml':
        return '';
      default:
        return wrapped('par', this.phrase(node as PhrasingContent)); // as: every block is listed above
    }
  }

  /** Quotations and marks inside one another, up to what the compiler's rules bear; deeper ones add nothing. */
  private nested(kind: 'quote' | 'mark', name: string, content: () => string): string {
    this.open[kind] += 1;
    const inside = content();
    this.open[kind] -= 1;
    return this.open[kind] < MAX_NESTED ? wrapped(name, inside) : inside;
  }

  private heading(node: Heading): string {
    const entry = this.outline.get(node);
    if (!entry) return wrapped('par', this.phrases(node.children));
    const label = this.headingLabels.get(entry.id) ?? this.context.nextLabel();
    const level = String(entry.level + this.baseLevel);
    this.inHeading = true;
    const content = this.phrases(node.children);
    this.inHeading = false;
    return `[#heading(level: ${level}, {${content}})<${label}>]`;
  }

  private list(node: List): string {
    const items = node.children.map((item) => {
      const task = item.checked == null ? '' : `text("${item.checked ? '■' : '□'} ")\n`;
      const [only] = item.children;
      const inline = item.children.length === 1 && only?.type === 'paragraph';
      return `{${task}${inline ? this.phrases(only.children) : this.blocks(item.children)}}`;
    });
    const tasks = node.children.every((item) => item.checked != null);
    const tight = `tight: ${String(!(node.spread ?? false))}${tasks && node.ordered !== true ? ', marker: none, body-indent: 0em' : ''}`;
    const start = node.start ?? 1;
    return node.ordered === true
      ? `enum(${tight}, start: ${String(start)}, ${items.join(', ')})`
      : `list(${tight}, ${items.join(', ')})`;
  }

  private table(node: Table): string {
    const columns = Math.max(1, node.children[0]?.children.length ?? 1);
    const rows = node.children.map((row) =>
      Array.from({ length: columns }, (_, column) => {
        const cell = row.children[column];
        return `{${cell ? this.phrases(cell.children) : ''}}`;
      }).join(', '),
    );
    const align = Array.from({ length: columns }, (_, column) => node.align?.[column] ?? 'left');
    const [head = '', ...body] = rows;
    // A repeated head is an artifact of its page, and PDF/UA forbids links in artifacts.
    const repeat = !/\b(?:link|footnote)\(/.test(head);
    return `data-table((${align.join(', ')},), (${head},), (${body.map((row) => `${row},`).join('\n')}), ${String(repeat)})`;
  }

  private phrases(nodes: readonly PhrasingContent[]): string {
    return nodes
      .map((node) => this.phrase(node))
      .filter((code) => code !== '')
      .join('\n');
  }

  private phrase(node: PhrasingContent): string {
    switch (node.type) {
      case 'text':
        return this.context.text.inline(node.value, this.place(node));
      case 'emphasis':
        return this.nested('mark', 'emph', () => this.phrases(node.children));
      case 'strong':
        return this.nested('mark', 'strong', () => this.phrases(node.children));
      case 'delete':
        return this.nested('mark', 'strike', () => this.phrases(node.children));
      case 'inlineCode':
        return `raw(${this.codeLiteral(node.value, node)})`;
      case 'break':
        return 'linebreak()';
      case 'link':
        return this.link(node);
      case 'image':
        return this.picture(node);
      case 'footnoteReference':
        return this.note(node);
      case 'html':
      case 'imageReference':
      case 'linkReference': // resolved by parseMarkdown
        return '';
    }
  }

  private link(node: Link): string {
    const content = this.phrases(node.children);
    if (content === '') return '';
    const label = node.url.startsWith('#')
      ? (this.headingLabels.get(decodeFragment(node.url.slice(1))) ?? this.factLabel(node.url))
      : undefined;
    const target = label === undefined ? this.address(node.url, node) : `<${label}>`;
    return target === undefined ? content : `link(${target}, {${content}})`;
  }

  private factLabel(url: string): string | undefined {
    const place = Number(/^#fact-([1-9]\d{0,3})$/.exec(url)?.[1] ?? 0);
    return place > 0 && place <= this.context.facts ? `fact-${String(place)}` : undefined;
  }

  /** A picture is not fetched: its description is printed and leads to it. */
  private picture(node: Image): string {
    const description = node.alt?.trim() ?? '';
    if (description === '') {
      throw new DomainError(
        'invalid',
        'image_without_alt',
        { field: this.field, line: node.position?.start.line ?? null, url: node.url },
        { issues: [{ field: this.field, code: 'image_without_alt' }] },
      );
    }
    const content = this.context.text.inline(description, this.place(node));
    const target = this.address(node.url, node);
    return target === undefined ? content : `link(${target}, {${content}})`;
  }

  private address(url: string, node: Nodes): string | undefined {
    const safe = safeUrl(url);
    if (safe === undefined || !URL.canParse(safe, this.context.permalink)) return undefined;
    return this.context.text.literal(new URL(safe, this.context.permalink).href, this.place(node));
  }

  private note(node: FootnoteReference): string {
    const definition = this.notes.get(node.identifier);
    const printed = this.printedNotes.get(node.identifier);
    if (printed !== undefined && !this.openNotes.has(node.identifier))
      return `footnote(<${printed}>)`;
    // A note inside itself, or notes inside notes without end, are read as their mark.
    if (!definition || this.openNotes.has(node.identifier) || this.openNotes.size >= 2) {
      const mark = `[${node.label ?? node.identifier}]`;
      return wrapped('super', this.context.text.inline(mark, this.place(node)));
    }
    // A heading is set again in the table of contents, where a label would stand twice.
    const label = this.inHeading ? undefined : this.context.nextLabel();
    if (label !== undefined) this.printedNotes.set(node.identifier, label);
    this.openNotes.add(node.identifier);
    const [only] = definition.children;
    const content =
      definition.children.length === 1 && only?.type === 'paragraph'
        ? this.phrases(only.children)
        : this.blocks(definition.children);
    this.openNotes.delete(node.identifier);
    if (label === undefined || content === '') return wrapped('footnote', content);
    return `[#footnote({${content}})<${label}>]`;
  }

  /** Code keeps its line ends. */
  private codeLiteral(value: string, node: Nodes): string {
    const lines = value
      .split('\n')
      .map((line) => this.context.text.verbatim(line, this.place(node)));
    return lines.join(' + "\\n" + ');
  }

  private place(node: Nodes): Place {
    return { field: this.field, line: node.position?.start.line };
  }
}

/** `name({ content })`, or nothing where there is no content. */
function wrapped(name: string, content: string): string {
  return content === '' ? '' : `${name}({${content}})`;
}
