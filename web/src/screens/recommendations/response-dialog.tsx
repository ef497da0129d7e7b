import { Checkbox, Modal, Select, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { asProblem } from '../../api/problem';
import { FormFrame } from '../../forms/form-frame';
import { LocalizedInput } from '../../forms/localized-input';
import { useForm } from '../../forms/use-form';
import { notifyDone, notifyRefused } from '../../parts/notify';
import { problemSentence } from '../../parts/problem-sentence';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { Localized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { DayInput } from '../../time/date-inputs';
import { useToday } from '../../time/time';
import { recordStatus, useStatusSaid } from './follow-up';
import { recommendationTexts } from './recommendation.texts';
import type { Addressee, RecommendationDetail, Response } from './recommendations.queries';

/** The response that is edited, or undefined for a new one of this addressee. */
export interface Edited {
  readonly addressee: Addressee;
  readonly response: Response | undefined;
}

interface Props {
  readonly recommendation: RecommendationDetail;
  readonly edited: Edited | undefined;
  readonly onClose: () => void;
}

/** What an addressee answers, written down or mended. */
export function ResponseDialog({ recommendation, edited, onClose }: Props) {
  const texts = useTexts(recommendationTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={edited?.response === undefined ? texts.addResponse : texts.changeResponse}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {edited !== undefined && (
        <ResponseForm recommendation={recommendation} edited={edited} onClose={onClose} />
      )}
    </Modal>
  );
}

type Answer = Response['answer'];
const ANSWERS: readonly Answer[] = ['accepted', 'accepted_in_part', 'noted', 'rejected'];

interface Values {
  readonly answer: Answer;
  readonly respondedOn: string;
  readonly text: Readonly<Record<string, string>>;
}

function valuesOf({ answer: said, respondedOn, text }: Response): Values {
  return { answer: said, respondedOn, text };
}

interface FormProps extends Omit<Props, 'edited'> {
  readonly edited: Edited;
}

function ResponseForm({ recommendation, edited, onClose }: FormProps) {
  const texts = useTexts(recommendationTexts);
  const { recommendationStatuses } = useWords();
  const today = useToday();
  const save = useSaveResponse(recommendation, edited);
  const { addressee, response } = edited;
  const form = useForm<Values & { readonly alsoStatus: boolean }>({
    id: response === undefined ? `response.new.${addressee.id}` : `response.${response.id}`,
    initial: {
      ...(response === undefined
        ? { answer: 'accepted', respondedOn: today, text: {} }
        : valuesOf(response)),
      // The first answer of the only addressee is what the desk knows of it.
      alsoStatus:
        response === undefined &&
        recommendation.status === 'issued' &&
        recommendation.addressees.length === 1,
    },
    version: response?.version ?? null,
    save,
    current: async () => {
      const now = await answer(
        api.GET('/api/v1/recommendations/{id}', { params: { path: { id: recommendation.id } } }),
      );
      const theirs = now.addressees
        .flatMap(({ responses }) => responses)
        .find(({ id }) => id === response?.id);
      if (theirs === undefined) throw asProblem(undefined);
      return { values: { ...valuesOf(theirs), alsoStatus: false }, version: theirs.version };
    },
  });
  const { values } = form;
  const mayFollow =
    values.answer !== recommendation.status && recommendation.nextStatuses.includes(values.answer);
  return (
    <FormFrame
      form={form}
      labels={{ answer: texts.answer, respondedOn: texts.respondedOn, text: texts.text }}
      onSaved={onClose}
      onCancel={onClose}
      actLabel={response === undefined ? texts.addResponse : texts.changeResponse}
    >
      <Text>
        {texts.addressee}:{' '}
        <Text span fw={600}>
          <Localized text={addressee.name} />
        </Text>
      </Text>
      <Select
        label={texts.answer}
        name="answer"
        allowDeselect={false}
        data={ANSWERS.map((value) => ({ value, label: recommendationStatuses[value] }))}
        value={values.answer}
        error={form.error('answer')}
        onChange={(chosen) => {
          const said = ANSWERS.find((value) => value === chosen);
          if (said !== undefined) form.change({ answer: said });
        }}
      />
      <DayInput
        label={texts.respondedOn}
        name="respondedOn"
        required
        value={values.respondedOn}
        error={form.error('respondedOn')}
        onChange={(respondedOn) => form.change({ respondedOn })}
      />
      <LocalizedInput
        label={texts.text}
        name="text"
        rows={2}
        description={texts.textHint}
        value={values.text}
        error={form.error}
        onChange={(text) => form.change({ text })}
      />
      {mayFollow && (
        <Checkbox
          label={texts.alsoStatus(recommendationStatuses[values.answer])}
          checked={values.alsoStatus}
          onChange={(event) => form.change({ alsoStatus: event.currentTarget.checked })}
        />
      )}
    </FormFrame>
  );
}

/** Saves the response and, if asked for, the status that follows from it. */
function useSaveResponse(recommendation: RecommendationDetail, { addressee, response }: Edited) {
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const said = useStatusSaid();
  return async (
    { alsoStatus, ...body }: Values & { readonly alsoStatus: boolean },
    version: number | null,
  ): Promise<void> => {
    const after = await answer(
      response === undefined || version === null
        ? api.POST('/api/v1/recommendations/{id}/responses', {
            params: { path: { id: recommendation.id } },
            body: { ...body, addresseeId: addressee.id },
          })
        : api.PATCH('/api/v1/recommendation-responses/{id}', {
            params: { path: { id: response.id }, header: ifMatch(version) },
            body,
          }),
    );
    notifyDone(common.saved);
    if (alsoStatus && after.status !== body.answer && after.nextStatuses.includes(body.answer)) {
      try {
        await said(after.status, await recordStatus(after.id, body.answer));
      } catch (error) {
        // The response itself is saved: the dialog closes, and the status is left to be set by hand.
        notifyRefused(problemSentence(asProblem(error), language));
      }
    }
    await queries.invalidateQueries({ queryKey: ['recommendations'] });
  };
}
