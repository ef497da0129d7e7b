import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { View } from '../../../api/client';
import { FormFrame } from '../../../forms/form-frame';
import { useForm } from '../../../forms/use-form';
import { intervalsOf, rowsOf, type DayHours } from '../../../parts/hours/hour-rows';
import { HoursEditor } from '../../../parts/hours/hours-editor';
import { hoursTexts } from '../../../parts/hours/hours.texts';
import { incomplete } from '../../../parts/hours/incomplete';
import { daysOfEvent } from '../../../parts/hours/painting';
import { ToldHours } from '../../../parts/hours/told-hours';
import { Loaded } from '../../../parts/loaded';
import { notifyDone } from '../../../parts/notify';
import { ZoneSelect } from '../../../pickers/zone-select';
import { useCan } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import { useVenueCountry } from '../use-venue-country';
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
  const query = useQuery(availabilityQuery(event.id, speaker.id));
  return (
    <Loaded query={query}>
      {(known) => <HoursForm event={event} speaker={speaker} known={known} />}
    </Loaded>
  );
}

/** What is entered of a person's hours; the zones by name. */
interface HoursValues {
  readonly intervals: readonly DayHours[];
  readonly zone: string;
  readonly homeZone: string;
}

function valuesOf(known: AvailabilityView): HoursValues {
  return {
    intervals: rowsOf(known.intervals),
    zone: known.zone,
    homeZone: known.homeZone ?? known.eventZone,
  };
}

function HoursForm({ event, speaker, known }: Props & { readonly known: AvailabilityView }) {
  const texts = useTexts(personTexts);
  const words = useTexts(hoursTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const mayWrite = useCan('speakers:write');
  const country = useVenueCountry(event.venueId);
  // What is told on the clock of the event stays so when the event goes to another zone.
  const unlessOfEvent = (zone: string) => (zone === known.eventZone ? null : zone);
  const form = useForm<HoursValues>({
    id: `speaker.${known.speakerId}.availability`,
    initial: valuesOf(known),
    version: known.version,
    save: async ({ intervals, zone, homeZone }, version) => {
      incomplete(intervals, words.incomplete);
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
  const { intervals, zone, homeZone } = form.values;
  const editor = (
    <HoursEditor
      of={{ speakerId: speaker.id, zone: unlessOfEvent(zone) }}
      rows={intervals}
      onChange={(changed) => form.change({ intervals: changed })}
      error={form.error}
      zone={zone}
      always={texts.always}
      range={daysOfEvent(event, zone)}
      event={event}
      countries={[country, speaker.country]}
      mayWrite={mayWrite}
    />
  );
  if (!mayWrite) return editor;
  return (
    <FormFrame
      form={form}
      labels={{ intervals: texts.availability, zone: texts.clock, homeZone: texts.home }}
      show={(field, values) =>
        field === 'intervals' ? (
          <ToldHours rows={values.intervals} always={texts.always} />
        ) : field === 'zone' ? (
          values.zone
        ) : (
          values.homeZone
        )
      }
      actLabel={words.save}
      onSaved={() => notifyDone(common.saved)}
    >
      {editor}
      <ZoneSelect
        label={texts.clock}
        name="zone"
        value={zone}
        error={form.error('zone')}
        onChange={(chosen) => form.change({ zone: chosen })}
      />
      <ZoneSelect
        label={texts.home}
        name="homeZone"
        description={texts.homeHint}
        value={homeZone}
        error={form.error('homeZone')}
        onChange={(chosen) => form.change({ homeZone: chosen })}
      />
    </FormFrame>
  );
}
