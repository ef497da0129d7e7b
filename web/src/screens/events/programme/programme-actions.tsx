import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAddress } from '../../../parts/address';
import { roomHoursTexts } from '../../../parts/hours/room-hours.texts';
import { useCan } from '../../../session/session';
import { useTexts } from '../../../texts/texts';
import type { Board } from './programme.queries';
import { programmeTexts } from './programme.texts';

interface Props {
  readonly board: Board;
  readonly mayWrite: boolean;
  readonly add: ReactNode;
}

/** What can be done with the programme as a whole. */
export function ProgrammeActions({ board, mayWrite, add }: Props) {
  const texts = useTexts(programmeTexts);
  const hours = useTexts(roomHoursTexts);
  const { set } = useAddress();
  // An import makes rooms, experts and engagements as well.
  const imports = [
    useCan('venues:write'),
    useCan('experts:write'),
    useCan('speakers:write'),
    useCan('events:write'),
  ].every(Boolean);
  const button = (name: string, label: string, count?: number) => (
    <Button
      id={`programme-${name}`}
      variant="default"
      onClick={() => set({ dialog: name })}
      aria-haspopup="dialog"
    >
      {label}
      {count !== undefined && ` (${String(count)})`}
    </Button>
  );
  return (
    <Group gap="xs" className="no-print">
      {mayWrite && board.sessions.length > 0 && add}
      {mayWrite && imports && button('import', texts.importFile)}
      {board.sessions.length > 0 && button('export', texts.exportFile)}
      {(mayWrite || board.tracks.length > 0) && button('tracks', texts.tracks, board.tracks.length)}
      {board.rooms.length > 0 && button('rooms', hours.rooms)}
      {button('rules', texts.rules)}
      {board.sessions.length > 0 && (
        <Button id="programme-planner" variant="default" onClick={() => set({ view: 'planner' })}>
          {texts.plan}
        </Button>
      )}
    </Group>
  );
}
