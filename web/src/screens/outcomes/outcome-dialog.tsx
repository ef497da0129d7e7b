import { Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { answer, api } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { FormFrame } from '../../forms/form-frame';
import { optionsOf } from '../../forms/options';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { useSession } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguageName } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { EventSelect } from './event-select';
import { outcomeDialogTexts } from './outcome-dialog.texts';
import { partPath, type Outcome } from './outcomes.queries';

interface Props {
  /** The event that it is of; asked for where it is not known. */
  readonly eventId?: string;
  readonly onClose: () => void;
}

interface Values {
  eventId: string;
  kind: Outcome['kind'];
  lang: string;
  title: string;
}

/** The address of the request has the event in it: without one there is nothing to ask. */
function withoutEvent(message: string): ApiProblem {
  return new ApiProblem({
    status: 422,
    code: 'invalid_input',
    title: message,
    issues: [{ field: 'eventId', code: 'required', message }],
  });
}

/** Starts an outcome of an event and opens its text. */
export function OutcomeDialog({ eventId, onClose }: Props) {
  const texts = useTexts(outcomeDialogTexts);
  const common = useTexts(consoleTexts);
  const kinds = optionsOf(useWords().outcomeKinds);
  const languageName = useLanguageName();
  const { organization } = useSession();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const form = useForm<Values>({
    id: `outcome.new.${eventId ?? ''}`,
    initial: {
      eventId: eventId ?? '',
      kind: 'communique',
      lang: organization.languages[0] ?? 'en',
      title: '',
    },
    save: async (values) => {
      if (values.eventId === '') throw withoutEvent(texts.chooseEvent);
      const { current, symbol } = await answer(
        api.POST('/api/v1/events/{id}/outcomes', {
          params: { path: { id: values.eventId } },
          body: {
            kind: values.kind,
            authenticLanguage: values.lang,
            editions: [{ lang: values.lang, title: values.title }],
          },
        }),
      );
      await queries.invalidateQueries({ queryKey: ['outcomes'] });
      notifyDone(texts.started(symbol));
      navigate(partPath(current, 'text'));
    },
  });
  const { values } = form;
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={texts.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Text>{texts.lead}</Text>
        <FormFrame
          form={form}
          labels={{
            eventId: texts.event,
            kind: texts.kind,
            lang: texts.authentic,
            title: texts.documentTitle,
          }}
          actLabel={texts.title}
          onCancel={onClose}
        >
          {eventId === undefined && (
            <EventSelect
              label={texts.event}
              name="eventId"
              required
              error={form.error('eventId')}
              eventId={values.eventId === '' ? undefined : values.eventId}
              onChange={(id) => form.change({ eventId: id ?? '' })}
            />
          )}
          <Select
            label={texts.kind}
            name="kind"
            allowDeselect={false}
            data={kinds}
            value={values.kind}
            error={form.error('kind')}
            onChange={(chosen) => {
              const kind = kinds.find(({ value }) => value === chosen)?.value;
              if (kind !== undefined) form.change({ kind });
            }}
          />
          <Select
            label={texts.authentic}
            description={texts.authenticWhat}
            name="authenticLanguage"
            allowDeselect={false}
            data={organization.languages.map((value) => ({ value, label: languageName(value) }))}
            value={values.lang}
            error={form.error('authenticLanguage')}
            onChange={(lang) => {
              if (lang !== null) form.change({ lang });
            }}
          />
          <TextInput
            label={texts.documentTitle}
            name="editions.0.title"
            required
            lang={values.lang}
            maxLength={500}
            value={values.title}
            error={form.error('editions.0.title') ?? form.error('editions')}
            onChange={(event) => form.change({ title: event.currentTarget.value })}
          />
        </FormFrame>
      </Stack>
    </Modal>
  );
}
