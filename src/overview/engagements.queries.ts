import type { EntityManager } from 'typeorm';
import { nameFormsOf } from '../experts/expert-facts.js';
import { chooseName, type NameForm, printName } from '../kernel/person-name.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import { type BalanceScope, ENGAGED, eventsOf, INSTITUTION_OF } from './balance.queries.js';
import type { BalanceEngagementQuery, BalanceEngagementView } from './dto/engagement.dto.js';
import { FIRST_DAY } from './event-days.js';

interface EngagementRow extends Omit<BalanceEngagementView, 'expertName'> {
  readonly names: NameForm[] | null;
  readonly startsAt: string;
}

/**
 * The engagements behind a share of a balance, in the order of their events. Like the shares without those who
 * declined or withdrew, and without interpreters unless it is they who are asked for.
 */
export async function listEngagements(
  reader: EntityManager,
  organizationId: string,
  scope: BalanceScope,
  query: BalanceEngagementQuery,
  language: string,
): Promise<Page<BalanceEngagementView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const events = eventsOf(scope);
  const values = [organizationId, ...events.values];
  const conditions: string[] = [];
  const add = (condition: (place: string) => string, value: unknown) => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (query.country !== undefined) add((p) => `expert.country = ${p}`, query.country);
  if (query.category !== undefined) add((p) => `expert.category = ${p}`, query.category);
  if (query.gender !== undefined) add((p) => `expert.gender = ${p}`, query.gender);
  if (query.institutionId !== undefined) {
    add((p) => `${INSTITUTION_OF} = ${p}::uuid`, query.institutionId);
  }
  if (query.without === 'institution') conditions.push(`${INSTITUTION_OF} IS NULL`);
  else if (query.without !== undefined) conditions.push(`expert.${query.without} IS NULL`);
  if (query.role === undefined) conditions.push(`speaker.role <> 'interpreter'`);
  else add((p) => `speaker.role = ${p}`, query.role);
  if (query.state !== undefined) add((p) => `speaker.state = ${p}`, query.state);
  if (after !== undefined) {
    values.push(after[0], after[1]);
    const [at, id] = [`$${values.length - 1}`, `$${values.length}`];
    conditions.push(`(event.starts_at, speaker.id) > (${at}::timestamptz, ${id}::uuid)`);
  }
  values.push(limit + 1);
  const rows = await reader.query<EngagementRow[]>(
    `SELECT speaker.id AS "speakerId", speaker.expert_id AS "expertId", speaker.role, speaker.state, expert.country,
       expert.category, expert.gender, ${INSTITUTION_OF} AS "institutionId", event.id AS "eventId",
       event.title AS "eventTitle", ${FIRST_DAY} AS "startsOn", event.state AS "eventState",
       event.starts_at AS "startsAt", ${nameFormsOf('speaker.expert_id')} AS names
     FROM event JOIN speaker ON speaker.organization_id = $1 AND speaker.event_id = event.id
     JOIN expert ON expert.organization_id = $1 AND expert.id = speaker.expert_id
     WHERE event.organization_id = $1 AND ${[events.sql, ENGAGED, ...conditions].join(' AND ')}
     ORDER BY event.starts_at, speaker.id LIMIT $${values.length}`,
    values,
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.startsAt, row.speakerId],
    ({ names, startsAt: _, ...row }) => {
      const name = chooseName(names ?? [], language);
      return { ...row, expertName: name === undefined ? '' : printName(name) };
    },
  );
}
