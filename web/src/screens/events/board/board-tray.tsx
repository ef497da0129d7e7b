import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import type { Session, Track } from '../programme/programme.queries';
import { boardTexts } from './board.texts';
import { TrayItem } from './board-item';

interface Props {
  readonly sessions: readonly Session[];
  readonly tracks: ReadonlyMap<string, Track>;
  readonly mayWrite: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly lifted: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
  /** Something that has hours is held over it. */
  readonly target: boolean;
}

const AT_FIRST = 100;

/** The sessions without hours: one takes them from here, and puts them back here. */
export function BoardTray(props: Props) {
  const { sessions, mayWrite } = props;
  const texts = useTexts(boardTexts);
  const common = useTexts(consoleTexts);
  const [all, setAll] = useState(false);
  // What fits what is filtered stands first.
  const ordered = [
    ...sessions.filter(({ id }) => props.shown.has(id)),
    ...sessions.filter(({ id }) => !props.shown.has(id)),
  ];
  const list = all ? ordered : ordered.slice(0, AT_FIRST);
  return (
    <section
      className={`board-tray no-print${props.target ? ' is-target' : ''}`}
      data-tray
      aria-labelledby="board-tray-title"
    >
      <Title order={2} size="h5" id="board-tray-title">
        {texts.tray(sessions.length)}
      </Title>
      {sessions.length === 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          {mayWrite ? texts.trayEmpty : texts.trayEmptyReader}
        </Text>
      )}
      <ul className="board-waiting">
        {list.map((session) => (
          <TrayItem
            key={session.id}
            session={session}
            track={props.tracks.get(session.trackId ?? '')}
            mayWrite={mayWrite}
            chosen={props.chosen.has(session.id)}
            lifted={props.lifted.has(session.id)}
            dim={!props.shown.has(session.id)}
          />
        ))}
      </ul>
      {list.length < sessions.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {common.showMore}
        </Button>
      )}
    </section>
  );
}
