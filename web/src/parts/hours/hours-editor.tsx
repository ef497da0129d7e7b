import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { zoneName } from '../../../../src/kernel/local-time.js';
import { useCan } from '../../session/session';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/texts';
import { useToday } from '../../time/time';
import type { DayHours } from './hour-rows';
import { HoursList } from './hours-list';
import { HoursOutside } from './hours-outside';
import { hoursCheckQuery, type HoursOf } from './hours.queries';
import { hoursTexts } from './hours.texts';
import { PaintPart } from './paint-part';
import { hoursOf, type DayRange } from './painting';
import { ToldHours } from './told-hours';
import { useHistory } from './use-history';
import { WeekPart } from './week-part';

type Way = 'paint' | 'week' | 'list';

interface Props {
  readonly of: HoursOf;
  readonly rows: readonly DayHours[];
  readonly onChange: (rows: readonly DayHours[]) => void;
  readonly error: (field: string) => string | undefined;
  /** On whose clock the hours are. */
  readonly zone: string;
  /** What it means that none are given. */
  readonly always: string;
  /** The days in question; without them any week is shown. */
  readonly range: DayRange | undefined;
  readonly event?: { readonly id: string; readonly zone: string } | undefined;
  /** Whose public holidays are shown. */
  readonly countries: readonly (string | null | undefined)[];
  readonly mayWrite: boolean;
}

const MOST_LINES = 8;

/** Hours in which a room or a person is to be had: painted on days, by the week, or typed as a list. */
export function HoursEditor(props: Props) {
  const { of, rows, zone, range, event, mayWrite, error } = props;
  const texts = useTexts(hoursTexts);
  const language = useLanguage();
  const [way, setWay] = useState<Way>('paint');
  const [said, setSaid] = useState('');
  const { act, undo, redo } = useHistory(rows, props.onChange);
  // One value for one set of rows: what is made anew each time would be asked about for ever.
  const hours = useMemo(() => hoursOf(rows), [rows]);
  const [settled] = useDebouncedValue(hours, 250, { leading: true });
  const mayCheck = useCan('programme:read');
  const { data: check } = useQuery({ ...hoursCheckQuery(of, settled), enabled: mayCheck });
  const shownWay = rows.some((_, at) => error(`intervals.${String(at)}`) !== undefined)
    ? 'list'
    : way;
  const today = useToday();
  const first = range?.first ?? hours[0]?.from.slice(0, 10) ?? today;
  // Three ways in long words do not stand side by side on a phone.
  const narrow = useMediaQuery('(max-width: 30em)', undefined, { getInitialValueInEffect: false });
  const step = (take: (() => void) | undefined, words: string) => () => {
    if (take === undefined) return;
    take();
    setSaid(words);
  };
  const onKeyDown = (pressed: KeyboardEvent) => {
    const letter = pressed.key.toLowerCase();
    if (!(pressed.ctrlKey || pressed.metaKey) || !['z', 'y'].includes(letter)) return;
    if (pressed.target instanceof HTMLInputElement) return;
    pressed.preventDefault();
    pressed.stopPropagation();
    if (letter === 'y' || pressed.shiftKey) step(redo, texts.redone)();
    else step(undo, texts.undone)();
  };
  return (
    <Stack gap="sm" onKeyDown={onKeyDown}>
      <Text size="sm">{texts.onClock(zoneName(zone, `${first}T12:00`, language))}</Text>
      {mayWrite && (
        <Group justify="space-between" gap="xs">
          <SegmentedControl
            className="hours-ways"
            orientation={narrow ? 'vertical' : 'horizontal'}
            fullWidth={narrow}
            aria-label={texts.way}
            value={shownWay}
            onChange={(chosen) => setWay(chosen)}
            data={(['paint', 'week', 'list'] as const).map((value) => ({
              value,
              label: texts[value],
            }))}
          />
          <Group gap={6}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              disabled={undo === undefined}
              onClick={step(undo, texts.undone)}
            >
              {texts.undo}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowForwardUp size={16} aria-hidden />}
              disabled={redo === undefined}
              onClick={step(redo, texts.redone)}
            >
              {texts.redo}
            </Button>
            {rows.length > 0 && (
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  act([]);
                  setSaid(props.always);
                }}
              >
                {texts.clear}
              </Button>
            )}
          </Group>
        </Group>
      )}
      {(!mayWrite || shownWay === 'paint') && (
        <PaintPart
          rows={rows}
          onChange={act}
          range={range}
          sessions={check?.zone === zone ? check.sessions : []}
          countries={props.countries}
          mayWrite={mayWrite}
          say={setSaid}
        />
      )}
      {mayWrite && shownWay === 'week' && (
        <WeekPart
          rows={rows}
          onChange={act}
          first={first}
          last={range?.last ?? hours.at(-1)?.to.slice(0, 10) ?? first}
          say={setSaid}
        />
      )}
      {mayWrite && shownWay === 'list' && (
        <HoursList
          rows={rows}
          onChange={act}
          error={error}
          zone={zone}
          eventZone={event?.zone}
          usual={range ?? { startsLocal: `${today}T09:00`, endsLocal: `${today}T18:00` }}
          lastDay={range?.last}
        />
      )}
      <Text size="sm" role="status" mih="1.5em">
        {said}
      </Text>
      <div>
        {rows.length > 0 && (
          <Text size="sm" fw={600}>
            {texts.told}
          </Text>
        )}
        <Text size="sm" component="div">
          <ToldHours rows={rows} always={props.always} most={MOST_LINES} />
        </Text>
      </div>
      {check !== undefined && <HoursOutside check={check} eventId={event?.id} />}
    </Stack>
  );
}
