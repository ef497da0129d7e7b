import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { nameFormsOf } from '../../experts/expert-facts.js';
import { isUiLanguage, type UiLanguage } from '../../kernel/languages.js';
import { parseEmailAddress } from '../../kernel/email-address.js';
import { primarySubtag } from '../../kernel/localized-text.js';
import type { NameForm } from '../../kernel/person-name.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config/config.js';
import { InjectConfig } from '../../platform/config/config.token.js';
import { Outbox } from '../../platform/mail/outbox.js';
import type { SpeakerState } from '../../speakers/speaker-states.js';
import type { ConcernedPerson } from '../dto/rules.dto.js';
import type { PersonDifference } from './release-differences.js';
import { releaseLetter } from './release-letter.js';
import { printedName } from './releases.queries.js';
import type { MadeRelease } from './releases.service.js';

interface Concerned {
  readonly expertId: string;
  readonly names: readonly NameForm[];
  readonly languages: readonly string[];
  readonly address: string | null;
  readonly states: readonly SpeakerState[];
}

/** What became of the letters of a release. */
export interface WrittenLetters {
  readonly letters: number;
  readonly withoutAddress: readonly ConcernedPerson[];
}

/** The newest address first given stands first; a person merged since is written to as the record that was kept. */
const CONCERNED = `SELECT expert.id AS "expertId", coalesce(${nameFormsOf('expert.id')}, '[]') AS names,
    expert.languages,
    (SELECT address FROM expert_email WHERE expert_email.expert_id = expert.id ORDER BY position, id LIMIT 1) AS address,
    ARRAY(SELECT state FROM speaker WHERE speaker.organization_id = $1 AND speaker.event_id = $2
      AND speaker.expert_id = expert.id) AS states
  FROM expert WHERE expert.organization_id = $1 AND expert.id = ANY ($3::uuid[])`;

/** Writes to the people whom a release concerns. */
@Injectable()
export class ReleaseLettersService {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Puts one letter per person concerned into the outbox, where it waits for approval. */
  async write(tx: EntityManager, actor: Actor, release: MadeRelease): Promise<WrittenLetters> {
    const { programme, event, differences } = release;
    const readers = await readersOf(tx, actor.organizationId, event.id, differences.people);
    const frame = {
      programme,
      first: release.before === undefined,
      order: event.languages,
      organization: event.organization,
      eventSequence: event.sequence,
      sender: addressOf(this.config.mailFrom),
      programmeUrl: event.announced
        ? `${this.config.publicUrl}/{lang}/events/${event.slug}/programme`
        : null,
      sentAt: this.clock.now().toString(),
    };
    let letters = 0;
    for (const { person, changes } of readers) {
      if (person.address === null) continue;
      const language = languageOf(person, event.languages);
      const name = printedName(person.names, language);
      const reader = { language, name, address: person.address, comes: comes(person.states) };
      await this.outbox.enqueueMessage(tx, {
        organizationId: actor.organizationId,
        accountId: null,
        kind: 'programme_release',
        language,
        toAddress: person.address,
        toName: name,
        ...releaseLetter(frame, reader, changes),
        needsApproval: true,
      });
      letters += 1;
    }
    return { letters, withoutAddress: withoutAddress(readers, actor.language) };
  }

  /** How many letters a release with these differences would write, and to whom it could not. */
  async foresee(
    reader: EntityManager,
    organizationId: string,
    eventId: string,
    people: readonly PersonDifference[],
    language: UiLanguage,
  ): Promise<WrittenLetters> {
    const readers = await readersOf(reader, organizationId, eventId, people);
    const unreached = withoutAddress(readers, language);
    return { letters: readers.length - unreached.length, withoutAddress: unreached };
  }
}

interface LetterReader {
  readonly person: Concerned;
  readonly changes: PersonDifference['changes'];
}

/** Those of the people concerned to whom something is to be said, with what it is. */
async function readersOf(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  differences: readonly PersonDifference[],
): Promise<LetterReader[]> {
  const changesOf = new Map(differences.map(({ expertId, changes }) => [expertId, changes]));
  const people = await reader.query<Concerned[]>(CONCERNED, [
    organizationId,
    eventId,
    [...changesOf.keys()],
  ]);
  return people
    .map((person) => ({
      person,
      changes: tellable(person.states, changesOf.get(person.expertId) ?? []),
    }))
    .filter(({ changes }) => changes.length > 0);
}

function withoutAddress(
  readers: readonly LetterReader[],
  language: UiLanguage,
): readonly ConcernedPerson[] {
  return readers
    .filter(({ person }) => person.address === null)
    .map(({ person: { expertId, names } }) => ({ expertId, name: printedName(names, language) }));
}

/**
 * What is told to a person: nothing to those who have only been thought of or not answered yet (an invitation is
 * another letter), and to those who do not come only that a session leaves their calendar.
 */
function tellable(
  states: readonly SpeakerState[],
  changes: PersonDifference['changes'],
): PersonDifference['changes'] {
  if (states.length === 0 || comes(states)) return changes;
  if (states.some((state) => state === 'declined' || state === 'withdrawn'))
    return changes.filter(({ change }) => change === 'leaves');
  return [];
}

/** The first of the person's own languages that letters are written in, else of the organization's. */
function languageOf({ languages }: Concerned, order: readonly string[]): UiLanguage {
  return [...languages, ...order].map(primarySubtag).find(isUiLanguage) ?? 'en';
}

function addressOf(mailFrom: string): string {
  const parsed = parseEmailAddress(mailFrom);
  return parsed.fault ? (/<([^<>]+)>/.exec(mailFrom)?.[1] ?? mailFrom) : parsed.ascii;
}

function comes(states: readonly SpeakerState[]): boolean {
  return states.some((state) => state === 'accepted' || state === 'confirmed');
}
