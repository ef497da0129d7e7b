import type { EntityManager } from 'typeorm';
import { listEvents } from '../events/events.queries.js';
import { listPartners, listSeries } from '../events/series.queries.js';
import { listExperts } from '../experts/experts.queries.js';
import { listInstitutions } from '../experts/institutions.queries.js';
import { readOrganization } from '../identity/organizations.service.js';
import { listMandates, readMandate } from '../mandates/mandates.queries.js';
import { readThemeTree } from '../mandates/themes.queries.js';
import { listEvidence } from '../outcomes/evidence.queries.js';
import { listOutcomes, readOutcome } from '../outcomes/outcomes.queries.js';
import { readVersion } from '../outcomes/versions.queries.js';
import type { Page, PageQuery } from '../platform/http/paging.js';
import { readProgramme } from '../programme/programme.queries.js';
import { listPlacements, listPublications } from '../publications/publications.queries.js';
import { listSpeakers } from '../speakers/speakers.queries.js';
import { listVenues } from '../venues/venues.queries.js';

/** Of the form below; a later one that reads differently gets the next number. */
const FORMAT = 1;
const PAGE = 200;
/** Names of people stand in all their forms; where one stands for a person, it is this language's. */
const LANGUAGE = 'en';

type Section = readonly [name: string, items: AsyncIterable<object>];

/** The export of an organization as pieces of JSON text, each section read page by page. */
export async function* exportText(
  tx: EntityManager,
  organizationId: string,
): AsyncGenerator<string> {
  const head = {
    format: 'suhbat-export',
    version: FORMAT,
    exportedAt: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
    organization: await readOrganization(tx, organizationId),
  };
  yield indented(head, 0).replace(/\n\}$/, '');
  for (const [name, items] of sections(tx, organizationId)) {
    yield `,\n  ${JSON.stringify(name)}: [`;
    let between = '\n';
    for await (const item of items) {
      yield `${between}    ${indented(item, 4)}`;
      between = ',\n';
    }
    yield between === '\n' ? ']' : '\n  ]';
  }
  yield '\n}\n';
}

function indented(value: object, by: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}

function sections(tx: EntityManager, id: string): readonly Section[] {
  return [
    ['themes', themes(tx, id)],
    ['mandates', mandates(tx, id)],
    ['venues', pages((query) => listVenues(tx, id, query))],
    ['partners', pages((query) => listPartners(tx, id, query))],
    ['institutions', pages((query) => listInstitutions(tx, id, query))],
    ['experts', pages((query) => listExperts(tx, id, query, LANGUAGE))],
    ['series', pages((query) => listSeries(tx, id, query))],
    ['events', events(tx, id)],
    ['evidence', pages((query) => listEvidence(tx, id, query))],
    ['outcomes', outcomes(tx, id)],
  ];
}

async function* pages<T>(read: (query: PageQuery) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page = await read({ limit: PAGE, ...(cursor !== undefined && { cursor }) });
    yield* page.items;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

async function* themes(tx: EntityManager, id: string) {
  yield* (await readThemeTree(tx, id)).items;
}

async function* mandates(tx: EntityManager, id: string) {
  for await (const mandate of pages((query) => listMandates(tx, id, query))) {
    yield await readMandate(tx, id, mandate.id);
  }
}

async function* events(tx: EntityManager, id: string) {
  for await (const event of pages((query) => listEvents(tx, id, query))) {
    const { sessions } = await readProgramme(tx, id, event.id, LANGUAGE);
    const speakers = await Array.fromAsync(
      pages((query) => listSpeakers(tx, id, event.id, query, LANGUAGE)),
    );
    yield { ...event, speakers, sessions };
  }
}

async function* outcomes(tx: EntityManager, id: string) {
  for await (const { id: outcomeId } of pages((query) => listOutcomes(tx, id, query))) {
    const outcome = await readOutcome(tx, id, outcomeId);
    const versions = [];
    for (const version of outcome.versions) versions.push(await readVersion(tx, id, version.id));
    const publications = await Array.fromAsync(
      pages((query) => listPublications(tx, id, { ...query, outcomeId })),
    );
    const placements = await Array.fromAsync(
      pages((query) => listPlacements(tx, id, outcomeId, query)),
    );
    yield { ...outcome, versions, publications, placements };
  }
}
