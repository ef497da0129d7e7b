import type { View } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { useSpan } from '../../../time/time';
import { sendMove, useReadAnew } from './copying.queries';
import { copyingTexts } from './copying.texts';
import { datesTexts } from './dates.texts';
import { spanOf } from './event-day';
import { offsetName } from './offset-name';

/** Whether an event in this state may still move; the API holds the same rule. */
export function isMovable(state: View<'EventView'>['state']): boolean {
  return state === 'draft' || state === 'announced' || state === 'postponed';
}

/** Says that an event was moved, where to and what the clocks make of it, and offers to move it back. */
export function useTellMoved(): (moved: View<'EventMoved'>) => void {
  const texts = useTexts(copyingTexts);
  const dates = useTexts(datesTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const span = useSpan();
  const readAnew = useReadAnew();
  return (moved) => {
    const title = localized(moved.title).text;
    const { startsAt, endsAt } = spanOf(moved);
    const undo = async () => {
      try {
        await sendMove(moved.id, moved.version, moved.move.undo);
        notifyDone(texts.movedBack(title));
      } catch (error) {
        notifyRefused(problemSentence(asProblem(error), language));
      }
      await readAnew();
    };
    const { before, after, offsetChanges } = moved.move;
    const said = texts.moved(title, span(startsAt, endsAt, moved.zone).local);
    const clocks = dates.offsetChanges(
      offsetName(before.startsOffset),
      offsetName(after.startsOffset),
    );
    notifyDone(offsetChanges ? `${said} ${clocks}` : said, {
      label: common.undo,
      act: () => void undo(),
    });
  };
}
