/*
 * Times inside of JSON that the database puts together: there no driver writes them, so these say in SQL what
 * `data-source.ts` does for plain columns. One moment is written in one way wherever an answer holds it.
 */

/** SQL of an instant column as text: `2027-09-14T05:00:00.120034Z`, without zeros at the end, as the driver has it. */
export function instantInJson(column: string): string {
  return `(replace((${column} AT TIME ZONE 'UTC')::text, ' ', 'T') || 'Z')`;
}

/** SQL of a wall-clock column as text: `2027-09-14T10:00`. */
export function wallClockInJson(column: string): string {
  return `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`;
}
