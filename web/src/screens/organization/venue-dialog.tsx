import { Group, Modal, NumberInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { LocalizedInput } from '../../forms/localized-input';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { CountrySelect } from '../../pickers/country-select';
import { ZoneSelect } from '../../pickers/zone-select';
import { useSession } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts } from '../../texts/texts';
import type { Venue } from './venues.queries';
import { venuesTexts } from './venues.texts';

interface Props {
  readonly adds: boolean;
  readonly edited: Venue | undefined;
  readonly onClose: () => void;
}

/** A new venue, or one that is edited. */
export function VenueDialog({ adds, edited, onClose }: Props) {
  const texts = useTexts(venuesTexts);
  const common = useTexts(consoleTexts);
  const opened = adds || edited !== undefined;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={edited === undefined ? texts.add : texts.edit}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <VenueForm edited={edited} onClose={onClose} />}
    </Modal>
  );
}

type Values = Omit<Venue, 'id' | 'rooms' | 'createdAt' | 'version'>;

function valuesOf(venue: Venue): Values {
  const { name, city, address, country, zone, latitude, longitude } = venue;
  return { name, city, address, country, zone, latitude, longitude };
}

function VenueForm({ edited, onClose }: Omit<Props, 'adds'>) {
  const texts = useTexts(venuesTexts);
  const common = useTexts(consoleTexts);
  const { organization } = useSession();
  const queries = useQueryClient();
  const path = { id: edited?.id ?? '' };
  const form = useForm<Values>({
    id: edited === undefined ? 'venue.new' : `venue.${edited.id}`,
    initial:
      edited === undefined
        ? {
            name: {},
            city: {},
            address: {},
            country: null,
            zone: organization.zone,
            latitude: null,
            longitude: null,
          }
        : valuesOf(edited),
    version: edited?.version ?? null,
    save: async (body, version) => {
      await answer(
        version === null
          ? api.POST('/api/v1/venues', { body })
          : api.PATCH('/api/v1/venues/{id}', { params: { path, header: ifMatch(version) }, body }),
      );
      await queries.invalidateQueries({ queryKey: ['venues'] });
      notifyDone(common.saved);
    },
    current: async () => {
      const now = await answer(api.GET('/api/v1/venues/{id}', { params: { path } }));
      return { values: valuesOf(now), version: now.version };
    },
  });
  return (
    <FormFrame form={form} labels={texts} onSaved={onClose} onCancel={onClose}>
      <LocalizedInput
        label={texts.name}
        name="name"
        required
        value={form.values.name}
        error={form.error}
        onChange={(name) => form.change({ name })}
      />
      <ZoneSelect
        label={texts.zone}
        name="zone"
        description={texts.zoneHint}
        value={form.values.zone}
        error={form.error('zone')}
        onChange={(zone) => form.change({ zone })}
      />
      <CountrySelect
        label={texts.country}
        name="country"
        value={form.values.country}
        error={form.error('country')}
        onChange={(country) => form.change({ country })}
      />
      <LocalizedInput
        label={texts.city}
        name="city"
        value={form.values.city}
        error={form.error}
        onChange={(city) => form.change({ city })}
      />
      <LocalizedInput
        label={texts.address}
        name="address"
        value={form.values.address}
        error={form.error}
        onChange={(address) => form.change({ address })}
      />
      <Group grow align="flex-start">
        {(['latitude', 'longitude'] as const).map((field) => (
          <NumberInput
            key={field}
            label={`${texts[field]} (${common.optional})`}
            name={field}
            decimalScale={6}
            hideControls
            value={form.values[field] ?? ''}
            error={form.error(field)}
            onChange={(value) => form.change({ [field]: typeof value === 'number' ? value : null })}
          />
        ))}
      </Group>
    </FormFrame>
  );
}
