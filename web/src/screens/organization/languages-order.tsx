import { ActionIcon, Fieldset, Group, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { focusLater } from '../../parts/focus';
import { Row, Rows } from '../../parts/rows';
import { useLanguage } from '../../texts/language';
import { useLanguageName } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { generalTexts } from './general.texts';
import { MoveButtons } from '../../parts/move-buttons';
import { organizationTexts } from './organization.texts';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (languages: string[]) => void;
  readonly error: string | undefined;
}

/** Languages that are written in more than one script, besides the usual one of each. */
const OTHER_SCRIPTS = ['kk-Latn', 'kk-Arab', 'uz-Cyrl', 'zh-Hant', 'mn-Mong', 'az-Cyrl'];

/** Every two-letter code (ISO 639) that CLDR names, in the order of the alphabet of the screens’ language. */
function useKnownLanguages(): readonly { readonly value: string; readonly label: string }[] {
  const language = useLanguage();
  const languageName = useLanguageName();
  return useMemo(() => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    const codes = letters
      .flatMap((first) => letters.map((second) => first + second))
      // `sh` and `tl` are older names of `sr-Latn` and `fil`, which stand for the same.
      .filter((code) => names.of(code) !== undefined && Intl.getCanonicalLocales(code)[0] === code);
    const collator = new Intl.Collator(language);
    return [...codes, ...OTHER_SCRIPTS]
      .map((value) => ({ value, label: languageName(value) }))
      .sort((a, b) => collator.compare(a.label, b.label));
  }, [language, languageName]);
}

/** The languages of the organization in their order, moved by buttons. */
export function LanguagesOrder({ value, onChange, error }: Props) {
  const texts = useTexts(generalTexts);
  const shared = useTexts(organizationTexts);
  const languageName = useLanguageName();
  const known = useKnownLanguages();
  const [said, setSaid] = useState('');
  const move = (tag: string, steps: -1 | 1) => {
    const from = value.indexOf(tag);
    const to = from + steps;
    const other = value[to];
    if (other === undefined) return;
    const next = [...value];
    next[from] = other;
    next[to] = tag;
    onChange(next);
    setSaid(shared.nowAt(languageName(tag), to + 1, value.length));
  };
  const takeOut = (tag: string) => {
    onChange(value.filter((other) => other !== tag));
    setSaid(texts.gone(languageName(tag)));
    focusLater('language-add');
  };
  return (
    <Fieldset legend={texts.languages} data-field="languages" tabIndex={-1}>
      <Stack gap="xs">
        <div className="field-description">{texts.languagesHint}</div>
        {error !== undefined && (
          <div className="field-error" role="alert">
            {error}
          </div>
        )}
        <Rows label={texts.languages}>
          {value.map((tag, index) => (
            <Row
              key={tag}
              acts={
                <>
                  <MoveButtons
                    id={`language-${tag}`}
                    what={languageName(tag)}
                    first={index === 0}
                    last={index === value.length - 1}
                    move={(steps) => move(tag, steps)}
                  />
                  {value.length > 1 && (
                    <ActionIcon
                      variant="default"
                      aria-label={texts.takeOut(languageName(tag))}
                      onClick={() => takeOut(tag)}
                    >
                      <IconX size={16} aria-hidden />
                    </ActionIcon>
                  )}
                </>
              }
            >
              <Group gap="xs">
                <span>{languageName(tag)}</span>
                <Text span size="sm" c="dimmed">
                  {tag}
                </Text>
              </Group>
            </Row>
          ))}
        </Rows>
        <Text size="sm" c="dimmed">
          {texts.languageRemains}
        </Text>
        <Select
          id="language-add"
          label={texts.addLanguage}
          searchable
          data={known.filter((choice) => !value.includes(choice.value))}
          value={null}
          onChange={(tag) => {
            if (tag !== null) onChange([...value, tag]);
          }}
        />
        <div className="unseen" role="status">
          {said}
        </div>
      </Stack>
    </Fieldset>
  );
}
