import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A theme that a commitment names. */
@Entity('commitment_theme')
export class CommitmentTheme {
  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'commitment_id' })
  commitmentId: string;

  @PrimaryColumn('uuid', { name: 'theme_id' })
  themeId: string;
}
