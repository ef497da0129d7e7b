import { Badge, Button, List, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../../api/problem';
import { useAddress } from '../../../parts/address';
import { Confirm } from '../../../parts/confirm';
import { EmptyState } from '../../../parts/empty-state';
import { focusLater } from '../../../parts/focus';
import { Link, LinkButton } from '../../../parts/link';
import { Loaded } from '../../../parts/loaded';
import { notifyDone } from '../../../parts/notify';
import { Page } from '../../../parts/page';
import { Row, Rows } from '../../../parts/rows';
import { ShowMore } from '../../../parts/show-more';
import { useCan } from '../../../session/session';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import {
  forgetExperts,
  mergesQuery,
  refreshPairs,
  undoMerge,
  type Merge,
} from './duplicates.queries';
import { mergesTexts } from './merges.texts';
import { useObstacles } from './obstacles';

const LIST = 'merges-list';

/** The merges of experts, each with the way back. */
export default function MergesScreen() {
  const texts = useTexts(mergesTexts);
  const keptId = useAddress().get('expert');
  const query = useInfiniteQuery(mergesQuery(keptId));
  const merges = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      above={<Link to="/experts/duplicates">{texts.toDuplicates}</Link>}
    >
      <section aria-label={texts.list} id={LIST} tabIndex={-1} className="page-heading">
        {keptId !== undefined && (
          <Text mb="sm">
            <Link to="/experts/merges">{texts.all}</Link>
          </Text>
        )}
        <Loaded query={query}>
          {() =>
            merges.length === 0 ? (
              <EmptyState
                title={texts.empty}
                action={<LinkButton to="/experts/duplicates">{texts.toDuplicates}</LinkButton>}
              >
                {texts.emptyLead}
              </EmptyState>
            ) : (
              <Rows label={texts.list}>
                {merges.map((merge) => (
                  <MergeRow key={merge.id} merge={merge} />
                ))}
              </Rows>
            )
          }
        </Loaded>
        <ShowMore query={query} mt="md" />
      </section>
    </Page>
  );
}

function MergeRow({ merge }: { readonly merge: Merge }) {
  const texts = useTexts(mergesTexts);
  const moment = useMoment();
  const writes = useCan('experts:write');
  const [asking, setAsking] = useState(false);
  const moved = (table: string) =>
    merge.engagements.find((move) => move.table === table)?.moved ?? 0;
  const [events, sessions] = [moved('speaker'), moved('assignment')];
  return (
    <Row
      acts={
        merge.undoneAt !== null ? (
          <Badge variant="light" color="gray" tt="none">
            {texts.undoneAt(moment(merge.undoneAt))}
          </Badge>
        ) : (
          writes && (
            <Button
              size="compact-md"
              variant="default"
              aria-label={texts.undoOf(merge.mergedName, merge.keptName)}
              onClick={() => setAsking(true)}
            >
              {texts.undo}
            </Button>
          )
        )
      }
    >
      <Text>
        {texts.into(merge.mergedName)}{' '}
        <Link to={`/experts/${merge.keptId}`} fw={600}>
          {merge.keptName}
        </Link>
      </Text>
      <Text size="sm" c="dimmed">
        {[moment(merge.at), merge.accountName ?? ''].filter(Boolean).join(', ')}
      </Text>
      {events + sessions > 0 && <Text size="sm">{texts.moved(events, sessions)}</Text>}
      <UndoDialog merge={merge} opened={asking} onClose={() => setAsking(false)} />
    </Row>
  );
}

interface DialogProps {
  readonly merge: Merge;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function UndoDialog({ merge, opened, onClose }: DialogProps) {
  const texts = useTexts(mergesTexts);
  const client = useQueryClient();
  const sentences = useObstacles();
  const [obstacles, setObstacles] = useState<readonly string[]>([]);
  const act = async () => {
    setObstacles([]);
    try {
      await undoMerge(merge.id);
    } catch (error) {
      setObstacles(sentences(asProblem(error).details));
      throw error;
    }
    forgetExperts(client);
    refreshPairs(client);
    notifyDone(texts.undone);
    focusLater(LIST);
  };
  return (
    <Confirm
      opened={opened}
      onClose={() => {
        setObstacles([]);
        onClose();
      }}
      title={texts.undo}
      actLabel={texts.undo}
      act={act}
    >
      <Text>{texts.undoLead(merge.mergedName, merge.keptName)}</Text>
      {obstacles.length > 0 && (
        <Stack gap={4}>
          <Text fw={600}>{texts.obstacles}</Text>
          <List size="sm">
            {obstacles.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </Stack>
      )}
    </Confirm>
  );
}
