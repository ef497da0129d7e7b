import './import.css';
import { Button, FileButton, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { useLocation } from 'wouter';
import { asProblem, type ApiProblem } from '../../../api/problem';
import { useTexts } from '../../../texts/texts';
import { importQuery, importsQuery, uploadFile, type ImportOptions } from './import.queries';
import { importTexts } from './import.texts';
import { UploadRefused } from './upload-refused';

/** What the API takes in; it says so itself, but only after the whole file has been sent. */
const MOST_BYTES = 10 * 1024 * 1024;

interface Attempt {
  readonly file: File;
  readonly problem?: ApiProblem;
}

/** Takes in a file, by a button or dropped, and leads to what would come of it. */
export function UploadBox() {
  const texts = useTexts(importTexts);
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [attempt, setAttempt] = useState<Attempt>();
  const [said, setSaid] = useState('');
  const [over, setOver] = useState(false);
  const reset = useRef<() => void>(null);
  const busy = attempt !== undefined && attempt.problem === undefined;

  const upload = async (file: File, options: ImportOptions = {}) => {
    setSaid('');
    if (file.size > MOST_BYTES) {
      setAttempt(undefined);
      setSaid(texts.tooLarge(file.name));
      return;
    }
    setAttempt({ file });
    try {
      const made = await uploadFile(file, options);
      client.setQueryData(importQuery(made.id).queryKey, made);
      void client.invalidateQueries({ queryKey: importsQuery.queryKey });
      navigate(`/experts/import/${made.id}`);
    } catch (error) {
      setAttempt({ file, problem: asProblem(error) });
    } finally {
      // The same file can be chosen again after it was mended.
      reset.current?.();
    }
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    const [file] = files;
    if (busy || file === undefined) return;
    if (files.length > 1) setSaid(texts.oneFile);
    else void upload(file);
  };

  return (
    <Stack component="section" aria-labelledby="import-file" gap="sm">
      <Title order={2} size="h3" id="import-file">
        {texts.fileHeading}
      </Title>
      <div
        className="import-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Stack gap="sm">
          <Group gap="sm">
            <FileButton
              resetRef={reset}
              accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={(file) => {
                if (file !== null) void upload(file);
              }}
              inputProps={{ 'aria-label': texts.choose, tabIndex: -1 }}
            >
              {(props) => (
                <Button
                  {...props}
                  loading={busy}
                  leftSection={<IconUpload size={18} aria-hidden />}
                >
                  {texts.choose}
                </Button>
              )}
            </FileButton>
            <Text>{texts.drop}</Text>
          </Group>
          <Text size="sm" c="dimmed">
            {texts.limits}
          </Text>
          <Text size="sm" c="dimmed">
            {texts.again}
          </Text>
        </Stack>
      </div>
      <div role="status">
        {busy && (
          <Group gap="xs">
            <Loader size="xs" aria-hidden />
            <Text>{texts.reading(attempt.file.name)}</Text>
          </Group>
        )}
      </div>
      {said !== '' && (
        <Text c="var(--mantine-color-error)" role="alert">
          {said}
        </Text>
      )}
      {attempt?.problem !== undefined && (
        <UploadRefused
          name={attempt.file.name}
          problem={attempt.problem}
          again={(options) => void upload(attempt.file, options)}
        />
      )}
    </Stack>
  );
}
