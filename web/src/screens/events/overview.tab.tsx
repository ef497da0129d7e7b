import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { answer, api, ifMatch } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { Localized, useLanguageName } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { CommonTimeButton } from './common-time/common-time-button';
import type { EventTabProps } from './event.screen';
import { EventChain } from './event-chain';
import { ChainFields, RuleFields, TextFields } from './event-chain-fields';
import { WhatFields, WhenFields } from './event-fields';
import { eventFormTexts } from './event-form.texts';
import { inputOf, valuesOf, type EventValues } from './event-values';
import { ShownField } from './event-shown';
import { eventsTexts } from './events.texts';

/** The facts of the event, to read or to change. */
export default function OverviewTab({ event }: EventTabProps) {
  const [search, setSearch] = useSearchParams();
  const mayWrite = useCan('events:write');
  const editing = mayWrite && search.has('edit');
  return editing ? (
    <EventEditor
      event={event}
      part={search.get('edit') ?? ''}
      onClose={() => setSearch({}, { replace: true })}
    />
  ) : (
    <Facts event={event} onEdit={mayWrite ? () => setSearch({ edit: 'all' }) : undefined} />
  );
}

function Facts({ event, onEdit }: EventTabProps & { readonly onEdit: (() => void) | undefined }) {
  const texts = useTexts(eventFormTexts);
  const frame = useTexts(eventsTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const language = useLanguage();
  const languageName = useLanguageName();
  const mayFindTime = useCan('speakers:read');
  const isPublic = event.visibility === 'public' && event.announcedAt !== null;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [texts.format, words.eventFormats[event.format]],
    [texts.venue, event.venueName === null ? common.none : <Localized text={event.venueName} />],
    ...(event.onlineUrl === null
      ? []
      : ([[texts.onlineUrl, <Anchor href={event.onlineUrl}>{event.onlineUrl}</Anchor>]] as const)),
    [texts.languages, event.languages.map(languageName).join(', ') || common.none],
    [texts.attribution, words.attributionRules[event.attributionRule].name],
    [texts.visibility, words.visibilities[event.visibility]],
    [
      texts.themes,
      <Several key="themes">
        {event.themes.map((theme) => (
          <Localized key={theme.id} text={theme.title} />
        ))}
      </Several>,
    ],
    [
      texts.partners,
      <Several key="partners">
        {event.partners.map((partner) => (
          <span key={partner.partnerId}>
            <Localized text={partner.name} /> ({words.partnerRoles[partner.role]})
          </span>
        ))}
      </Several>,
    ],
  ];
  return (
    <Stack>
      <Group gap="xs" className="no-print">
        {onEdit !== undefined && (
          <Button variant="default" onClick={onEdit}>
            {common.edit}
          </Button>
        )}
        {mayFindTime && <CommonTimeButton event={event} />}
        {isPublic && (
          <Button component="a" href={`/${language}/events/${event.slug}`} variant="default">
            {frame.publicPage}
          </Button>
        )}
      </Group>
      {Object.keys(event.summary).length > 0 && (
        <Text maw="70ch">
          <Localized text={event.summary} />
        </Text>
      )}
      <EventChain event={event} />
      <Table variant="vertical" layout="fixed" maw="52rem">
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" w="35%">
                {name}
              </Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function Several({ children }: { readonly children: readonly ReactNode[] }) {
  const common = useTexts(consoleTexts);
  if (children.length === 0) return common.none;
  return <Stack gap={4}>{children}</Stack>;
}

interface EditorProps extends EventTabProps {
  /** What is to be mended, as a link says it. */
  readonly part: string;
  readonly onClose: () => void;
}

/** The field that takes the focus when a link leads to what is to be mended. */
const FIELD_OF: Readonly<Record<string, string>> = {
  texts: '[data-field=title]',
  when: '[name=venueId], [name=zone]',
  chain: '[name=proposalIds]',
};

function EventEditor({ event, part, onClose }: EditorProps) {
  useEffect(() => {
    const field = document.querySelector<HTMLElement>(FIELD_OF[part] ?? '[data-field=title]');
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
  }, [part]);
  const texts = useTexts(eventFormTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const form = useForm<EventValues>({
    id: `event.${event.id}`,
    initial: valuesOf(event),
    version: event.version,
    save: async (values, version) => {
      await answer(
        api.PATCH('/api/v1/events/{id}', {
          params: { path: { id: event.id }, header: ifMatch(version ?? event.version) },
          body: inputOf(values),
        }),
      );
      await queries.invalidateQueries({ queryKey: ['events'] });
    },
    current: async () => {
      const now = await answer(
        api.GET('/api/v1/events/{id}', { params: { path: { id: event.id } } }),
      );
      return { values: valuesOf(now), version: now.version };
    },
  });
  return (
    <FormFrame
      form={form}
      labels={{
        ...texts,
        zone: texts.zone,
        startsLocal: texts.starts,
        endsLocal: texts.ends,
        venueId: texts.venue,
        attributionRule: texts.attribution,
        seriesId: texts.series,
        proposalIds: texts.proposals,
        themeIds: texts.themes,
      }}
      show={(field, values) => <ShownField field={field} values={values} />}
      onSaved={() => {
        notifyDone(common.saved);
        onClose();
      }}
      onCancel={onClose}
    >
      <Stack maw="52rem">
        <WhatFields form={form} />
        <WhenFields form={form} />
        <ChainFields form={form} />
        <RuleFields form={form} />
        <TextFields form={form} />
      </Stack>
    </FormFrame>
  );
}
