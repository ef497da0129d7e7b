import { Field } from '../../platform/http/fields.js';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export class AvailableInterval {
  @Field.localTime()
  from: string;

  @Field.localTime({ description: 'Not included' })
  to: string;
}

export class WeeklyHoursInput {
  @Field.list({ oneOf: WEEKDAYS }, { min: 1, max: 7 })
  weekdays: Weekday[];

  @Field.pattern(/^([01]\d|2[0-3]):[0-5]\d$/, '09:00')
  from: string;

  @Field.pattern(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '18:00', {
    description: 'Not included; an end that is not after the start lies on the next day',
  })
  to: string;

  @Field.day()
  firstDay: string;

  @Field.day({ description: 'Included' })
  lastDay: string;
}

export class RoomAvailabilityInput {
  @Field.listOf(() => AvailableInterval, {
    optional: true,
    max: 1000,
    description: 'In the venue’s zone; none at all means always',
  })
  intervals?: AvailableInterval[];

  @Field.listOf(() => WeeklyHoursInput, {
    optional: true,
    max: 50,
    description: 'Hours by the week, turned into intervals here',
  })
  weekly?: WeeklyHoursInput[];
}

export class RoomAvailabilityView {
  @Field.uuid()
  roomId: string;

  @Field.zone()
  zone: string;

  @Field.listOf(() => AvailableInterval, {
    max: 1000,
    description: 'In order, none touching another; none means always',
  })
  intervals: AvailableInterval[];

  @Field.integer()
  version: number;
}
