import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { InstantColumn } from '../platform/database/columns.js';
import type { ReleasedProgramme } from './releases/released-programme.js';

/** A programme as it was made public: numbered, named, complete, for good. */
@Entity('programme_release')
export class ProgrammeRelease {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('integer')
  number: number;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_key' })
  nameKey: string;

  @Column('jsonb')
  note: LocalizedText;

  @Column('jsonb')
  programme: ReleasedProgramme;

  /** Of what it says, without version numbers: equal digests, equal programmes. */
  @Column('text', { name: 'content_digest' })
  contentDigest: string;

  /** How many sessions take place in it. */
  @Column('integer')
  sessions: number;

  @InstantColumn({ name: 'released_at' })
  releasedAt: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;
}
