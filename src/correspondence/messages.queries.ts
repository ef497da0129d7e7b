import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type { MessageEntry, MessageQuery, MessageView } from './dto/message.dto.js';

/** Whose messages are read, and whether links that let a reader in are shown. */
export interface MessageReader {
  readonly organizationId: string;
  /** True only where no mail server could bring these links, for one who manages the members. */
  readonly readsLinks: boolean;
}

const ENTRY = `id, kind, language, to_address AS "toAddress", to_name AS "toName", subject, state, secret, attempts,
  last_error AS "lastError", next_attempt_at AS "nextAttemptAt", created_at AS "createdAt", sent_at AS "sentAt"`;

/** The message's account is a member of the organization $1 and of no other: its links open nothing else. */
const ACCOUNT_IS_OURS_ALONE = `(
  EXISTS (SELECT FROM membership WHERE account_id = message.account_id AND organization_id = $1)
  AND NOT EXISTS (SELECT FROM membership WHERE account_id = message.account_id AND organization_id <> $1))`;

const NOBODYS = `organization_id IS NULL AND ${ACCOUNT_IS_OURS_ALONE}`;

/** Messages of the installation itself (to log in, for instance) are nobody's, save for that one case. */
function visibleTo(reader: MessageReader): string {
  if (!reader.readsLinks) return 'organization_id = $1';
  return `(organization_id = $1 OR (${NOBODYS}))`;
}

/** The organization's messages, newest first, without their bodies. */
export async function listMessages(
  manager: EntityManager,
  reader: MessageReader,
  query: MessageQuery,
): Promise<Page<MessageEntry>> {
  const limit = pageSize(query);
  const [at, id] = decodeCursor(query.cursor, 2) ?? [];
  const values: unknown[] = [reader.organizationId, limit + 1];
  const conditions: string[] = [];
  const add = (condition: (...places: string[]) => string, ...given: unknown[]) => {
    values.push(...given);
    conditions.push(condition(...given.map((_, n) => `$${values.length - given.length + n + 1}`)));
  };
  if (query.state !== undefined) add((state = '') => `state = ${state}`, query.state);
  if (query.kind !== undefined) add((kind = '') => `kind = ${kind}`, query.kind);
  if (at !== undefined) {
    add(
      (when = '', which = '') => `(created_at, id) < (${when}::timestamptz, ${which}::uuid)`,
      at,
      id,
    );
  }
  // Ours and nobody's apart, each the newest by its index: one condition for both would sort them all.
  const newest = (whose: string) => `(SELECT message.* FROM message
    WHERE ${[whose, ...conditions].join(' AND ')} ORDER BY created_at DESC, id DESC LIMIT $2)`;
  const parts = ['organization_id = $1', ...(reader.readsLinks ? [NOBODYS] : [])].map(newest);
  const rows = await manager.query<MessageEntry[]>(
    `SELECT ${ENTRY} FROM (${parts.join(' UNION ALL ')}) AS message
     ORDER BY created_at DESC, id DESC LIMIT $2`,
    values,
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.createdAt, row.id],
    (row) => row,
  );
}

/**
 * One message with its body, where the reader may see it.
 * @throws DomainError `not_found`
 */
export async function readMessage(
  manager: EntityManager,
  reader: MessageReader,
  id: string,
): Promise<MessageView> {
  const readable = reader.readsLinks ? `(NOT secret OR ${ACCOUNT_IS_OURS_ALONE})` : 'NOT secret';
  const [row] = await manager.query<MessageView[]>(
    `SELECT ${ENTRY}, CASE WHEN ${readable} THEN body_text END AS "bodyText",
       CASE WHEN ${readable} THEN body_html END AS "bodyHtml",
       ARRAY(SELECT part->>'fileName' FROM jsonb_array_elements(calendars) part) AS calendars
     FROM message WHERE ${visibleTo(reader)} AND id = $2`,
    [reader.organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}
