import { memo } from 'react';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { boardTexts } from './board.texts';
import { readyBoard } from './judge-places';
import { stripes, type Layout } from './layout';
import { gaps } from './place-hints';
import { localOfMs } from './places';

interface Props {
  readonly board: Board;
  readonly layout: Layout;
}

/** When rooms are not available, hatched in their columns, with the hours of it that are shown. */
export const RoomAway = memo(function RoomAway({ board, layout }: Props) {
  const texts = useTexts(boardTexts);
  const localized = useLocalized();
  const { rooms } = readyBoard(board).programme;
  const time = (ms: number) => localOfMs(ms, board.zone).slice(11);
  return layout.columns.flatMap(({ roomId, left, width }) => {
    const room = rooms.get(roomId ?? '');
    const name = localized(room?.name);
    return gaps(room?.free).flatMap((gap) =>
      layout.bands.flatMap((band) => {
        const from = Math.max(gap.from, band.from);
        const to = Math.min(gap.to, band.to);
        const [stripe] = stripes(layout, { from, to });
        if (stripe === undefined) return [];
        const end = time(to);
        return [
          <div
            key={`${roomId ?? ''} ${String(from)}`}
            className="board-away"
            style={{ ...stripe, left, width }}
          >
            <span>
              <span className="unseen" lang={name.lang}>
                {name.text}:{' '}
              </span>
              {texts.notAvailable(`${time(from)}–${end === '00:00' ? '24:00' : end}`)}
            </span>
          </div>,
        ];
      }),
    );
  });
});
