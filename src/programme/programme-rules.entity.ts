import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RuleLevels, RuleSettings } from './soft-rules/rule-codes.js';

/** How an event's programme is judged; its id is that of the event. An event without a row has the defaults. */
@Entity('programme_rules')
export class ProgrammeRules {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('jsonb')
  levels: Partial<RuleLevels>;

  @Column('jsonb')
  settings: Partial<RuleSettings>;

  /** Whether any rule refuses. */
  @Column('boolean')
  blocks: boolean;

  @Column('integer', { default: 1 })
  version: number;
}
