import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts } from '../../texts/texts';
import { DayInput } from '../../time/date-inputs';
import type { RecommendationDetail } from './recommendations.queries';
import { recommendationTexts } from './recommendation.texts';

interface Props {
  readonly recommendation: RecommendationDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Sets or clears the day by which something is expected. */
export function DueDialog({ recommendation, opened, onClose }: Props) {
  const texts = useTexts(recommendationTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.setDue}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <DueForm recommendation={recommendation} onClose={onClose} />}
    </Modal>
  );
}

function DueForm({ recommendation, onClose }: Omit<Props, 'opened'>) {
  const texts = useTexts(recommendationTexts);
  const queries = useQueryClient();
  const path = { id: recommendation.id };
  const form = useForm({
    id: `recommendation.due.${recommendation.id}`,
    initial: { dueOn: recommendation.dueOn ?? '' },
    version: recommendation.version,
    save: async ({ dueOn }, version) => {
      await answer(
        api.PATCH('/api/v1/recommendations/{id}', {
          params: { path, header: ifMatch(version ?? recommendation.version) },
          body: { dueOn: dueOn === '' ? null : dueOn },
        }),
      );
      await queries.invalidateQueries({ queryKey: ['recommendations'] });
      notifyDone(texts.dueSaved);
    },
    current: async () => {
      const now = await answer(api.GET('/api/v1/recommendations/{id}', { params: { path } }));
      return { values: { dueOn: now.dueOn ?? '' }, version: now.version };
    },
  });
  return (
    <FormFrame
      form={form}
      labels={{ dueOn: texts.dueOn }}
      onSaved={onClose}
      onCancel={onClose}
      actLabel={texts.setDue}
    >
      <DayInput
        label={texts.dueOn}
        name="dueOn"
        clearable
        value={form.values.dueOn}
        error={form.error('dueOn')}
        onChange={(dueOn) => form.change({ dueOn })}
      />
    </FormFrame>
  );
}
