import { Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, type View } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { LocalizedInput } from '../../forms/localized-input';
import { useForm } from '../../forms/use-form';
import { Loaded } from '../../parts/loaded';
import { notifyDone } from '../../parts/notify';
import { ZoneSelect } from '../../pickers/zone-select';
import { useCan, useSession } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguageName } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { Facts } from '../../parts/facts';
import { generalTexts } from './general.texts';
import { LanguagesOrder } from './languages-order';

type Organization = View<'OrganizationView'>;

const organizationQuery = {
  queryKey: ['organization'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    answer(api.GET('/api/v1/organization', { signal })),
};

function valuesOf({ name, languages, zone }: Organization) {
  return { name, languages, zone };
}

/** Name, languages and zone of the organization; what is fixed for ever is shown with the reason. */
export function GeneralPart() {
  const writes = useCan('organization:write');
  const query = useQuery({ ...organizationQuery, enabled: writes });
  if (!writes) return <GeneralFacts />;
  return (
    <Loaded query={query}>{(organization) => <GeneralForm organization={organization} />}</Loaded>
  );
}

function GeneralForm({ organization }: { readonly organization: Organization }) {
  const texts = useTexts(generalTexts);
  const common = useTexts(consoleTexts);
  const languageName = useLanguageName();
  const { refresh } = useSession();
  const queries = useQueryClient();
  const form = useForm({
    id: `organization.${organization.id}`,
    initial: valuesOf(organization),
    version: organization.version,
    save: async (body, version) => {
      await answer(
        api.PATCH('/api/v1/organization', {
          params: { header: ifMatch(version ?? organization.version) },
          body,
        }),
      );
      await Promise.all([queries.invalidateQueries({ queryKey: ['organization'] }), refresh()]);
    },
    current: async () => {
      const now = await queries.query({ ...organizationQuery, staleTime: 0 });
      return { values: valuesOf(now), version: now.version };
    },
  });
  return (
    <Stack maw="44rem" mt="md">
      <FormFrame
        form={form}
        labels={{ name: texts.name, languages: texts.languages, zone: texts.zone }}
        show={(field, values) =>
          field === 'languages'
            ? values.languages.map(languageName).join(', ')
            : field === 'zone'
              ? values.zone
              : Object.values(values.name).join('\n')
        }
        onSaved={() => notifyDone(common.saved)}
      >
        <LocalizedInput
          label={texts.name}
          name="name"
          description={texts.nameHint}
          required
          value={form.values.name}
          error={form.error}
          onChange={(name) => form.change({ name })}
        />
        <LanguagesOrder
          value={form.values.languages}
          error={form.error('languages')}
          onChange={(languages) => form.change({ languages })}
        />
        <ZoneSelect
          label={texts.zone}
          name="zone"
          description={texts.zoneHint}
          value={form.values.zone}
          error={form.error('zone')}
          onChange={(zone) => form.change({ zone })}
        />
        <TextInput
          label={texts.code}
          description={texts.codeHint(organization.code)}
          value={organization.code}
          readOnly
          variant="filled"
        />
      </FormFrame>
    </Stack>
  );
}

function GeneralFacts() {
  const texts = useTexts(generalTexts);
  const languageName = useLanguageName();
  const { organization } = useSession();
  return (
    <Stack mt="md">
      <Text c="dimmed">{texts.readOnly}</Text>
      <Facts
        facts={[
          {
            name: texts.name,
            value: Object.entries(organization.name).map(([tag, text]) => (
              <div key={tag} lang={tag}>
                {text}
              </div>
            )),
          },
          { name: texts.languages, value: organization.languages.map(languageName).join(', ') },
          { name: texts.zone, value: organization.zone.replaceAll('_', ' ') },
          { name: texts.code, value: organization.code },
          { name: texts.address, value: organization.slug },
        ]}
      />
    </Stack>
  );
}
