import { type Board, isOpen } from '../programme/programme.queries';

/**
 * Whether the reader may release the programme: as long as it changes; and of a cancelled event once more, to take
 * back what was released, so that those invited are told.
 */
export function useMayRelease(board: Board): boolean {
  const may = board.mayWrite;
  const takesBack = board.event.state === 'cancelled' && board.latestRelease !== null;
  return may && (isOpen(board.event) || takesBack);
}
