import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answer, api } from '../api/client';
import type { operations } from '../api/schema';
import { Loaded } from '../parts/loaded';
import { Row, Rows } from '../parts/rows';
import { ShowMore } from '../parts/show-more';
import { useTexts } from '../texts/texts';
import { useMoment } from '../time/time';
import { LogDetails } from './log-details';
import { useLogWords } from './log-sentence';
import { logTexts } from './log.texts';

type Query = NonNullable<operations['Organization_listAudit']['parameters']['query']>;
export type LogFilter = Omit<Query, 'limit' | 'cursor'>;

interface Props {
  /** Which changes: of whom, of what, since when; `{ eventId }` for an event with all of its parts. */
  readonly filter: LogFilter;
  /** Shown where there are none. */
  readonly empty: ReactNode;
}

/** The log of changes in sentences, the newest first, more of it by a button. */
export function LogList({ filter, empty }: Props) {
  const texts = useTexts(logTexts);
  const words = useLogWords();
  const moment = useMoment();
  const query = useInfiniteQuery({
    queryKey: ['audit', filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/audit', {
          params: {
            query: { ...filter, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    // One looks at the log to see what was done just now.
    staleTime: 0,
  });
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Loaded query={query}>
      {() =>
        entries.length === 0 ? (
          empty
        ) : (
          <>
            <Rows label={texts.entries}>
              {entries.map((entry) => (
                <Row key={entry.id}>
                  <Text>{words.sentence(entry)}</Text>
                  <Text size="sm" c="dimmed">
                    <time dateTime={entry.at}>{moment(entry.at)}</time>
                  </Text>
                  <LogDetails entry={entry} />
                </Row>
              ))}
            </Rows>
            <ShowMore query={query} mt="md" />
          </>
        )
      }
    </Loaded>
  );
}
