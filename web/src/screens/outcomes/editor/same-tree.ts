import type { MarkdownNode } from '@milkdown/kit/transformer';

/** The fields of a syntax tree that mean something; the others say where it stood and how it was marked up. */
const MEANING = [
  'type',
  'value',
  'depth',
  'url',
  'title',
  'alt',
  'lang',
  'meta',
  'ordered',
  'start',
  'checked',
  'spread',
  'align',
  'identifier',
] as const;

function plain(node: MarkdownNode): unknown {
  const own = MEANING.flatMap((field) => {
    const value = node[field];
    return value === undefined || value === null || value === '' ? [] : [[field, value]];
  });
  const children: MarkdownNode[] = [];
  for (const child of node.children ?? []) {
    const before = children.at(-1);
    // Two texts in a row are one text.
    if (child.type === 'text' && before?.type === 'text') {
      children[children.length - 1] = {
        type: 'text',
        value: `${String(before['value'])}${String(child['value'])}`,
      };
    } else children.push(child);
  }
  return [Object.fromEntries(own), children.map(plain)];
}

/** Whether two syntax trees mean the same, whatever marks were used to write them. */
export function sameTree(one: MarkdownNode, other: MarkdownNode): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
