import './series.css';
import { Badge, Group, List, Text } from '@mantine/core';
import { Link } from '../../parts/link';
import { useCan } from '../../session/session';
import { useTexts } from '../../texts/texts';
import { useDay, useDays } from '../../time/time';
import { scheduleTexts } from './schedule.texts';
import { offeredDay, standingOf, type Slot } from './slots';

interface Props {
  readonly seriesId: string;
  readonly slots: readonly Slot[];
  readonly today: string;
}

/** How many gaps are named; a series that sleeps has dozens. */
const NAMED = 4;

/** How a series stands, in words: what is missing, what is due, what comes next. */
export function StandingWords({ seriesId, slots, today }: Props) {
  const texts = useTexts(scheduleTexts);
  const day = useDay();
  const days = useDays();
  const mayWrite = useCan('events:write');
  const { late, next, due } = standingOf(slots, today);
  const plan = (slot: Slot) =>
    `/events/new?seriesId=${seriesId}&startsOn=${offeredDay(slot, today)}`;
  return (
    <>
      {next !== undefined && (
        <Text size="sm">
          <Link to={`/events/${next.id}`} className="standing-link">
            {texts.nextPlanned(day(next.startsLocal))}
          </Link>
        </Text>
      )}
      {due !== undefined && (
        <Group gap="xs">
          {due.startsOn <= today ? (
            <>
              <Badge variant="light" color="orange" tt="none">
                {texts.due}
              </Badge>
              <Text size="sm">{texts.dueUntil(day(due.endsOn))}</Text>
            </>
          ) : (
            <Text size="sm">{texts.dueNext(days(due.startsOn, due.endsOn))}</Text>
          )}
          {mayWrite && (
            <Link
              to={plan(due)}
              size="sm"
              className="standing-link"
              aria-label={texts.planOneIn(days(due.startsOn, due.endsOn))}
            >
              {texts.planOne}
            </Link>
          )}
        </Group>
      )}
      {late.length > 0 && (
        <div>
          <Group gap="xs">
            <Badge variant="light" color="red" tt="none">
              {texts.late}
            </Badge>
            <Text size="sm">{texts.gaps(late.length)}</Text>
          </Group>
          <List size="sm" mt={4}>
            {late.slice(-NAMED).map((slot) => (
              <List.Item key={slot.startsOn}>
                {texts.lateIn(days(slot.startsOn, slot.endsOn))}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </>
  );
}
