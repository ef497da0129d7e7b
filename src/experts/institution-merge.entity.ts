import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { InstantColumn } from '../platform/database/columns.js';

/** What an institution says of itself. */
export interface InstitutionFacts {
  readonly name: LocalizedText;
  readonly country: string | null;
  readonly alsoKnownAs: readonly string[];
}

/** All that is needed to undo a merge of institutions. */
export interface InstitutionMergeRecord {
  readonly before: InstitutionFacts;
  readonly after: InstitutionFacts;
  readonly merged: InstitutionFacts & { readonly createdAt: string };
  /** The experts who belonged to the merged one alone. */
  readonly moved: readonly string[];
  /** Affiliations of experts who belonged to both, as rows. */
  readonly dropped: readonly Readonly<Record<string, unknown>>[];
  /** The experts among these who took over a title from the dropped row, having had none. */
  readonly titled: readonly { readonly expertId: string; readonly title: LocalizedText }[];
}

/** That two institutions were found to be one, and what was moved, so that it can be undone. */
@Entity('institution_merge')
export class InstitutionMerge {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'kept_id' })
  keptId: string;

  @Column('uuid', { name: 'merged_id' })
  mergedId: string;

  @Column('jsonb')
  told: InstitutionMergeRecord;

  @InstantColumn({ insert: false, update: false })
  at: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @InstantColumn({ name: 'undone_at', nullable: true })
  undoneAt: string | null;
}

/** That two institutions with like names were found to be two; the smaller id first. */
@Entity('institution_distinction')
export class InstitutionDistinction {
  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'institution_id' })
  institutionId: string;

  @PrimaryColumn('uuid', { name: 'other_id' })
  otherId: string;

  @InstantColumn({ insert: false, update: false })
  at: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;
}
