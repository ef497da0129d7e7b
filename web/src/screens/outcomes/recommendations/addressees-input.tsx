import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { LocalizedInput } from '../../../forms/localized-input';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { partnersQuery } from '../../organization/partners.queries';
import type { Addressee } from './recommendations.queries';
import { recommendationsTexts } from './recommendations.texts';

interface Props {
  readonly value: readonly Addressee[];
  readonly onChange: (value: Addressee[]) => void;
  readonly error: (field: string) => string | undefined;
}

/** Who is asked to act: partner organizations, or others by name. */
export function AddresseesInput({ value, onChange, error }: Props) {
  const texts = useTexts(recommendationsTexts);
  const localized = useLocalized();
  const partners = useQuery(partnersQuery).data ?? [];
  const nameOf = (addressee: Addressee) =>
    localized(
      addressee.partnerId === undefined
        ? addressee.name
        : partners.find(({ id }) => id === addressee.partnerId)?.name,
    ).text;
  const without = (index: number) => value.filter((_, other) => other !== index);
  return (
    <Stack gap="xs" data-field="addressees" tabIndex={-1}>
      <Text size="sm" fw={500}>
        {texts.addressees}
      </Text>
      {value.map((addressee, index) => {
        const remove = (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts.removeAddressee(nameOf(addressee))}
            onClick={() => onChange(without(index))}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        );
        const key = addressee.partnerId ?? `other ${String(index)}`;
        return addressee.partnerId === undefined ? (
          <Group key={key} gap="xs" wrap="nowrap" align="flex-start">
            <div style={{ flex: 1 }}>
              <LocalizedInput
                label={texts.otherName}
                name={`addressees.${String(index)}.name`}
                value={addressee.name ?? {}}
                error={error}
                onChange={(name) =>
                  onChange(value.map((one, other) => (other === index ? { name } : one)))
                }
              />
            </div>
            {remove}
          </Group>
        ) : (
          <Group key={key} gap="xs" wrap="nowrap">
            <Text flex={1}>{nameOf(addressee)}</Text>
            {remove}
          </Group>
        );
      })}
      <Select
        aria-label={texts.partner}
        placeholder={texts.partner}
        searchable
        data={partners
          .filter(({ id }) => !value.some(({ partnerId }) => partnerId === id))
          .map(({ id, name }) => ({ value: id, label: localized(name).text }))}
        value={null}
        error={error('addressees')}
        onChange={(partnerId) => {
          if (partnerId !== null) onChange([...value, { partnerId }]);
        }}
      />
      <Group>
        <Button size="xs" variant="default" onClick={() => onChange([...value, { name: {} }])}>
          {texts.other}
        </Button>
      </Group>
    </Stack>
  );
}
