import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { View } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import { FormFrame } from '../../../forms/form-frame';
import { useForm } from '../../../forms/use-form';
import { Loaded } from '../../../parts/loaded';
import { notifyDone } from '../../../parts/notify';
import { ZoneSelect } from '../../../pickers/zone-select';
import { useCan } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import { useSpan } from '../../../time/time';
import { firstIncomplete, intervalsOf, nextRow, rowsOf } from './availability-rows';
import { HoursRow, ToldHours, type HoursValues } from './hours-row';
import {
  availabilityQuery,
  peopleChanged,
  readAvailability,
  saveAvailability,
  type Availability as AvailabilityView,
  type Speaker,
} from './people.queries';
import { personTexts } from './person.texts';

interface Props {
  readonly event: View<'EventView'>;
  readonly speaker: Speaker;
}

/** When a person can be had for the event: to read, or for who may change it, to enter. */
export function Availability({ event, speaker }: Props) {
  const texts = useTexts(personTexts);
  const mayWrite = useCan('speakers:write');
  const span = useSpan();
  const query = useQuery(availabilityQuery(event.id, speaker.id));
  return (
    <Loaded query={query}>
      {(known) =>
        mayWrite ? (
          <HoursForm event={event} known={known} />
        ) : known.intervals.length === 0 ? (
          <Text>{texts.always}</Text>
        ) : (
          <List>
            {speaker.availability.map(({ from, to }) => (
              <List.Item key={from}>{span(from, to, event.zone).local}</List.Item>
            ))}
          </List>
        )
      }
    </Loaded>
  );
}

function valuesOf(known: AvailabilityView): HoursValues {
  return {
    intervals: rowsOf(known.intervals),
    zone: known.zone,
    homeZone: known.homeZone ?? known.eventZone,
  };
}

function HoursForm({
  event,
  known,
}: {
  readonly event: View<'EventView'>;
  readonly known: AvailabilityView;
}) {
  const texts = useTexts(personTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  // What is told on the clock of the event stays so when the event goes to another zone.
  const unlessOfEvent = (zone: string) => (zone === known.eventZone ? null : zone);
  const form = useForm<HoursValues>({
    id: `speaker.${known.speakerId}.availability`,
    initial: valuesOf(known),
    version: known.version,
    save: async ({ intervals, zone, homeZone }, version) => {
      const at = firstIncomplete(intervals);
      if (at !== undefined) throw incomplete(at, texts.incomplete);
      await saveAvailability(known.speakerId, version ?? known.version, {
        intervals: intervalsOf(intervals),
        zone: unlessOfEvent(zone),
        homeZone: unlessOfEvent(homeZone),
      });
      await peopleChanged(queries);
    },
    current: async () => {
      const now = await readAvailability(known.speakerId);
      return { values: valuesOf(now), version: now.version };
    },
  });
  return (
    <FormFrame
      form={form}
      labels={{ intervals: texts.availability, zone: texts.clock, homeZone: texts.home }}
      show={(field, values) =>
        field === 'intervals' ? (
          <ToldHours rows={values.intervals} />
        ) : field === 'zone' ? (
          values.zone
        ) : (
          values.homeZone
        )
      }
      actLabel={texts.saveHours}
      onSaved={() => notifyDone(common.saved)}
    >
      {form.values.intervals.length === 0 ? (
        <Text>{texts.always}</Text>
      ) : (
        <Stack gap="xs">
          {form.values.intervals.map((row, at) => (
            <HoursRow key={at} form={form} row={row} at={at} event={event} />
          ))}
          <Text size="sm" c="dimmed">
            {texts.hint}
          </Text>
        </Stack>
      )}
      <Group>
        <Button
          variant="default"
          size="xs"
          id="add-hours"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            form.change({
              intervals: [...form.values.intervals, nextRow(form.values.intervals, event)],
            })
          }
        >
          {texts.addHours}
        </Button>
      </Group>
      <ZoneSelect
        label={texts.clock}
        name="zone"
        value={form.values.zone}
        error={form.error('zone')}
        onChange={(zone) => form.change({ zone })}
      />
      <ZoneSelect
        label={texts.home}
        name="homeZone"
        description={texts.homeHint}
        value={form.values.homeZone}
        error={form.error('homeZone')}
        onChange={(homeZone) => form.change({ homeZone })}
      />
    </FormFrame>
  );
}

function incomplete(at: number, message: string): ApiProblem {
  const issue = { field: `intervals.${String(at)}.from`, code: 'required', message };
  return new ApiProblem({ status: 422, code: 'required', title: message, issues: [issue] });
}
