import { TextSelection } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';

interface NoteContent {
  readonly text: string;
  /** Where it can be read, put behind the text as a link. */
  readonly url?: string | undefined;
}

/**
 * Puts a footnote at the cursor, numbered after those that are there; its text stands at the end. Without a content
 * the cursor goes there, to write it.
 */
export function insertNote(view: EditorView, content?: NoteContent): void {
  const { schema, doc } = view.state;
  const {
    footnote_reference: reference,
    footnote_definition: definition,
    paragraph,
  } = schema.nodes;
  const link = schema.marks['link'];
  if (reference === undefined || definition === undefined || paragraph === undefined) return;
  const used = new Set<string>();
  doc.descendants((node) => {
    if (node.type === reference || node.type === definition) used.add(String(node.attrs['label']));
  });
  let number = 1;
  while (used.has(String(number))) number += 1;
  const label = String(number);
  const inside =
    content === undefined
      ? []
      : [
          schema.text(content.url === undefined ? content.text : `${content.text} `),
          ...(content.url === undefined
            ? []
            : [
                schema.text(
                  content.url,
                  link === undefined ? [] : [link.create({ href: content.url })],
                ),
              ]),
        ];
  const { tr } = view.state;
  // Behind what is selected: a note never replaces the words that it belongs to.
  tr.insert(view.state.selection.to, reference.create({ label }));
  const end = tr.doc.content.size;
  tr.insert(end, definition.create({ label }, paragraph.create(null, inside)));
  if (content === undefined) tr.setSelection(TextSelection.create(tr.doc, end + 2));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}
