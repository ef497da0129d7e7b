import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';

/** How much is known of a country's days off: all, those on fixed days of our calendar, or nothing. */
export const HOLIDAY_COVERAGES = ['full', 'partial', 'none'] as const;
export type HolidayCoverage = (typeof HOLIDAY_COVERAGES)[number];

export class HolidayQuery {
  @Field.country()
  country: string;

  @Field.day()
  from: string;

  @Field.day({ description: 'Included; at most two years after `from`' })
  to: string;
}

export class HolidayView {
  @Field.day()
  day: string;

  @Field.localized({ description: 'In the languages in which the name is known' })
  name: LocalizedText;

  @Field.boolean({ description: 'Whether the day off stands for a holiday on another day' })
  substitute: boolean;

  @Field.boolean({
    description: 'Whether the day is reckoned and settled only when the new moon has been seen',
  })
  expected: boolean;
}

export class HolidaysView {
  @Field.country()
  country: string;

  @Field.oneOf(HOLIDAY_COVERAGES, {
    description: '`partial`: feasts of a calendar that cannot be reckoned ahead are missing',
  })
  coverage: HolidayCoverage;

  @Field.listOf(() => HolidayView, { max: 2000, description: 'By day; one entry for each day' })
  items: HolidayView[];
}
