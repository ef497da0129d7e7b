import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Loaded } from '../../../parts/loaded';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { Differences } from './differences';
import { PublicLink } from './public-link';
import { ReleaseFacts } from './release-facts';
import { releaseQuery, type RestoredDraft } from './release.queries';
import { releasesListTexts } from './releases-list.texts';
import { RestoreButton, Restored } from './restore-release';

interface Props {
  readonly board: Board;
  readonly number: number;
  readonly mayWrite: boolean;
  readonly onList: () => void;
}

/** One release: what it changed against the one before, where it is read, and the way back to it. */
export function OneRelease({ board, number, mayWrite, onList }: Props) {
  const texts = useTexts(releasesListTexts);
  const language = useLanguage();
  const eventId = board.event.id;
  const query = useQuery(releaseQuery(eventId, number, language));
  const [restored, setRestored] = useState<RestoredDraft>();
  return (
    <Stack>
      <div>
        <Button variant="subtle" size="compact-md" onClick={onList}>
          ← {texts.all}
        </Button>
      </div>
      <Loaded query={query}>
        {(release) => (
          <>
            <div>
              <Heading>{texts.heading(release.number, release.name)}</Heading>
              <ReleaseFacts release={release} />
            </div>
            <Group gap="lg">
              <PublicLink eventId={eventId} number={number} label={texts.toRelease} />
              {number !== board.latestRelease?.number && (
                <PublicLink eventId={eventId} label={texts.toPresent} />
              )}
            </Group>
            {restored !== undefined && <Restored restored={restored} name={release.name} />}
            {mayWrite && <RestoreButton board={board} release={release} onRestored={setRestored} />}
            {number === 1 && <Text>{texts.first}</Text>}
            <Differences differences={release.differences} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}

/** The heading takes the focus, which was on a button of the list that is gone. */
function Heading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Title order={3} size="h4" ref={heading} tabIndex={-1} className="page-heading">
      {children}
    </Title>
  );
}
