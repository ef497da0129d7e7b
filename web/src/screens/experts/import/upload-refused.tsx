import { Button, Group, NativeSelect, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type { ApiProblem } from '../../../api/problem';
import { ProblemBox } from '../../../parts/problem-box';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { encodingChoices } from './encodings';
import type { ImportOptions } from './import.queries';
import { importTexts } from './import.texts';
import { readingTexts } from './reading.texts';

interface Props {
  readonly name: string;
  readonly problem: ApiProblem;
  /** Sends the same file again, with what was missing. */
  readonly again: (options: ImportOptions) => void;
}

/** Why a file was not taken in, and what can be said about it so that it is. */
export function UploadRefused({ name, problem, again }: Props) {
  const texts = useTexts(importTexts);
  const reading = useTexts(readingTexts);
  const language = useLanguage();
  const [encoding, setEncoding] = useState('windows-1251');
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {texts.notTaken(name)}
      </Title>
      <ProblemBox
        error={problem}
        again={
          problem.code === 'network' || problem.code === 'tables_busy' ? () => again({}) : undefined
        }
      />
      {problem.code === 'header_missing' && (
        <Group>
          <Button variant="default" onClick={() => again({ header: false })}>
            {texts.asBare}
          </Button>
        </Group>
      )}
      {problem.code === 'file_encoding_unknown' && (
        <Group align="end">
          <NativeSelect
            label={reading.encoding}
            data={encodingChoices(language, null)}
            value={encoding}
            onChange={(event) => setEncoding(event.currentTarget.value)}
          />
          <Button variant="default" onClick={() => again({ encoding })}>
            {texts.asEncoding}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
