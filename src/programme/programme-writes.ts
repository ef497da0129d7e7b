import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { explainClash } from '../events/session-clash.js';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { guardRules } from './programme-rules.service.js';
import type { PlacementLog } from './session-rows.js';

/** What a change of a programme is aimed at. */
export type WriteTarget =
  | { readonly eventId: string }
  | { readonly sessionId: string }
  | { readonly contributionId: string }
  | { readonly assignmentId: string };

/** Runs changes of a programme: in a transaction, under the event's rules, and with words for what is refused. */
@Injectable()
export class ProgrammeWrites {
  constructor(private readonly database: Database) {}

  /**
   * Runs a change in one transaction. When a rule of the database refuses it, the refusal names the other session.
   * @throws DomainError those of `explainClash` and `guardRules`, and whatever the change throws
   */
  async run<T>(
    actor: Actor,
    target: WriteTarget,
    work: (tx: EntityManager, placements: PlacementLog) => Promise<T>,
  ): Promise<T> {
    let placements: PlacementLog = [];
    try {
      return await this.database.transaction(async (tx) => {
        // A retried transaction begins with a clean list.
        placements = [];
        const eventId = await eventOf(tx, actor, target);
        // Of a row that is not there the change itself will say so.
        if (eventId === undefined) return work(tx, placements);
        return guardRules(tx, actor, eventId, () => work(tx, placements));
      });
    } catch (error) {
      const { reader } = this.database;
      const eventId = (await eventOf(reader, actor, target)) ?? NOWHERE;
      const { organizationId, language } = actor;
      throw await explainClash(error, reader, { organizationId, language, eventId }, placements);
    }
  }
}

const NOWHERE = '00000000-0000-0000-0000-000000000000';

async function eventOf(
  reader: EntityManager,
  { organizationId }: Actor,
  target: WriteTarget,
): Promise<string | undefined> {
  if ('eventId' in target) return target.eventId;
  const [sql, id] =
    'sessionId' in target
      ? ['SELECT event_id FROM session WHERE organization_id = $1 AND id = $2', target.sessionId]
      : 'assignmentId' in target
        ? [
            'SELECT event_id FROM assignment WHERE organization_id = $1 AND id = $2',
            target.assignmentId,
          ]
        : [
            `SELECT session.event_id FROM contribution JOIN session ON session.id = contribution.session_id
             WHERE contribution.organization_id = $1 AND contribution.id = $2`,
            target.contributionId,
          ];
  const [row] = await reader.query<{ event_id: string }[]>(sql, [organizationId, id]);
  return row?.event_id;
}
