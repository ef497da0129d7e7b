import { useEffect, useRef } from 'react';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { boardTexts } from './board.texts';
import { stripes, type Layout } from './layout';
import { spanOf, type Proposed } from './places';
import { useSayGesture, type Held } from './use-held';
import type { Viewport } from './use-viewport';
import { VerdictTip } from './verdict-tip';

interface Props {
  readonly board: Board;
  readonly layout: Layout;
  readonly held: Held;
  readonly viewport: Viewport;
}

interface Box {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where what is held would stand. */
function ghostBoxes(board: Board, layout: Layout, list: readonly Proposed[]): Box[] {
  return list.flatMap(({ sessionId, place }) => {
    const span = spanOf(place, board.zone);
    const column = layout.columns.find(({ roomId }) => roomId === place.roomId);
    if (span === undefined || (column === undefined && !place.allRooms)) return [];
    const across = place.allRooms ? { left: 0, width: layout.width } : column;
    return stripes(layout, span).map((stripe) => ({
      id: sessionId,
      left: across?.left ?? 0,
      width: across?.width ?? 0,
      ...stripe,
    }));
  });
}

const TIP_WIDTH = 320;
const TIP_HEIGHT = 150;

/** What is held, where it would stand, with the verdict beside it. */
export function BoardGhosts({ board, layout, held, viewport }: Props) {
  const localized = useLocalized();
  const texts = useTexts(boardTexts);
  const sayGesture = useSayGesture(board);
  const first = useRef<HTMLDivElement>(null);
  const { gesture, proposal, verdict } = held;
  useEffect(() => {
    if (held.by === 'keys') first.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [held.by, proposal]);
  if (gesture === undefined) return null;
  const boxes = ghostBoxes(board, layout, proposal);
  const [lead] = boxes;
  const title = (id: string) => localized(board.sessions.find((s) => s.id === id)?.title).text;
  const below = lead === undefined ? 0 : lead.top + lead.height + 4;
  const up = lead !== undefined && below + TIP_HEIGHT > viewport.top + viewport.height + 100;
  const followers =
    (gesture.kind === 'move' || gesture.kind === 'resize') && gesture.follow
      ? proposal.length - gesture.ids.length
      : 0;
  return (
    <>
      {boxes.map((box, index) => (
        <div
          key={`${box.id} ${String(box.top)}`}
          ref={index === 0 ? first : undefined}
          className={`board-ghost is-${verdict.level}`}
          style={{
            left: box.left,
            top: box.top,
            width: box.width,
            height: Math.max(14, box.height),
          }}
        >
          {title(box.id)}
        </div>
      ))}
      {lead !== undefined && (
        <VerdictTip
          verdict={verdict}
          words={sayGesture(gesture, proposal)}
          more={followers > 0 ? texts.follows(followers) : undefined}
          checking={held.checking}
          style={{
            left: Math.max(
              0,
              Math.min(
                lead.left,
                layout.width - TIP_WIDTH,
                viewport.left + viewport.width - TIP_WIDTH,
              ),
            ),
            ...(up
              ? { top: Math.max(0, lead.top - 4), transform: 'translateY(-100%)' }
              : { top: below }),
          }}
        />
      )}
    </>
  );
}
