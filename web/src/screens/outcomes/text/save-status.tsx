import { Button, Group, Text } from '@mantine/core';
import { problemSentence } from '../../../parts/problem-sentence';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { useMoment, useViewerZone } from '../../../time/time';
import type { Edition } from '../outcomes.queries';
import { textTexts } from './text.texts';
import type { TextEdit } from './use-saver';

interface Props {
  readonly edit: TextEdit;
  /** When it was last saved, and by whom; absent where there is nothing yet. */
  readonly last?: Pick<Edition, 'changedAt' | 'changedBy'> | undefined;
  readonly onCompare: () => void;
}

/** Whether what is typed is saved, and since when: said aloud to who cannot see it. */
export function SaveStatus({ edit, last, onCompare }: Props) {
  const texts = useTexts(textTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const zone = useViewerZone();
  const moment = useMoment();
  const time = (instant: string) =>
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(zone)
      .toPlainTime()
      .toString({ smallestUnit: 'minute' });
  const sentence = () => {
    switch (edit.state) {
      case 'saving':
        return common.saving;
      case 'waiting':
        return texts.waiting;
      case 'conflict':
        return texts.conflictWaits;
      case 'failed':
        return texts.failed(
          edit.problem === undefined ? '' : problemSentence(edit.problem, language),
        );
      case 'saved':
        if (edit.savedAt !== undefined) return texts.saved(time(edit.savedAt));
        return last === undefined
          ? ''
          : texts.savedBy(moment(last.changedAt), last.changedBy?.name ?? texts.someone);
    }
  };
  const bad = edit.state === 'failed' || edit.state === 'conflict';
  return (
    <Group gap="sm">
      <Text size="sm" role="status" {...(bad ? { c: 'red', fw: 600 } : { c: 'dimmed' })}>
        {sentence()}
      </Text>
      {(edit.state === 'waiting' || edit.state === 'failed') && (
        <Button size="compact-sm" variant="default" onClick={() => void edit.saver.flush()}>
          {texts.saveNow}
        </Button>
      )}
      {edit.state === 'conflict' && (
        <Button size="compact-sm" onClick={onCompare}>
          {texts.compare}
        </Button>
      )}
      {edit.merged !== undefined && (
        <Text size="sm" role="status">
          {texts.merged(edit.merged.by ?? texts.someone)}
        </Text>
      )}
    </Group>
  );
}
