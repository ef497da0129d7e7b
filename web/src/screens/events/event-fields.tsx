import { Checkbox, Fieldset, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LocalizedInput } from '../../forms/localized-input';
import { optionsOf } from '../../forms/options';
import type { Form } from '../../forms/use-form';
import { ZoneSelect } from '../../pickers/zone-select';
import { useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { MomentInput } from '../../time/date-inputs';
import { HolidayHint } from '../../time/holiday-hint';
import { eventFormTexts } from './event-form.texts';
import { endAfter, usualHours, withKind, type EventValues } from './event-values';
import { venuesQuery } from './events.queries';
import { useHomeCountry, useVenueCountry } from './use-venue-country';

interface Part {
  readonly form: Form<EventValues>;
}

interface WhatPart extends Part {
  /** Of a new event the kind says its usual hours. */
  readonly isNew?: boolean;
}

/** What it is called and what kind of event it is. */
export function WhatFields({ form, isNew = false }: WhatPart) {
  const texts = useTexts(eventFormTexts);
  const words = useWords();
  const { values, change, error } = form;
  return (
    <Stack>
      <LocalizedInput
        label={texts.title}
        name="title"
        required
        value={values.title}
        onChange={(title) => change({ title })}
        error={error}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={texts.kind}
          name="kind"
          allowDeselect={false}
          data={optionsOf(words.eventKinds)}
          value={values.kind}
          error={error('kind')}
          onChange={(kind) => {
            if (kind !== null) change(isNew ? withKind(values, kind) : { kind });
          }}
        />
        <Select
          label={texts.format}
          name="format"
          allowDeselect={false}
          data={optionsOf(words.eventFormats)}
          value={values.format}
          error={error('format')}
          onChange={(format) => {
            if (format !== null) change({ format });
          }}
        />
      </SimpleGrid>
    </Stack>
  );
}

/** When and where. A new beginning takes the end along. */
export function WhenFields({ form }: Part) {
  const texts = useTexts(eventFormTexts);
  const localized = useLocalized();
  const venues = useQuery(venuesQuery);
  const { values, change, error } = form;
  const country = useVenueCountry(values.venueId);
  const home = useHomeCountry();
  const usual = usualHours(values.kind);
  const setStart = (startsLocal: string) => {
    const endsLocal = endAfter(values, startsLocal);
    change({ startsLocal, ...(endsLocal === undefined ? {} : { endsLocal }) });
  };
  const setAllDay = (allDay: boolean) => {
    const withHour = (moment: string, hour: string) =>
      moment === '' ? '' : `${moment.slice(0, 10)}T${hour}`;
    change(
      allDay
        ? {
            allDay,
            startsLocal: values.startsLocal.slice(0, 10),
            endsLocal: values.endsLocal.slice(0, 10),
          }
        : {
            allDay,
            startsLocal: withHour(values.startsLocal, usual.begin),
            endsLocal: withHour(values.endsLocal, usual.end),
          },
    );
  };
  return (
    <>
      <Fieldset legend={texts.when}>
        <Stack>
          <Checkbox
            label={texts.allDay}
            name="allDay"
            checked={values.allDay}
            onChange={(event) => setAllDay(event.currentTarget.checked)}
          />
          <Group align="flex-start">
            <MomentInput
              label={texts.starts}
              name="startsLocal"
              required
              withoutTime={values.allDay}
              usualTime={usual.begin}
              value={values.startsLocal}
              error={error('startsLocal')}
              onChange={setStart}
            />
            <MomentInput
              label={texts.ends}
              name="endsLocal"
              required
              withoutTime={values.allDay}
              min={values.startsLocal.slice(0, 10)}
              usualTime={usual.end}
              value={values.endsLocal}
              error={error('endsLocal')}
              onChange={(endsLocal) => change({ endsLocal })}
            />
          </Group>
          <ZoneSelect
            label={texts.zone}
            name="zone"
            description={texts.zoneHelp}
            value={values.zone}
            error={error('zone')}
            onChange={(zone) => change({ zone })}
          />
          <HolidayHint
            countries={[country ?? home]}
            first={values.startsLocal}
            last={values.endsLocal}
          />
        </Stack>
      </Fieldset>
      <Fieldset legend={texts.where}>
        <Stack>
          {values.format !== 'online' && (
            <Select
              label={texts.venue}
              name="venueId"
              searchable
              clearable
              placeholder={texts.noVenue}
              data={(venues.data?.items ?? []).map((venue) => ({
                value: venue.id,
                label: [localized(venue.name).text, localized(venue.city).text]
                  .filter(Boolean)
                  .join(', '),
              }))}
              value={values.venueId}
              error={error('venueId')}
              onChange={(venueId) => {
                const zone = venues.data?.items.find((venue) => venue.id === venueId)?.zone;
                change({ venueId, ...(zone === undefined ? {} : { zone }) });
              }}
            />
          )}
          {values.format !== 'in_person' && (
            <TextInput
              label={texts.onlineUrl}
              name="onlineUrl"
              type="url"
              value={values.onlineUrl ?? ''}
              error={error('onlineUrl')}
              onChange={(event) => change({ onlineUrl: event.currentTarget.value })}
            />
          )}
        </Stack>
      </Fieldset>
    </>
  );
}
