import {
  Alert,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Paper,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { ProblemBox } from '../../../parts/problem-box';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { encodingChoices, encodingName } from './encodings';
import { FirstRows } from './first-rows';
import type { ExpertImport, ImportPatch } from './import.queries';
import { readingTexts } from './reading.texts';
import type { Reading } from './use-reading';
import { FileWarnings } from './file-warnings';

type Delimiter = NonNullable<ImportPatch['delimiter']>;

/** The separators by their names, with the one in use among them. */
export function useDelimiters(): readonly { readonly value: Delimiter; readonly label: string }[] {
  const texts = useTexts(readingTexts);
  return [
    { value: ',', label: texts.comma },
    { value: ';', label: texts.semicolon },
    { value: '\t', label: texts.tab },
    { value: '|', label: texts.bar },
  ];
}

interface Props {
  readonly item: ExpertImport;
  readonly reading: Reading;
}

/** How the letters and the columns of the file are read, with its beginning as it is read. */
export function ReadingPart({ item, reading }: Props) {
  const texts = useTexts(readingTexts);
  const language = useLanguage();
  const delimiters = useDelimiters();
  const { say, pending } = reading;
  return (
    <Stack component="section" aria-labelledby="reading-heading" gap="sm">
      <Title order={2} size="h3" id="reading-heading">
        {texts.heading}
      </Title>
      <Text c="dimmed">{texts.lead}</Text>
      <Group align="end">
        {item.format === 'csv' && (
          <>
            <NativeSelect
              label={texts.encoding}
              name="encoding"
              data={encodingChoices(language, item.encoding)}
              value={pending.encoding ?? item.encoding ?? ''}
              onChange={(event) => say({ encoding: event.currentTarget.value })}
            />
            <NativeSelect
              label={texts.delimiter}
              name="delimiter"
              data={[...delimiters]}
              value={pending.delimiter ?? item.delimiter ?? ','}
              onChange={({ currentTarget }) => {
                const chosen = delimiters.find(({ value }) => value === currentTarget.value);
                if (chosen !== undefined) say({ delimiter: chosen.value });
              }}
            />
          </>
        )}
        {item.sheets.length > 1 && (
          <NativeSelect
            label={texts.sheet}
            name="sheet"
            data={item.sheets}
            value={pending.sheet ?? item.sheet ?? ''}
            onChange={(event) => say({ sheet: event.currentTarget.value })}
          />
        )}
        <Checkbox
          label={texts.header}
          name="header"
          mb={8}
          checked={pending.header ?? item.header}
          onChange={(event) => say({ header: event.currentTarget.checked })}
        />
      </Group>
      {!item.encodingCertain && <Candidates item={item} reading={reading} />}
      {reading.error !== undefined && <ProblemBox error={reading.error} />}
      <FirstRows item={item} />
      <FileWarnings warnings={item.warnings} />
      <Text role="status" size="sm" c="dimmed">
        {reading.busy ? texts.readingAnew : reading.done ? texts.readAnew : ''}
      </Text>
    </Stack>
  );
}

/** The ways in which the letters can be read, each with a piece of the file: a person has to say which is right. */
function Candidates({ item, reading }: Props) {
  const texts = useTexts(readingTexts);
  const language = useLanguage();
  return (
    <Alert color="orange" variant="light" title={texts.doubtful}>
      <Stack gap="xs">
        {item.encodingCandidates.map(({ encoding, preview }) => (
          <Paper key={encoding} withBorder p="sm">
            <Group justify="space-between" align="flex-start">
              <Text className="import-candidate" flex="1 1 14rem" size="sm">
                {preview}
              </Text>
              <Button size="compact-md" variant="default" onClick={() => reading.say({ encoding })}>
                {texts.chooseReading(encodingName(encoding, language))}
              </Button>
            </Group>
          </Paper>
        ))}
      </Stack>
    </Alert>
  );
}
