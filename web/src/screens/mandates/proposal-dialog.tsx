import { Modal, NumberInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { LocalizedInput } from '../../forms/localized-input';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts } from '../../texts/texts';
import type { Proposal } from './mandates.queries';
import { mandatesTexts } from './mandates.texts';

interface Props {
  readonly mandateId: string;
  readonly edited: Proposal | undefined;
  readonly adds: boolean;
  readonly onClose: () => void;
}

/** A new proposal, or one that is edited. */
export function ProposalDialog({ mandateId, edited, adds, onClose }: Props) {
  const texts = useTexts(mandatesTexts);
  const common = useTexts(consoleTexts);
  const opened = adds || edited !== undefined;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={edited === undefined ? texts.addProposal : texts.editProposal}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <ProposalForm mandateId={mandateId} edited={edited} onClose={onClose} />}
    </Modal>
  );
}

interface Values {
  readonly number: number | null;
  readonly title: Proposal['title'];
  readonly body: Proposal['body'];
}

function valuesOf({ number, title, body }: Proposal): Values {
  return { number, title, body };
}

function ProposalForm({ mandateId, edited, onClose }: Omit<Props, 'adds'>) {
  const texts = useTexts(mandatesTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const path = { id: edited?.id ?? '' };
  const form = useForm<Values>({
    id: edited === undefined ? `proposal.new.${mandateId}` : `proposal.${edited.id}`,
    initial: edited === undefined ? { number: null, title: {}, body: {} } : valuesOf(edited),
    version: edited?.version ?? null,
    save: async ({ number, ...rest }, version) => {
      const body = { ...rest, ...(number === null ? {} : { number }) };
      await answer(
        version === null
          ? api.POST('/api/v1/mandates/{id}/proposals', {
              params: { path: { id: mandateId } },
              body,
            })
          : api.PATCH('/api/v1/proposals/{id}', {
              params: { path, header: ifMatch(version) },
              body,
            }),
      );
      await queries.invalidateQueries({ queryKey: ['mandates'] });
      notifyDone(common.saved);
    },
    current: async () => {
      const now = await answer(api.GET('/api/v1/proposals/{id}', { params: { path } }));
      return { values: valuesOf(now), version: now.version };
    },
  });
  return (
    <FormFrame
      form={form}
      labels={{ number: texts.number, title: texts.name, body: texts.details }}
      onSaved={onClose}
      onCancel={onClose}
    >
      <NumberInput
        label={texts.number}
        name="number"
        description={texts.numberHint}
        allowDecimal={false}
        min={1}
        maw="14rem"
        value={form.values.number ?? ''}
        error={form.error('number') ?? taken(form.problem)}
        onChange={(value) => form.change({ number: typeof value === 'number' ? value : null })}
      />
      <LocalizedInput
        label={texts.name}
        name="title"
        required
        value={form.values.title}
        error={form.error}
        onChange={(title) => form.change({ title })}
      />
      <LocalizedInput
        label={texts.details}
        name="body"
        description={texts.bodyHint}
        rows={3}
        value={form.values.body}
        error={form.error}
        onChange={(body) => form.change({ body })}
      />
    </FormFrame>
  );
}

/** A number that another one has is refused as a whole; the sentence belongs to the field all the same. */
function taken(problem: { readonly code: string; readonly title: string } | undefined) {
  return problem?.code === 'proposal_number_taken' ? problem.title : undefined;
}
