import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import type { CopyReport, EventClone, NextInSeries, SeriesNext } from './dto/event-copy.dto.js';
import type { EventInput } from './dto/event.dto.js';
import { Event } from './event.entity.js';
import {
  type CopyPlan,
  type CopyRequest,
  type Parts,
  planCopy,
  readParts,
  requireFit,
} from './event-copy-plan.js';
import { copyParts } from './event-copy-rows.js';
import { requireOwn } from './event-links.js';
import { refusedSessions } from './event-move.service.js';
import { lockEvent } from './event-rows.js';
import { lasting } from './event-sessions.js';
import { EventsService } from './events.service.js';
import { findClashes } from './placement-clashes.js';
import { NEXT_KEEPS, nextDate, onWeekend } from './series-next.js';
import { Series } from './series.entity.js';

/** What was made, and what is told of it. */
export interface Copied {
  readonly eventId: string;
  readonly report: CopyReport;
}

/** Makes an event after the model of another one, or says what that would be. A copy is a draft. */
@Injectable()
export class EventCopyService {
  constructor(
    private readonly events: EventsService,
    private readonly clock: Clock,
  ) {}

  /** What a clone would be and what stands in its way; nothing is saved. */
  async previewClone(
    reader: EntityManager,
    actor: Actor,
    id: string,
    input: EventClone,
  ): Promise<CopyReport> {
    const source = await findEvent(reader, actor, id);
    await requireOwn(reader, actor, 'series', 'seriesId', input.seriesId);
    return preview(reader, actor, source, requestOf(input, input.seriesId ?? null));
  }

  /**
   * Clones an event as a draft, all of it or nothing.
   * @throws DomainError `event_sessions_misfit`, `event_contains_sessions`; ProgrammeClash where a room or an
   *   expert is taken
   */
  async clone(tx: EntityManager, actor: Actor, id: string, input: EventClone): Promise<Copied> {
    // The lock keeps its programme as it is until it is copied.
    const source = await lockEvent(tx, actor, id);
    return this.copy(tx, actor, source, requestOf(input, input.seriesId ?? null));
  }

  /** What the next event of a series would be, after the model of the last one; nothing is saved. */
  async previewNext(
    reader: EntityManager,
    actor: Actor,
    seriesId: string,
    input: SeriesNext,
  ): Promise<CopyReport> {
    const series = await findSeries(reader, actor, seriesId);
    const { source, request, next } = await this.nextOf(reader, actor, series, input);
    return { ...(await preview(reader, actor, source, request)), next };
  }

  /**
   * Makes the next event of a series as a draft. The series is locked: of several at once each makes another one,
   * or is refused, if it says which number it means.
   */
  async makeNext(
    tx: EntityManager,
    actor: Actor,
    seriesId: string,
    input: SeriesNext,
  ): Promise<Copied> {
    const series = await findSeries(tx, actor, seriesId, true);
    const { source, request, next } = await this.nextOf(tx, actor, series, input);
    const copied = await this.copy(tx, actor, await lockEvent(tx, actor, source.id), request);
    return { ...copied, report: { ...copied.report, next } };
  }

  private async nextOf(
    reader: EntityManager,
    actor: Actor,
    series: Series,
    input: SeriesNext,
  ): Promise<{ source: Event; request: CopyRequest; next: NextInSeries }> {
    const events = await reader.find(Event, {
      where: { seriesId: series.id, organizationId: actor.organizationId },
      order: { startsLocal: 'ASC', id: 'ASC' },
    });
    const number = Math.max(0, ...events.map(({ seriesNumber }) => seriesNumber ?? 0)) + 1;
    if (input.number !== undefined && input.number !== number) {
      throw new DomainError('conflict', 'series_moved_on', { expected: input.number, number });
    }
    const source = events.findLast(({ state }) => state !== 'cancelled') ?? events.at(-1);
    if (source === undefined) throw new DomainError('conflict', 'series_without_events');
    const starts = events.map(({ startsLocal }) => startsLocal);
    const today = this.clock.today(source.zone);
    const dates = NEXT_KEEPS.map((keep) => ({
      keep,
      ...nextDate(source.startsLocal, starts, series.cadence, today, keep),
    }));
    const keep = input.keep ?? 'day';
    const [byDay] = dates;
    const startsLocal =
      input.startsLocal ?? (dates.find((date) => date.keep === keep) ?? byDay)?.startsLocal ?? '';
    if (
      input.startsLocal === undefined &&
      series.endsOn !== null &&
      startsLocal.slice(0, 10) >= series.endsOn
    ) {
      throw new DomainError('conflict', 'series_ended', {
        endsOn: series.endsOn,
        day: startsLocal.slice(0, 10),
      });
    }
    return {
      source,
      request: { ...requestOf({ ...input, startsLocal }, series.id) },
      next: {
        number,
        choices: dates.map((date) => ({
          keep: date.keep,
          startsLocal: date.startsLocal,
          weekend: onWeekend(date.startsLocal),
        })),
        missed: [...(byDay?.missed ?? [])],
      },
    };
  }

