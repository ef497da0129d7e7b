import { ActionIcon, Button, Group, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTexts } from '../../texts/texts';
import { calendarTexts } from './calendar.texts';

interface Props {
  readonly heading: string;
  readonly unit: 'month' | 'year';
  /** It is the present month or year already. */
  readonly isNow: boolean;
  readonly go: (steps: -1 | 0 | 1) => void;
}

/** The month or year that is shown, with the way to the one before, the next, and the present one. */
export function PeriodBar({ heading, unit, isNow, go }: Props) {
  const texts = useTexts(calendarTexts);
  return (
    <Group gap="xs">
      <ActionIcon
        variant="default"
        size={36}
        aria-label={unit === 'month' ? texts.previousMonth : texts.previousYear}
        onClick={() => go(-1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={unit === 'month' ? texts.nextMonth : texts.nextYear}
        onClick={() => go(1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <Button variant="default" miw="max-content" disabled={isNow} onClick={() => go(0)}>
        {texts.today}
      </Button>
      <Title order={2} size="h3" aria-live="polite">
        {heading}
      </Title>
    </Group>
  );
}
