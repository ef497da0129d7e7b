import '@milkdown/kit/prose/view/style/prosemirror.css';
import '@milkdown/kit/prose/tables/style/tables.css';
import './editor.css';
import { Text } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { Waiting } from '../../../parts/loaded';
import { useTexts } from '../../../texts/texts';
import { NOTHING_ACTIVE, type Active } from './active';
import { editorTexts } from './editor.texts';
import { createTextEditor, type TextEditor } from './text-editor';
import { Toolbar } from './toolbar';

interface Props {
  /** The Markdown; one that differs from what was last written out is shown instead. */
  readonly value: string;
  readonly lang: string;
  readonly label: string;
  readonly onChange?: ((text: string) => void) | undefined;
  /** Opens the choice of a fact to cite; it is given what puts a note into the text. */
  readonly onCite?: ((editor: TextEditor) => void) | undefined;
  /** The numbers of the blocks that are marked, and the word before each. */
  readonly marked?: ReadonlySet<number> | undefined;
  readonly markedAs?: string | undefined;
}

/** The editor of one text; without `onChange`, a text to read. */
export default function RichEditor(props: Props) {
  const { value, lang, label, onCite, marked, markedAs } = props;
  const editable = props.onChange !== undefined;
  const texts = useTexts(editorTexts);
  const toolbarId = useId();
  const root = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<TextEditor>();
  const [active, setActive] = useState<Active>(NOTHING_ACTIVE);
  // What the editor has shown or written last: only another text is put into it.
  const known = useRef(value);
  const change = useRef(props.onChange);
  change.current = props.onChange;

  useEffect(() => {
    if (root.current === null) return undefined;
    let made: TextEditor | undefined;
    let gone = false;
    known.current = value;
    void createTextEditor({
      root: root.current,
      text: value,
      lang,
      label,
      editable,
      onChange: (text) => {
        known.current = text;
        change.current?.(text);
      },
      onActive: (now) =>
        setActive((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now)),
      onToolbar: () =>
        document.getElementById(toolbarId)?.querySelector<HTMLElement>('select')?.focus(),
    }).then((created) => {
      if (gone) created.destroy();
      else {
        made = created;
        setEditor(created);
      }
    });
    return () => {
      gone = true;
      made?.destroy();
      setEditor(undefined);
    };
    // Another language is another editor; the text comes by its own way below.
  }, [lang, label, toolbarId, editable]);

  useEffect(() => {
    if (editor === undefined || value === known.current) return;
    known.current = value;
    editor.setText(value);
  }, [editor, value]);

  useEffect(() => {
    editor?.mark(marked ?? new Set(), markedAs ?? '');
  }, [editor, marked, markedAs]);

  // The browser is closed, or another tab comes to the front: nothing waits to be written.
  useEffect(() => {
    if (editor === undefined) return undefined;
    window.addEventListener('pagehide', editor.flush);
    return () => window.removeEventListener('pagehide', editor.flush);
  }, [editor]);

  return (
    <div className={editable ? 'outcome-editor' : 'outcome-reading'}>
      {editor === undefined && <Waiting />}
      {editable && editor !== undefined && (
        <Toolbar
          id={toolbarId}
          editor={editor}
          active={active}
          onCite={onCite === undefined ? undefined : () => onCite(editor)}
        />
      )}
      <div ref={root} className="outcome-page" />
      {editable && (
        <Text size="xs" c="dimmed" px="sm" pb={4}>
          {texts.toToolbar}
        </Text>
      )}
    </div>
  );
}
