import { Fieldset, Select, Stack, TextInput } from '@mantine/core';
import { answer, api, ifMatch } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { Page } from '../../parts/page';
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

/** The reader's own account: the name that colleagues see and the language of screens and mails. */
export default function AccountScreen() {
  const texts = useTexts(accountTexts);
  const common = useTexts(consoleTexts);
  const { account, refresh } = useSession();
  const { setLanguage } = useLanguageChoice();
  const form = useForm({
    id: 'account',
    initial: { displayName: account.displayName, language: account.language },
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
        values: { displayName: now.displayName, language: now.language },
        version: now.version,
      };
    },
  });
  return (
    <Page title={texts.title}>
      <Fieldset legend={account.email} maw="36rem">
        <FormFrame
          form={form}
          labels={{ displayName: texts.displayName, language: texts.language }}
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
          </Stack>
        </FormFrame>
      </Fieldset>
    </Page>
  );
}
