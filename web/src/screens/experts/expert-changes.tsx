import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { LogDetails } from '../../log/log-details';
import { useLogWords, type LogEntry } from '../../log/log-sentence';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Row, Rows } from '../../parts/rows';
import { ShowMore } from '../../parts/show-more';
import { useTexts } from '../../texts/texts';
import { useMoment } from '../../time/time';
import type { Expert } from './experts.queries';
import { changesQuery, type ExpertChange } from './profile.queries';
import { profileTexts } from './profile.texts';

interface Props {
  readonly expert: Expert;
  /** Only changes of this field, such as `consent`. */
  readonly field?: string;
}

/** What was changed in a record, by whom and when, in sentences; the newest first. */
export function ExpertChanges({ expert, field }: Props) {
  const texts = useTexts(profileTexts);
  const words = useLogWords();
  const moment = useMoment();
  const query = useInfiniteQuery(changesQuery(expert.id, field));
  const entries = (query.data?.pages.flatMap((page) => page.items) ?? []).map((change) =>
    entryOf(expert, change),
  );
  return (
    <Loaded query={query}>
      {() =>
        entries.length === 0 ? (
          <EmptyState title={texts.noChanges} />
        ) : (
          <>
            <Rows label={texts.changes}>
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

/** A change as the log of the organization tells it, so that it reads the same here and there. */
function entryOf(expert: Expert, change: ExpertChange): LogEntry {
  return {
    ...change,
    objectKind: 'expert',
    objectId: expert.id,
    objectName: { und: expert.name },
    requestId: null,
  };
}
