import { Box } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'wouter';
import { answer, api } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { Link } from '../../parts/link';
import { Page } from '../../parts/page';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts/texts';
import { readDay } from '../../time/read-day';
import { ChainFields, RuleFields, TextFields } from './event-chain-fields';
import { WhatFields, WhenFields } from './event-fields';
import { eventFormTexts } from './event-form.texts';
import { eventsTexts } from './events.texts';
import { inputOf, usualHours, type EventValues } from './event-values';

/** A new event, as a draft. The address may say its day, its series and the proposal that it serves. */
export default function EventNewScreen() {
  const texts = useTexts(eventsTexts);
  const fields = useTexts(eventFormTexts);
  const { organization } = useSession();
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  // An address can be written by anybody.
  const day = readDay(search.get('startsOn') ?? '') ?? '';
  const proposal = search.get('proposalId');
  const usual = usualHours('round_table');
  const initial: EventValues = {
    title: {},
    summary: {},
    description: {},
    kind: 'round_table',
    format: 'in_person',
    zone: organization.zone,
    allDay: false,
    startsLocal: day === '' ? '' : `${day}T${usual.begin}`,
    endsLocal: day === '' ? '' : `${day}T${usual.end}`,
    languages: [],
    venueId: null,
    onlineUrl: null,
    attributionRule: 'on_record',
    visibility: 'public',
    seriesId: search.get('seriesId'),
    proposalIds: proposal === null ? [] : [proposal],
    themeIds: [],
    partners: [],
  };
  const form = useForm<EventValues>({
    id: `event.new.${search.toString()}`,
    initial,
    save: async (values) => {
      const made = await answer(api.POST('/api/v1/events', { body: inputOf(values) }));
      await queries.invalidateQueries({ queryKey: ['events'] });
      navigate(`/events/${made.id}/overview`);
    },
  });
  return (
    <Page
      title={texts.newEvent}
      lead={texts.newLead}
      above={<Link to="/events">{texts.toList}</Link>}
    >
      <Box maw="52rem">
        <FormFrame form={form} labels={fields} actLabel={fields.create}>
          <WhatFields form={form} isNew />
          <WhenFields form={form} />
          <ChainFields form={form} />
          <RuleFields form={form} />
          <TextFields form={form} />
        </FormFrame>
      </Box>
    </Page>
  );
}
