import { Button } from '@mantine/core';
import { IconClockSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { View } from '../../../api/client';
import { useTexts } from '../../../texts/texts';
import { isMovable } from '../copying/moving';
import { commonTimeTexts } from './common-time.texts';

const CommonTimeDialog = lazy(async () => {
  const { CommonTimeDialog: dialog } = await import('./common-time-dialog');
  return { default: dialog };
});

/** Leads to the times that suit the people of an event, while the event can still be moved. */
export function CommonTimeButton({ event }: { readonly event: View<'EventView'> }) {
  const texts = useTexts(commonTimeTexts);
  const [opened, setOpened] = useState(false);
  if (event.allDay || !isMovable(event.state)) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconClockSearch size={18} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {texts.find}
      </Button>
      <Suspense>
        {opened && <CommonTimeDialog event={event} onClose={() => setOpened(false)} />}
      </Suspense>
    </>
  );
}
