import { SaxesParser } from 'saxes';

/** An element of a document that came from outside. */
export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  /** By their names without prefixes, except those of `xml:`, which keep theirs. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** All text directly in it, joined. */
  readonly text: string;
  /** Line of its start tag, from 1. */
  readonly line: number;
}

export interface XmlLimits {
  readonly maxDepth: number;
  readonly maxElements: number;
  readonly maxAttributes: number;
}

export const XML_LIMITS: XmlLimits = { maxDepth: 40, maxElements: 600_000, maxAttributes: 100 };

/** Why a document is not read. */
export type XmlFaultCode =
  /** It is not well-formed, or names an entity that XML does not have. */
  | 'xml_broken'
  /** It has a document type declaration: with one come entities that grow without end or read other files. */
  | 'xml_has_doctype'
  /** It is deeper or has more parts than anything that is meant to be read. */
  | 'xml_too_complex';

/** A document is not read; `line` and `column` say where, from 1. */
export class XmlFault extends Error {
  constructor(
    readonly code: XmlFaultCode,
    readonly line: number,
    readonly column: number,
  ) {
    super(code);
  }
}

interface OpenNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
  line: number;
}

/** So many characters are read before others have their turn. */
const PIECE = 128 * 1024;

/**
 * Reads a document whole. No document type is taken, no entity but the five of XML and character references, nothing
 * is fetched. Large documents are read piece by piece, so that the process goes on serving.
 * @throws XmlFault
 */
export async function readXmlTree(text: string, limits = XML_LIMITS): Promise<XmlNode> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const fault = (code: XmlFaultCode): XmlFault =>
    new XmlFault(code, parser.line, parser.column + 1);
  const document = open('', {}, 1);
  const path: OpenNode[] = [document];
  let elements = 0;
  parser.on('error', () => {
    throw fault('xml_broken');
  });
  parser.on('doctype', () => {
    throw fault('xml_has_doctype');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    const { length } = Object.keys(tag.attributes);
    if (
      elements > limits.maxElements ||
      path.length > limits.maxDepth ||
      length > limits.maxAttributes
    )
      throw fault('xml_too_complex');
    const node = open(localName(tag.name), plainAttributes(tag.attributes), parser.line);
    path.at(-1)?.children.push(node);
    path.push(node);
  });
  const addText = (piece: string): void => {
    const node = path.at(-1);
    if (node !== undefined) node.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void path.pop());
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    await new Promise((resolve) => setImmediate(resolve));
  }
  parser.close();
  const [root] = document.children;
  if (root === undefined) throw fault('xml_broken');
  return root;
}

function open(name: string, attributes: Record<string, string>, line: number): OpenNode {
  return { name, attributes, children: [], text: '', line };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function plainAttributes(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  // Without a prototype: an attribute may have any name.
  const plain = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(attributes))
    plain[name.startsWith('xml:') ? name : localName(name)] = String(value);
  return plain;
}

/** The children of that name. */
export function childNodes(node: XmlNode | undefined, name: string): XmlNode[] {
  return node === undefined ? [] : node.children.filter((child) => child.name === name);
}

/** The text of the first child of that name, trimmed; empty where there is none. */
export function childText(node: XmlNode | undefined, name: string): string {
  return node?.children.find((child) => child.name === name)?.text.trim() ?? '';
}
