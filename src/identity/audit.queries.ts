import type { EntityManager } from 'typeorm';
import { invalidField } from '../kernel/domain-error.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import { OBJECT_NAME } from './audit-names.js';
import { partsOfEvent } from './audit-of-event.js';
import type { AuditEntryView, AuditQuery } from './dto/audit.dto.js';

/** A day is one of the organization's zone: `$3` and `$4` are instants, `$5` and `$6` days. */
const list = (ofEvent: boolean): string => `${ofEvent ? partsOfEvent('$13') : ''}
  SELECT entry.id, entry.at, entry.actor_kind AS "actorKind", entry.actor_account_id AS "actorAccountId",
    account.display_name AS "actorName", entry.object_kind AS "objectKind", entry.object_id AS "objectId",
    ${OBJECT_NAME} AS "objectName", entry.action, entry.changes, entry.request_id AS "requestId"
  FROM audit_entry entry
  JOIN organization ON organization.id = entry.organization_id
  ${ofEvent ? 'JOIN part ON part.kind = entry.object_kind AND part.id = entry.object_id' : ''}
  LEFT JOIN account ON account.id = entry.actor_account_id
  WHERE entry.organization_id = $1
    AND ($2::timestamptz IS NULL OR (entry.at, entry.id) < ($2::timestamptz, $11::uuid))
    AND ($3::timestamptz IS NULL OR entry.at >= $3::timestamptz)
    AND ($4::timestamptz IS NULL OR entry.at < $4::timestamptz)
    AND ($5::date IS NULL OR entry.at >= $5::date::timestamp AT TIME ZONE organization.zone)
    AND ($6::date IS NULL OR entry.at < ($6::date + 1)::timestamp AT TIME ZONE organization.zone)
    AND ($7::text IS NULL OR entry.object_kind = $7)
    AND ($8::uuid IS NULL OR entry.object_id = $8)
    AND ($9::uuid IS NULL OR entry.actor_account_id = $9)
    AND ($10::text IS NULL OR entry.action = $10)
  ORDER BY entry.at DESC, entry.id DESC LIMIT $12`;

/** The changes in an organization that the query asks for, the newest first. */
export async function listAudit(
  reader: EntityManager,
  organizationId: string,
  query: AuditQuery,
): Promise<Page<AuditEntryView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const from = momentOrDay(query.from, 'from');
  const to = momentOrDay(query.to, 'to');
  const rows = await reader.query<AuditEntryView[]>(list(query.eventId !== undefined), [
    organizationId,
    after?.[0] ?? null,
    from.moment,
    to.moment,
    from.day,
    to.day,
    query.objectKind ?? null,
    query.objectId ?? null,
    query.actor ?? null,
    query.action ?? null,
    after?.[1] ?? null,
    limit + 1,
    ...(query.eventId === undefined ? [] : [query.eventId]),
  ]);
  return cutPage(
    rows,
    limit,
    (row) => [row.at, row.id],
    (row) => row,
  );
}

interface Bound {
  readonly moment: string | null;
  readonly day: string | null;
}

function momentOrDay(text: string | undefined, field: string): Bound {
  if (text === undefined) return { moment: null, day: null };
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
      if (day.year > 0) return { moment: null, day: day.toString() };
    } else {
      // In a query string a plus that was not escaped arrives as a blank.
      const moment = Temporal.Instant.from(text.replace(/ (\d{2}:?\d{2})$/, '+$1'));
      if (/^[12]/.test(moment.toString())) return { moment: moment.toString(), day: null };
    }
  } catch {
    // Falls through to the refusal.
  }
  throw invalidField(field, 'not_a_moment_or_day');
}
