/** The two offsets of a wall-clock time that the clocks of the zone show twice; undefined where they show it once. */
export function twoOffsets(local: string, zone: string): readonly [string, string] | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)) return undefined;
  const plain = Temporal.PlainDateTime.from(local);
  const first = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const second = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  // In an hour that the clocks skip the two differ as well, but neither is the time that was asked for.
  if (first.offset === second.offset || !first.toPlainDateTime().equals(plain)) return undefined;
  return [first.offset, second.offset];
}
