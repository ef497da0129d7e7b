import { Text } from '@mantine/core';
import { consoleTexts } from '../texts/console.texts';
import { useTexts } from '../texts/texts';
import { useSpan } from './time';

interface Props {
  /** Wall-clock times of the zone, `YYYY-MM-DDTHH:mm`. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
  /** Leaves out the reader's own time: in tables. */
  readonly brief?: boolean;
}

/** When something takes place: in the zone of the event, and, where they differ, in that of the reader. */
export function Span({ startsAt, endsAt, zone, brief }: Props) {
  const texts = useTexts(consoleTexts);
  const written = useSpan()(startsAt, endsAt, zone);
  return (
    <>
      <time dateTime={startsAt}>{written.local}</time>
      {brief !== true && written.zone !== undefined && (
        <Text size="sm" c="dimmed">
          {written.zone}
        </Text>
      )}
      {brief !== true && written.own !== undefined && (
        <Text size="sm" c="dimmed">
          {texts.yourTime(written.own)}
        </Text>
      )}
    </>
  );
}
