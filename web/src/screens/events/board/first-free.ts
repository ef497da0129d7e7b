import type { UiLanguage } from '../../../texts/language';
import type { Board, Session } from '../programme/programme.queries';
import { judgeHard } from './judge-places';
import type { Layout } from './layout';
import { localOfMs, placeOf } from './places';
import type { VerdictWords } from './verdict.texts';

const STEP_MS = 15 * 60_000;

/** The first place on the shown days in which a session may stand: where it begins when it is taken by keys. */
export function firstFree(
  board: Board,
  layout: Layout,
  session: Session,
  language: UiLanguage,
  texts: VerdictWords,
): { readonly startsLocal: string; readonly roomId: string | null } | undefined {
  for (const band of layout.bands) {
    for (let ms = band.from; ms < band.to; ms += STEP_MS) {
      for (const { roomId } of layout.columns) {
        const startsLocal = localOfMs(ms, board.zone);
        const place = {
          ...placeOf(session),
          startsLocal,
          roomId: session.allRooms ? null : roomId,
        };
        if (judgeHard(board, [{ sessionId: session.id, place }], language, texts))
          return { startsLocal, roomId };
      }
    }
  }
  return undefined;
}
