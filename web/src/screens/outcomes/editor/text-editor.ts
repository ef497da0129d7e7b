import {
  type CmdKey,
  commandsCtx,
  defaultValueCtx,
  Editor,
  editorViewCtx,
  editorViewOptionsCtx,
  remarkStringifyOptionsCtx,
  rootCtx,
} from '@milkdown/kit/core';
import { clipboard } from '@milkdown/kit/plugin/clipboard';
import { history } from '@milkdown/kit/plugin/history';
import {
  commonmark,
  imageSchema,
  remarkPreserveEmptyLinePlugin,
  syncHeadingIdPlugin,
  syncListOrderPlugin,
} from '@milkdown/kit/preset/commonmark';
import { gfm, remarkGFMPlugin } from '@milkdown/kit/preset/gfm';
import { Fragment, type Node } from '@milkdown/kit/prose/model';
import { Plugin } from '@milkdown/kit/prose/state';
import { Decoration, DecorationSet, type EditorView } from '@milkdown/kit/prose/view';
import { $prose } from '@milkdown/kit/utils';
import { activeIn, type Active } from './active';
import { KeptSource } from './kept-source';
import { sourceBlockSchema } from './source-block';

/** How long after the last key a changed document is written as Markdown. */
const WRITE_AFTER_MS = 150;

interface Options {
  readonly root: HTMLElement;
  readonly text: string;
  readonly lang: string;
  readonly label: string;
  readonly editable: boolean;
  readonly onChange?: ((text: string) => void) | undefined;
  readonly onActive?: ((active: Active) => void) | undefined;
  /** Alt+F10, as in other editors: from the text to the buttons above it. */
  readonly onToolbar?: (() => void) | undefined;
}

/** One text in the editor. */
export interface TextEditor {
  readonly view: EditorView;
  /** Runs a command of the editor; the selection stays. */
  readonly run: <T>(key: CmdKey<T>, payload?: T) => boolean;
  /** Shows another text: where it is the same as before, the cursor stays. */
  readonly setText: (text: string) => void;
  readonly setEditable: (editable: boolean) => void;
  /** Marks blocks by their number, with a word before each. */
  readonly mark: (blocks: ReadonlySet<number>, word: string) => void;
  /** Writes out what is still waiting to be. */
  readonly flush: () => void;
  readonly destroy: () => void;
}

/** What would change a document that nobody has touched, or means nothing in our Markdown. */
const WITHOUT = new Set<unknown>(
  [remarkPreserveEmptyLinePlugin, syncHeadingIdPlugin, syncListOrderPlugin].flat(),
);

/** A picture is shown by its description: the console loads nothing from elsewhere. */
const quietImage = imageSchema.extendSchema((before) => (ctx) => ({
  ...before(ctx),
  toDOM: (node) => [
    'span',
    { class: 'outcome-picture', title: String(node.attrs['src']) },
    String(node.attrs['alt']) || String(node.attrs['src']),
  ],
}));

