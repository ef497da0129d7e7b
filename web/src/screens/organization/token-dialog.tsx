import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type View } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { useSession } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts } from '../../texts/texts';
import { DayInput } from '../../time/date-inputs';
import { useToday } from '../../time/time';
import { ScopeTable } from './scope-table';
import { tokensTexts } from './tokens.texts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Makes a token, and then shows it this once. */
export function TokenDialog({ opened, onClose }: Props) {
  const texts = useTexts(tokensTexts);
  const common = useTexts(consoleTexts);
  const [made, setMade] = useState<View<'NewTokenView'>>();
  const close = () => {
    setMade(undefined);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={made === undefined ? texts.add : texts.made}
      size="lg"
      // A token that was not copied yet must not be lost by a click beside it.
      closeOnClickOutside={made === undefined}
      closeOnEscape={made === undefined}
      withCloseButton={made === undefined}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && made === undefined && <TokenForm onMade={setMade} onClose={close} />}
      {made !== undefined && <MadeToken token={made.token} onClose={close} />}
    </Modal>
  );
}

interface FormProps {
  readonly onMade: (made: View<'NewTokenView'>) => void;
  readonly onClose: () => void;
}

function TokenForm({ onMade, onClose }: FormProps) {
  const texts = useTexts(tokensTexts);
  const common = useTexts(consoleTexts);
  const { organization } = useSession();
  const today = useToday();
  const queries = useQueryClient();
  const form = useForm<{ name: string; scopes: string[]; expiresAt: string }>({
    id: 'token.new',
    initial: { name: '', scopes: [], expiresAt: '' },
    save: async ({ expiresAt, ...rest }) => {
      const made = await answer(
        api.POST('/api/v1/tokens', {
          body: { ...rest, expiresAt: endOfDay(expiresAt, organization.zone) },
        }),
      );
      await queries.invalidateQueries({ queryKey: ['tokens'] });
      onMade(made);
    },
  });
  return (
    <FormFrame form={form} labels={{}} actLabel={texts.add} onCancel={onClose}>
      <TextInput
        label={texts.name}
        name="name"
        required
        autoComplete="off"
        data-autofocus
        value={form.values.name}
        error={form.error('name')}
        onChange={(event) => form.change({ name: event.currentTarget.value })}
      />
      <ScopeTable
        value={form.values.scopes}
        error={form.error('scopes')}
        onChange={(scopes) => form.change({ scopes })}
      />
      <DayInput
        label={`${texts.expires} (${common.optional})`}
        name="expiresAt"
        clearable
        min={today}
        description={texts.expiresHint(organization.zone.replaceAll('_', ' '))}
        value={form.values.expiresAt}
        error={form.error('expiresAt')}
        onChange={(expiresAt) => form.change({ expiresAt })}
      />
    </FormFrame>
  );
}

/** The instant at which a day ends in a zone; null for no day. */
function endOfDay(day: string, zone: string): string | null {
  if (day === '') return null;
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return next.toZonedDateTime(zone).toInstant().toString();
}

function MadeToken({ token, onClose }: { readonly token: string; readonly onClose: () => void }) {
  const texts = useTexts(tokensTexts);
  const clipboard = useClipboard({ timeout: 4000 });
  return (
    <Stack>
      <Text>{texts.madeLead}</Text>
      <TextInput
        label={texts.token}
        value={token}
        readOnly
        data-autofocus
        spellCheck={false}
        ff="monospace"
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="space-between">
        <Text role="status" size="sm" c="dimmed">
          {clipboard.error !== null ? texts.copyByHand : clipboard.copied ? texts.copied : ''}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={() => clipboard.copy(token)}>
            {texts.copy}
          </Button>
          <Button onClick={onClose}>{texts.keptIt}</Button>
        </Group>
      </Group>
    </Stack>
  );
}
