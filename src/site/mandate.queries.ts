import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { ServedProposal } from './event.queries.js';
import {
  EVENT_ITEM,
  EVENT_JOINS,
  type EventItem,
  ORGANIZATION,
  type OrganizationFacts,
} from './event-list.queries.js';
import type { MandateKind } from './site.words.js';
import { PUBLIC_EVENT, PUBLIC_MANDATE } from './visibility.js';

export interface MandateItem {
  readonly id: string;
  readonly slug: string;
  readonly kind: MandateKind;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly authentic: string;
  readonly adoptedOn: string;
  readonly organization: OrganizationFacts;
}

export interface MandateFacts extends MandateItem {
  readonly organizationId: string;
  readonly body: LocalizedText;
  readonly sourceUrl: string | null;
  readonly proposals: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: LocalizedText;
    readonly body: LocalizedText;
  }[];
}

const ITEM = `mandate.id, mandate.slug, mandate.kind, mandate.title, mandate.summary,
    mandate.authentic_language AS authentic, mandate.adopted_on AS "adoptedOn", ${ORGANIZATION}`;
const JOINS = 'JOIN organization ON organization.id = mandate.organization_id';

/** The public mandates, the latest first. */
export async function publicMandates(reader: EntityManager, limit: number): Promise<MandateItem[]> {
  return reader.query<MandateItem[]>(
    `SELECT ${ITEM} FROM mandate ${JOINS} WHERE ${PUBLIC_MANDATE}
     ORDER BY mandate.adopted_on DESC, mandate.id DESC LIMIT $1`,
    [limit],
  );
}

/** A public mandate with its proposals. */
export async function findMandate(
  reader: EntityManager,
  slug: string,
): Promise<MandateFacts | undefined> {
  const [mandate] = await reader.query<MandateFacts[]>(
    `SELECT ${ITEM}, mandate.organization_id AS "organizationId", mandate.body, mandate.source_url AS "sourceUrl",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', proposal.id, 'number', proposal.number,
           'title', proposal.title, 'body', proposal.body) ORDER BY proposal.number), '[]')
         FROM proposal WHERE proposal.mandate_id = mandate.id) AS proposals
     FROM mandate ${JOINS} WHERE mandate.slug = $1 AND ${PUBLIC_MANDATE}`,
    [slug],
  );
  return mandate;
}

export interface ServingEvent extends EventItem {
  readonly proposalId: string;
  /** How many public events carry out that proposal. */
  readonly all: number;
}

/** The latest public events that carry out each proposal of a mandate, at most `each` of each. */
export async function servingEvents(
  reader: EntityManager,
  { organizationId, id }: Pick<MandateFacts, 'organizationId' | 'id'>,
  each: number,
): Promise<ServingEvent[]> {
  return reader.query<ServingEvent[]>(
    `SELECT ${EVENT_ITEM}, serving.proposal_id AS "proposalId", serving.all
     FROM (SELECT event_proposal.proposal_id, event.id,
           count(*) OVER (PARTITION BY event_proposal.proposal_id)::int AS all,
           row_number() OVER (PARTITION BY event_proposal.proposal_id ORDER BY event.starts_at DESC, event.id DESC)
             AS place
         FROM proposal JOIN event_proposal ON event_proposal.organization_id = proposal.organization_id
           AND event_proposal.proposal_id = proposal.id
         JOIN event ON event.id = event_proposal.event_id AND ${PUBLIC_EVENT}
         WHERE proposal.organization_id = $1 AND proposal.mandate_id = $2) AS serving
     JOIN event ON event.id = serving.id ${EVENT_JOINS}
     WHERE serving.place <= $3 ORDER BY serving.proposal_id, event.starts_at DESC, event.id DESC`,
    [organizationId, id, each],
  );
}

/** The proposals of public mandates that an event carries out; none where there is no such event. */
export async function proposalsOfEvent(
  reader: EntityManager,
  eventId: string | undefined,
): Promise<ServedProposal[]> {
  return reader.query<ServedProposal[]>(
    `SELECT proposal.number, proposal.title, mandate.slug AS "mandateSlug", mandate.title AS "mandateTitle",
       mandate.authentic_language AS authentic
     FROM event_proposal JOIN proposal ON proposal.id = event_proposal.proposal_id
     JOIN mandate ON mandate.id = proposal.mandate_id AND ${PUBLIC_MANDATE}
     WHERE event_proposal.event_id = $1::uuid
     ORDER BY mandate.adopted_on, mandate.id, proposal.number`,
    [eventId ?? null],
  );
}
