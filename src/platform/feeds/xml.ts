/**
 * A small XML 1.0 writer. Text goes in as it is and is escaped once, here and nowhere else; what XML cannot hold
 * (form feeds, lone surrogates, U+FFFE) is left out, since one such character makes the whole document unreadable.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, XmlAttribute>>;
  readonly children: readonly XmlChild[];
}

/** Undefined is left out, as a whole attribute or child. */
export type XmlAttribute = string | number | boolean | undefined;
export type XmlChild = XmlElement | string | undefined;

/** NameStartChar and NameChar of XML 1.0 as far as any vocabulary that we write uses them, with one prefix. */
const NAME = /^[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/;

/** Everything outside Char of XML 1.0 §2.2; with the `u` flag a surrogate that matches stands alone. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text without the characters that XML 1.0 cannot hold. */
export function xmlCharacters(text: string): string {
  return text.replace(NOT_XML, '');
}

/** An element; throws RangeError where a name is none, for a name cannot be escaped. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, XmlAttribute>> = {},
  ...children: readonly XmlChild[]
): XmlElement {
  for (const each of [name, ...Object.keys(attributes)]) {
    if (!NAME.test(each)) throw new RangeError(`Not an XML name: ${JSON.stringify(each)}`);
  }
  return { name, attributes, children };
}

/** An element that holds this text; undefined, and so nothing at all, where there is no text. */
export function xmlText(
  name: string,
  text: string | number | undefined,
  attributes: Readonly<Record<string, XmlAttribute>> = {},
): XmlElement | undefined {
  return text === undefined || text === '' ? undefined : xmlElement(name, attributes, String(text));
}

/**
 * The document, in UTF-8, with its declaration. Elements that hold only elements are written on lines of their own;
 * where text stands beside elements, not a blank is added.
 */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlFragment(root)}\n`;
}

/** The element alone, without a declaration. */
export function xmlFragment(element: XmlElement): string {
  const parts: string[] = [];
  write(element, '\n', parts);
  return parts.join('');
}

/** `lineStart`: line end and indentation to put before each child element; empty inside mixed content. */
function write(element: XmlElement, lineStart: string, parts: string[]): void {
  parts.push('<', element.name);
  for (const [name, value] of Object.entries(element.attributes)) {
    if (value !== undefined) parts.push(` ${name}="${escapeAttribute(String(value))}"`);
  }
  const children = element.children.filter((child) => child !== undefined && child !== '');
  if (children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  const isMixed = lineStart === '' || children.some((child) => typeof child === 'string');
  const inner = isMixed ? '' : `${lineStart}  `;
  for (const child of children) {
    if (child === undefined) continue;
    if (typeof child === 'string') {
      parts.push(escapeText(child));
    } else {
      parts.push(inner);
      write(child, inner, parts);
    }
  }
  parts.push(isMixed ? '' : lineStart, '</', element.name, '>');
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // `]]>` must not stand in text (§2.4), and nobody minds the others.
  '>': '&gt;',
  // A parser would read a bare carriage return as a line feed (§2.11).
  '\r': '&#13;',
};

function escapeText(text: string): string {
  return xmlCharacters(text).replace(/[&<>\r]/g, (character) => TEXT_ESCAPES[character] ?? '');
}

/** Line ends and tabs in attributes are normalised to blanks unless escaped (§3.3.3). */
function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
