import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Confirm } from '../../../parts/confirm';
import { focusLater } from '../../../parts/focus';
import { notifyDone } from '../../../parts/notify';
import { useTexts } from '../../../texts/texts';
import {
  discardImport,
  dropImport,
  forgetFile,
  importsKey,
  type ImportSummary,
} from './import.queries';
import { importTexts } from './import.texts';

interface Props {
  readonly item: ImportSummary;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The element that takes the focus afterwards. */
  readonly focusAfter?: string;
  /** After a file that was never run is gone, and its import with it. */
  readonly onDiscarded?: () => void;
}

/** Asks before the file of an import is deleted. One that was never run goes altogether. */
export function ForgetFile({ item, opened, onClose, focusAfter, onDiscarded }: Props) {
  const texts = useTexts(importTexts);
  const client = useQueryClient();
  const waiting = item.state === 'previewed';
  const act = async () => {
    await (waiting ? discardImport(item.id) : forgetFile(item.id));
    notifyDone(waiting ? texts.discarded : texts.forgotten);
    if (waiting) {
      dropImport(client, item.id);
      onDiscarded?.();
    }
    if (focusAfter !== undefined) focusLater(focusAfter);
    await client.invalidateQueries({ queryKey: importsKey });
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={item.fileName}
      actLabel={waiting ? texts.discard : texts.forget}
      dangerous
      act={act}
    >
      <Text>{waiting ? texts.discardLead : texts.forgetLead}</Text>
      {(item.state === 'stopped' || item.state === 'failed') && (
        <Text>{texts.forgetUnfinished}</Text>
      )}
    </Confirm>
  );
}
