import { Alert, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Row, Rows } from '../../../parts/rows';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import { DefaultsPart } from './defaults-part';
import type { ExpertImport, ImportColumn, ImportTarget } from './import.queries';
import { readingTexts } from './reading.texts';
import { groupTexts, targetTexts } from './targets.texts';
import { mappingWith, namesPeople, TARGET_GROUPS } from './targets';
import type { Reading } from './use-reading';

interface Props {
  readonly item: ExpertImport;
  readonly reading: Reading;
}

/** What each column of the file is, and what holds where a row says nothing. */
export function ColumnsPart({ item, reading }: Props) {
  const texts = useTexts(readingTexts);
  const moment = useMoment();
  const [said, setSaid] = useState('');
  const choose = (column: ImportColumn, target: ImportTarget) => {
    const { mapping, freed } = mappingWith(item.columns, column.column, target);
    setSaid(freed === undefined ? '' : texts.taken(freed.header));
    reading.say({ mapping });
  };
  const source = item.mappingFrom;
  return (
    <Stack component="section" aria-labelledby="columns-heading" gap="sm">
      <Title order={2} size="h3" id="columns-heading">
        {texts.columnsHeading}
      </Title>
      <Text c="dimmed">{texts.columnsLead}</Text>
      {source !== null && (
        <Alert color="teal" variant="light">
          {source.fileName === null || source.createdAt === null
            ? texts.rememberedGone
            : texts.remembered(source.fileName, moment(source.createdAt))}
        </Alert>
      )}
      {!namesPeople(item.columns) && (
        <Alert color="orange" variant="light" role="alert">
          {texts.noName}
        </Alert>
      )}
      <Rows label={texts.columnsHeading}>
        {item.columns.map((column) => (
          <ColumnRow
            key={column.column}
            column={column}
            named={item.header}
            choose={(target) => choose(column, target)}
          />
        ))}
      </Rows>
      <Text role="status" size="sm">
        {said}
      </Text>
      <DefaultsPart item={item} reading={reading} />
    </Stack>
  );
}

interface ColumnRowProps {
  readonly column: ImportColumn;
  readonly named: boolean;
  readonly choose: (target: ImportTarget) => void;
}

function ColumnRow({ column, named, choose }: ColumnRowProps) {
  const texts = useTexts(readingTexts);
  const targets = useTexts(targetTexts);
  const groups = useTexts(groupTexts);
  const name = named ? column.header : texts.column(column.column);
  const options = [
    { value: 'ignore' as const, label: targets.ignore },
    ...TARGET_GROUPS.flatMap((group) =>
      group.targets.map((value) => ({ value, label: targets[value] })),
    ),
  ];
  return (
    <Row
      acts={
        <NativeSelect
          aria-label={texts.meaningOf(name)}
          miw="16rem"
          value={column.target}
          onChange={({ currentTarget }) => {
            const chosen = options.find(({ value }) => value === currentTarget.value);
            if (chosen !== undefined) choose(chosen.value);
          }}
          data={[
            { value: 'ignore', label: targets.ignore },
            ...TARGET_GROUPS.map((group) => ({
              group: groups[group.name],
              items: group.targets.map((value) => ({ value, label: targets[value] })),
            })),
          ]}
        />
      }
    >
      <Text fw={600}>{name}</Text>
      <Text size="sm" c="dimmed" className="import-samples" lineClamp={2}>
        {column.samples.length === 0 ? texts.noSamples : column.samples.join(' · ')}
      </Text>
    </Row>
  );
}
