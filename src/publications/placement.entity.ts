import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { DayColumn, InstantColumn } from '../platform/database/columns.js';

export const PLACEMENT_CHANNELS = ['print', 'online_media', 'bulletin'] as const;
export type PlacementChannel = (typeof PLACEMENT_CHANNELS)[number];

/** Where an outcome came out beside the site. */
@Entity('placement')
export class Placement {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'outcome_id' })
  outcomeId: string;

  @Column('text')
  channel: PlacementChannel;

  @Column('jsonb')
  outlet: LocalizedText;

  @DayColumn({ name: 'placed_on' })
  placedOn: string;

  @Column('text', { nullable: true })
  lang: string | null;

  @Column('text', { nullable: true })
  url: string | null;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
