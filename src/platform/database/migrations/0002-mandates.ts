import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Themes; mandates, their proposals, and the commitments that a computer can check. */
export class Mandates1764000000002 implements MigrationInterface {
  name = 'Mandates1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE theme (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        parent_id uuid,
        key text NOT NULL,
        title jsonb NOT NULL,
        position integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT theme_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT theme_id_unique UNIQUE (organization_id, id),
        CONSTRAINT theme_parent_fk FOREIGN KEY (organization_id, parent_id) REFERENCES theme (organization_id, id),
        CONSTRAINT theme_key_unique UNIQUE (organization_id, key),
        CONSTRAINT theme_key_form CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT theme_parent_other CHECK (parent_id <> id),
        CONSTRAINT theme_title_localized CHECK (is_localized_text(title) AND title <> '{}'::jsonb)
      );
      CREATE INDEX theme_list_index ON theme (organization_id, position, key);
      CREATE INDEX theme_parent_index ON theme (organization_id, parent_id);

      CREATE TABLE mandate (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        slug text NOT NULL,
        kind text NOT NULL,
        title jsonb NOT NULL,
        summary jsonb NOT NULL DEFAULT '{}',
        body jsonb NOT NULL DEFAULT '{}',
        authentic_language text NOT NULL,
        adopted_on date NOT NULL,
        source_url text,
        visibility text NOT NULL DEFAULT 'internal',
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT mandate_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT mandate_id_unique UNIQUE (organization_id, id),
        CONSTRAINT mandate_slug_unique UNIQUE (slug),
        CONSTRAINT mandate_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT mandate_kind_known CHECK (kind IN ('speech', 'declaration', 'resolution', 'strategy')),
        CONSTRAINT mandate_visibility_known CHECK (visibility IN ('internal', 'public')),
        CONSTRAINT mandate_title_localized CHECK (is_localized_text(title) AND title <> '{}'::jsonb),
        CONSTRAINT mandate_summary_localized CHECK (is_localized_text(summary)),
        CONSTRAINT mandate_body_localized CHECK (is_localized_text(body))
      );
      CREATE INDEX mandate_list_index ON mandate (organization_id, adopted_on DESC, id DESC);
      CREATE TRIGGER mandate_touch BEFORE UPDATE ON mandate FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

      CREATE TABLE proposal (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        mandate_id uuid NOT NULL,
        number integer NOT NULL,
        title jsonb NOT NULL,
        body jsonb NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT proposal_mandate_fk FOREIGN KEY (organization_id, mandate_id)
          REFERENCES mandate (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT proposal_id_unique UNIQUE (organization_id, id),
        CONSTRAINT proposal_number_unique UNIQUE (mandate_id, number),
        CONSTRAINT proposal_number_positive CHECK (number > 0),
        CONSTRAINT proposal_title_localized CHECK (is_localized_text(title) AND title <> '{}'::jsonb),
        CONSTRAINT proposal_body_localized CHECK (is_localized_text(body))
      );

      CREATE TABLE commitment (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        number integer NOT NULL,
        kind text NOT NULL,
        title jsonb NOT NULL,
        period text NOT NULL,
        target integer NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        event_kinds text[] NOT NULL DEFAULT '{}',
        within_days integer,
        channels text[] NOT NULL DEFAULT '{}',
        dimension text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT commitment_proposal_fk FOREIGN KEY (organization_id, proposal_id)
          REFERENCES proposal (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT commitment_id_unique UNIQUE (organization_id, id),
        CONSTRAINT commitment_number_unique UNIQUE (proposal_id, number),
        CONSTRAINT commitment_number_positive CHECK (number > 0),
        CONSTRAINT commitment_kind_known CHECK (kind IN ('events_held', 'outcomes_published', 'presence',
          'themes_covered', 'partners_involved', 'recommendations_issued', 'evidence_cited')),
        CONSTRAINT commitment_period_known CHECK (period IN ('month', 'quarter', 'half_year', 'year')),
        CONSTRAINT commitment_target_positive CHECK (target BETWEEN 1 AND 100000),
        CONSTRAINT commitment_dates_ordered CHECK (ends_on IS NULL OR ends_on > starts_on),
        CONSTRAINT commitment_channels_known CHECK (channels <@ ARRAY['site', 'print', 'online_media', 'bulletin']),
        CONSTRAINT commitment_within_days_shape CHECK ((kind = 'outcomes_published') = (within_days IS NOT NULL)
          AND (within_days IS NULL OR within_days BETWEEN 1 AND 3650)),
        CONSTRAINT commitment_dimension_shape CHECK ((kind = 'presence') = (dimension IS NOT NULL)
          AND (dimension IS NULL OR dimension IN ('country', 'category'))),
        CONSTRAINT commitment_title_localized CHECK (is_localized_text(title) AND title <> '{}'::jsonb)
      );

      CREATE TABLE commitment_theme (
        organization_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        theme_id uuid NOT NULL,
        CONSTRAINT commitment_theme_pkey PRIMARY KEY (commitment_id, theme_id),
        CONSTRAINT commitment_theme_commitment_fk FOREIGN KEY (organization_id, commitment_id)
          REFERENCES commitment (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT commitment_theme_theme_fk FOREIGN KEY (organization_id, theme_id) REFERENCES theme (organization_id, id)
      );
      CREATE INDEX commitment_theme_theme_index ON commitment_theme (organization_id, theme_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE commitment_theme, commitment, proposal, mandate, theme');
  }
}
