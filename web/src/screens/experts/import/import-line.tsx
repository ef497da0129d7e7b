import { Badge, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, LinkButton } from '../../../parts/link';
import { Row } from '../../../parts/rows';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import { ForgetFile } from './forget-file';
import type { ImportSummary, RowAction } from './import.queries';
import { countTexts, importTexts, stateTexts } from './import.texts';
import { rowsTexts } from './rows.texts';

const COLOURS: Readonly<Record<ImportSummary['state'], string>> = {
  previewed: 'orange',
  running: 'blue',
  stopped: 'orange',
  done: 'teal',
  failed: 'red',
};

/** The state of an import, as a word. */
export function ImportState({ state }: { readonly state: ImportSummary['state'] }) {
  const texts = useTexts(stateTexts);
  return (
    <Badge variant="light" color={COLOURS[state]} tt="none">
      {texts[state]}
    </Badge>
  );
}

/** How many rows met which fate, those that no row met left out. */
export function useCounts(): (counts: ImportSummary['counts']) => string {
  const texts = useTexts(countTexts);
  return (counts) =>
    (Object.keys(texts) as RowAction[])
      .filter((action) => counts[action] > 0)
      .map((action) => texts[action](counts[action]))
      .join(' · ');
}

/** One import of the list. */
export function ImportLine({ item }: { readonly item: ImportSummary }) {
  const texts = useTexts(importTexts);
  const rows = useTexts(rowsTexts);
  const counts = useCounts();
  const moment = useMoment();
  const [asking, setAsking] = useState(false);
  const to = `/experts/import/${item.id}`;
  const forgettable = item.state !== 'running' && item.purgedAt === null;
  const resumable = (item.state === 'stopped' || item.state === 'failed') && forgettable;
  return (
    <Row
      acts={
        <>
          <ImportState state={item.state} />
          {resumable && (
            <LinkButton to={to} size="compact-sm" variant="default">
              {rows.resume}
            </LinkButton>
          )}
          {forgettable && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={
                item.state === 'previewed'
                  ? texts.discardOf(item.fileName)
                  : texts.forgetOf(item.fileName)
              }
              onClick={() => setAsking(true)}
            >
              {item.state === 'previewed' ? texts.discard : texts.forget}
            </Button>
          )}
        </>
      }
    >
      <Link to={to}>{item.fileName}</Link>
      <Text size="sm" c="dimmed">
        {texts.uploaded(moment(item.createdAt), item.accountName ?? '')}
      </Text>
      <Text size="sm">
        {item.state === 'running'
          ? rows.progress(item.rowsDone, item.rowsTotal)
          : [texts.rows(item.rowsTotal), counts(item.counts)].filter(Boolean).join(' · ')}
      </Text>
      {item.purgedAt !== null && (
        <Text size="sm" c="dimmed">
          {texts.purged(moment(item.purgedAt))}
        </Text>
      )}
      <ForgetFile
        item={item}
        opened={asking}
        onClose={() => setAsking(false)}
        focusAfter="earlier-imports"
      />
    </Row>
  );
}
