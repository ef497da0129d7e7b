import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { InstantColumn } from '../platform/database/columns.js';

/** The tenant: a secretariat. `code` stands in the symbols of its documents and never changes. */
@Entity('organization')
export class Organization {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  slug: string;

  @Column('jsonb')
  name: LocalizedText;

  /** The order in which a text is looked for when the asked language has none. */
  @Column('text', { array: true })
  languages: string[];

  @Column('text')
  zone: string;

  /** An invitation to an event is answered within so many days. */
  @Column('integer', { name: 'invitation_answer_days', default: 14 })
  invitationAnswerDays: number;

  /** And so many days before the event begins. */
  @Column('integer', { name: 'invitation_lead_days', default: 7 })
  invitationLeadDays: number;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer')
  version: number;
}
