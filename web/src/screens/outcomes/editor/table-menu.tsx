import { ActionIcon, Menu } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import {
  addColAfterCommand,
  addRowAfterCommand,
  insertTableCommand,
} from '@milkdown/kit/preset/gfm';
import type { Command } from '@milkdown/kit/prose/state';
import { deleteColumn, deleteRow, deleteTable } from '@milkdown/kit/prose/tables';
import { useTexts } from '../../../texts/texts';
import { editorTexts } from './editor.texts';
import type { TextEditor } from './text-editor';

interface Props {
  readonly editor: TextEditor;
  /** Whether the cursor is in a table. */
  readonly inside: boolean;
}

/** Puts in a table, or changes the one that the cursor is in. */
export function TableMenu({ editor, inside }: Props) {
  const texts = useTexts(editorTexts);
  const { view, run } = editor;
  const plain = (command: Command) => {
    command(view.state, view.dispatch);
    view.focus();
  };
  return (
    <Menu withinPortal returnFocus={false}>
      <Menu.Target>
        <ActionIcon
          variant={inside ? 'filled' : 'subtle'}
          size={30}
          aria-label={texts.table}
          title={texts.table}
          onMouseDown={(event) => event.preventDefault()}
        >
          <IconTable size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!inside && (
          <Menu.Item onClick={() => run(insertTableCommand.key, { row: 3, col: 2 })}>
            {texts.insertTable}
          </Menu.Item>
        )}
        {inside && (
          <>
            <Menu.Item onClick={() => run(addRowAfterCommand.key)}>{texts.rowAfter}</Menu.Item>
            <Menu.Item onClick={() => run(addColAfterCommand.key)}>{texts.columnAfter}</Menu.Item>
            <Menu.Item onClick={() => plain(deleteRow)}>{texts.rowRemove}</Menu.Item>
            <Menu.Item onClick={() => plain(deleteColumn)}>{texts.columnRemove}</Menu.Item>
            <Menu.Item onClick={() => plain(deleteTable)}>{texts.tableRemove}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
