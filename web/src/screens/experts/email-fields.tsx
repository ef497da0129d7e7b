import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { focusLater } from '../../parts/focus';
import { useTexts } from '../../texts/texts';
import { expertFormTexts } from './expert-form.texts';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (emails: readonly string[]) => void;
  readonly error: (field: string) => string | undefined;
}

const MOST = 10;
const ADD = 'add-email';

/** The addresses of an expert, the main one first. */
export function EmailFields({ value, onChange, error }: Props) {
  const texts = useTexts(expertFormTexts);
  return (
    <Stack gap="xs" data-field="emails" tabIndex={-1}>
      {value.map((email, index) => (
        <Group key={index} gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            label={texts.email(index + 1)}
            id={`email-${String(index)}`}
            name={`emails.${String(index)}`}
            type="email"
            inputMode="email"
            autoComplete="off"
            value={email}
            error={error(`emails.${String(index)}`)}
            onChange={(event) => {
              const { value: typed } = event.currentTarget;
              onChange(value.map((other, at) => (at === index ? typed : other)));
            }}
          />
          <ActionIcon
            variant="default"
            size={36}
            aria-label={texts.removeEmail(email)}
            onClick={() => {
              onChange(value.filter((_, at) => at !== index));
              focusLater(ADD);
            }}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {value.length < MOST && (
        <Group>
          <Button
            variant="default"
            id={ADD}
            onClick={() => {
              onChange([...value, '']);
              focusLater(`email-${String(value.length)}`);
            }}
          >
            {texts.addEmail}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
