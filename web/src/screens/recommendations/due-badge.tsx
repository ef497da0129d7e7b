import { Badge } from '@mantine/core';
import { useTexts } from '../../texts/texts';
import { useToday } from '../../time/time';
import type { Recommendation, Status } from './recommendations.queries';
import { recommendationsTexts } from './recommendations.texts';

const OVER: ReadonlySet<Status> = new Set([
  'draft',
  'implemented_verified',
  'closed',
  'superseded',
  'no_longer_applicable',
  'will_not_implement',
  'withdrawn',
]);
/** From so many days before it on a due day is pointed out. */
const SOON_DAYS = 14;

/** Whether something is still expected of a recommendation in this status. */
export function isOpen(status: Status): boolean {
  return !OVER.has(status);
}

/** How late a recommendation is, or how soon it is due; nothing where it is settled or far off. */
export function DueBadge({ dueOn, status }: Pick<Recommendation, 'dueOn' | 'status'>) {
  const texts = useTexts(recommendationsTexts);
  const today = useToday();
  if (dueOn === null || !isOpen(status)) return null;
  const left = Temporal.PlainDate.from(today).until(dueOn, { largestUnit: 'days' }).days;
  if (left > SOON_DAYS) return null;
  return (
    <Badge variant="light" color={left < 0 ? 'red' : 'orange'} tt="none">
      {left < 0 ? texts.lateBy(-left) : left === 0 ? texts.dueToday : texts.dueIn(left)}
    </Badge>
  );
}