  private async copy(
    tx: EntityManager,
    actor: Actor,
    source: Event,
    request: CopyRequest,
  ): Promise<Copied> {
    const plan = await planCopy(tx, actor, source, request);
    requireFit(plan, actor);
    const eventId = await this.events.createEvent(
      tx,
      actor,
      await inputOf(tx, actor, source, plan, request),
    );
    await copyParts(tx, actor, eventId, plan, request.parts);
    await recordChange(tx, actor, {
      objectKind: 'event',
      objectId: eventId,
      action: 'copied',
      after: { copiedFrom: source.id },
    });
    return { eventId, report: plan.report };
  }
}

async function preview(
  reader: EntityManager,
  actor: Actor,
  source: Event,
  request: CopyRequest,
): Promise<CopyReport> {
  const { report, placements } = await planCopy(reader, actor, source, request);
  const clashes = await findClashes(
    reader,
    {
      organizationId: actor.organizationId,
      language: actor.language,
      event: { id: null, title: report.title, zone: source.zone, state: 'draft' },
    },
    lasting(placements).map((placement) => ({ ...placement, sessionId: undefined })),
  );
  return {
    ...report,
    dryRun: true,
    clashes,
    possible: clashes.length === 0 && refusedSessions(report.sessions).length === 0,
  };
}

function requestOf(
  input: Omit<EventClone, 'seriesId' | 'dryRun'>,
  seriesId: string | null,
): CopyRequest {
  const { startsLocal, days, endsLocal, title } = input;
  return {
    seriesId,
    parts: readParts(input.with),
    ...(startsLocal === undefined ? {} : { startsLocal }),
    ...(days === undefined ? {} : { days }),
    ...(endsLocal === undefined ? {} : { endsLocal }),
    ...(title === undefined ? {} : { title }),
  };
}

/** The copy as an input: what describes the event goes along, what happened to it does not. */
async function inputOf(
  tx: EntityManager,
  actor: Actor,
  source: Event,
  { report, times }: CopyPlan,
  { parts, seriesId }: CopyRequest,
): Promise<EventInput> {
  return {
    title: report.title,
    summary: source.summary,
    description: source.description,
    kind: source.kind,
    format: source.format,
    zone: times.zone,
    allDay: source.allDay,
    startsLocal: `${times.startsLocal}${report.after.startsOffset}`,
    endsLocal: `${times.endsLocal}${report.after.endsOffset}`,
    languages: source.languages,
    venueId: source.venueId,
    onlineUrl: parts.onlineUrl ? source.onlineUrl : null,
    attributionRule: source.attributionRule,
    visibility: source.visibility,
    seriesId,
    ...(await readLinks(tx, actor, source.id, parts)),
  };
}

async function readLinks(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  parts: Parts,
): Promise<Pick<EventInput, 'proposalIds' | 'themeIds' | 'partners'>> {
  const [links] = await tx.query<
    Required<Pick<EventInput, 'proposalIds' | 'themeIds' | 'partners'>>[]
  >(
    `SELECT ARRAY(SELECT proposal_id FROM event_proposal WHERE organization_id = $1 AND event_id = $2 AND $3)
         AS "proposalIds",
       ARRAY(SELECT theme_id FROM event_theme WHERE organization_id = $1 AND event_id = $2 AND $4) AS "themeIds",
       coalesce((SELECT jsonb_agg(jsonb_build_object('partnerId', partner_id, 'role', role) ORDER BY position, partner_id)
         FROM event_partner WHERE organization_id = $1 AND event_id = $2 AND $5), '[]') AS partners`,
    [actor.organizationId, eventId, parts.proposals, parts.themes, parts.partners],
  );
  return links ?? {};
}

async function findEvent(reader: EntityManager, actor: Actor, id: string): Promise<Event> {
  const event = await reader.findOneBy(Event, { id, organizationId: actor.organizationId });
  if (event === null) throw new DomainError('missing', 'not_found');
  return event;
}

async function findSeries(
  reader: EntityManager,
  actor: Actor,
  id: string,
  lock = false,
): Promise<Series> {
  const series = await reader.findOne(Series, {
    where: { id, organizationId: actor.organizationId },
    ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}),
  });
  if (series === null) throw new DomainError('missing', 'not_found');
  return series;
}