/** Makes an editor for Markdown that leaves untouched blocks as they were written. */
export async function createTextEditor(options: Options): Promise<TextEditor> {
  let editable = options.editable;
  let marked: { readonly blocks: ReadonlySet<number>; readonly word: string } = {
    blocks: new Set(),
    word: '',
  };
  let timer: number | undefined;
  const live: { kept?: KeptSource; view?: EditorView } = {};
  let quiet = false;

  const write = () => {
    window.clearTimeout(timer);
    timer = undefined;
    const { kept, view } = live;
    if (kept !== undefined && view !== undefined) options.onChange?.(kept.write(view.state.doc));
  };
  const watch = $prose(
    () =>
      new Plugin({
        view: () => ({
          update: (now, before) => {
            options.onActive?.(activeIn(now.state));
            if (quiet || before.doc === now.state.doc || before.doc.eq(now.state.doc)) return;
            window.clearTimeout(timer);
            timer = window.setTimeout(write, WRITE_AFTER_MS);
          },
        }),
        props: {
          decorations: (state) => decorate(state.doc, marked),
          handleKeyDown: (_view, event) => {
            if (!event.altKey || event.key !== 'F10') return false;
            options.onToolbar?.();
            return true;
          },
          handleDOMEvents: {
            blur: () => {
              if (timer !== undefined) write();
              return false;
            },
          },
        },
      }),
  );

  const editor = await Editor.make()
    .config((ctx) => {
      ctx.set(rootCtx, options.root);
      ctx.set(defaultValueCtx, '');
      ctx.set(remarkGFMPlugin.options.key, { singleTilde: false });
      ctx.set(remarkStringifyOptionsCtx, { bullet: '-', rule: '-', emphasis: '*', fences: true });
      ctx.set(editorViewOptionsCtx, {
        editable: () => editable,
        attributes: () => ({
          lang: options.lang,
          'aria-label': options.label,
          'aria-multiline': 'true',
          ...(editable ? {} : { 'aria-readonly': 'true' }),
          spellcheck: 'true',
        }),
      });
    })
    .use(commonmark.filter((plugin) => !WITHOUT.has(plugin)))
    .use(gfm)
    .use(quietImage)
    .use(sourceBlockSchema)
    .use(history)
    .use(clipboard)
    .use(watch)
    .create();

  const made = editor.ctx.get(editorViewCtx);
  live.view = made;
  const keeper = new KeptSource(editor.ctx);
  live.kept = keeper;

  const setText = (text: string) => {
    const nodes = keeper.read(text);
    quiet = true;
    replaceChanged(made, nodes);
    quiet = false;
    window.clearTimeout(timer);
    timer = undefined;
  };
  setText(options.text);

  return {
    view: made,
    run: (key, payload) => {
      const done = editor.ctx.get(commandsCtx).call(key, payload);
      made.focus();
      return done;
    },
    setText,
    setEditable: (now) => {
      editable = now;
      made.setProps({});
    },
    mark: (blocks, word) => {
      marked = { blocks, word };
      made.dispatch(made.state.tr);
    },
    flush: () => {
      if (timer !== undefined) write();
    },
    destroy: () => {
      if (timer !== undefined) write();
      void editor.destroy();
    },
  };
}

/** Replaces what differs; the blocks before and after it stay the nodes they are, and so does the cursor in them. */
function replaceChanged(view: EditorView, nodes: readonly Node[]): void {
  const { doc, schema, tr } = view.state;
  const before = doc.content.content;
  let start = 0;
  while (start < before.length && start < nodes.length && eq(before[start], nodes[start]))
    start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < nodes.length - start &&
    eq(before[before.length - 1 - end], nodes[nodes.length - 1 - end])
  )
    end += 1;
  if (start + end === before.length && before.length === nodes.length) return;
  const from = before.slice(0, start).reduce((sum, node) => sum + node.nodeSize, 0);
  const to = before.slice(0, before.length - end).reduce((sum, node) => sum + node.nodeSize, 0);
  const fresh = nodes.slice(start, nodes.length - end);
  const empty = schema.topNodeType.contentMatch.defaultType?.createAndFill();
  const content = nodes.length === 0 && empty != null ? [empty] : fresh;
  view.dispatch(
    tr.replaceWith(from, to, Fragment.fromArray([...content])).setMeta('addToHistory', false),
  );
}

function eq(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.eq(other);
}

function decorate(
  doc: Node,
  { blocks, word }: { readonly blocks: ReadonlySet<number>; readonly word: string },
): DecorationSet {
  if (blocks.size === 0) return DecorationSet.empty;
  const found: Decoration[] = [];
  doc.forEach((node, offset, index) => {
    if (!blocks.has(index)) return;
    found.push(
      Decoration.node(offset, offset + node.nodeSize, { class: 'outcome-marked' }),
      Decoration.widget(
        offset,
        () => {
          const label = document.createElement('span');
          label.className = 'outcome-mark';
          label.textContent = word;
          return label;
        },
        { side: -1, key: `mark ${word}` },
      ),
    );
  });
  return DecorationSet.create(doc, found);
}
