import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { resolveText, type LocalizedText } from '../kernel/localized-text.js';
import type { Actor } from '../platform/auth/actor.js';
import { databaseFault } from '../platform/database/database-fault.js';
import { ProgrammeClash } from './event-sessions.js';
import { explainClash } from './session-clash.js';

/** The refusal behind a database error of a change of an event: names the sessions that stand in the way. */
export async function explainEventRefusal(
  error: unknown,
  reader: EntityManager,
  actor: Actor,
  eventId: string,
): Promise<unknown> {
  if (error instanceof ProgrammeClash) {
    const context = { organizationId: actor.organizationId, language: actor.language, eventId };
    const explained = await explainClash(error.cause, reader, context, error.placements);
    const outside =
      explained instanceof DomainError
        ? explained.code === 'session_outside_event'
        : databaseFault(explained)?.constraint === 'event_contains_sessions';
    if (!outside) return explained;
  } else if (
    !['event_contains_sessions', 'session_within_event'].includes(
      databaseFault(error)?.constraint ?? '',
    )
  ) {
    return error;
  }
  const sessions = await reader.query<
    { id: string; title: LocalizedText; starts: string; ends: string }[]
  >(
    `SELECT id, title, starts_local AS starts, ends_local AS ends FROM session
     WHERE organization_id = $1 AND event_id = $2 AND state = 'planned' ORDER BY starts_at LIMIT 20`,
    [actor.organizationId, eventId],
  );
  const named = sessions.map(({ title, starts, ends }) => {
    const text = resolveText(title, { asked: actor.language })?.text ?? '';
    return `${text} (${starts.replace('T', ' ')}–${ends.slice(11)})`;
  });
  return new DomainError(
    'conflict',
    'event_contains_sessions',
    { sessions: named.join('; ') },
    { details: { sessions } },
  );
}
