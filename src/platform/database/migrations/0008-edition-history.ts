import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was written of an outcome, by whom and when: every saved text, the judgement of an organiser on a finding,
 * what addressees answered; and themes of facts, by which they are found.
 */
export class EditionHistory1764000000008 implements MigrationInterface {
  name = 'EditionHistory1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When a text was last written, by whom, and when a translator last said that it still says the same.
      ALTER TABLE edition
        ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN changed_by uuid,
        ADD COLUMN confirmed_at timestamptz,
        ADD COLUMN confirmed_by uuid;
      ALTER TABLE edition DISABLE TRIGGER edition_unchanging;
      UPDATE edition SET changed_at = version.created_at FROM outcome_version version
        WHERE version.id = edition.outcome_version_id;
      ALTER TABLE edition ENABLE TRIGGER edition_unchanging;

      -- The wording of a recommendation in one language is edited on its own: translators do not wait for each other.
      ALTER TABLE recommendation_text
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN changed_by uuid;
      ALTER TABLE recommendation_text DISABLE TRIGGER recommendation_text_unchanging;
      UPDATE recommendation_text text SET changed_at = version.created_at FROM outcome_version version
        WHERE version.id = text.outcome_version_id;
      ALTER TABLE recommendation_text ENABLE TRIGGER recommendation_text_unchanging;

      -- What was saved of an edition, or of a recommendation's wording in one language; numbered from 1.
      CREATE TABLE text_revision (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        outcome_version_id uuid NOT NULL,
        recommendation_id uuid,
        lang text NOT NULL,
        number integer NOT NULL,
        title text NOT NULL DEFAULT '',
        summary text NOT NULL DEFAULT '',
        body text NOT NULL DEFAULT '',
        origin text NOT NULL,
        restored_number integer,
        stage text NOT NULL DEFAULT 'draft',
        account_id uuid,
        actor_kind text NOT NULL,
        saves integer NOT NULL DEFAULT 1,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT text_revision_version_fk FOREIGN KEY (organization_id, outcome_version_id)
          REFERENCES outcome_version (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT text_revision_recommendation_fk FOREIGN KEY (organization_id, recommendation_id)
          REFERENCES recommendation (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT text_revision_number_unique UNIQUE NULLS NOT DISTINCT
          (outcome_version_id, recommendation_id, lang, number),
        CONSTRAINT text_revision_number_positive CHECK (number > 0 AND saves > 0),
        CONSTRAINT text_revision_origin_known CHECK (origin IN ('added', 'saved', 'restored', 'copied')),
        CONSTRAINT text_revision_restored_shape CHECK ((origin = 'restored') = (restored_number IS NOT NULL)),
        CONSTRAINT text_revision_stage_known CHECK (stage IN ('draft', 'in_review', 'approved', 'published')),
        CONSTRAINT text_revision_actor_known CHECK (actor_kind IN ('account', 'token', 'job', 'command'))
      );
      CREATE INDEX text_revision_recommendation_index ON text_revision (organization_id, recommendation_id);
      INSERT INTO text_revision (id, organization_id, outcome_version_id, lang, number, title, summary, body, origin,
          stage, actor_kind, started_at, saved_at)
        SELECT gen_random_uuid(), edition.organization_id, edition.outcome_version_id, edition.lang, 1, edition.title,
          edition.summary, edition.body, 'added',
          CASE version.state WHEN 'scheduled' THEN 'approved' WHEN 'withdrawn' THEN 'published' ELSE version.state END,
          'command', edition.changed_at, edition.changed_at
        FROM edition JOIN outcome_version version ON version.id = edition.outcome_version_id;
      INSERT INTO text_revision (id, organization_id, outcome_version_id, recommendation_id, lang, number, body, origin,
          stage, actor_kind, started_at, saved_at)
        SELECT gen_random_uuid(), text.organization_id, text.outcome_version_id, text.recommendation_id, text.lang, 1,
          text.body, 'added',
          CASE version.state WHEN 'scheduled' THEN 'approved' WHEN 'withdrawn' THEN 'published' ELSE version.state END,
          'command', text.changed_at, text.changed_at
        FROM recommendation_text text JOIN outcome_version version ON version.id = text.outcome_version_id;
      CREATE TRIGGER text_revision_unchanging BEFORE INSERT OR UPDATE OR DELETE ON text_revision
        FOR EACH ROW EXECUTE FUNCTION outcome_part_keep();

      -- Who let a finding stand that blocks publication, and why; it holds for these very words.
      CREATE TABLE finding_override (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        outcome_version_id uuid NOT NULL,
        finding_key text NOT NULL,
        code text NOT NULL,
        lang text,
        place text NOT NULL,
        excerpt text NOT NULL DEFAULT '',
        reason text NOT NULL,
        account_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT finding_override_version_fk FOREIGN KEY (organization_id, outcome_version_id)
          REFERENCES outcome_version (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT finding_override_key_unique UNIQUE (outcome_version_id, finding_key),
        CONSTRAINT finding_override_reason_not_empty CHECK (reason <> '')
      );
      CREATE TRIGGER finding_override_unchanging BEFORE INSERT OR UPDATE OR DELETE ON finding_override
        FOR EACH ROW EXECUTE FUNCTION outcome_part_keep();

      -- What an addressee says to an issued recommendation; the latest by its day counts.
      ALTER TABLE recommendation_addressee
        ADD CONSTRAINT recommendation_addressee_id_unique UNIQUE (organization_id, recommendation_id, id);
      CREATE TABLE recommendation_response (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        recommendation_id uuid NOT NULL,
        addressee_id uuid NOT NULL,
        answer text NOT NULL,
        text jsonb NOT NULL DEFAULT '{}',
        responded_on date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT recommendation_response_id_unique UNIQUE (organization_id, id),
        CONSTRAINT recommendation_response_addressee_fk FOREIGN KEY (organization_id, recommendation_id, addressee_id)
          REFERENCES recommendation_addressee (organization_id, recommendation_id, id) ON DELETE CASCADE,
        CONSTRAINT recommendation_response_answer_known CHECK (answer IN ('accepted', 'accepted_in_part', 'noted', 'rejected')),
        CONSTRAINT recommendation_response_text_localized CHECK (is_localized_text(text))
      );
      CREATE INDEX recommendation_response_list_index
        ON recommendation_response (recommendation_id, responded_on, created_at);
      CREATE INDEX recommendation_response_addressee_index ON recommendation_response (addressee_id);

      CREATE TABLE evidence_theme (
        organization_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        theme_id uuid NOT NULL,
        CONSTRAINT evidence_theme_pkey PRIMARY KEY (evidence_id, theme_id),
        CONSTRAINT evidence_theme_evidence_fk FOREIGN KEY (organization_id, evidence_id)
          REFERENCES evidence (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT evidence_theme_theme_fk FOREIGN KEY (organization_id, theme_id) REFERENCES theme (organization_id, id)
      );
      CREATE INDEX evidence_theme_theme_index ON evidence_theme (organization_id, theme_id, evidence_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE evidence_theme, recommendation_response, finding_override, text_revision;
      ALTER TABLE recommendation_addressee DROP CONSTRAINT recommendation_addressee_id_unique;
      ALTER TABLE recommendation_text DROP COLUMN version, DROP COLUMN changed_at, DROP COLUMN changed_by;
      ALTER TABLE edition DROP COLUMN changed_at, DROP COLUMN changed_by, DROP COLUMN confirmed_at,
        DROP COLUMN confirmed_by;
    `);
  }
}
