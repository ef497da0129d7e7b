import { Alert, Button, FileButton, Group, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { answer, api, type View } from '../../api/client';
import { ProblemBox } from '../../parts/problem-box';
import { useTexts } from '../../texts/texts';
import { mandatesTexts } from './mandates.texts';

interface Props {
  readonly onLoaded: (id: string) => Promise<void>;
}

/** Takes in a mandate whole, as the export gives it. Nothing is saved unless all of it is right. */
export function LoadMandate({ onLoaded }: Props) {
  const texts = useTexts(mandatesTexts);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [unreadable, setUnreadable] = useState(false);
  const reset = useRef<() => void>(null);
  const load = async (file: File | null) => {
    if (file === null) return;
    setBusy(true);
    setError(undefined);
    setUnreadable(false);
    try {
      const body = readExport(await file.text());
      if (body === undefined) setUnreadable(true);
      else await onLoaded((await answer(api.POST('/api/v1/mandates', { body }))).id);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
      // The same file, once it is mended, can be chosen again.
      reset.current?.();
    }
  };
  return (
    <Stack>
      <Group>
        <FileButton
          resetRef={reset}
          accept="application/json,.json"
          onChange={(file) => void load(file)}
        >
          {(props) => (
            <Button {...props} variant="default" loading={busy}>
              {texts.load}
            </Button>
          )}
        </FileButton>
      </Group>
      {unreadable && (
        <Alert color="red" role="alert">
          {texts.notReadable}
        </Alert>
      )}
      {error !== undefined && <ProblemBox error={error} />}
    </Stack>
  );
}

/** An object from a file; the API says field by field what in it is wrong. */
function readExport(text: string): View<'MandateInput'> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return value as View<'MandateInput'>;
  } catch {
    return undefined;
  }
}
