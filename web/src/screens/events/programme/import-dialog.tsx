import { Button, FileInput, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sendForm } from '../../../api/client';
import { ProblemBox } from '../../../parts/problem-box';
import { Row, Rows } from '../../../parts/rows';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import { exchangeTexts } from './exchange.texts';
import { ImportChoices, NO_CHOICES, type Choices } from './import-choices';
import { ImportReport } from './import-report';
import { importsQuery, type ScheduleImport } from './import.queries';

interface Props {
  readonly eventId: string;
  /** The import that is open, from the address. */
  readonly importId: string | undefined;
  readonly onImport: (id: string | undefined) => void;
  readonly onClose: () => void;
}

/** Takes in a programme from a file: upload, look at what would come of it, then write it. */
export function ImportDialog({ eventId, importId, onImport, onClose }: Props) {
  const texts = useTexts(exchangeTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened
      onClose={onClose}
      size="72rem"
      title={texts.importTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {importId === undefined ? (
        <Upload eventId={eventId} onImport={onImport} />
      ) : (
        <ImportReport
          key={importId}
          eventId={eventId}
          id={importId}
          onOther={() => onImport(undefined)}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

function Upload({
  eventId,
  onImport,
}: {
  readonly eventId: string;
  readonly onImport: (id: string) => void;
}) {
  const texts = useTexts(exchangeTexts);
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const upload = async () => {
    if (file === null) return;
    setBusy(true);
    setError(undefined);
    const form = new FormData();
    for (const [name, value] of Object.entries<string>({ ...choices }))
      if (value !== '') form.set(name, value);
    form.set('file', file, file.name);
    try {
      const made = await sendForm<ScheduleImport>(
        `/api/v1/events/${eventId}/schedule-imports`,
        form,
      );
      queries.setQueryData(['schedule-imports', made.id], made);
      onImport(made.id);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack>
      <Text>{texts.importLead}</Text>
      <FileInput
        label={texts.file}
        placeholder={texts.chooseFile}
        accept=".xml,.json,.ics,.csv,.txt,.tsv,.xlsx"
        clearable
        value={file}
        onChange={setFile}
      />
      <ImportChoices choices={choices} onChange={setChoices} />
      {error !== undefined && <ProblemBox error={error} />}
      <Group justify="flex-end">
        <Button loading={busy} disabled={file === null} onClick={() => void upload()}>
          {texts.preview}
        </Button>
      </Group>
      <Earlier eventId={eventId} onImport={onImport} />
    </Stack>
  );
}

function Earlier({
  eventId,
  onImport,
}: {
  readonly eventId: string;
  readonly onImport: (id: string) => void;
}) {
  const texts = useTexts(exchangeTexts);
  const moment = useMoment();
  const { data } = useQuery(importsQuery(eventId));
  if (data === undefined || data.length === 0) return null;
  return (
    <>
      <Title order={3} size="h5">
        {texts.earlier}
      </Title>
      <Rows label={texts.earlier}>
        {data.map((one) => (
          <Row key={one.id}>
            <button type="button" className="programme-title" onClick={() => onImport(one.id)}>
              {one.fileName}
            </button>
            <Text size="sm" c="dimmed">
              {texts[`state_${one.state}`]} · {moment(one.createdAt)}
            </Text>
          </Row>
        ))}
      </Rows>
    </>
  );
}
