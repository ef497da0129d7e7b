import { Button, Group, Text } from '@mantine/core';
import { hideNotification, showNotification } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { consoleTexts } from '../texts/console.texts';
import { isUiLanguage } from '../texts/language';

/** The name of the button that closes it, in the language of the screens; notices stand outside of all components. */
function closing() {
  const { lang } = document.documentElement;
  return { 'aria-label': consoleTexts.close[isUiLanguage(lang) ? lang : 'en'] };
}

interface Undo {
  readonly label: string;
  readonly act: () => void;
}

/** Says that something was done, for a moment; with `undo`, how to take it back (then it stays for longer). */
export function notifyDone(message: ReactNode, undo?: Undo): void {
  const id = `done-${String(Date.now())}-${String(Math.random())}`;
  showNotification({
    id,
    color: 'teal',
    closeButtonProps: closing(),
    autoClose: undo === undefined ? 4000 : 12_000,
    message:
      undo === undefined ? (
        message
      ) : (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{message}</Text>
          <Button
            size="compact-sm"
            variant="default"
            flex="none"
            onClick={() => {
              hideNotification(id);
              undo.act();
            }}
          >
            {undo.label}
          </Button>
        </Group>
      ),
  });
}

/** Says that something was refused; stays until it is closed. */
export function notifyRefused(message: ReactNode): void {
  showNotification({
    color: 'red',
    autoClose: false,
    closeButtonProps: closing(),
    message,
  });
}
