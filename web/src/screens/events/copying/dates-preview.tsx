import './copying.css';
import { Alert, Stack, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowRight, IconClockExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { View } from '../../../api/client';
import { Localized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { Span } from '../../../time/span';
import { useSpan } from '../../../time/time';
import { Clashes } from './clashes';
import { datesTexts } from './dates.texts';
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
  const texts = useTexts(datesTexts);
  const span = useSpan();
  const { before, after } = plan;
  const then = spanOf({ allDay, ...after });
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const rows: DatesRow[] = [
    {
      key: 'event',
      what: <strong>{texts.wholeEvent}</strong>,
      before: <Span {...spanOf({ allDay, ...before })} zone={zone} brief />,
      after: <Span {...then} zone={zone} />,
    },
    ...plan.sessions.map((session) => ({
      key: session.sessionId,
      what: <SessionName session={session} />,
      before: (
        <Span
          startsAt={session.before.startsLocal}
          endsAt={session.before.endsLocal}
          zone={zone}
          brief
        />
      ),
      after: <SessionAfter session={session} zone={zone} />,
    })),
  ];
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
      {narrow ? (
        <ul className="list-bare dates-list" role="list" aria-label={texts.preview}>
          {rows.map((row) => (
            <li key={row.key}>
              <div>{row.what}</div>
              <dl>
                <dt>{texts.before}</dt>
                <dd>{row.before}</dd>
                <dt>{texts.after}</dt>
                <dd>{row.after}</dd>
              </dl>
            </li>
          ))}
        </ul>
      ) : (
        <DatesTable rows={rows} />
      )}
      {plan.sessions.length === 0 && (
        <Text size="sm" c="dimmed">
          {texts.noSessions}
        </Text>
      )}
    </Stack>
  );
}

/** One thing with its hours before and after. */
interface DatesRow {
  readonly key: string;
  readonly what: ReactNode;
  readonly before: ReactNode;
  readonly after: ReactNode;
}

function DatesTable({ rows }: { readonly rows: readonly DatesRow[] }) {
  const texts = useTexts(datesTexts);
  return (
    <Table.ScrollContainer
      type="native"
      minWidth={520}
      maxHeight={320}
      tabIndex={0}
      role="region"
      aria-label={texts.preview}
    >
      <Table stickyHeader verticalSpacing={6}>
        <Table.Caption className="unseen">{texts.preview}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{texts.what}</Table.Th>
            <Table.Th scope="col">{texts.before}</Table.Th>
            <Table.Th scope="col">{texts.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row" fw={400}>
                {row.what}
              </Table.Th>
              <Table.Td>{row.before}</Table.Td>
              <Table.Td>{row.after}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function SessionName({ session }: { readonly session: View<'PlannedSession'> }) {
  return (
    <>
      <Localized text={session.title} />
      {session.roomName !== null && (
        <Text size="sm" c="dimmed">
          <Localized text={session.roomName} />
        </Text>
      )}
    </>
  );
}

interface AfterProps {
  readonly session: View<'PlannedSession'>;
  readonly zone: string;
}

/** When a session takes place then, and what the clocks make of it. */
function SessionAfter({ session, zone }: AfterProps) {
  const texts = useTexts(datesTexts);
  const { before, after, issue } = session;
  return (
    <>
      <Span startsAt={after.startsLocal} endsAt={after.endsLocal} zone={zone} brief />
      {session.offsetChanges && (
        <Text size="sm" className="offset-change">
          {offsetName(before.startsOffset)}
          <IconArrowRight size={14} aria-label="→" />
          {offsetName(after.startsOffset)}
        </Text>
      )}
      {issue !== null && (
        <Text size="sm" c={issue === 'ambiguous' ? 'dimmed' : 'var(--mantine-color-error)'}>
          {texts[issue]}
        </Text>
      )}
    </>
  );
}
