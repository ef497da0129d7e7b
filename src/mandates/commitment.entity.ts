import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { PeriodUnit } from '../kernel/period.js';
import { DayColumn } from '../platform/database/columns.js';
import type { Channel, CommitmentKind, Dimension } from './commitment-kinds.js';

/** What of a proposal a computer can check: so much of something in every calendar period. */
@Entity('commitment')
export class Commitment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'proposal_id' })
  proposalId: string;

  @Column('integer')
  number: number;

  @Column('text')
  kind: CommitmentKind;

  @Column('jsonb')
  title: LocalizedText;

  @Column('text')
  period: PeriodUnit;

  @Column('integer')
  target: number;

  @DayColumn({ name: 'starts_on' })
  startsOn: string;

  /** The last day on which it binds; null: until further notice. */
  @DayColumn({ name: 'ends_on', nullable: true })
  endsOn: string | null;

  /** The kinds of events that count; empty: all. */
  @Column('text', { name: 'event_kinds', array: true })
  eventKinds: string[];

  @Column('integer', { name: 'within_days', nullable: true })
  withinDays: number | null;

  @Column('text', { array: true })
  channels: Channel[];

  @Column('text', { nullable: true })
  dimension: Dimension | null;

  @Column('integer', { default: 1 })
  version: number;
}
