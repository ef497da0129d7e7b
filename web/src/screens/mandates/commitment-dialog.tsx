import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts } from '../../texts/texts';
import { useToday } from '../../time/time';
import { periodOf } from '../../../../src/kernel/period.js';
import { CommitmentFields, useCommitmentLabels } from './commitment-fields';
import {
  inputOfCommitment,
  newCommitment,
  valuesOfCommitment,
  type CommitmentValues,
} from './commitment-values';
import { commitmentTexts } from './commitment.texts';
import type { Commitment, Mandate, Proposal } from './mandates.queries';

interface Props {
  readonly mandate: Mandate;
  readonly edited: Commitment | undefined;
  /** The proposal to which one is added. */
  readonly addedTo: Proposal | undefined;
  readonly onClose: () => void;
}

/** A new commitment of a proposal, or one that is edited. */
export function CommitmentDialog({ mandate, edited, addedTo, onClose }: Props) {
  const texts = useTexts(commitmentTexts);
  const common = useTexts(consoleTexts);
  const opened = edited !== undefined || addedTo !== undefined;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={edited === undefined ? texts.add : texts.edit}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && (
        <CommitmentForm mandate={mandate} edited={edited} addedTo={addedTo} onClose={onClose} />
      )}
    </Modal>
  );
}

function CommitmentForm({ mandate, edited, addedTo, onClose }: Props) {
  const common = useTexts(consoleTexts);
  const labels = useCommitmentLabels();
  const queries = useQueryClient();
  const today = useToday();
  const path = { id: edited?.id ?? '' };
  // A mandate binds from its day on; of one that is older than this year nobody wants to see the past as late.
  const year = `${today.slice(0, 4)}-01-01`;
  const begins = periodOf(mandate.adoptedOn > year ? mandate.adoptedOn : today, 'quarter').start;
  const form = useForm<CommitmentValues>({
    id: edited === undefined ? `commitment.new.${addedTo?.id ?? ''}` : `commitment.${edited.id}`,
    initial: edited === undefined ? newCommitment(begins) : valuesOfCommitment(edited),
    version: edited?.version ?? null,
    save: async (values, version) => {
      const body = inputOfCommitment(values);
      await answer(
        version === null
          ? api.POST('/api/v1/proposals/{id}/commitments', {
              params: { path: { id: addedTo?.id ?? '' } },
              body,
            })
          : api.PATCH('/api/v1/commitments/{id}', {
              params: { path, header: ifMatch(version) },
              body,
            }),
      );
      await queries.invalidateQueries({ queryKey: ['mandates'] });
      notifyDone(common.saved);
    },
    current: async () => {
      const now = await answer(api.GET('/api/v1/commitments/{id}', { params: { path } }));
      return { values: valuesOfCommitment(now), version: now.version };
    },
  });
  return (
    <FormFrame form={form} labels={labels} onSaved={onClose} onCancel={onClose}>
      <CommitmentFields form={form} />
    </FormFrame>
  );
}
