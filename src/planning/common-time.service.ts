import './common-time.errors.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { intersectSpans, mergeSpans, spansOf } from '../kernel/availability.js';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { canonicalTimeZone, parseLocalDate } from '../kernel/local-time.js';
import { COMMON_TIME_LIMITS, GRIDS } from '../planner/common-time/common-time-faults.js';
import { findCommonTime } from '../planner/common-time/find-common-time.js';
import type { CommonTimePerson, CommonTimeProblem } from '../planner/common-time/model.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';
import {
  type CommonTimePersonFacts,
  readCommonTimeEvent,
  readCommonTimePeople,
  readEarlierMeetings,
  readElsewhere,
} from './common-time.queries.js';
import { presentCommonTime } from './common-time-view.js';
import type {
  CommonTimeInput,
  CommonTimePersonInput,
  CommonTimeView,
} from './dto/common-time.dto.js';

const HOURS = {
  comfortable: { from: '09:00', to: '18:00' },
  possible: { from: '07:00', to: '22:00' },
};

const USUAL_GRID = 15;

/** Roles without which a round table is still held. */
const NOT_NEEDED: ReadonlySet<SpeakerRole> = new Set(['guest', 'discussant']);

/** Looks for a time at which the people of an event can meet; nothing is changed. */
@Injectable()
export class CommonTimeService {
  constructor(private readonly clock: Clock) {}

  /**
   * @throws DomainError `not_found`, `common_time_nobody`, `common_time_people_too_many`, and `invalid_input` at the
   *   field
   */
  async find(
    reader: EntityManager,
    actor: Actor,
    eventId: string,
    input: CommonTimeInput,
  ): Promise<CommonTimeView> {
    const { organizationId } = actor;
    checkInput(input);
    const event = await readCommonTimeEvent(reader, organizationId, eventId);
    const asked = input.people ?? [];
    const facts = await readCommonTimePeople(
      reader,
      organizationId,
      eventId,
      asked.length === 0 ? null : asked.map(({ expertId }) => expertId),
    );
    checkPeople(asked, facts);
    const ids = facts.map(({ expertId }) => expertId);
    const begin = instantOf(input.firstDay, event.zone, -1);
    const end = instantOf(input.lastDay, event.zone, 2);
    const elsewhere = await readElsewhere(reader, organizationId, eventId, ids, [begin, end]);
    const earlier =
      event.seriesId === null || input.rotation === false
        ? []
        : await readEarlierMeetings(
            reader,
            organizationId,
            event.seriesId,
            eventId,
            ids,
            instantOf(input.firstDay, event.zone, 0),
          );
    const people = facts.map((fact): CommonTimePerson => {
      const given = asked.find(({ expertId }) => expertId === fact.expertId);
      return {
        ...personOf(fact, given, input, event.zone),
        busy: mergeSpans(elsewhere.get(fact.expertId) ?? []),
      };
    });
    const problem: CommonTimeProblem = {
      zone: event.zone,
      firstDay: input.firstDay,
      lastDay: input.lastDay,
      durationMinutes: input.durationMinutes,
      gridMinutes: input.gridMinutes ?? USUAL_GRID,
      ...(input.within === undefined ? {} : { within: input.within }),
      notBefore: this.clock.now().epochMilliseconds,
      daysOff: input.daysOff ?? 'never',
      people,
      earlier,
      limit: input.limit ?? 10,
      perDay: input.perDay ?? 2,
    };
    return presentCommonTime(actor.language, {
      eventId,
      problem,
      found: findCommonTime(problem),
      facts,
      zonesGiven: new Set(asked.flatMap(({ expertId, zone }) => (zone ? [expertId] : []))),
    });
  }
}

function checkInput({ firstDay, lastDay, gridMinutes, holidays = [] }: CommonTimeInput): void {
  parseLocalDate(firstDay, 'firstDay');
  parseLocalDate(lastDay, 'lastDay');
  holidays.forEach((day, index) => parseLocalDate(day, `holidays.${index}`));
  const days = Temporal.PlainDate.from(firstDay).until(lastDay).days + 1;
  if (days < 1) throw invalidField('lastDay', 'common_time_days_reversed');
  const max = mostDays(gridMinutes);
  if (days > max) throw invalidField('lastDay', 'common_time_days_too_many', { max });
  if (gridMinutes !== undefined && !GRIDS.some((grid) => grid === gridMinutes)) {
    throw invalidField('gridMinutes', 'not_one_of', { allowed: GRIDS.join(', ') });
  }
}

/** A finer grid has more starts in a day: what is looked at stays within what a server does in between. */
function mostDays(gridMinutes = USUAL_GRID): number {
  const { days } = COMMON_TIME_LIMITS;
  return gridMinutes < USUAL_GRID ? Math.floor((days * gridMinutes) / USUAL_GRID) : days;
}

function checkPeople(
  asked: readonly CommonTimePersonInput[],
  facts: readonly CommonTimePersonFacts[],
): void {
  const known = new Set(facts.map(({ expertId }) => expertId));
  asked.forEach(({ expertId }, index) => {
    const field = `people.${index}.expertId`;
    if (!known.has(expertId)) throw invalidField(field, 'reference_unknown');
    if (asked.findIndex((one) => one.expertId === expertId) !== index) {
      throw invalidField(field, 'repeated');
    }
  });
  if (facts.length === 0) throw new DomainError('conflict', 'common_time_nobody');
  const max = COMMON_TIME_LIMITS.people;
  if (facts.length > max) throw new DomainError('conflict', 'common_time_people_too_many', { max });
}

function personOf(
  { expertId, country, roles, zone, availability }: CommonTimePersonFacts,
  given: CommonTimePersonInput | undefined,
  input: CommonTimeInput,
  eventZone: string,
): CommonTimePerson {
  const available = intersectSpans(availability.map((told) => spansOf(told.intervals, told.zone)));
  const needed = roles.length === 0 || roles.some((role) => !NOT_NEEDED.has(role));
  return {
    id: expertId,
    zone: canonicalTimeZone(given?.zone ?? '') ?? zone ?? eventZone,
    hours: given?.hours ?? input.hours ?? HOURS,
    daysOff: { weekdays: weekendOf(country), dates: input.holidays ?? [] },
    required: given?.required ?? needed,
    weight: given?.weight ?? 1,
    ...(available === undefined ? {} : { available }),
  };
}

/** The weekend of a country after CLDR, Monday is 1; Saturday and Sunday where the country is not known. */
function weekendOf(country: string | null): readonly number[] {
  return country === null ? [6, 7] : new Intl.Locale(`und-${country}`).getWeekInfo().weekend;
}

function instantOf(day: string, zone: string, later: number): string {
  return Temporal.PlainDate.from(day)
    .add({ days: later })
    .toZonedDateTime(zone)
    .toInstant()
    .toString();
}
