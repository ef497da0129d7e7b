import { Button, Group, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../../parts/empty-state';
import { Loaded } from '../../../parts/loaded';
import { Rows } from '../../../parts/rows';
import { useCan } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import { OutcomeDialog } from '../../outcomes/outcome-dialog';
import { OutcomeRow } from '../../outcomes/outcome-row';
import { outcomesQuery } from '../../outcomes/outcomes.queries';
import { outcomesTexts } from '../../outcomes/outcomes.texts';
import type { EventTabProps } from '../event.screen';

/** What an event leaves behind: its outcomes with their state, and the way to start one. */
export default function OutcomeTab({ event }: EventTabProps) {
  const texts = useTexts(outcomesTexts);
  const common = useTexts(consoleTexts);
  const writes = useCan('outcomes:write', event.id);
  const [starting, setStarting] = useState(false);
  const query = useInfiniteQuery(
    outcomesQuery({ eventId: event.id, kind: undefined, state: undefined, missing: undefined }),
  );
  const outcomes = query.data?.pages.flatMap((page) => page.items) ?? [];
  const start = <Button onClick={() => setStarting(true)}>{texts.start}</Button>;
  return (
    <Stack>
      <Loaded query={query}>
        {() =>
          outcomes.length === 0 ? (
            <EmptyState title={texts.eventEmpty} action={writes ? start : undefined}>
              {texts.eventEmptyLead}
            </EmptyState>
          ) : (
            <>
              {writes && <Group justify="flex-end">{start}</Group>}
              <Rows label={texts.title}>
                {outcomes.map((outcome) => (
                  <OutcomeRow key={outcome.id} outcome={outcome} withoutEvent />
                ))}
              </Rows>
            </>
          )
        }
      </Loaded>
      {query.hasNextPage && (
        <Button variant="default" onClick={() => void query.fetchNextPage()}>
          {common.showMore}
        </Button>
      )}
      {starting && <OutcomeDialog eventId={event.id} onClose={() => setStarting(false)} />}
    </Stack>
  );
}
