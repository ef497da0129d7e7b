import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { UiLanguage } from '../kernel/languages.js';
import { localDatesOf } from '../kernel/local-time.js';
import { chooseName, printName } from '../kernel/person-name.js';
import type { BoardRelease, BoardView } from './dto/board.dto.js';
import { readSurroundings } from './programme-facts.queries.js';
import { readRules } from './programme-rules.service.js';
import { readProgramme } from './programme.queries.js';
import { listTracks } from './tracks.service.js';

/** All that the board of an event needs, in a fixed number of queries of one snapshot. */
export async function readBoard(
  tx: EntityManager,
  organizationId: string,
  eventId: string,
  language: UiLanguage,
): Promise<Omit<BoardView, 'mayWrite'>> {
  const around = await readSurroundings(tx, organizationId, eventId);
  const { sessions } = await readProgramme(tx, organizationId, eventId, language);
  const { zone, languages, ...event } = around.event;
  const board = {
    event,
    zone,
    languages,
    days: localDatesOf(event.startsLocal, event.endsLocal),
    rooms: around.rooms,
    sessions,
    people: around.people.map((person) => {
      const name = chooseName(person.names, language);
      return { ...person, name: name ? printName(name) : '' };
    }),
    tracks: await listTracks(tx, organizationId, eventId),
    themes: around.themes,
    institutions: around.institutions,
    rules: await readRules(tx, organizationId, eventId),
    latestRelease: await latestRelease(tx, organizationId, eventId),
  };
  return { ...board, stamp: stampOf(board) };
}

async function latestRelease(
  tx: EntityManager,
  organizationId: string,
  eventId: string,
): Promise<BoardRelease | null> {
  const [row] = await tx.query<BoardRelease[]>(
    `SELECT number, name, released_at AS "releasedAt" FROM programme_release
     WHERE organization_id = $1 AND event_id = $2 ORDER BY number DESC LIMIT 1`,
    [organizationId, eventId],
  );
  return row ?? null;
}

function stampOf(board: object): string {
  return createHash('sha256').update(JSON.stringify(board)).digest('base64url').slice(0, 22);
}
