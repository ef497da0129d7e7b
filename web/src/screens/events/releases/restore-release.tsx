import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Confirm } from '../../../parts/confirm';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { LongList } from './fold';
import {
  refreshReleases,
  restoreRelease,
  type ReleaseBrief,
  type RestoredDraft,
} from './release.queries';
import { releasesListTexts } from './releases-list.texts';
import { usePreview } from './use-preview';

interface Props {
  readonly board: Board;
  readonly release: ReleaseBrief;
  readonly onRestored: (restored: RestoredDraft) => void;
}

/** Puts the draft back to a release, after saying what becomes of what came since. */
export function RestoreButton({ board, release, onRestored }: Props) {
  const texts = useTexts(releasesListTexts);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { data: preview } = usePreview(board, true);
  if (preview?.unchanged === true && preview.last?.number === release.number)
    return <Text c="dimmed">{texts.same}</Text>;
  const act = async () => {
    const restored = await restoreRelease(board.event.id, release.number);
    onRestored(restored);
    await refreshReleases(queries, board.event.id);
  };
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)} aria-haspopup="dialog">
        {texts.restore}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={texts.restoreTitle(release.name)}
        actLabel={texts.restoreAct}
        dangerous
        act={act}
      >
        <Text>{texts.restoreLead}</Text>
        <Text>{texts.restoreLost}</Text>
        {preview?.unchanged === false && (
          <Alert color="orange" variant="light">
            {texts.restoreUnreleased(preview.differences.sessions.length)}
          </Alert>
        )}
      </Confirm>
    </div>
  );
}

/** What came of it, with what could not be put back. */
export function Restored({
  restored,
  name,
}: {
  readonly restored: RestoredDraft;
  readonly name: string;
}) {
  const texts = useTexts(releasesListTexts);
  const localized = useLocalized();
  const box = useRef<HTMLDivElement>(null);
  // After the question has closed.
  useEffect(() => {
    const timer = window.setTimeout(() => box.current?.focus(), 100);
    return () => window.clearTimeout(timer);
  }, [restored]);
  const say = ({ kind, name: of, sessionTitle }: RestoredDraft['lost'][number]) => {
    const session = localized(sessionTitle).text;
    if (kind === 'room') return texts.lostRoom(of, session);
    return kind === 'expert' ? texts.lostExpert(of, session) : texts.lostTheme(session);
  };
  const lost = restored.lost.map((one, index) => ({ ...one, index }));
  return (
    <Alert
      color={lost.length === 0 ? 'teal' : 'orange'}
      variant="light"
      role="status"
      ref={box}
      tabIndex={-1}
      title={texts.restored(name)}
    >
      <Stack gap="xs">
        <Text size="sm">
          {texts.restoredCounts(restored.restored, restored.recreated, restored.unscheduled)}
        </Text>
        {lost.length > 0 && (
          <>
            <Text size="sm" fw={600}>
              {texts.lost}
            </Text>
            <LongList label={texts.lost} items={lost} keyOf={({ index }) => String(index)}>
              {say}
            </LongList>
          </>
        )}
      </Stack>
    </Alert>
  );
}
