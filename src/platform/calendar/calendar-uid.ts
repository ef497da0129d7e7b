/**
 * The calendar's identity of a row: its UUID as a URN (RFC 9562 §4). It holds no host name, so that it stays when
 * the site moves, and no two installations can give the same.
 */
export function calendarUid(id: string): string {
  return `urn:uuid:${id}`;
}
