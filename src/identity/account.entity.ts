import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UiLanguage } from '../kernel/languages.js';
import { InstantColumn } from '../platform/database/columns.js';

/** A person who can log in; belongs to no organization by itself. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  /** As typed, for showing and sending. */
  @Column('text')
  email: string;

  /** For comparison: see `parseEmailAddress`. */
  @Column('text', { name: 'email_key' })
  emailKey: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('text')
  language: UiLanguage;

  /** Where the person is, for the times on their screens; null: the organization's zone. */
  @Column('text', { nullable: true })
  zone: string | null;

  /** Null: logs in by links only. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @InstantColumn({ name: 'email_verified_at', nullable: true })
  emailVerifiedAt: string | null;

  @InstantColumn({ name: 'disabled_at', nullable: true })
  disabledAt: string | null;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer')
  version: number;
}
