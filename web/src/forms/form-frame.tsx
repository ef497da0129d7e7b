import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useId, type SyntheticEvent, type ReactNode } from 'react';
import { consoleTexts } from '../texts/console.texts';
import { useTexts } from '../texts/texts';
import { useMoment } from '../time/time';
import { ProblemBox } from '../parts/problem-box';
import { ConflictDialog } from './conflict-dialog';
import type { Form } from './use-form';

interface Props<T extends object> {
  readonly form: Form<T>;
  /** What each field is called, for the choice between two edits. */
  readonly labels: { readonly [K in keyof T]?: string };
  /** How a value is shown there; by default its text. */
  readonly show?: (field: keyof T & string, values: T) => ReactNode;
  readonly onSaved?: () => void;
  readonly onCancel?: () => void;
  /** The name of the act, “Save” by default: “Create the event”. */
  readonly actLabel?: string;
  readonly children: ReactNode;
}

/** Fields with their buttons, the restored draft, the refusal, and the choice when someone else saved meanwhile. */
export function FormFrame<T extends object>({
  form,
  labels,
  show,
  onSaved,
  onCancel,
  actLabel,
  children,
}: Props<T>) {
  const texts = useTexts(consoleTexts);
  const moment = useMoment();
  const id = useId();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (await form.submit()) onSaved?.();
  };
  return (
    <form onSubmit={(event) => void submit(event)} id={id} noValidate>
      <Stack>
        {form.restoredAt !== undefined && (
          <Alert color="teal" variant="light" icon={<IconHistory aria-hidden />} role="status">
            <Group justify="space-between">
              {texts.draftRestored(moment(form.restoredAt))}
              <Button size="compact-sm" variant="default" onClick={form.reset}>
                {texts.discardDraft}
              </Button>
            </Group>
          </Alert>
        )}
        {children}
        {form.problem !== undefined && <ProblemBox error={form.problem} labels={labels} />}
        <Group justify="flex-end">
          {onCancel !== undefined && (
            <Button variant="default" onClick={onCancel}>
              {texts.cancel}
            </Button>
          )}
          <Button type="submit" loading={form.busy}>
            {actLabel ?? texts.save}
          </Button>
        </Group>
      </Stack>
      <ConflictDialog form={form} labels={labels} show={show} onSaved={onSaved} />
    </form>
  );
}
