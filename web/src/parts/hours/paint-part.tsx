import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { HolidayDays, HolidayNote } from '../../time/holiday-hint';
import { useHolidays } from '../../time/holidays';
import { useToday } from '../../time/time';
import { DaysBar } from './days-bar';
import type { DayHours } from './hour-rows';
import { HoursGrid, useSayBlock } from './hours-grid';
import type { SessionAtHours } from './hours.queries';
import { hoursTexts } from './hours.texts';
import { DAY_MINUTES, hoursOf, paint, shownHours, type Block, type DayRange } from './painting';
import { useShownDays } from './use-days';

interface Props {
  readonly rows: readonly DayHours[];
  readonly onChange: (rows: readonly DayHours[]) => void;
  readonly range: DayRange | undefined;
  readonly sessions: readonly SessionAtHours[];
  readonly countries: readonly (string | null | undefined)[];
  readonly mayWrite: boolean;
  readonly say: (what: string) => void;
}

/** Hours painted on days, with the sessions that are placed and the public holidays. */
export function PaintPart({ rows, onChange, range, sessions, countries, mayWrite, say }: Props) {
  const texts = useTexts(hoursTexts);
  const localized = useLocalized();
  const sayBlock = useSayBlock();
  const today = useToday();
  const [step, setStep] = useState(30);
  const [whole, setWhole] = useState(false);
  const hours = hoursOf(rows);
  const told = [...hours, ...sessions].map(({ to }) => to.slice(0, 10)).sort();
  const shown = useShownDays(range, told.find((day) => day >= today) ?? told[0]);
  const { days } = shown;
  const [first = '', last = first] = [days[0], days.at(-1)];
  const holidays = useHolidays(countries, first, last);
  const apply = (block: Block, add: boolean) => {
    onChange(paint(rows, block, add));
    say(add ? texts.nowMarked(sayBlock(block)) : texts.nowTaken(sayBlock(block)));
  };
  return (
    <Stack gap="xs">
      <DaysBar {...shown} step={step} onStep={setStep} whole={whole} onWhole={setWhole} />
      {mayWrite && (
        <Text size="sm" c="dimmed" maw="90ch">
          <span className="hours-mouse">
            {texts.hint} {texts.hintKeys}
          </span>
          <span className="hours-touch">{texts.hintTouch}</span>
        </Text>
      )}
      <HoursGrid
        days={days}
        shown={whole ? { from: 0, to: DAY_MINUTES } : shownHours(days, [...hours, ...sessions])}
        step={step}
        hours={hours}
        sessions={sessions.map(({ sessionId, title, from, to, outside }) => ({
          id: sessionId,
          title: localized(title).text,
          lang: localized(title).lang,
          from,
          to,
          outside,
        }))}
        holidays={holidays}
        mayWrite={mayWrite}
        onPaint={apply}
        say={say}
      />
      {mayWrite && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={() => apply({ days, from: 0, to: DAY_MINUTES }, true)}
          >
            {texts.fill}
          </Button>
        </Group>
      )}
      <HolidayDays holidays={holidays} days={days} />
      <HolidayNote holidays={holidays} />
    </Stack>
  );
}
