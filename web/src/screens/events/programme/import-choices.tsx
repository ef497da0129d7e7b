import { Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { useSession } from '../../../session/session';
import { useLanguageName } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { exchangeTexts } from './exchange.texts';

/** What the reader decides where a file leaves a choice; empty: as the API does by itself. */
export interface Choices {
  readonly outside: string;
  readonly overlaps: string;
  readonly missing: string;
  readonly matchNames: string;
  readonly language: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly sheet: string;
}

export const NO_CHOICES: Choices = {
  outside: '',
  overlaps: '',
  missing: '',
  matchNames: '',
  language: '',
  encoding: '',
  delimiter: '',
  sheet: '',
};

const ENCODINGS = [
  'utf-8',
  'windows-1251',
  'koi8-r',
  'cp866',
  'gbk',
  'gb18030',
  'big5',
  'utf-16le',
];

interface Props {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** The choices of an import, closed until somebody needs them. */
export function ImportChoices({ choices, onChange }: Props) {
  const texts = useTexts(exchangeTexts);
  const languageName = useLanguageName();
  const { organization } = useSession();
  const choice = (
    name: keyof Choices,
    label: string,
    data: readonly { value: string; label: string }[],
  ) => (
    <Select
      label={label}
      allowDeselect={false}
      data={data}
      value={choices[name]}
      onChange={(value) => onChange({ ...choices, [name]: value ?? '' })}
    />
  );
  const auto = { value: '', label: texts.auto };
  return (
    <>
      <details>
        <summary className="programme-summary">{texts.choices}</summary>
        <Stack gap="sm" mt="xs">
          <div className="programme-measures">
            {choice('outside', texts.outside, [
              { value: '', label: texts.outside_auto },
              { value: 'extend', label: texts.outside_extend },
              { value: 'skip', label: texts.outside_skip },
            ])}
            {choice('overlaps', texts.overlaps, [
              { value: '', label: texts.overlaps_parallel },
              { value: 'without_room', label: texts.overlaps_without_room },
            ])}
            {choice('missing', texts.missing, [
              { value: '', label: texts.missing_keep },
              { value: 'cancel', label: texts.missing_cancel },
            ])}
            {choice('language', texts.fileLanguage, [
              auto,
              ...organization.languages.map((tag) => ({ value: tag, label: languageName(tag) })),
            ])}
          </div>
          <Checkbox
            label={texts.matchNames}
            checked={choices.matchNames !== 'false'}
            onChange={(event) =>
              onChange({ ...choices, matchNames: event.currentTarget.checked ? '' : 'false' })
            }
          />
        </Stack>
      </details>
      <details>
        <summary className="programme-summary">{texts.ofTable}</summary>
        <div className="programme-measures">
          {choice('encoding', texts.encoding, [
            auto,
            ...ENCODINGS.map((value) => ({ value, label: value })),
          ])}
          {choice('delimiter', texts.delimiter, [
            auto,
            { value: ',', label: ',' },
            { value: ';', label: ';' },
            { value: '\t', label: texts.tab },
            { value: '|', label: '|' },
          ])}
          <TextInput
            label={texts.sheet}
            placeholder={texts.auto}
            value={choices.sheet}
            onChange={(event) => onChange({ ...choices, sheet: event.currentTarget.value })}
          />
        </div>
      </details>
    </>
  );
}
