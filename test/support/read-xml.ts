import { SaxesParser } from 'saxes';

/** An element as a strict, namespace-aware parser reads it. */
export interface ReadElement {
  /** `{namespace}local`, or the local name alone where there is no namespace. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadElement[];
  /** The text directly in it, joined. */
  text: string;
}

/** The root element of a document; throws where the document is not well-formed. */
export function readXml(xml: string): ReadElement {
  const parser = new SaxesParser({ xmlns: true });
  const document: ReadElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element: ReadElement = {
      name: tag.uri === '' ? tag.local : `{${tag.uri}}${tag.local}`,
      attributes: Object.fromEntries(
        Object.values(tag.attributes).map((attribute) => [attribute.name, attribute.value]),
      ),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [root] = document.children;
  if (root === undefined) throw new Error('the document has no element');
  return root;
}

/** The children of that name, in any namespace. */
export function childrenOf(element: ReadElement, local: string): ReadElement[] {
  return element.children.filter((child) => child.name.replace(/^\{.*\}/, '') === local);
}

/** The text of the one child of that name; throws where there is none or several. */
export function textOf(element: ReadElement, local: string): string {
  const [child, ...others] = childrenOf(element, local);
  if (child === undefined || others.length > 0) {
    throw new Error(`${element.name} has ${others.length + (child ? 1 : 0)} of ${local}`);
  }
  return child.text;
}
