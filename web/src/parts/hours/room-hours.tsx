import { Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts } from '../../texts/texts';
import { Loaded } from '../loaded';
import { notifyDone } from '../notify';
import { incomplete } from './incomplete';
import { intervalsOf, rowsOf, type DayHours } from './hour-rows';
import { HoursEditor } from './hours-editor';
import {
  readRoomHours,
  roomHoursChanged,
  roomHoursQuery,
  saveRoomHours,
  type RoomHours as Hours,
} from './hours.queries';
import { hoursTexts } from './hours.texts';
import { roomHoursTexts } from './room-hours.texts';
import type { DayRange } from './painting';
import { ToldHours } from './told-hours';

interface Props {
  readonly roomId: string;
  readonly range: DayRange | undefined;
  readonly event?: { readonly id: string; readonly zone: string } | undefined;
  readonly countries: readonly (string | null | undefined)[];
  readonly onSaved: () => void;
}

/** When a room is to be had: to read, or for who may change it, to enter. */
export function RoomHours(props: Props) {
  const query = useQuery(roomHoursQuery(props.roomId));
  return <Loaded query={query}>{(known) => <RoomHoursForm {...props} known={known} />}</Loaded>;
}

interface Values {
  readonly intervals: readonly DayHours[];
}

function RoomHoursForm({ roomId, known, onSaved, ...more }: Props & { readonly known: Hours }) {
  const texts = useTexts(roomHoursTexts);
  const words = useTexts(hoursTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const mayWrite = useCan('venues:write');
  const form = useForm<Values>({
    id: `room.${roomId}.availability`,
    initial: { intervals: rowsOf(known.intervals) },
    version: known.version,
    save: async ({ intervals }, version) => {
      incomplete(intervals, words.incomplete);
      await saveRoomHours(roomId, version ?? known.version, intervalsOf(intervals));
      await roomHoursChanged(queries);
    },
    current: async () => {
      const now = await readRoomHours(roomId);
      return { values: { intervals: rowsOf(now.intervals) }, version: now.version };
    },
  });
  const editor = (
    <HoursEditor
      of={{ roomId }}
      rows={form.values.intervals}
      onChange={(intervals) => form.change({ intervals })}
      error={form.error}
      zone={known.zone}
      always={texts.always}
      mayWrite={mayWrite}
      {...more}
    />
  );
  if (!mayWrite) return editor;
  return (
    <FormFrame
      form={form}
      labels={{ intervals: texts.hours }}
      show={(_, values) => <ToldHours rows={values.intervals} always={texts.always} />}
      actLabel={words.save}
      onSaved={() => {
        notifyDone(common.saved);
        onSaved();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{texts.allEvents}</Text>
        {editor}
      </Stack>
    </FormFrame>
  );
}
