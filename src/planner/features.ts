import type { CompiledModel, Feature, TimeFeature, Windows } from './compiled-model.js';

/** A feature of time between windows v of session a and w of session b; see `TIME_FEATURES`. */
export function timeFeature(
  windows: Windows,
  pauseMinutes: number,
  feature: TimeFeature,
  v: number,
  w: number,
): number {
  const { start, end, day } = windows;
  const startA = start[v] ?? 0;
  const endA = end[v] ?? 0;
  const startB = start[w] ?? 0;
  const endB = end[w] ?? 0;
  switch (feature) {
    case 'overlap':
      return Math.max(0, Math.min(endA, endB) - Math.max(startA, startB));
    case 'sameWindow':
      return v === w ? endA - startA : 0;
    case 'otherDay':
      return day[v] === day[w] ? 0 : endA - startA + (endB - startB);
    case 'notBefore':
      return endA <= startB ? 0 : endA - startA + (endB - startB);
    case 'shortPause': {
      if (day[v] !== day[w]) return 0;
      const pause = Math.max(startA, startB) - Math.min(endA, endB);
      return pause >= pauseMinutes ? 0 : endA - startA + (endB - startB);
    }
  }
}

/** Any feature between session a in window v and room r, and session b in window w and room u. */
export function pairFeature(
  model: CompiledModel,
  feature: Feature,
  v: number,
  r: number,
  w: number,
  u: number,
): number {
  const { windows, capacity } = model;
  switch (feature) {
    case 'otherRoomSameDay':
      return r !== u && windows.day[v] === windows.day[w] ? comb(windows, v, w) : 0;
    case 'largerRoom':
      return (capacity[r] ?? 0) > (capacity[u] ?? 0) ? comb(windows, v, w) : 0;
    case 'roomClash':
      return r === u && model.sharedUse[r] === 0 ? timeFeature(windows, 0, 'overlap', v, w) : 0;
    case 'sharedOverlap':
      return r === u && model.sharedUse[r] === 1 ? timeFeature(windows, 0, 'overlap', v, w) : 0;
    case 'changeOver': {
      const gap =
        Math.max(windows.start[v] ?? 0, windows.start[w] ?? 0) -
        Math.min(windows.end[v] ?? 0, windows.end[w] ?? 0);
      const need = model.way[r * model.roomIds.length + u] ?? 0;
      // Who is in two places at once has another rule broken; here only the way counts.
      return gap < 0 ? need : Math.max(0, need - gap);
    }
    case 'groupOtherRoom':
      return r !== u && (windows.group[v] ?? -1) >= 0 && windows.group[v] === windows.group[w]
        ? 1
        : 0;
    default:
      return timeFeature(windows, model.pauseMinutes, feature, v, w);
  }
}

function comb(windows: Windows, v: number, w: number): number {
  return (
    (windows.end[v] ?? 0) -
    (windows.start[v] ?? 0) +
    ((windows.end[w] ?? 0) - (windows.start[w] ?? 0))
  );
}
