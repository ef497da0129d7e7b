import { ActionIcon, Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { toggleLinkCommand, updateLinkCommand } from '@milkdown/kit/preset/commonmark';
import { useState } from 'react';
import { useTexts } from '../../../texts/texts';
import { editorTexts } from './editor.texts';
import type { TextEditor } from './text-editor';

/** What a link may lead to: the same as on the site, where anything else would lose its link. */
const ADDRESS = /^(?:https?:\/\/[^\s]+|mailto:[^\s]+|\/[^\s]*|#[^\s]+)$/i;

interface Props {
  readonly editor: TextEditor;
  /** Where the link at the cursor leads to. */
  readonly href: string | undefined;
}

/** Puts a link on what is selected, or changes and removes the one at the cursor. */
export function LinkButton({ editor, href }: Props) {
  const texts = useTexts(editorTexts);
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const close = () => {
    setOpened(false);
    editor.view.focus();
  };
  const open = () => {
    setTyped(href ?? '');
    setWrong(false);
    setOpened(true);
  };
  const set = () => {
    const address = typed.trim();
    if (!ADDRESS.test(address)) {
      setWrong(true);
      return;
    }
    const { state } = editor.view;
    const link = state.schema.marks['link'];
    if (href !== undefined) editor.run(updateLinkCommand.key, { href: address });
    else if (state.selection.empty && link !== undefined) {
      editor.view.dispatch(
        state.tr.replaceSelectionWith(
          state.schema.text(address, [link.create({ href: address })]),
          false,
        ),
      );
    } else editor.run(toggleLinkCommand.key, { href: address });
    close();
  };
  const remove = () => {
    if (href !== undefined) editor.run(toggleLinkCommand.key, { href });
    close();
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          variant={href === undefined ? 'subtle' : 'filled'}
          size={30}
          aria-label={texts.link}
          title={texts.link}
          aria-pressed={href !== undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={open}
        >
          <IconLink size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <TextInput
            label={texts.linkTo}
            type="url"
            placeholder="https://"
            value={typed}
            error={wrong ? texts.linkWrong : undefined}
            data-autofocus
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault();
                set();
              }
            }}
          />
          <Group justify="flex-end" gap="xs">
            {href !== undefined && (
              <Button size="xs" variant="default" onClick={remove}>
                {texts.linkRemove}
              </Button>
            )}
            <Button size="xs" onClick={set}>
              {texts.linkSet}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
