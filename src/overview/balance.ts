import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { Actor } from '../platform/auth/actor.js';
import { type BalanceScope, countEvents, missingCountries, readShares } from './balance.queries.js';
import { eventFloors, yearFloors } from './balance-floors.queries.js';
import { balanceRange } from './balance-range.js';
import { sharesOf } from './balance-shares.js';
import type {
  BalanceSharesView,
  BalanceTopQuery,
  EventBalanceView,
  YearBalanceQuery,
  YearBalanceView,
} from './dto/balance.dto.js';

const TOP_INSTITUTIONS = 10;

/** Who is engaged in an event, and how it stands against the commitments that it serves. */
export async function eventBalance(
  reader: EntityManager,
  actor: Actor,
  id: string,
  query: BalanceTopQuery,
): Promise<EventBalanceView> {
  const { organizationId } = actor;
  const [event] = await reader.query<{ id: string; title: LocalizedText; startsOn: string }[]>(
    `SELECT id, title, starts_local::date AS "startsOn" FROM event WHERE organization_id = $1 AND id = $2`,
    [organizationId, id],
  );
  if (event === undefined) throw new DomainError('missing', 'not_found');
  const shares = await readBalance(reader, organizationId, { eventId: id }, query);
  return {
    eventId: event.id,
    title: event.title,
    startsOn: event.startsOn,
    ...shares,
    floors: actor.permissions.has('mandates:read')
      ? await eventFloors(reader, organizationId, id, shares)
      : [],
  };
}

/** The days and events that a balance of a year is about. */
export interface YearScope {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly heldOnly: boolean;
}

/**
 * Who was and is engaged in the events that begin on the days asked for, each person once.
 * `todayIn` gives today's date in a zone.
 * @throws DomainError `invalid_input` at `from` or `to`
 */
export async function yearBalance(
  reader: EntityManager,
  actor: Actor,
  query: YearBalanceQuery,
  todayIn: (zone: string) => string,
): Promise<YearBalanceView> {
  const { organizationId } = actor;
  const scope = await yearScope(reader, organizationId, query, todayIn);
  return {
    from: scope.from,
    to: scope.to,
    events: await countEvents(reader, organizationId, scope),
    ...(await readBalance(reader, organizationId, scope, query)),
    floors: actor.permissions.has('mandates:read')
      ? await yearFloors(reader, organizationId, scope)
      : [],
  };
}

/** The days that a query names, by the calendar of the organization. */
export async function yearScope(
  reader: EntityManager,
  organizationId: string,
  query: Pick<YearBalanceQuery, 'year' | 'from' | 'to' | 'held'>,
  todayIn: (zone: string) => string,
): Promise<YearScope> {
  const [organization] = await reader.query<{ zone: string }[]>(
    'SELECT zone FROM organization WHERE id = $1',
    [organizationId],
  );
  if (organization === undefined) throw new DomainError('missing', 'not_found');
  const today = todayIn(organization.zone);
  return { ...balanceRange(query, today), today, heldOnly: query.held ?? false };
}

async function readBalance(
  reader: EntityManager,
  organizationId: string,
  scope: BalanceScope,
  { top }: BalanceTopQuery,
): Promise<BalanceSharesView> {
  const rows = await readShares(reader, organizationId, scope);
  const shares = sharesOf(rows, top ?? TOP_INSTITUTIONS);
  const present = shares.countries.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    ...shares,
    missingCountries: await missingCountries(reader, organizationId, present),
  };
}
