import { Alert, Modal, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { LocalizedInput } from '../../forms/localized-input';
import { useForm } from '../../forms/use-form';
import { Loaded } from '../../parts/loaded';
import { notifyDone } from '../../parts/notify';
import { ThemeSelect } from '../../pickers/theme-select';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts } from '../../texts/texts';
import { DayInput } from '../../time/date-inputs';
import { factQuery, type Fact } from './evidence.queries';
import { evidenceTexts } from './evidence.texts';

interface Props {
  /** The fact to be edited, or `new`; undefined while the dialog is closed. */
  readonly id: string | undefined;
  readonly onClose: () => void;
}

/** A new fact, or one that is edited. */
export function FactDialog({ id, onClose }: Props) {
  const texts = useTexts(evidenceTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={id !== undefined}
      onClose={onClose}
      title={id === 'new' ? texts.add : texts.edit}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {id === 'new' ? (
        <FactForm edited={undefined} onClose={onClose} />
      ) : (
        id !== undefined && <Edited id={id} onClose={onClose} />
      )}
    </Modal>
  );
}

function Edited({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const query = useQuery(factQuery(id));
  return <Loaded query={query}>{(fact) => <FactForm edited={fact} onClose={onClose} />}</Loaded>;
}

function valuesOf(fact: Fact) {
  return {
    claim: fact.claim,
    occurredOn: fact.occurredOn ?? '',
    source: fact.source,
    sourceUrl: fact.sourceUrl ?? '',
    themeIds: fact.themes.map((theme) => theme.id),
  };
}

const NOTHING: ReturnType<typeof valuesOf> = {
  claim: {},
  occurredOn: '',
  source: {},
  sourceUrl: '',
  themeIds: [],
};

interface FormProps {
  readonly edited: Fact | undefined;
  readonly onClose: () => void;
}

function FactForm({ edited, onClose }: FormProps) {
  const texts = useTexts(evidenceTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const path = { id: edited?.id ?? '' };
  const form = useForm({
    id: edited === undefined ? 'fact.new' : `fact.${edited.id}`,
    initial: edited === undefined ? NOTHING : valuesOf(edited),
    version: edited?.version ?? null,
    save: async (values, version) => {
      const url = values.sourceUrl.trim();
      const body = {
        ...values,
        occurredOn: values.occurredOn === '' ? null : values.occurredOn,
        sourceUrl: url === '' ? null : url,
      };
      await answer(
        version === null
          ? api.POST('/api/v1/evidence', { body })
          : api.PATCH('/api/v1/evidence/{id}', {
              params: { path, header: ifMatch(version) },
              body,
            }),
      );
      await queries.invalidateQueries({ queryKey: ['evidence'] });
      notifyDone(common.saved);
    },
    current: async () => {
      const now = await answer(api.GET('/api/v1/evidence/{id}', { params: { path } }));
      return { values: valuesOf(now), version: now.version };
    },
  });
  return (
    <FormFrame
      form={form}
      labels={{
        claim: texts.claim,
        occurredOn: texts.occurredOn,
        source: texts.source,
        sourceUrl: texts.sourceUrl,
        themeIds: texts.themes,
      }}
      onSaved={onClose}
      onCancel={onClose}
    >
      {edited !== undefined && edited.state !== 'unchecked' && (
        <Alert color="orange">{texts.uncheckedByEdit}</Alert>
      )}
      <LocalizedInput
        label={texts.claim}
        name="claim"
        description={texts.claimHint}
        required
        rows={2}
        value={form.values.claim}
        error={form.error}
        onChange={(claim) => form.change({ claim })}
      />
      <DayInput
        label={texts.occurredOn}
        name="occurredOn"
        clearable
        value={form.values.occurredOn}
        error={form.error('occurredOn')}
        onChange={(occurredOn) => form.change({ occurredOn })}
      />
      <LocalizedInput
        label={texts.source}
        name="source"
        description={texts.sourceHint}
        value={form.values.source}
        error={form.error}
        onChange={(source) => form.change({ source })}
      />
      <TextInput
        label={texts.sourceUrl}
        name="sourceUrl"
        type="url"
        inputMode="url"
        placeholder="https://"
        value={form.values.sourceUrl}
        error={form.error('sourceUrl')}
        onChange={(event) => form.change({ sourceUrl: event.currentTarget.value })}
      />
      <ThemeSelect
        label={texts.themes}
        name="themeIds"
        value={form.values.themeIds}
        error={form.error('themeIds')}
        onChange={(themeIds) => form.change({ themeIds })}
      />
    </FormFrame>
  );
}
