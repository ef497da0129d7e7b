import { Field } from '../../platform/http/fields.js';
import { AvailableInterval, RoomAvailabilityInput } from '../../venues/dto/availability.dto.js';

export class SpeakerAvailabilityInput extends RoomAvailabilityInput {
  @Field.zone({
    optional: true,
    nullable: true,
    description: 'In which zone the hours are told; the event’s if not given',
  })
  zone?: string | null;

  @Field.zone({
    optional: true,
    nullable: true,
    description: 'Where the person is during the event; null: in the event’s zone',
  })
  homeZone?: string | null;
}

export class SpeakerAvailabilityView {
  @Field.uuid()
  speakerId: string;

  @Field.uuid()
  eventId: string;

  @Field.uuid()
  expertId: string;

  @Field.zone({ description: 'In which zone the intervals are told' })
  zone: string;

  @Field.zone({ nullable: true, description: 'Null: in the event’s zone, whatever it becomes' })
  toldIn: string | null;

  @Field.zone()
  eventZone: string;

  @Field.zone({ nullable: true, description: 'Where the person is during the event' })
  homeZone: string | null;

  @Field.listOf(() => AvailableInterval, {
    max: 1000,
    description: 'In order, none touching another; none means always',
  })
  intervals: AvailableInterval[];

  @Field.integer()
  version: number;
}
