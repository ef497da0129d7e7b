import { $nodeSchema } from '@milkdown/kit/utils';

export const SOURCE_BLOCK = 'source_block';

/** A block that is shown as its Markdown, since the editor could not write it back as it was. */
export const sourceBlockSchema = $nodeSchema(SOURCE_BLOCK, () => ({
  group: 'block',
  atom: true,
  isolating: true,
  selectable: true,
  attrs: { source: { default: '', validate: 'string' } },
  parseDOM: [
    {
      tag: 'pre[data-source-block]',
      getAttrs: (dom) => ({ source: dom.textContent }),
    },
  ],
  toDOM: (node) => ['pre', { 'data-source-block': '' }, String(node.attrs['source'])],
  parseMarkdown: { match: () => false, runner: () => undefined },
  toMarkdown: {
    match: (node) => node.type.name === SOURCE_BLOCK,
    runner: (state, node) => {
      state.addNode('html', undefined, String(node.attrs['source']));
    },
  },
}));
