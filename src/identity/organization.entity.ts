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

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer')
  version: number;
}
