import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PatchOf } from '../../platform/http/patch-of.js';

export class TrackInput {
  @Field.localized({ max: 200 })
  name: LocalizedText;

  @Field.pattern(/^#[0-9a-f]{6}$/, '#1c7ed6', { optional: true, nullable: true })
  color?: string | null;

  @Field.integer({ optional: true, min: 0, max: 10_000 })
  position?: number;
}

export class TrackPatch extends PatchOf(TrackInput) {}

export class TrackView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  eventId: string;

  @Field.localized()
  name: LocalizedText;

  @Field.line({ nullable: true })
  color: string | null;

  @Field.integer()
  position: number;

  @Field.integer()
  version: number;
}

export class TrackList {
  @Field.listOf(() => TrackView)
  items: TrackView[];
}
