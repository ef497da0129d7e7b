import { Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { asProblem } from '../../api/problem';
import { FormFrame } from '../../forms/form-frame';
import { LocalizedInput } from '../../forms/localized-input';
import { useForm } from '../../forms/use-form';
import { focusLater } from '../../parts/focus';
import { notifyDone, notifyRefused } from '../../parts/notify';
import { problemSentence } from '../../parts/problem-sentence';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { isOpen } from './due-badge';
import { recommendationTexts } from './recommendation.texts';
import type { RecommendationDetail, Status } from './recommendations.queries';
import { canStepBack } from './step-back';

const HEADING = 'recommendation-next';

interface Props {
  readonly recommendation: RecommendationDetail;
}

/** What is to be done next, and the place to record what has happened. */
export function FollowUp({ recommendation }: Props) {
  const texts = useTexts(recommendationTexts);
  const writes = useCan('recommendations:write');
  const advice = useAdvice()(recommendation);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={HEADING}>
      <Stack>
        <Title order={2} size="h3" id={HEADING} tabIndex={-1} className="page-heading">
          {texts.next}
        </Title>
        <Text maw="70ch">{advice}</Text>
        {writes && recommendation.nextStatuses.length > 0 && (
          // A new form after each step: the next one begins empty.
          <StatusForm key={recommendation.history.length} recommendation={recommendation} />
        )}
      </Stack>
    </Paper>
  );
}

function useAdvice(): (recommendation: RecommendationDetail) => string {
  const texts = useTexts(recommendationTexts);
  const localized = useLocalized();
  return ({ status, addressees }) => {
    if (status === 'draft') return texts.nextDraft;
    if (status === 'withdrawn') return texts.nextWithdrawn;
    if (status === 'implemented_verified') return texts.nextClose;
    if (!isOpen(status)) return texts.nextNothing;
    if (status === 'implemented_declared') return texts.nextVerify;
    const owing = addressees.filter(({ responses }) => responses.length === 0);
    const answered = owing.length < addressees.length;
    if (owing.length > 0 && (status === 'issued' || answered))
      return texts.nextOwed(owing.map(({ name }) => localized(name).text).join(', '));
    return status === 'issued' && answered ? texts.nextJudge : texts.nextWork;
  };
}

/** Sets a status; gives the recommendation as it then is. */
export async function recordStatus(
  id: string,
  status: Status,
  note: Readonly<Record<string, string>> = {},
): Promise<RecommendationDetail> {
  return answer(
    api.POST('/api/v1/recommendations/{id}/status', {
      params: { path: { id } },
      body: { status, note },
    }),
  );
}

/** Says that a status was set, with the way back where the follow-up allows it without a word. */
export function useStatusSaid(): (before: Status, after: RecommendationDetail) => Promise<void> {
  const texts = useTexts(recommendationTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['recommendations'] });
  return async (before, after) => {
    const said = texts.statusSet(words.recommendationStatuses[after.status]);
    const back = async () => {
      try {
        await recordStatus(after.id, before);
      } catch (error) {
        notifyRefused(problemSentence(asProblem(error), language));
      }
      await refresh();
    };
    // The screen first shows what is said.
    await refresh();
    if (canStepBack(before, after))
      notifyDone(said, { label: common.undo, act: () => void back() });
    else notifyDone(said);
  };
}

interface Values {
  readonly status: Status | null;
  readonly note: Readonly<Record<string, string>>;
}

function StatusForm({ recommendation }: Props) {
  const texts = useTexts(recommendationTexts);
  const words = useWords();
  const said = useStatusSaid();
  const form = useForm<Values>({
    id: `recommendation.status.${recommendation.id}`,
    initial: { status: null, note: {} },
    save: async ({ status, note }) => {
      if (status === null) return;
      const after = await recordStatus(recommendation.id, status, note);
      await said(recommendation.status, after);
      focusLater(HEADING);
    },
  });
  const { status } = form.values;
  // The note may be wanting: the API says so for the step as a whole.
  const noteMissing =
    form.problem?.code === 'recommendation_note_missing' ? form.problem.title : undefined;
  const select = (
    <Select
      label={texts.newStatus}
      name="status"
      placeholder={texts.chooseStatus}
      clearable
      maw="24rem"
      data={recommendation.nextStatuses.map((value) => ({
        value,
        label: words.recommendationStatuses[value],
      }))}
      value={status}
      error={form.error('status')}
      onChange={(chosen) =>
        form.change({
          status: recommendation.nextStatuses.find((value) => value === chosen) ?? null,
        })
      }
    />
  );
  if (status === null) return select;
  return (
    <FormFrame
      form={form}
      labels={{ status: texts.newStatus, note: texts.note }}
      actLabel={texts.setStatus}
    >
      {select}
      <LocalizedInput
        label={texts.note}
        name="note"
        rows={2}
        description={texts.noteHint}
        value={form.values.note}
        error={(field) => form.error(field) ?? (field === 'note' ? noteMissing : undefined)}
        onChange={(note) => form.change({ note })}
      />
    </FormFrame>
  );
}
