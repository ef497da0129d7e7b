import './events.errors.js';
import './event-plan.errors.js';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import {
  CalendarQuery,
  CalendarWindow,
  EventCalendar,
  SeriesCalendar,
} from './dto/event-calendar.dto.js';
import { readEventCalendar, readSeriesCalendar } from './event-calendar.queries.js';

@ApiTags('Events')
@Controller('api/v1')
export class EventCalendarController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('events/calendar')
  @Endpoint({
    summary: 'The events of a year, or another window, with what a calendar shows of them',
    access: { permission: 'events:read' },
    answer: EventCalendar,
  })
  events(@CurrentActor() actor: Actor, @Query() query: CalendarQuery): Promise<EventCalendar> {
    return readEventCalendar(this.database.reader, actor.organizationId, query, this.clock);
  }

  @Get('series/calendar')
  @Endpoint({
    summary: 'The intervals of all series in a window: held, planned, due, late, ahead',
    access: { permission: 'events:read' },
    answer: SeriesCalendar,
  })
  series(@CurrentActor() actor: Actor, @Query() query: CalendarWindow): Promise<SeriesCalendar> {
    return readSeriesCalendar(this.database.reader, actor.organizationId, query, this.clock);
  }
}
