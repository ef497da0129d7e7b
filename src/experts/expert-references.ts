/** A foreign key that points to an expert, and what a merge does with its rows. */
export interface ExpertReference {
  readonly constraint: string;
  readonly table: string;
  readonly column: string;
  /**
   * `part`: belongs to the record itself; merged by rules of its own, removed with it.
   * `record`: the history of merges, and what other programs called the person: stays where it is.
   * `engagement`: what the person does in events; moved to the kept record, and forbids removal.
   */
  readonly kind: 'part' | 'record' | 'engagement';
}

/**
 * Every foreign key to an expert. A test compares this list with the database's own: whoever adds a table that points to
 * experts must say here what becomes of its rows when two records turn out to be one person. Rows of an
 * `engagement` table need a column `id`; conflicts of uniqueness need a rule in merge-engagements.ts.
 */
export const EXPERT_REFERENCES: readonly ExpertReference[] = [
  { constraint: 'expert_name_expert_fk', table: 'expert_name', column: 'expert_id', kind: 'part' },
  {
    constraint: 'expert_name_sound_expert_fk',
    table: 'expert_name_sound',
    column: 'expert_id',
    kind: 'part',
  },
  {
    constraint: 'expert_email_expert_fk',
    table: 'expert_email',
    column: 'expert_id',
    kind: 'part',
  },
  { constraint: 'affiliation_expert_fk', table: 'affiliation', column: 'expert_id', kind: 'part' },
  {
    constraint: 'expert_theme_expert_fk',
    table: 'expert_theme',
    column: 'expert_id',
    kind: 'part',
  },
  {
    constraint: 'expert_distinction_expert_fk',
    table: 'expert_distinction',
    column: 'expert_id',
    kind: 'part',
  },
  {
    constraint: 'expert_distinction_other_fk',
    table: 'expert_distinction',
    column: 'other_id',
    kind: 'part',
  },
  {
    constraint: 'expert_merged_into_fk',
    table: 'expert',
    column: 'merged_into_id',
    kind: 'record',
  },
  { constraint: 'expert_merge_kept_fk', table: 'expert_merge', column: 'kept_id', kind: 'record' },
  {
    constraint: 'expert_merge_merged_fk',
    table: 'expert_merge',
    column: 'merged_id',
    kind: 'record',
  },
  { constraint: 'speaker_expert_fk', table: 'speaker', column: 'expert_id', kind: 'engagement' },
  {
    constraint: 'assignment_expert_fk',
    table: 'assignment',
    column: 'expert_id',
    kind: 'engagement',
  },
  {
    constraint: 'imported_identity_expert_fk',
    table: 'imported_identity',
    column: 'expert_id',
    kind: 'record',
  },
];
