import { Button, Fieldset, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { consoleTexts } from '../texts/console.texts';
import { useTexts } from '../texts/texts';
import type { Form } from './use-form';

interface Props<T extends object> {
  readonly form: Form<T>;
  readonly labels: { readonly [K in keyof T]?: string };
  readonly show?: ((field: keyof T & string, values: T) => ReactNode) | undefined;
  readonly onSaved?: (() => void) | undefined;
}

/** Two edits of one thing, side by side: for each field that differs one chooses which is to stay. */
export function ConflictDialog<T extends object>({ form, labels, show, onSaved }: Props<T>) {
  const texts = useTexts(consoleTexts);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const { conflict } = form;
  if (conflict === undefined) return null;
  const present = show ?? ((field, values) => plainText(values[field]));
  const settle = async () => {
    if (await form.settle(taken)) onSaved?.();
  };
  return (
    <Modal
      opened
      size="xl"
      onClose={form.leaveConflict}
      title={texts.staleTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <Stack>
        <Text>{texts.staleLead}</Text>
        {conflict.fields.map((field) => (
          <Fieldset key={field} legend={labels[field] ?? field}>
            <Radio.Group
              value={taken.has(field) ? 'theirs' : 'mine'}
              onChange={(side) =>
                setTaken((before) => {
                  const after = new Set(before);
                  if (side === 'theirs') after.add(field);
                  else after.delete(field);
                  return after;
                })
              }
            >
              <Stack gap="xs">
                <Radio
                  value="mine"
                  label={<Side name={texts.mine}>{present(field, form.values)}</Side>}
                />
                <Radio
                  value="theirs"
                  label={<Side name={texts.theirs}>{present(field, conflict.theirs.values)}</Side>}
                />
              </Stack>
            </Radio.Group>
          </Fieldset>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={form.leaveConflict}>
            {texts.cancel}
          </Button>
          <Button loading={form.busy} onClick={() => void settle()}>
            {texts.saveChosen}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Side({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <Text span fw={600}>
        {name}:
      </Text>{' '}
      <Text span className="kept-lines">
        {children}
      </Text>
    </>
  );
}

function plainText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  if (Array.isArray(value)) return value.map(plainText).join(', ');
  return Object.entries(value as Record<string, unknown>)
    .map(([key, part]) => `${key}: ${plainText(part)}`)
    .join('\n');
}
