import { Checkbox, Fieldset, Select, Stack, TextInput } from '@mantine/core';
import { answer, api, ifMatch, type View } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { Page } from '../../parts/page';
import { ZoneSelect } from '../../pickers/zone-select';
import { useSession } from '../../session/session';
import {
  LANGUAGE_NAMES,
  UI_LANGUAGES,
  isUiLanguage,
  useLanguageChoice,
} from '../../texts/language';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts } from '../../texts/texts';
import { accountTexts } from './account.texts';
import { PasswordPart } from './password-part';
import { SessionsPart } from './sessions-part';

/** The reader's own account: name, language, zone, password, and the places where they are logged in. */
export default function AccountScreen() {
  const texts = useTexts(accountTexts);
  const common = useTexts(consoleTexts);
  const { account, refresh } = useSession();
  const { setLanguage } = useLanguageChoice();
  const form = useForm({
    id: 'account',
    initial: valuesOf(account),
    version: account.version,
    save: async (body, version) => {
      await answer(
        api.PATCH('/api/v1/account', {
          params: { header: ifMatch(version ?? account.version) },
          body,
        }),
      );
      setLanguage(body.language);
      await refresh();
    },
    current: async () => {
      const now = await answer(api.GET('/api/v1/account'));
      return {
        values: valuesOf(now),
        version: now.version,
      };
    },
  });
  return (
    <Page title={texts.title}>
      <Fieldset legend={account.email} maw="36rem">
        <FormFrame
          form={form}
          labels={{
            displayName: texts.displayName,
            language: texts.language,
            zone: texts.zone,
          }}
          onSaved={() => notifyDone(common.saved)}
        >
          <Stack>
            <TextInput
              label={texts.displayName}
              name="displayName"
              value={form.values.displayName}
              error={form.error('displayName')}
              onChange={(event) => form.change({ displayName: event.currentTarget.value })}
            />
            <Select
              label={texts.language}
              name="language"
              allowDeselect={false}
              data={UI_LANGUAGES.map((tag) => ({ value: tag, label: LANGUAGE_NAMES[tag] }))}
              value={form.values.language}
              error={form.error('language')}
              onChange={(tag) => {
                if (tag !== null && isUiLanguage(tag)) form.change({ language: tag });
              }}
            />
            <ZoneField
              value={form.values.zone}
              error={form.error('zone')}
              onChange={(zone) => form.change({ zone })}
            />
          </Stack>
        </FormFrame>
      </Fieldset>
      <PasswordPart />
      <SessionsPart />
    </Page>
  );
}

function valuesOf({ displayName, language, zone }: View<'AccountView'>) {
  return { displayName, language, zone };
}

interface ZoneProps {
  /** Null: that of whatever browser the reader is at. */
  readonly value: string | null;
  readonly onChange: (zone: string | null) => void;
  readonly error: string | undefined;
}

function ZoneField({ value, onChange, error }: ZoneProps) {
  const texts = useTexts(accountTexts);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Stack gap="xs">
      <Checkbox
        label={texts.zoneOfBrowser(here.replaceAll('_', ' '))}
        checked={value === null}
        onChange={(event) => onChange(event.currentTarget.checked ? null : here)}
      />
      <ZoneSelect
        label={texts.zone}
        name="zone"
        description={texts.zoneHint}
        value={value ?? here}
        disabled={value === null}
        error={error}
        onChange={onChange}
      />
    </Stack>
  );
}
