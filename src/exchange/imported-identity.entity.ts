import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SessionSource } from './schedule-document.js';

export const IDENTITY_KINDS = ['session', 'room', 'person'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** What is kept of a session's last import. */
export interface IdentityFacts {
  readonly source?: SessionSource;
  /** Digests of what the file said of each field: only what it says differently the next time is changed. */
  readonly seen?: Readonly<Record<string, string>>;
  /** The experts whom the file put into the session. */
  readonly people?: readonly string[];
  /** The source of the file: a session that its next version lacks is missing from that one. */
  readonly origin?: string;
}

/** What another program calls a session, a room or a person of an event. */
@Entity('imported_identity')
export class ImportedIdentity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  kind: IdentityKind;

  /** `guid:…`, `uid:…`, or `id:…` with the name of the source before it. */
  @Column('text', { name: 'source_key' })
  sourceKey: string;

  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;

  @Column('uuid', { name: 'room_id', nullable: true })
  roomId: string | null;

  @Column('uuid', { name: 'expert_id', nullable: true })
  expertId: string | null;

  @Column('jsonb', { default: {} })
  facts: IdentityFacts;
}
