import { ActionIcon, Group, NativeSelect } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconItalic,
  IconList,
  IconListNumbers,
  IconQuote,
  IconSuperscript,
  type Icon,
} from '@tabler/icons-react';
import { redoCommand, undoCommand } from '@milkdown/kit/plugin/history';
import {
  liftListItemCommand,
  toggleEmphasisCommand,
  toggleStrongCommand,
  turnIntoTextCommand,
  wrapInBlockquoteCommand,
  wrapInBulletListCommand,
  wrapInHeadingCommand,
  wrapInOrderedListCommand,
} from '@milkdown/kit/preset/commonmark';
import { lift } from '@milkdown/kit/prose/commands';
import { useRef, type KeyboardEvent } from 'react';
import { useTexts } from '../../../texts/texts';
import type { Active } from './active';
import { editorTexts } from './editor.texts';
import { insertNote } from './insert-note';
import { LinkButton } from './link-button';
import { TableMenu } from './table-menu';
import type { TextEditor } from './text-editor';

interface Props {
  readonly id: string;
  readonly editor: TextEditor;
  readonly active: Active;
  /** Opens the choice of a fact to cite; absent where none can be. */
  readonly onCite?: (() => void) | undefined;
}

/** The buttons above the text: one stop of the Tab key, arrows go from one to the next. */
export function Toolbar({ id, editor, active, onCite }: Props) {
  const texts = useTexts(editorTexts);
  const bar = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    const target = event.target;
    if (step === undefined || !(target instanceof HTMLElement) || bar.current === null) return;
    if (target.tagName === 'INPUT') return;
    const items = [...bar.current.querySelectorAll<HTMLElement>('button, select')];
    const at = items.findIndex((item) => item === target);
    const next = Math.min(Math.max(at + step, 0), items.length - 1);
    // In a choice the arrows to the side are free; those up and down choose.
    event.preventDefault();
    items[next]?.focus();
  };
  const { run, view } = editor;
  const list = (on: boolean, other: boolean, key: typeof wrapInBulletListCommand.key) => {
    if (on || other) run(liftListItemCommand.key);
    if (!on) run(key);
  };
  return (
    <Group
      ref={bar}
      id={id}
      role="toolbar"
      aria-label={texts.toolbar}
      gap={2}
      className="outcome-toolbar"
      onKeyDown={go}
    >
      <NativeSelect
        size="xs"
        aria-label={texts.block}
        value={String(active.heading)}
        onChange={(event) => {
          const level = Number(event.currentTarget.value);
          if (level === 0) run(turnIntoTextCommand.key);
          else run(wrapInHeadingCommand.key, level);
        }}
        data={[
          { value: '0', label: texts.paragraph },
          ...[1, 2, 3, 4, 5, 6]
            .filter((level) => level <= 4 || level === active.heading)
            .map((level) => ({ value: String(level), label: texts.heading(level) })),
        ]}
      />
      <Tool
        icon={IconBold}
        label={texts.strong}
        keys="Mod-B"
        pressed={active.strong}
        act={() => run(toggleStrongCommand.key)}
      />
      <Tool
        icon={IconItalic}
        label={texts.emphasis}
        keys="Mod-I"
        pressed={active.emphasis}
        act={() => run(toggleEmphasisCommand.key)}
      />
      <Tool
        icon={IconList}
        label={texts.bulletList}
        keys="Mod-Alt-8"
        pressed={active.bulletList}
        act={() => list(active.bulletList, active.orderedList, wrapInBulletListCommand.key)}
      />
      <Tool
        icon={IconListNumbers}
        label={texts.orderedList}
        keys="Mod-Alt-7"
        pressed={active.orderedList}
        act={() => list(active.orderedList, active.bulletList, wrapInOrderedListCommand.key)}
      />
      <Tool
        icon={IconBlockquote}
        label={texts.quote}
        keys="Mod-Shift-B"
        pressed={active.quote}
        act={() => {
          if (active.quote) lift(view.state, view.dispatch);
          else run(wrapInBlockquoteCommand.key);
          view.focus();
        }}
      />
      <LinkButton editor={editor} href={active.link} />
      <TableMenu editor={editor} inside={active.table} />
      <Tool icon={IconSuperscript} label={texts.note} act={() => insertNote(view)} />
      {onCite !== undefined && <Tool icon={IconQuote} label={texts.cite} act={onCite} />}
      <Tool
        icon={IconArrowBackUp}
        label={texts.undo}
        keys="Mod-Z"
        act={() => run(undoCommand.key)}
      />
      <Tool
        icon={IconArrowForwardUp}
        label={texts.redo}
        keys="Mod-Y"
        act={() => run(redoCommand.key)}
      />
    </Group>
  );
}

const IS_MAC = navigator.platform.startsWith('Mac');

interface ToolProps {
  readonly icon: Icon;
  readonly label: string;
  /** Its keys, `Mod` being Ctrl, or ⌘ on a Mac. */
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly act: () => void;
}

function Tool({ icon: Drawn, label, keys, pressed, act }: ToolProps) {
  const shown = keys?.replace('Mod', IS_MAC ? '⌘' : 'Ctrl').replaceAll('-', '+');
  return (
    <ActionIcon
      variant={pressed === true ? 'filled' : 'subtle'}
      size={30}
      aria-label={label}
      title={shown === undefined ? label : `${label} (${shown})`}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(shown === undefined ? {} : { 'aria-keyshortcuts': shown.replace('Ctrl', 'Control') })}
      // The selection in the text stays while the mouse presses a button.
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      <Drawn size={18} aria-hidden />
    </ActionIcon>
  );
}
