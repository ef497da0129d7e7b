import { Alert, List } from '@mantine/core';
import { useTexts } from '../../../texts/texts';
import type { ExpertImport } from './import.queries';
import { readingTexts, warningTexts } from './reading.texts';

const SHOWN = 8;

/** What a person should look at in the file itself; nothing of it keeps the file from being read. */
export function FileWarnings({ warnings }: { readonly warnings: ExpertImport['warnings'] }) {
  const texts = useTexts(readingTexts);
  const words: Readonly<Record<string, ((row: number, value: string) => string) | undefined>> =
    useTexts(warningTexts);
  if (warnings.length === 0) return null;
  return (
    <Alert color="orange" variant="light" title={texts.warnings}>
      <List size="sm">
        {warnings.slice(0, SHOWN).map(({ code, row, column, value }) => (
          <List.Item key={`${code} ${String(row)} ${String(column)} ${value ?? ''}`}>
            {words[code]?.(row, value ?? '') ?? code}
          </List.Item>
        ))}
        {warnings.length > SHOWN && (
          <List.Item>{texts.moreWarnings(warnings.length - SHOWN)}</List.Item>
        )}
      </List>
    </Alert>
  );
}
