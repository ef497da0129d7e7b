/** So many are compared with one row: a sound that hundreds share, such as a given name with a patronymic, says little. */
const MOST_COMPARED = 10;
/** So many of those that share one sound are looked at, the last ones. */
const MOST_OF_A_SOUND = 500;

/** Those that share a sound of a name, the ones that share most first, as many as it makes sense to compare. */
export function likeliest<T>(
  sounds: readonly string[],
  bySound: ReadonlyMap<string, readonly T[]>,
): T[] {
  const shared = new Map<T, number>();
  for (const sound of new Set(sounds)) {
    for (const one of bySound.get(sound)?.slice(-MOST_OF_A_SOUND) ?? []) {
      shared.set(one, (shared.get(one) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_COMPARED)
    .map(([one]) => one);
}

/** Notes that somebody has a sound. */
export function noteSound<T>(bySound: Map<string, T[]>, sound: string, one: T): void {
  const others = bySound.get(sound);
  if (others === undefined) bySound.set(sound, [one]);
  else others.push(one);
}
