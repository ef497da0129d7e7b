import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTexts } from '../../texts/texts';
import { floorTexts } from './floor.texts';

/** Whether a floor is reached, in a word and a sign. */
export function FloorSign({ met }: { readonly met: boolean }) {
  const texts = useTexts(floorTexts);
  return met ? (
    <Badge variant="light" color="teal" tt="none" leftSection={<IconCheck size={14} aria-hidden />}>
      {texts.enough}
    </Badge>
  ) : (
    <Badge
      variant="light"
      color="red"
      tt="none"
      leftSection={<IconAlertTriangle size={14} aria-hidden />}
    >
      {texts.below}
    </Badge>
  );
}
