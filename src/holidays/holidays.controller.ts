import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError, type ErrorIssue } from '../kernel/domain-error.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { HolidayQuery, HolidaysView } from './dto/holidays.dto.js';

const MOST_YEARS = 2;
/** The calendars of the moon are tabulated for these years. */
const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2075-12-31';

/** Days off of countries, as a hint where days are chosen. */
@ApiTags('Holidays')
@Controller('api/v1')
export class HolidaysController {
  @Get('holidays')
  @Endpoint({
    summary: 'Read the public holidays of a country',
    description:
      'Of the whole country; without those of single regions. A hint: days that a government transfers by decree may be ' +
      'missing, and a feast by the moon may fall a day earlier or later. ' +
      'From `date-holidays` (data CC BY-SA 3.0, after Wikipedia), with more countries of Central Asia.',
    access: { permission: 'events:read' },
    answer: HolidaysView,
  })
  async read(@Query() { country, from, to }: HolidayQuery): Promise<HolidaysView> {
    checkDays(from, to);
    // The library takes its time to load: only where somebody asks.
    const { holidayCoverage, holidaysOf } = await import('./holiday-calendar.js');
    return { country, coverage: holidayCoverage(country), items: holidaysOf(country, from, to) };
  }
}

function checkDays(from: string, to: string): void {
  const issues: ErrorIssue[] = [];
  if (from < FIRST_DAY)
    issues.push({ field: 'from', code: 'too_small', params: { min: FIRST_DAY } });
  else if (from > LAST_DAY)
    issues.push({ field: 'from', code: 'too_large', params: { max: LAST_DAY } });
  else {
    const latest = Temporal.PlainDate.from(from).add({ years: MOST_YEARS }).toString();
    const max = latest < LAST_DAY ? latest : LAST_DAY;
    if (to < from) issues.push({ field: 'to', code: 'too_small', params: { min: from } });
    else if (to > max) issues.push({ field: 'to', code: 'too_large', params: { max } });
  }
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
}
