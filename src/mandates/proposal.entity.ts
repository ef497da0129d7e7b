import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';

/** One numbered proposal of a mandate; events serve it. */
@Entity('proposal')
export class Proposal {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'mandate_id' })
  mandateId: string;

  @Column('integer')
  number: number;

  @Column('jsonb')
  title: LocalizedText;

  @Column('jsonb')
  body: LocalizedText;

  @Column('integer', { default: 1 })
  version: number;
}
