import type { Candidates } from './candidates.js';
import { placeCheapest } from './construct.js';
import type { SeededRandom } from './random.js';
import type { SearchState } from './search-state.js';

const NOTHING = 1e-7;

/**
 * Where not all sessions fit together, takes out the ones without which most hard cost goes, until none is left that
 * movable sessions cause; then puts back what goes in without any. The others are the best partial programme's gap.
 */
export function leaveOut(state: SearchState, candidates: Candidates, random: SeededRandom): void {
  const out: number[] = [];
  while (state.hard > NOTHING) {
    let worst = -1;
    let most = NOTHING;
    for (const session of candidates.movable) {
      const window = state.window[session] ?? -1;
      if (window < 0) continue;
      state.groups.weigh(session, -1, -1, -1, -1, -1);
      const saved =
        state.hardTables.costAt(session, window, state.room[session] ?? 0) -
        state.groups.hardChange;
      if (saved > most) {
        most = saved;
        worst = session;
      }
    }
    if (worst < 0) break;
    state.move(worst, -1, -1);
    out.push(worst);
  }
  const limit = state.hard + NOTHING;
  for (const session of out) {
    if (!placeCheapest(state, candidates, session, random)) continue;
    if (state.hard > limit) state.move(session, -1, -1);
  }
}
