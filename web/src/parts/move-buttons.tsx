import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { consoleTexts } from '../texts/console.texts';
import { useTexts } from '../texts/texts';
import { focusLater } from './focus';

interface Props {
  /** Names the two buttons in the page. */
  readonly id: string;
  /** What is moved, by its name. */
  readonly what: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly move: (steps: -1 | 1) => void;
}

/** Moves a thing of a list up or down by one place. The button keeps the focus, wherever its row goes. */
export function MoveButtons({ id, what, first, last, move }: Props) {
  const texts = useTexts(consoleTexts);
  const button = (end: boolean, steps: -1 | 1) => {
    const own = `${id}-${steps === -1 ? 'up' : 'down'}`;
    const Arrow = steps === -1 ? IconArrowUp : IconArrowDown;
    return (
      <ActionIcon
        id={own}
        variant="default"
        aria-label={steps === -1 ? texts.moveUp(what) : texts.moveDown(what)}
        aria-disabled={end}
        data-disabled={end}
        onClick={() => {
          if (end) return;
          move(steps);
          // The row moves in the page, which takes the focus from its button.
          focusLater(own);
        }}
      >
        <Arrow size={16} aria-hidden />
      </ActionIcon>
    );
  };
  return (
    <>
      {button(first, -1)}
      {button(last, 1)}
    </>
  );
}
