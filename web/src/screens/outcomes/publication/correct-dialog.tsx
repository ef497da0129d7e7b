import { Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { answer, api, type View } from '../../../api/client';
import { FormFrame } from '../../../forms/form-frame';
import { LocalizedInput } from '../../../forms/localized-input';
import { optionsOf } from '../../../forms/options';
import { useForm } from '../../../forms/use-form';
import { notifyDone } from '../../../parts/notify';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts, useWords } from '../../../texts/texts';
import { partPath, type OutcomeDetail } from '../outcomes.queries';
import { publicationChanged } from './publication.queries';
import { publishedTexts } from './published.texts';

type Values = Required<View<'NewVersionInput'>>;

interface Props {
  readonly outcome: OutcomeDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Begins a later version of a published outcome: what it is, and what readers are told of it. */
export function CorrectDialog({ outcome, opened, onClose }: Props) {
  const texts = useTexts(publishedTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.correctTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <CorrectForm outcome={outcome} onClose={onClose} />}
    </Modal>
  );
}

function CorrectForm({ outcome, onClose }: Omit<Props, 'opened'>) {
  const texts = useTexts(publishedTexts);
  const { updateTypes } = useWords();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  // The first version alone is new.
  const types = optionsOf(updateTypes).flatMap(({ value, label }) =>
    value === 'new' ? [] : [{ value, label }],
  );
  const form = useForm<Values>({
    id: `correct.${outcome.id}`,
    initial: { updateType: 'correction', notice: {}, bump: 'minor' },
    save: async (body) => {
      const made = await answer(
        api.POST('/api/v1/outcomes/{id}/versions', {
          params: { path: { id: outcome.id } },
          body,
        }),
      );
      await publicationChanged(queries);
      notifyDone(texts.begun(made.label));
      navigate(partPath(made, 'text'));
    },
  });
  return (
    <FormFrame
      form={form}
      labels={texts}
      onSaved={onClose}
      onCancel={onClose}
      actLabel={texts.correctTitle}
    >
      <Text>{texts.correctLead}</Text>
      <Select
        label={texts.updateType}
        name="updateType"
        allowDeselect={false}
        data={types}
        value={form.values.updateType}
        error={form.error('updateType')}
        onChange={(chosen) => {
          const type = types.find(({ value }) => value === chosen)?.value;
          if (type !== undefined) form.change({ updateType: type });
        }}
      />
      <LocalizedInput
        label={texts.notice}
        name="notice"
        required
        rows={2}
        value={form.values.notice}
        error={form.error}
        onChange={(notice) => form.change({ notice })}
      />
      <Radio.Group
        label={texts.bump}
        name="bump"
        value={form.values.bump}
        onChange={(bump) => form.change({ bump: bump === 'major' ? 'major' : 'minor' })}
      >
        <Stack gap={4} mt={4}>
          <Radio value="minor" label={texts.minor} />
          <Radio value="major" label={texts.major} />
        </Stack>
      </Radio.Group>
    </FormFrame>
  );
}
