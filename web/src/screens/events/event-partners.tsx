import { ActionIcon, Group, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Form } from '../../forms/use-form';
import { useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { eventFormTexts } from './event-form.texts';
import type { EventValues, PartnerRole } from './event-values';
import { partnersQuery } from './events.queries';

/** The partner organizations of an event, each with its role. */
export function EventPartners({ form }: { readonly form: Form<EventValues> }) {
  const texts = useTexts(eventFormTexts);
  const words = useWords();
  const localized = useLocalized();
  const { data } = useQuery(partnersQuery);
  const { partners } = form.values;
  const nameOf = (id: string) =>
    localized(data?.items.find((partner) => partner.id === id)?.name).text;
  const roles = Object.entries(words.partnerRoles).map(([value, label]) => ({ value, label }));
  return (
    <Stack gap="xs" data-field="partners" tabIndex={-1}>
      <Text size="sm" fw={500}>
        {texts.partners}
      </Text>
      {partners.map(({ partnerId, role }) => (
        <Group key={partnerId} gap="xs" wrap="nowrap">
          <Text flex={1} size="sm">
            {nameOf(partnerId)}
          </Text>
          <Select
            aria-label={texts.partnerRole(nameOf(partnerId))}
            allowDeselect={false}
            data={roles}
            value={role}
            onChange={(next) =>
              form.change({
                partners: partners.map((partner) =>
                  partner.partnerId === partnerId
                    ? { partnerId, role: next as PartnerRole }
                    : partner,
                ),
              })
            }
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts.removePartner(nameOf(partnerId))}
            onClick={() =>
              form.change({
                partners: partners.filter((partner) => partner.partnerId !== partnerId),
              })
            }
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Select
        aria-label={texts.addPartner}
        placeholder={texts.addPartner}
        searchable
        error={form.error('partners')}
        data={(data?.items ?? [])
          .filter(({ id }) => !partners.some((partner) => partner.partnerId === id))
          .map(({ id, name }) => ({ value: id, label: localized(name).text }))}
        value={null}
        onChange={(partnerId) => {
          if (partnerId !== null)
            form.change({ partners: [...partners, { partnerId, role: 'partner' }] });
        }}
      />
    </Stack>
  );
}
