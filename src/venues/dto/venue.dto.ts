import { OmitType } from '@nestjs/swagger';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { PatchOf } from '../../platform/http/patch-of.js';
import { ROOM_LAYOUTS, type RoomLayout } from '../room.entity.js';

export class VenueInput {
  @Field.localized({ max: 300 })
  name: LocalizedText;

  @Field.localized({ max: 500, min: 0, optional: true })
  address?: LocalizedText;

  @Field.localized({ max: 200, min: 0, optional: true })
  city?: LocalizedText;

  @Field.country({ optional: true, nullable: true })
  country?: string | null;

  @Field.zone()
  zone: string;

  @Field.number({ min: -90, max: 90, optional: true, nullable: true })
  latitude?: number | null;

  @Field.number({ min: -180, max: 180, optional: true, nullable: true })
  longitude?: number | null;
}

export class VenuePatch extends PatchOf(VenueInput) {}

export class RoomInput {
  @Field.localized({ max: 200 })
  name: LocalizedText;

  @Field.integer({ min: 1, max: 1_000_000, optional: true, nullable: true })
  capacity?: number | null;

  @Field.list('line', {
    max: 50,
    optional: true,
    description: 'Equipment, such as projector or hearing loop',
  })
  equipment?: string[];

  @Field.integer({ min: 0, max: 100, optional: true })
  interpretationBooths?: number;

  @Field.boolean({ optional: true, nullable: true })
  stepFree?: boolean | null;

  @Field.oneOf(ROOM_LAYOUTS, { optional: true, nullable: true })
  layout?: RoomLayout | null;

  @Field.boolean({
    optional: true,
    description: 'Whether several sessions may be in it at once, such as posters',
  })
  parallelItems?: boolean;

  @Field.integer({ min: 0, max: 10_000, optional: true })
  position?: number;
}

export class RoomPatch extends PatchOf(OmitType(RoomInput, [] as const)) {}

export class RoomView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  venueId: string;

  @Field.localized()
  name: LocalizedText;

  @Field.integer({ nullable: true })
  capacity: number | null;

  @Field.list('line')
  equipment: string[];

  @Field.integer()
  interpretationBooths: number;

  @Field.boolean({ nullable: true })
  stepFree: boolean | null;

  @Field.oneOf(ROOM_LAYOUTS, { nullable: true })
  layout: RoomLayout | null;

  @Field.boolean()
  parallelItems: boolean;

  @Field.integer()
  position: number;

  @Field.integer()
  version: number;
}

export class VenueView {
  @Field.uuid()
  id: string;

  @Field.localized()
  name: LocalizedText;

  @Field.localized({ min: 0 })
  address: LocalizedText;

  @Field.localized({ min: 0 })
  city: LocalizedText;

  @Field.country({ nullable: true })
  country: string | null;

  @Field.zone()
  zone: string;

  @Field.number({ nullable: true })
  latitude: number | null;

  @Field.number({ nullable: true })
  longitude: number | null;

  @Field.listOf(() => RoomView)
  rooms: RoomView[];

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

export class VenuePage extends PageOf(VenueView) {}

export class VenueQuery extends PageQuery {}
