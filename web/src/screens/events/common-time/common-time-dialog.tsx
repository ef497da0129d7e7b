import {
  Alert,
  Checkbox,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  Stack,
  Text,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { ProblemBox } from '../../../parts/problem-box';
import { useCan } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { DayInput } from '../../../time/date-inputs';
import { durationMinutes } from '../../../../../src/kernel/local-time.js';
import { sendMove, useReadAnew } from '../copying/copying.queries';
import { copyingTexts } from '../copying/copying.texts';
import { useTellMoved } from '../copying/moving';
import { commonTimeQuery, type CommonTime, type CommonTimeSlot } from './common-time.queries';
import { commonTimeTexts } from './common-time.texts';
import { FoundTimes } from './found-times';

/** The longest meeting that is sought, and the length that is taken for an event that is longer. */
const LONGEST = 720;
const USUAL = 90;

interface Props {
  readonly event: View<'EventView'>;
  readonly onClose: () => void;
}

/** Looks for a time for the people of an event, and moves the event there. */
export function CommonTimeDialog({ event, onClose }: Props) {
  const texts = useTexts(commonTimeTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={texts.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Search event={event} onClose={onClose} />
    </Modal>
  );
}

interface Asked {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly minutes: number | undefined;
  readonly weekends: boolean;
  /** Those who may be missing; undefined as long as nobody chose. */
  readonly optional: readonly string[] | undefined;
}

function firstAsked(event: View<'EventView'>): Asked {
  const today = Temporal.Now.plainDateISO(event.zone);
  const day = Temporal.PlainDate.from(event.startsLocal.slice(0, 10));
  const first = Temporal.PlainDate.compare(day, today) < 0 ? today : day;
  const length = durationMinutes(event.startsLocal, event.endsLocal, event.zone);
  return {
    firstDay: first.toString(),
    lastDay: first.add({ days: 13 }).toString(),
    minutes: length <= LONGEST ? length : USUAL,
    weekends: false,
    optional: undefined,
  };
}

function Search({ event, onClose }: Props) {
  const texts = useTexts(commonTimeTexts);
  const copying = useTexts(copyingTexts);
  const language = useLanguage();
  const mayWrite = useCan('events:write');
  const readAnew = useReadAnew();
  const tellMoved = useTellMoved();
  const [values, setValues] = useState(() => firstAsked(event));
  const [asked] = useDebouncedValue(values, 300);
  const [people, setPeople] = useState<CommonTime['people']>();
  const [using, setUsing] = useState<string>();
  const [refusal, setRefusal] = useState<unknown>();
  const set = (change: Partial<Asked>) => setValues((before) => ({ ...before, ...change }));
  const query = useQuery(commonTimeQuery(event.id, language, inputOf(asked, people)));
  // Who there is does not change with what is asked; kept so that a choice has names.
  if (people === undefined && query.data !== undefined) setPeople(query.data.people);
  const use = async (slot: CommonTimeSlot) => {
    setUsing(slot.startsAt);
    setRefusal(undefined);
    try {
      const moved = await sendMove(event.id, event.version, {
        startsLocal: `${slot.startsLocal}${slot.startsOffset}`,
        endsLocal: `${slot.endsLocal}${slot.endsOffset}`,
      });
      onClose();
      tellMoved(moved);
      await readAnew();
    } catch (error) {
      setRefusal(error);
    } finally {
      setUsing(undefined);
    }
  };
  return (
    <Stack>
      <Text>{texts.lead}</Text>
      {event.state === 'announced' && event.visibility === 'public' && (
        <Alert color="orange" variant="light">
          {copying.announcedNote}
        </Alert>
      )}
      <Group align="flex-start">
        <DayInput
          label={texts.firstDay}
          name="firstDay"
          value={values.firstDay}
          onChange={(firstDay) => set({ firstDay })}
        />
        <DayInput
          label={texts.lastDay}
          name="lastDay"
          value={values.lastDay}
          onChange={(lastDay) => set({ lastDay })}
        />
        <NumberInput
          label={texts.duration}
          name="durationMinutes"
          w="11rem"
          min={5}
          max={LONGEST}
          step={15}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          value={values.minutes ?? ''}
          onChange={(minutes) =>
            set({ minutes: typeof minutes === 'number' ? minutes : undefined })
          }
        />
      </Group>
      <Checkbox
        label={texts.daysOff}
        checked={values.weekends}
        onChange={(changed) => set({ weekends: changed.currentTarget.checked })}
      />
      {people !== undefined && (
        <MultiSelect
          label={texts.mayMiss}
          description={texts.mayMissHint}
          searchable
          data={people.map(({ expertId, name }) => ({ value: expertId, label: name }))}
          value={[...optionalOf(values, people)]}
          onChange={(optional) => set({ optional })}
        />
      )}
      {refusal !== undefined && <ProblemBox error={refusal} />}
      {query.isError ? (
        <ProblemBox
          error={query.error}
          labels={{
            firstDay: texts.firstDay,
            lastDay: texts.lastDay,
            durationMinutes: texts.duration,
          }}
        />
      ) : (
        inputOf(values, people) !== undefined && (
          <Loaded query={query}>
            {(found) => (
              <FoundTimes
                found={found}
                using={using}
                onUse={mayWrite ? (slot) => void use(slot) : undefined}
              />
            )}
          </Loaded>
        )
      )}
    </Stack>
  );
}

function optionalOf({ optional }: Asked, people: CommonTime['people']): readonly string[] {
  return optional ?? people.filter(({ required }) => !required).map(({ expertId }) => expertId);
}

function inputOf(asked: Asked, people: CommonTime['people'] | undefined) {
  const { firstDay, lastDay, minutes, weekends, optional } = asked;
  if (firstDay === '' || lastDay === '' || minutes === undefined) return undefined;
  return {
    firstDay,
    lastDay,
    durationMinutes: minutes,
    ...(weekends ? { daysOff: 'unwelcome' as const } : {}),
    ...(optional === undefined || people === undefined
      ? {}
      : {
          people: people.map(({ expertId }) => ({
            expertId,
            required: !optional.includes(expertId),
          })),
        }),
  };
}
