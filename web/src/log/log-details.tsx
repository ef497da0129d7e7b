import { ScrollArea, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useLanguageName } from '../texts/localized';
import { consoleTexts } from '../texts/console.texts';
import { useTexts } from '../texts/texts';
import { asLocalizedText, changesOf, useLogWords, type LogEntry } from './log-sentence';
import { logTexts } from './log.texts';

/** What each changed field was and what it is, to be unfolded. */
export function LogDetails({ entry }: { readonly entry: LogEntry }) {
  const texts = useTexts(logTexts);
  const [opened, setOpened] = useState(false);
  if (changesOf(entry).length === 0) return null;
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <Text span size="sm">
          {texts.details}
        </Text>
      </summary>
      {opened && <Changes entry={entry} />}
    </details>
  );
}

function Changes({ entry }: { readonly entry: LogEntry }) {
  const texts = useTexts(logTexts);
  const words = useLogWords();
  const changes = changesOf(entry);
  return (
    <ScrollArea
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': texts.details }}
      type="auto"
    >
      <Table withTableBorder mt="xs" miw={320}>
        <Table.Caption className="unseen">{words.sentence(entry)}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{texts.field}</Table.Th>
            <Table.Th scope="col">{texts.before}</Table.Th>
            <Table.Th scope="col">{texts.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((change) => (
            <Table.Tr key={change.field}>
              <Table.Th scope="row" fw={400}>
                {words.field(change.field)}
              </Table.Th>
              <Table.Td className="kept-lines">
                <Value value={change.old} />
              </Table.Td>
              <Table.Td className="kept-lines">
                <Value value={change.new} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

function Value({ value }: { readonly value: unknown }) {
  const texts = useTexts(logTexts);
  const common = useTexts(consoleTexts);
  const languageName = useLanguageName();
  const nothing = <Text c="dimmed">{texts.nothing}</Text>;
  if (value === null || value === undefined || value === '') return nothing;
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.length === 0) return nothing;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string'))
    return value.join(', ');
  const localized = asLocalizedText(value);
  if (localized !== undefined) {
    return Object.entries(localized).map(([tag, text]) => (
      <div key={tag}>
        {languageName(tag)}: <span lang={tag}>{text}</span>
      </div>
    ));
  }
  if (typeof value === 'object' && Object.keys(value).length === 0) return nothing;
  return JSON.stringify(value, null, 1);
}
