import './copying.css';
import { Alert, Stack, Table, Text } from '@mantine/core';
import { IconArrowRight, IconClockExclamation } from '@tabler/icons-react';
import type { View } from '../../../api/client';
import { Localized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { Span } from '../../../time/span';
import { useSpan } from '../../../time/time';
import { Clashes } from './clashes';
import { copyingTexts } from './copying.texts';
import { spanOf } from './event-day';
import { offsetName } from './offset-name';

type Hours = View<'PlannedHours'>;

interface Plan {
  readonly before: Hours;
  readonly after: Hours;
  readonly offsetChanges: boolean;
  readonly sessions: readonly View<'PlannedSession'>[];
  readonly clashes: readonly View<'PlacementClash'>[];
}

interface Props {
  readonly zone: string;
  readonly allDay: boolean;
  readonly plan: Plan;
  readonly weekend: boolean;
  /** What helps where a room or a person is taken. */
  readonly advice: string;
  /** A newer plan is on its way; this one belongs to what was chosen before. */
  readonly stale: boolean;
}

/** Every date of an event before and after, what the clocks make of it, and what stands in the way. */
export function DatesPreview({ zone, allDay, plan, weekend, advice, stale }: Props) {
  const texts = useTexts(copyingTexts);
  const span = useSpan();
  const { before, after } = plan;
  const then = spanOf({ allDay, ...after });
  return (
    <Stack gap="xs" aria-busy={stale}>
      <div className="unseen" role="status">
        {`${texts.after}: ${span(then.startsAt, then.endsAt, zone).local}`}
      </div>
      {plan.offsetChanges && (
        <Alert color="yellow" variant="light" icon={<IconClockExclamation aria-hidden />}>
          {texts.offsetChanges(offsetName(before.startsOffset), offsetName(after.startsOffset))}
        </Alert>
      )}
      {weekend && <Text size="sm">{texts.weekend}</Text>}
      <Clashes clashes={plan.clashes} advice={advice} />
      <Table.ScrollContainer
        type="native"
        minWidth={520}
        maxHeight={320}
        tabIndex={0}
        role="region"
        aria-label={texts.preview}
      >
        <Table stickyHeader verticalSpacing={6} captionSide="top">
          <Table.Caption className="unseen">{texts.preview}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{texts.what}</Table.Th>
              <Table.Th scope="col">{texts.before}</Table.Th>
              <Table.Th scope="col">{texts.after}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">{texts.wholeEvent}</Table.Th>
              <Table.Td>
                <Span {...spanOf({ allDay, ...before })} zone={zone} brief />
              </Table.Td>
              <Table.Td>
                <Span {...then} zone={zone} />
              </Table.Td>
            </Table.Tr>
            {plan.sessions.map((session) => (
              <SessionRow key={session.sessionId} session={session} zone={zone} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {plan.sessions.length === 0 && (
        <Text size="sm" c="dimmed">
          {texts.noSessions}
        </Text>
      )}
    </Stack>
  );
}

function SessionRow({
  session,
  zone,
}: {
  readonly session: View<'PlannedSession'>;
  readonly zone: string;
}) {
  const texts = useTexts(copyingTexts);
  const { before, after, issue } = session;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Localized text={session.title} />
        {session.roomName !== null && (
          <Text size="sm" c="dimmed">
            <Localized text={session.roomName} />
          </Text>
        )}
      </Table.Th>
      <Table.Td>
        <Span startsAt={before.startsLocal} endsAt={before.endsLocal} zone={zone} brief />
      </Table.Td>
      <Table.Td>
        <Span startsAt={after.startsLocal} endsAt={after.endsLocal} zone={zone} brief />
        {session.offsetChanges && (
          <Text size="sm" className="offset-change">
            {offsetName(before.startsOffset)}
            <IconArrowRight size={14} aria-label="→" />
            {offsetName(after.startsOffset)}
          </Text>
        )}
        {issue !== null && (
          <Text size="sm" c={issue === 'ambiguous' ? 'dimmed' : 'red'}>
            {texts[issue]}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
