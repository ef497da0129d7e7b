import { Stack, Table, Text, Title } from '@mantine/core';
import { useDeferredValue } from 'react';
import { UI_LANGUAGES } from '../../../../src/kernel/languages.js';
import { scriptOfLanguage } from '../../../../src/kernel/localized-text.js';
import {
  chooseName,
  printName,
  printNameIndexed,
  type NameForm,
} from '../../../../src/kernel/person-name.js';
import { sameScriptFamily } from '../../../../src/kernel/script.js';
import { useSession } from '../../session/session';
import { useLanguageName } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { expertFormTexts } from './expert-form.texts';

interface Props {
  readonly forms: readonly NameForm[];
}

/**
 * How a name prints for a reader of each language: by the rules of the server itself, which run here as they are, so
 * that it follows each letter without a request.
 */
export function NamePreview({ forms }: Props) {
  const texts = useTexts(expertFormTexts);
  const languageName = useLanguageName();
  const { organization } = useSession();
  const shown = useDeferredValue(forms);
  const languages = [...new Set([...organization.languages, ...UI_LANGUAGES])];
  return (
    <Stack gap="xs">
      <div>
        <Title order={3} size="h5">
          {texts.preview}
        </Title>
        <Text size="sm" c="dimmed">
          {texts.previewLead}
        </Text>
      </div>
      {shown.length === 0 ? (
        <Text>{texts.previewEmpty}</Text>
      ) : (
        <Table aria-label={texts.preview} verticalSpacing={6} className="name-preview">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{texts.previewLanguage}</Table.Th>
              <Table.Th scope="col">{texts.previewPrinted}</Table.Th>
              <Table.Th scope="col">{texts.previewIndexed}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {languages.map((lang) => {
              const form = chooseName(shown, lang);
              if (form === undefined) return null;
              const own =
                form.lang === lang || sameScriptFamily(form.script, scriptOfLanguage(lang));
              return (
                <Table.Tr key={lang}>
                  <Table.Th scope="row" fw={400}>
                    {languageName(lang)}
                  </Table.Th>
                  <Table.Td>
                    <Text span fw={600} {...langOf(form)}>
                      {printName(form)}
                    </Text>
                    {!own && (
                      <Text size="sm" c="dimmed">
                        {texts.previewBorrowed(
                          form.lang === 'und' ? texts.unknownLanguage : languageName(form.lang),
                        )}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td {...langOf(form)}>{printNameIndexed(form)}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

function langOf(form: NameForm): { readonly lang?: string } {
  return form.lang === 'und' ? {} : { lang: form.lang };
}
