import { Modal, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { LocalizedInput } from '../../forms/localized-input';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { CountrySelect } from '../../pickers/country-select';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts, useWords } from '../../texts/texts';
import { PARTNER_KINDS, type Partner } from './partners.queries';
import { partnersTexts } from './partners.texts';

interface Props {
  readonly adds: boolean;
  readonly edited: Partner | undefined;
  readonly onClose: () => void;
}

/** A new partner, or one that is edited. */
export function PartnerDialog({ adds, edited, onClose }: Props) {
  const texts = useTexts(partnersTexts);
  const common = useTexts(consoleTexts);
  const opened = adds || edited !== undefined;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={edited === undefined ? texts.add : texts.edit}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <PartnerForm edited={edited} onClose={onClose} />}
    </Modal>
  );
}

type Values = Pick<Partner, 'name' | 'acronym' | 'kind' | 'country'> & { readonly url: string };

function valuesOf({ name, acronym, kind, country, url }: Partner): Values {
  return { name, acronym, kind, country, url: url ?? '' };
}

const NOTHING: Values = { name: {}, acronym: {}, kind: 'multilateral', country: null, url: '' };

function PartnerForm({ edited, onClose }: Omit<Props, 'adds'>) {
  const texts = useTexts(partnersTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const queries = useQueryClient();
  const path = { id: edited?.id ?? '' };
  const form = useForm<Values>({
    id: edited === undefined ? 'partner.new' : `partner.${edited.id}`,
    initial: edited === undefined ? NOTHING : valuesOf(edited),
    version: edited?.version ?? null,
    save: async (values, version) => {
      const url = values.url.trim();
      const body = { ...values, url: url === '' ? null : url };
      await answer(
        version === null
          ? api.POST('/api/v1/partners', { body })
          : api.PATCH('/api/v1/partners/{id}', {
              params: { path, header: ifMatch(version) },
              body,
            }),
      );
      await queries.invalidateQueries({ queryKey: ['partners'] });
      notifyDone(common.saved);
    },
    current: async () => {
      const now = await answer(api.GET('/api/v1/partners/{id}', { params: { path } }));
      return { values: valuesOf(now), version: now.version };
    },
  });
  return (
    <FormFrame
      form={form}
      labels={{
        name: texts.name,
        acronym: texts.acronym,
        kind: texts.kind,
        country: texts.country,
        url: texts.url,
      }}
      onSaved={onClose}
      onCancel={onClose}
    >
      <LocalizedInput
        label={texts.name}
        name="name"
        required
        value={form.values.name}
        error={form.error}
        onChange={(name) => form.change({ name })}
      />
      <LocalizedInput
        label={texts.acronym}
        name="acronym"
        value={form.values.acronym}
        error={form.error}
        onChange={(acronym) => form.change({ acronym })}
      />
      <Select
        label={texts.kind}
        name="kind"
        allowDeselect={false}
        data={PARTNER_KINDS.map((value) => ({ value, label: words.partnerKinds[value] }))}
        value={form.values.kind}
        error={form.error('kind')}
        onChange={(chosen) => {
          const kind = PARTNER_KINDS.find((candidate) => candidate === chosen);
          if (kind !== undefined) form.change({ kind });
        }}
      />
      <CountrySelect
        label={texts.country}
        name="country"
        description={texts.countryHint}
        value={form.values.country}
        error={form.error('country')}
        onChange={(country) => form.change({ country })}
      />
      <TextInput
        label={texts.url}
        name="url"
        type="url"
        inputMode="url"
        placeholder="https://"
        value={form.values.url}
        error={form.error('url')}
        onChange={(event) => form.change({ url: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
