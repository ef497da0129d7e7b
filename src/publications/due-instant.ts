/** When a scheduled version is to be published, as it is stored. */
interface ScheduledTime {
  readonly publishLocal: string | null;
  readonly publishZone: string | null;
  readonly publishAt: string | null;
}

/**
 * The instant of a scheduled time by today's rules of its zone. Of a time that the clock shows twice, the one that
 * was chosen stays; without a time it is the far future, so that nothing is published by mistake.
 */
export function dueInstant({ publishLocal, publishZone, publishAt }: ScheduledTime): string {
  if (publishLocal === null || publishZone === null) return '9999-12-31T00:00:00Z';
  const local = Temporal.PlainDateTime.from(publishLocal);
  const [compatible, later] = (['compatible', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(publishZone, { disambiguation }).toInstant(),
  );
  const chosen = [compatible, later].find(
    (instant) =>
      instant !== undefined &&
      publishAt !== null &&
      Temporal.Instant.compare(instant, publishAt) === 0,
  );
  return (chosen ?? compatible ?? Temporal.Instant.from('9999-12-31T00:00:00Z')).toString();
}
