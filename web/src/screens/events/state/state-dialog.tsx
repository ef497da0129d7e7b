import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateTime } from '../../../../../src/kernel/local-time.js';
import { ApiProblem, asProblem } from '../../../api/problem';
import type { View } from '../../../api/client';
import { FormFrame } from '../../../forms/form-frame';
import { LocalizedInput } from '../../../forms/localized-input';
import { useForm } from '../../../forms/use-form';
import { LinkButton } from '../../../parts/link';
import { Loaded } from '../../../parts/loaded';
import { notifyDone } from '../../../parts/notify';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts, useWords } from '../../../texts/texts';
import { EffectList } from './effect-list';
import { changeState, transitionsQuery, type EventState, type Transition } from './state.queries';
import { stateTexts } from './state.texts';

interface Props {
  readonly event: View<'EventView'>;
  /** The state to go to. */
  readonly to: EventState;
  readonly onClose: () => void;
}

/** Says what a change of the event's state will do, asks for the reason where one is needed, and does it. */
export function StateDialog({ event, to, onClose }: Props) {
  const texts = useTexts(stateTexts);
  const words = useWords();
  const common = useTexts(consoleTexts);
  const query = useQuery(transitionsQuery(event.id, useLanguage()));
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts[`title_${event.state === 'closed' && to === 'held' ? 'reopened' : to}`]}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Loaded query={query}>
        {(transitions) => {
          const option = transitions.items.find((candidate) => candidate.to === to);
          if (option === undefined) {
            return (
              <Shut onClose={onClose}>
                <Alert color="orange" role="status">
                  {texts.gone(words.eventStates[transitions.state])}
                </Alert>
              </Shut>
            );
          }
          return option.possible ? (
            <Decision
              event={event}
              option={option}
              version={transitions.version}
              onClose={onClose}
            />
          ) : (
            <Blocked event={event} option={option} onClose={onClose} />
          );
        }}
      </Loaded>
    </Modal>
  );
}

function Shut({
  onClose,
  children,
}: {
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}) {
  const common = useTexts(consoleTexts);
  return (
    <Stack>
      {children}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {common.close}
        </Button>
      </Group>
    </Stack>
  );
}

interface DecisionProps {
  readonly event: View<'EventView'>;
  readonly option: Transition;
  readonly version: number;
  readonly onClose: () => void;
}

function Decision({ event, option, version, onClose }: DecisionProps) {
  const texts = useTexts(stateTexts);
  const words = useWords();
  const queries = useQueryClient();
  const [changed, setChanged] = useState(false);
  const { to } = option;
  const asksReason = to === 'postponed' || to === 'cancelled';
  const isShown = event.visibility === 'public' && event.announcedAt !== null;
  const form = useForm<{ reason: Readonly<Record<string, string>> }>({
    id: `event.${event.id}.state.${to}`,
    initial: { reason: {} },
    save: async ({ reason }) => {
      if (option.reasonRequired && Object.values(reason).every((text) => text.trim() === ''))
        throw atReason(texts.reasonMissing);
      try {
        await changeState(event.id, version, { to, ...(asksReason ? { reason } : {}) });
      } catch (error) {
        if (asProblem(error).code !== 'stale_version') throw error;
        // Whoever decided saw other consequences than those of now: they look again, and decide again.
        await queries.invalidateQueries({ queryKey: ['events'] });
        setChanged(true);
        throw new ApiProblem({ status: 412, code: 'stale_version', title: texts.changedMeanwhile });
      }
      await Promise.all(
        ['events', 'today', 'calendar', 'mandates', 'series', 'audit'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      );
      notifyDone(texts.done(words.eventStates[to]));
    },
  });
  const act = texts[`title_${event.state === 'closed' && to === 'held' ? 'reopened' : to}`];
  return (
    <FormFrame
      form={form}
      labels={{ reason: texts.reason }}
      actLabel={act}
      onSaved={onClose}
      onCancel={onClose}
    >
      <div role={changed ? 'status' : undefined}>
        <EffectList eventId={event.id} effects={option.effects} />
      </div>
      {asksReason && (
        <LocalizedInput
          label={texts.reason}
          name="reason"
          required={option.reasonRequired}
          description={isShown ? texts.reasonPublic : texts.reasonInternal}
          rows={2}
          value={form.values.reason}
          error={form.error}
          onChange={(reason) => form.change({ reason })}
        />
      )}
    </FormFrame>
  );
}

function atReason(message: string): ApiProblem {
  return new ApiProblem({
    status: 409,
    code: 'event_reason_missing',
    title: message,
    issues: [{ field: 'reason', code: 'event_reason_missing', message }],
  });
}

function Blocked({ event, option, onClose }: Omit<DecisionProps, 'version'>) {
  const texts = useTexts(stateTexts);
  const language = useLanguage();
  const code = option.blocked?.code;
  const moment = (local: string) => formatDateTime(local, event.zone, language);
  const said =
    code === 'event_not_begun'
      ? texts.notBegun(moment(event.startsLocal))
      : code === 'event_not_over'
        ? texts.notOver(moment(event.endsLocal))
        : code === 'event_over'
          ? texts.over(moment(event.endsLocal))
          : option.blocked?.message;
  const place =
    code === 'event_venue_missing'
      ? texts.chooseVenue
      : code === 'event_over'
        ? texts.giveDates
        : undefined;
  return (
    <Shut onClose={onClose}>
      <Alert color="orange" title={texts.notNow} role="status">
        <Stack align="flex-start" gap="sm">
          {said}
          {place !== undefined && (
            <LinkButton to={`/events/${event.id}/overview?edit=when`} size="xs" variant="default">
              {place}
            </LinkButton>
          )}
        </Stack>
      </Alert>
    </Shut>
  );
}
