import { Alert, Modal, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api, type View } from '../../../api/client';
import { FormFrame } from '../../../forms/form-frame';
import { LocalizedInput } from '../../../forms/localized-input';
import { optionsOf } from '../../../forms/options';
import { useForm } from '../../../forms/use-form';
import { focusLater } from '../../../parts/focus';
import { notifyDone } from '../../../parts/notify';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts, useWords } from '../../../texts/texts';
import type { Version } from '../outcomes.queries';
import { publicationChanged, type Publication } from './publication.queries';
import { publishedTexts } from './published.texts';

interface Props {
  readonly publication: Publication;
  readonly version: Version;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Withdraws a publication for good, with a reason that readers see. */
export function WithdrawDialog({ opened, onClose, ...rest }: Props) {
  const texts = useTexts(publishedTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.withdrawTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <WithdrawForm {...rest} onClose={onClose} />}
    </Modal>
  );
}

interface Values {
  readonly reason: View<'WithdrawalInput'>['reason'] | null;
  readonly note: NonNullable<View<'WithdrawalInput'>['note']>;
}

function WithdrawForm({ publication, onClose }: Omit<Props, 'opened'>) {
  const texts = useTexts(publishedTexts);
  const reasons = optionsOf(useWords().withdrawalReasons);
  const queries = useQueryClient();
  const form = useForm<Values>({
    id: `withdraw.${publication.id}`,
    initial: { reason: null, note: {} },
    save: async ({ reason, note }) => {
      try {
        await answer(
          api.POST('/api/v1/publications/{id}/withdraw', {
            params: { path: { id: publication.id } },
            // Without a reason the API says at the field that one is needed.
            body: { ...(reason === null ? {} : { reason }), note } as View<'WithdrawalInput'>,
          }),
        );
      } finally {
        await publicationChanged(queries);
      }
      notifyDone(texts.nowWithdrawn);
      focusLater('publication-published');
    },
  });
  return (
    <FormFrame
      form={form}
      labels={texts}
      onSaved={onClose}
      onCancel={onClose}
      actLabel={texts.withdrawTitle}
    >
      <Alert color="red" variant="light">
        {texts.withdrawLead}
      </Alert>
      <Select
        label={texts.reason}
        name="reason"
        required
        allowDeselect={false}
        data={reasons}
        value={form.values.reason}
        error={form.error('reason')}
        onChange={(chosen) =>
          form.change({ reason: reasons.find(({ value }) => value === chosen)?.value ?? null })
        }
      />
      <LocalizedInput
        label={texts.note}
        name="note"
        rows={2}
        value={form.values.note}
        error={form.error}
        onChange={(note) => form.change({ note })}
      />
    </FormFrame>
  );
}
