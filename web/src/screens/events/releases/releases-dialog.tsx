import { Badge, Button, Group, Modal, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '../../../parts/empty-state';
import { ProblemBox } from '../../../parts/problem-box';
import { Waiting } from '../../../parts/loaded';
import { Row, Rows } from '../../../parts/rows';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { OneRelease } from './one-release';
import { ReleaseFacts } from './release-facts';
import { releasesQuery } from './release.queries';
import { releasesListTexts } from './releases-list.texts';

interface Props {
  readonly board: Board;
  readonly mayWrite: boolean;
  /** The number of the release that is open, from the address. */
  readonly release: string | undefined;
  readonly onRelease: (number: number | undefined) => void;
  readonly onClose: () => void;
}

/** The releases of a programme, and each of them with what it changed. */
export function ReleasesDialog({ board, mayWrite, release, onRelease, onClose }: Props) {
  const texts = useTexts(releasesListTexts);
  const common = useTexts(consoleTexts);
  const number = /^[1-9]\d{0,8}$/.test(release ?? '') ? Number(release) : undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      size="56rem"
      title={texts.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {number === undefined ? (
        <ReleaseList board={board} onRelease={onRelease} />
      ) : (
        <OneRelease
          key={number}
          board={board}
          number={number}
          mayWrite={mayWrite}
          onList={() => onRelease(undefined)}
        />
      )}
    </Modal>
  );
}

function ReleaseList({
  board,
  onRelease,
}: {
  readonly board: Board;
  readonly onRelease: (number: number) => void;
}) {
  const texts = useTexts(releasesListTexts);
  const common = useTexts(consoleTexts);
  const query = useInfiniteQuery(releasesQuery(board.event.id));
  if (query.data === undefined)
    return query.isError ? (
      <ProblemBox error={query.error} again={() => void query.refetch()} />
    ) : (
      <Waiting />
    );
  const releases = query.data.pages.flatMap(({ items }) => items);
  if (releases.length === 0) return <EmptyState title={texts.empty}>{texts.emptyLead}</EmptyState>;
  return (
    <Stack align="flex-start">
      <Rows label={texts.title}>
        {releases.map((release, index) => (
          <Row key={release.number}>
            <Group gap="xs">
              <button
                type="button"
                className="programme-title"
                onClick={() => onRelease(release.number)}
              >
                {texts.heading(release.number, release.name)}
              </button>
              {index === 0 && (
                <Badge variant="light" color="teal" tt="none">
                  {texts.latest}
                </Badge>
              )}
            </Group>
            <ReleaseFacts release={release} />
          </Row>
        ))}
      </Rows>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {common.showMore}
        </Button>
      )}
    </Stack>
  );
}
