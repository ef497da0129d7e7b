import { Button, Group, Text } from '@mantine/core';
import { hideNotification, showNotification } from '@mantine/notifications';
import type { ReactNode } from 'react';

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
  showNotification({ color: 'red', autoClose: false, message });
}
