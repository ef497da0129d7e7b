import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/id.js';
import type { UiLanguage } from '../../kernel/languages.js';
import { recordChange } from '../../platform/audit/audit.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { composeRelease, isPlaced } from './compose-release.js';
import type { ReleaseInput, ReleasePreview } from '../dto/release.dto.js';
import { ProgrammeRelease } from '../programme-release.entity.js';
import { compareProgrammes, peopleIn, type ProgrammeDifferences } from './release-differences.js';
import { type DraftProgramme, readDraft } from './release-draft.queries.js';
import { ReleaseLettersService } from './release-letters.service.js';
import type { ReleasedProgramme } from './released-programme.js';
import {
  briefOf,
  findRelease,
  presentDifferences,
  printedName,
  underOneName,
} from './releases.queries.js';

/** A release that was just made, with what it changed. */
export interface MadeRelease {
  readonly number: number;
  readonly programme: ReleasedProgramme;
  readonly before: ReleasedProgramme | undefined;
  readonly differences: ProgrammeDifferences;
  readonly event: DraftProgramme['event'];
}

/** Makes programmes public. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly clock: Clock,
    private readonly letters: ReleaseLettersService,
  ) {}

  /**
   * Releases the draft of a programme as it stands: one complete, numbered copy that never changes. Whoever comes
   * second waits for the first, and is then told that nothing is left to release. Of a cancelled event a release takes
   * back what an earlier one promised, so that the invitations leave the calendars of those who have them.
   * @throws DomainError `session_event_closed`, `release_unchanged`, `release_publishes_nothing`, `release_name_taken`
   */
  async release(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    input: ReleaseInput,
  ): Promise<MadeRelease> {
    const { organizationId } = actor;
    const { state } = await lockProgramme(tx, actor, eventId, { cancelled: true });
    const draft = await readDraft(tx, organizationId, eventId);
    const last = await findRelease(tx, organizationId, eventId);
    if (state === 'cancelled' && (last?.sessions ?? 0) === 0)
      throw new DomainError('conflict', 'session_event_closed', { state });
    const releasedAt = this.clock.now().toString({ smallestUnit: 'millisecond' });
    const { programme, digest } = composeRelease(draft, last?.programme, releasedAt);
    if (last?.digest === digest) {
      throw new DomainError(
        'conflict',
        'release_unchanged',
        { number: last.number, name: last.name },
        { details: { number: last.number } },
      );
    }
    const takingPlace = programme.sessions.filter(({ state }) => state === 'planned').length;
    if (takingPlace === 0 && input.evenIfEmpty !== true && state !== 'cancelled') {
      throw new DomainError('conflict', 'release_publishes_nothing', {
        placed: draft.sessions.filter(isPlaced).length,
        total: draft.sessions.length,
      });
    }
    const number = (last?.number ?? 0) + 1;
    const name = input.name ?? String(number);
    await refuseTakenName(tx, actor, eventId, name);
    const release = {
      id: newId(),
      organizationId,
      eventId,
      number,
      name,
      nameKey: nameKey(name),
      note: input.note ?? {},
      programme,
      contentDigest: digest,
      sessions: takingPlace,
      releasedAt,
      accountId: actor.accountId,
    };
    await tx.insert(ProgrammeRelease, release);
    await recordChange(tx, actor, {
      objectKind: 'programme_release',
      objectId: release.id,
      action: 'released',
      after: { eventId, number, name, note: release.note, sessions: takingPlace },
    });
    const before = last && (await underOneName(tx, organizationId, last.programme));
    const differences = compareProgrammes(before, programme);
    return { number, programme, before, differences, event: draft.event };
  }

  /** What a release made now would publish, would leave out, and would change. */
  async preview(
    reader: EntityManager,
    organizationId: string,
    eventId: string,
    language: UiLanguage,
  ): Promise<ReleasePreview> {
    const draft = await readDraft(reader, organizationId, eventId);
    const last = await findRelease(reader, organizationId, eventId);
    const { programme, digest } = composeRelease(
      draft,
      last?.programme,
      this.clock.now().toString(),
    );
    const before = last && (await underOneName(reader, organizationId, last.programme));
    const compared = compareProgrammes(before, programme);
    const differences = presentDifferences(compared, [before, programme], language);
    const { letters, withoutAddress } = await this.letters.foresee(
      reader,
      organizationId,
      eventId,
      compared.people,
      language,
    );
    const placed = draft.sessions.filter(isPlaced);
    const published = placed.filter(({ state }) => state === 'planned').length;
    return {
      eventId,
      number: (last?.number ?? 0) + 1,
      last: last ? briefOf(last) : null,
      unchanged: last?.digest === digest,
      counts: {
        total: draft.sessions.length,
        placed: placed.length,
        unscheduled: draft.sessions.length - placed.length,
        cancelled: placed.length - published,
        published,
      },
      publishesNothing: published === 0,
      unscheduled: draft.sessions
        .filter((session) => !isPlaced(session))
        .map(({ id, title }) => ({ id, title })),
      vanishing: differences.sessions.filter(({ change }) => change === 'withdrawn'),
      unnamed: unnamedPeople(draft, language),
      letters,
      withoutAddress: [...withoutAddress],
      differences,
    };
  }
}

/**
 * Holds the programme of an event against every other change until the end of the transaction.
 * @param also.cancelled whether a cancelled event will do
 * @throws DomainError `not_found`, `session_event_closed`
 */
export async function lockProgramme(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  also: { readonly cancelled?: boolean } = {},
): Promise<{ zone: string; state: string }> {
  const [event] = await tx.query<{ zone: string; state: string }[]>(
    'SELECT zone, state FROM event WHERE organization_id = $1 AND id = $2 FOR UPDATE',
    [actor.organizationId, eventId],
  );
  if (event === undefined) throw new DomainError('missing', 'not_found');
  if (event.state === 'closed' || (event.state === 'cancelled' && also.cancelled !== true))
    throw new DomainError('conflict', 'session_event_closed', { state: event.state });
  return event;
}

function unnamedPeople(draft: DraftProgramme, language: UiLanguage): ReleasePreview['unnamed'] {
  return draft.people.flatMap(({ expertId, names, unnamed }) => {
    if (unnamed === null) return [];
    const sessions = draft.sessions
      .filter((session) => isPlaced(session) && peopleIn(session).has(expertId))
      .map(({ id, title }) => ({ id, title }));
    if (sessions.length === 0) return [];
    return [{ expertId, name: printedName(names, language), reason: unnamed, sessions }];
  });
}

async function refuseTakenName(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  name: string,
): Promise<void> {
  const taken = await tx.query<unknown[]>(
    'SELECT 1 FROM programme_release WHERE organization_id = $1 AND event_id = $2 AND name_key = $3',
    [actor.organizationId, eventId, nameKey(name)],
  );
  if (taken.length > 0) throw new DomainError('conflict', 'release_name_taken', { name });
}

/** The name as it is compared. */
function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
