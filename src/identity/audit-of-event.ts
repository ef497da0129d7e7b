/*
 * Which entries of the log of changes are about an event and its parts. What was removed is found by its own
 * entries, which say whose part it was.
 */

/** SQL for the row that an entry's object is part of, as text; that of the index `audit_entry_parent_index`. */
const parentOf = (entry: string): string =>
  `coalesce(${['eventId', 'sessionId', 'outcomeId', 'outcomeVersionId', 'recommendationId']
    .flatMap((field) =>
      ['new', 'old'].map((side) => `${entry}.changes -> '${field}' ->> '${side}'`),
    )
    .join(', ')})`;

/** The tables whose rows are parts: kind, table, the column that names the whole, and the kind of the whole. */
const PARTS = [
  ['session', 'session', 'event_id', 'event'],
  ['speaker', 'speaker', 'event_id', 'event'],
  ['assignment', 'assignment', 'event_id', 'event'],
  ['event_role', 'event_role', 'event_id', 'event'],
  ['track', 'track', 'event_id', 'event'],
  ['programme_rules', 'programme_rules', 'id', 'event'],
  ['programme_release', 'programme_release', 'event_id', 'event'],
  ['outcome', 'outcome', 'event_id', 'event'],
  ['contribution', 'contribution', 'session_id', 'session'],
  ['outcome_version', 'outcome_version', 'outcome_id', 'outcome'],
  ['recommendation', 'recommendation', 'outcome_id', 'outcome'],
  ['placement', 'placement', 'outcome_id', 'outcome'],
  ['publication', 'publication', 'outcome_id', 'outcome'],
  ['edition', 'edition', 'outcome_version_id', 'outcome_version'],
] as const;

/** A recursive query `part(kind, id)`: the event `parameter` and all that is or was part of it, within `$1`. */
export const partsOfEvent = (parameter: string): string => `
  WITH RECURSIVE part(kind, id) AS (
    SELECT 'event', ${parameter}::uuid
    UNION
    SELECT child.kind, child.id FROM part CROSS JOIN LATERAL (
      ${PARTS.map(
        ([kind, table, column, whole]) =>
          `SELECT '${kind}' AS kind, row.id FROM ${table} AS row WHERE part.kind = '${whole}'
         AND row.organization_id = $1 AND row.${column} = part.id`,
      ).join('\n      UNION ALL ')}
      UNION ALL SELECT entry.object_kind, entry.object_id FROM audit_entry AS entry
        WHERE entry.organization_id = $1 AND ${parentOf('entry')} = part.id::text
    ) AS child
  )`;
