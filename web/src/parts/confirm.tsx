import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { consoleTexts } from '../texts/console.texts';
import { useTexts } from '../texts/texts';
import { ProblemBox } from './problem-box';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen, said beforehand. */
  readonly children: ReactNode;
  /** The name of the act itself: “Delete the room”, never “OK”. */
  readonly actLabel: string;
  readonly dangerous?: boolean;
  readonly disabled?: boolean;
  /** Does it; a refusal is shown in the dialog, which then stays open. */
  readonly act: () => Promise<void>;
}

/** Asks before something that cannot simply be taken back, and says what it will do. */
export function Confirm({
  opened,
  onClose,
  title,
  children,
  actLabel,
  dangerous,
  disabled,
  act,
}: Props) {
  const texts = useTexts(consoleTexts);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const close = () => {
    setError(undefined);
    onClose();
  };
  const confirm = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      close();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <Stack>
        {children}
        {error !== undefined && <ProblemBox error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {texts.cancel}
          </Button>
          <Button
            {...(dangerous === true ? { color: 'red' } : {})}
            loading={busy}
            disabled={disabled === true}
            onClick={() => void confirm()}
          >
            {actLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
