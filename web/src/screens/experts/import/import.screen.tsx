import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { Facts } from '../../../parts/facts';
import { Link } from '../../../parts/link';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import { ColumnsPart } from './columns-part';
import { encodingName } from './encodings';
import { ForgetFile } from './forget-file';
import { ImportState } from './import-line';
import { importQuery, type ExpertImport } from './import.queries';
import { importTexts } from './import.texts';
import { ReadingPart, useDelimiters } from './reading-part';
import { readingTexts } from './reading.texts';
import { targetTexts } from './targets.texts';
import { RowsPart } from './rows-part';
import { ConfirmPart, OutcomePart, useRun } from './run-part';
import { useReading } from './use-reading';

/** One import: how its file is read, what would come of it, its run, and what came of it. */
export default function ImportScreen() {
  const texts = useTexts(importTexts);
  const { id } = useParams<{ id: string }>();
  const query = useQuery(importQuery(id));
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const item = query.data;
  const forgettable = item !== undefined && item.state !== 'running' && item.purgedAt === null;
  return (
    <Page
      title={item?.fileName ?? texts.title}
      above={<Link to="/experts/import">{texts.toImports}</Link>}
      lead={item && <ImportState state={item.state} />}
      actions={
        forgettable && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {item.state === 'previewed' ? texts.discard : texts.forget}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(loaded) =>
          loaded.state === 'previewed' && loaded.purgedAt === null ? (
            <Waiting item={loaded} />
          ) : (
            <Begun item={loaded} />
          )
        }
      </Loaded>
      {item !== undefined && (
        <ForgetFile
          item={item}
          opened={asking}
          onClose={() => setAsking(false)}
          onDiscarded={() => navigate('/experts/import')}
        />
      )}
    </Page>
  );
}

/** A file that was looked at and waits for a word. */
function Waiting({ item }: { readonly item: ExpertImport }) {
  const reading = useReading(item.id);
  const run = useRun(item);
  return (
    <Stack gap="xl">
      <ReadingPart item={item} reading={reading} />
      <ColumnsPart item={item} reading={reading} />
      <RowsPart item={item} />
      <ConfirmPart item={item} run={run} reading={reading.busy} />
    </Stack>
  );
}

/** An import that was started: how far it is, what came of the rows, and how the file was read. */
function Begun({ item }: { readonly item: ExpertImport }) {
  const texts = useTexts(importTexts);
  const moment = useMoment();
  const run = useRun(item);
  return (
    <Stack gap="xl">
      <OutcomePart item={item} run={run} />
      {item.purgedAt === null ? (
        <RowsPart item={item} />
      ) : (
        <Text>{texts.purged(moment(item.purgedAt))}</Text>
      )}
      <HowItWasRead item={item} />
    </Stack>
  );
}

function HowItWasRead({ item }: { readonly item: ExpertImport }) {
  const texts = useTexts(readingTexts);
  const words = useTexts(importTexts);
  const targets = useTexts(targetTexts);
  const language = useLanguage();
  const moment = useMoment();
  const delimiters = useDelimiters();
  const columns = item.columns.filter(({ target }) => target !== 'ignore');
  return (
    <Facts
      facts={[
        {
          name: words.fileHeading,
          value: words.uploaded(moment(item.createdAt), item.accountName ?? ''),
        },
        ...(item.encoding === null
          ? []
          : [{ name: texts.encoding, value: encodingName(item.encoding, language) }]),
        ...(item.delimiter === null
          ? []
          : [
              {
                name: texts.delimiter,
                value: delimiters.find(({ value }) => value === item.delimiter)?.label,
              },
            ]),
        ...(item.sheet === null ? [] : [{ name: texts.sheet, value: item.sheet }]),
        ...columns.map(({ column, header, target }) => ({
          name: item.header ? header : texts.column(column),
          value: targets[target],
        })),
      ]}
    />
  );
}
