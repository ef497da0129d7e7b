import { Checkbox, Modal, NumberInput, Select, TagsInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { LocalizedInput } from '../../forms/localized-input';
import { optionsOf } from '../../forms/options';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts, useWords } from '../../texts/texts';
import type { Room, Venue } from './venues.queries';
import { equipmentKey, equipmentName } from './room-equipment';
import { venuesTexts } from './venues.texts';

interface Props {
  readonly addedTo: Venue | undefined;
  readonly edited: Room | undefined;
  readonly onClose: () => void;
}

/** A new room of a venue, or one that is edited. */
export function RoomDialog({ addedTo, edited, onClose }: Props) {
  const texts = useTexts(venuesTexts);
  const common = useTexts(consoleTexts);
  const opened = addedTo !== undefined || edited !== undefined;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={edited === undefined ? texts.addRoom : texts.editRoom}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <RoomForm addedTo={addedTo} edited={edited} onClose={onClose} />}
    </Modal>
  );
}

type Values = Omit<Room, 'id' | 'venueId' | 'position' | 'version'>;

function valuesOf(room: Room): Values {
  const { name, capacity, layout, interpretationBooths, equipment, stepFree, parallelItems } = room;
  return { name, capacity, layout, interpretationBooths, equipment, stepFree, parallelItems };
}

const NOTHING: Values = {
  name: {},
  capacity: null,
  layout: null,
  interpretationBooths: 0,
  equipment: [],
  stepFree: null,
  parallelItems: false,
};

function RoomForm({ addedTo, edited, onClose }: Props) {
  const texts = useTexts(venuesTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const queries = useQueryClient();
  const path = { id: edited?.id ?? '' };
  const layouts = optionsOf(words.roomLayouts);
  const form = useForm<Values>({
    id: edited === undefined ? `room.new.${addedTo?.id ?? ''}` : `room.${edited.id}`,
    initial: edited === undefined ? NOTHING : valuesOf(edited),
    version: edited?.version ?? null,
    save: async (body, version) => {
      await answer(
        version === null
          ? api.POST('/api/v1/venues/{id}/rooms', {
              params: { path: { id: addedTo?.id ?? '' } },
              // It stands after the rooms that are there.
              body: {
                ...body,
                position: Math.max(-1, ...(addedTo?.rooms ?? []).map((room) => room.position)) + 1,
              },
            })
          : api.PATCH('/api/v1/rooms/{id}', { params: { path, header: ifMatch(version) }, body }),
      );
      await queries.invalidateQueries({ queryKey: ['venues'] });
      notifyDone(common.saved);
    },
    current: async () => {
      const venue = await answer(
        api.GET('/api/v1/venues/{id}', { params: { path: { id: edited?.venueId ?? '' } } }),
      );
      const now = venue.rooms.find(({ id }) => id === edited?.id);
      return { values: now === undefined ? NOTHING : valuesOf(now), version: now?.version ?? null };
    },
  });
  return (
    <FormFrame
      form={form}
      labels={{ ...texts, interpretationBooths: texts.booths }}
      onSaved={onClose}
      onCancel={onClose}
    >
      <LocalizedInput
        label={texts.name}
        name="name"
        required
        value={form.values.name}
        error={form.error}
        onChange={(name) => form.change({ name })}
      />
      <NumberInput
        label={texts.capacity}
        name="capacity"
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={form.values.capacity ?? ''}
        error={form.error('capacity')}
        onChange={(value) => form.change({ capacity: typeof value === 'number' ? value : null })}
      />
      <Select
        label={texts.layout}
        name="layout"
        clearable
        placeholder={texts.notKnown}
        data={layouts}
        value={form.values.layout}
        error={form.error('layout')}
        onChange={(chosen) =>
          form.change({ layout: layouts.find(({ value }) => value === chosen)?.value ?? null })
        }
      />
      <NumberInput
        label={texts.booths}
        name="interpretationBooths"
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={form.values.interpretationBooths}
        error={form.error('interpretationBooths')}
        onChange={(value) =>
          form.change({ interpretationBooths: typeof value === 'number' ? value : 0 })
        }
      />
      <TagsInput
        label={texts.equipment}
        name="equipment"
        description={texts.equipmentHint}
        data={Object.values(words.roomEquipment)}
        value={form.values.equipment.map((piece) => equipmentName(piece, words.roomEquipment))}
        error={form.error('equipment')}
        onChange={(names) =>
          form.change({ equipment: names.map((name) => equipmentKey(name, words.roomEquipment)) })
        }
      />
      <Select
        label={texts.stepFree}
        name="stepFree"
        allowDeselect={false}
        data={[
          { value: '', label: texts.notKnown },
          { value: 'yes', label: common.yes },
          { value: 'no', label: texts.hasSteps },
        ]}
        value={form.values.stepFree === null ? '' : form.values.stepFree ? 'yes' : 'no'}
        error={form.error('stepFree')}
        onChange={(chosen) =>
          form.change({ stepFree: chosen === '' || chosen === null ? null : chosen === 'yes' })
        }
      />
      <Checkbox
        label={texts.parallelItems}
        name="parallelItems"
        checked={form.values.parallelItems}
        error={form.error('parallelItems')}
        onChange={(event) => form.change({ parallelItems: event.currentTarget.checked })}
      />
    </FormFrame>
  );
}
