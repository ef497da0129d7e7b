import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outcomes with versions, editions and recommendations; evidence; publications, renditions and placements. */
export class OutcomesAndPublications1764000000005 implements MigrationInterface {
  name = 'OutcomesAndPublications1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outcome (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        kind text NOT NULL,
        symbol text NOT NULL,
        year integer NOT NULL,
        number integer NOT NULL,
        slug text NOT NULL,
        authentic_language text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT outcome_id_unique UNIQUE (organization_id, id),
        CONSTRAINT outcome_event_fk FOREIGN KEY (organization_id, event_id) REFERENCES event (organization_id, id),
        CONSTRAINT outcome_symbol_unique UNIQUE (symbol),
        CONSTRAINT outcome_number_unique UNIQUE (organization_id, kind, year, number),
        CONSTRAINT outcome_number_positive CHECK (number > 0),
        CONSTRAINT outcome_slug_unique UNIQUE (slug),
        CONSTRAINT outcome_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT outcome_kind_known CHECK (kind IN ('communique', 'recommendations', 'policy_brief', 'chair_summary',
          'proceedings', 'campaign_ideas', 'media_note'))
      );
      CREATE INDEX outcome_list_index ON outcome (organization_id, created_at DESC, id DESC);
      CREATE INDEX outcome_kind_index ON outcome (organization_id, kind, created_at DESC, id DESC);
      CREATE INDEX outcome_event_index ON outcome (event_id);
      CREATE TRIGGER outcome_touch BEFORE UPDATE ON outcome FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

      CREATE FUNCTION outcome_keep_symbol() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.symbol <> OLD.symbol THEN
          PERFORM refuse('outcome_symbol_unchanging', 'the symbol of an outcome never changes');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER outcome_symbol_unchanging BEFORE UPDATE OF symbol ON outcome
        FOR EACH ROW EXECUTE FUNCTION outcome_keep_symbol();

      CREATE TABLE outcome_version (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        outcome_id uuid NOT NULL,
        major integer NOT NULL,
        minor integer NOT NULL,
        update_type text NOT NULL,
        notice jsonb NOT NULL DEFAULT '{}',
        state text NOT NULL DEFAULT 'draft',
        publish_local timestamp,
        publish_zone text,
        publish_at timestamptz,
        submitted_at timestamptz,
        approved_at timestamptz,
        approved_by uuid,
        published_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT outcome_version_id_unique UNIQUE (organization_id, id),
        CONSTRAINT outcome_version_outcome_unique UNIQUE (organization_id, id, outcome_id),
        CONSTRAINT outcome_version_outcome_fk FOREIGN KEY (organization_id, outcome_id)
          REFERENCES outcome (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT outcome_version_number_unique UNIQUE (outcome_id, major, minor),
        CONSTRAINT outcome_version_number_range CHECK (major >= 1 AND minor >= 0),
        CONSTRAINT outcome_version_update_type_known CHECK (update_type IN ('new', 'addendum', 'clarification', 'correction',
          'corrigendum', 'erratum', 'new_edition')),
        CONSTRAINT outcome_version_notice_localized CHECK (is_localized_text(notice)),
        CONSTRAINT outcome_version_notice_given CHECK (update_type = 'new' OR notice <> '{}'::jsonb),
        CONSTRAINT outcome_version_state_known CHECK (state IN ('draft', 'in_review', 'approved', 'scheduled', 'published', 'withdrawn')),
        CONSTRAINT outcome_version_schedule_shape CHECK ((publish_local IS NULL) = (publish_zone IS NULL)
          AND (publish_local IS NULL) = (publish_at IS NULL) AND (state <> 'scheduled' OR publish_at IS NOT NULL)),
        CONSTRAINT outcome_version_published_shape CHECK ((state IN ('published', 'withdrawn')) = (published_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX outcome_version_one_working ON outcome_version (outcome_id)
        WHERE state IN ('draft', 'in_review', 'approved', 'scheduled');
      CREATE INDEX outcome_version_state_index ON outcome_version (organization_id, state, outcome_id);
      CREATE INDEX outcome_version_due_index ON outcome_version (publish_at) WHERE state = 'scheduled';

      CREATE TABLE edition (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        outcome_version_id uuid NOT NULL,
        lang text NOT NULL,
        title text NOT NULL,
        summary text NOT NULL DEFAULT '',
        body text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT edition_id_unique UNIQUE (organization_id, id),
        CONSTRAINT edition_outcome_version_fk FOREIGN KEY (organization_id, outcome_version_id)
          REFERENCES outcome_version (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT edition_lang_unique UNIQUE (outcome_version_id, lang),
        CONSTRAINT edition_title_not_empty CHECK (title <> '')
      );
      CREATE INDEX edition_lang_index ON edition (lang, outcome_version_id);

      CREATE TABLE recommendation (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        outcome_id uuid NOT NULL,
        number integer NOT NULL,
        symbol text NOT NULL,
        status text NOT NULL DEFAULT 'draft',
        due_on date,
        issued_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT recommendation_id_unique UNIQUE (organization_id, id),
        CONSTRAINT recommendation_outcome_unique UNIQUE (organization_id, id, outcome_id),
        CONSTRAINT recommendation_outcome_fk FOREIGN KEY (organization_id, outcome_id)
          REFERENCES outcome (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT recommendation_number_unique UNIQUE (outcome_id, number),
        CONSTRAINT recommendation_number_positive CHECK (number > 0),
        CONSTRAINT recommendation_symbol_unique UNIQUE (symbol),
        CONSTRAINT recommendation_status_known CHECK (status IN ('draft', 'issued', 'accepted', 'accepted_in_part', 'noted',
          'rejected', 'planned', 'in_progress', 'implemented_declared', 'implemented_verified', 'closed', 'not_started',
          'superseded', 'no_longer_applicable', 'will_not_implement', 'withdrawn')),
        CONSTRAINT recommendation_issued_shape CHECK ((status = 'draft') = (issued_at IS NULL))
      );
      CREATE INDEX recommendation_list_index ON recommendation (organization_id, status, issued_at DESC, id DESC);
      CREATE INDEX recommendation_recent_index ON recommendation (organization_id, created_at DESC, id DESC);
      CREATE INDEX recommendation_symbol_search_index ON recommendation USING gin (symbol gin_trgm_ops);
      CREATE INDEX recommendation_public_index ON recommendation (issued_at DESC, id DESC) WHERE issued_at IS NOT NULL;

      CREATE FUNCTION recommendation_keep_symbol() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.issued_at IS NOT NULL AND (TG_OP = 'DELETE' OR NEW.symbol <> OLD.symbol OR NEW.number <> OLD.number
            OR NEW.issued_at IS NULL) THEN
          PERFORM refuse('recommendation_symbol_unchanging', 'an issued recommendation keeps its symbol');
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER recommendation_symbol_unchanging BEFORE UPDATE OR DELETE ON recommendation
        FOR EACH ROW EXECUTE FUNCTION recommendation_keep_symbol();

      -- What a recommendation says in one version, in one language.
      CREATE TABLE recommendation_text (
        organization_id uuid NOT NULL,
        outcome_id uuid NOT NULL,
        outcome_version_id uuid NOT NULL,
        recommendation_id uuid NOT NULL,
        lang text NOT NULL,
        body text NOT NULL,
        CONSTRAINT recommendation_text_pkey PRIMARY KEY (outcome_version_id, recommendation_id, lang),
        CONSTRAINT recommendation_text_version_fk FOREIGN KEY (organization_id, outcome_version_id, outcome_id)
          REFERENCES outcome_version (organization_id, id, outcome_id) ON DELETE CASCADE,
        CONSTRAINT recommendation_text_recommendation_fk FOREIGN KEY (organization_id, recommendation_id, outcome_id)
          REFERENCES recommendation (organization_id, id, outcome_id) ON DELETE CASCADE,
        CONSTRAINT recommendation_text_not_empty CHECK (body <> '')
      );
      CREATE INDEX recommendation_text_recommendation_index ON recommendation_text (organization_id, recommendation_id);
      CREATE INDEX recommendation_text_search_index ON recommendation_text USING gin (body gin_trgm_ops);

      CREATE TABLE recommendation_addressee (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        recommendation_id uuid NOT NULL,
        position integer NOT NULL DEFAULT 0,
        partner_id uuid,
        name jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT recommendation_addressee_recommendation_fk FOREIGN KEY (organization_id, recommendation_id)
          REFERENCES recommendation (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT recommendation_addressee_partner_fk FOREIGN KEY (organization_id, partner_id)
          REFERENCES partner (organization_id, id),
        CONSTRAINT recommendation_addressee_name_localized CHECK (is_localized_text(name)),
        CONSTRAINT recommendation_addressee_named CHECK ((partner_id IS NULL) = (name <> '{}'::jsonb))
      );
      CREATE INDEX recommendation_addressee_recommendation_index ON recommendation_addressee (recommendation_id, position);
      CREATE INDEX recommendation_addressee_partner_index ON recommendation_addressee (partner_id, recommendation_id);

      CREATE TABLE recommendation_status (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        recommendation_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        account_id uuid,
        old_status text NOT NULL,
        new_status text NOT NULL,
        note jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT recommendation_status_recommendation_fk FOREIGN KEY (organization_id, recommendation_id)
          REFERENCES recommendation (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT recommendation_status_note_localized CHECK (is_localized_text(note))
      );
      CREATE INDEX recommendation_status_list_index ON recommendation_status (recommendation_id, at, id);

      CREATE TABLE evidence (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        claim jsonb NOT NULL,
        occurred_on date,
        source jsonb NOT NULL DEFAULT '{}',
        source_url text,
        state text NOT NULL DEFAULT 'unchecked',
        checked_at timestamptz,
        checked_by uuid,
        search_text text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT evidence_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT evidence_id_unique UNIQUE (organization_id, id),
        CONSTRAINT evidence_claim_localized CHECK (is_localized_text(claim) AND claim <> '{}'::jsonb),
        CONSTRAINT evidence_source_localized CHECK (is_localized_text(source)),
        CONSTRAINT evidence_state_known CHECK (state IN ('unchecked', 'checked', 'refuted')),
        CONSTRAINT evidence_checked_shape CHECK ((state = 'checked') = (checked_at IS NOT NULL))
      );
      CREATE INDEX evidence_list_index ON evidence (organization_id, created_at DESC, id DESC);
      CREATE INDEX evidence_state_index ON evidence (organization_id, state, created_at DESC, id DESC);
      CREATE INDEX evidence_search_index ON evidence USING gin (organization_id, search_text gin_trgm_ops);

      CREATE TABLE citation (
        organization_id uuid NOT NULL,
        outcome_version_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        position integer NOT NULL DEFAULT 0,
        CONSTRAINT citation_pkey PRIMARY KEY (outcome_version_id, evidence_id),
        CONSTRAINT citation_version_fk FOREIGN KEY (organization_id, outcome_version_id)
          REFERENCES outcome_version (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT citation_evidence_fk FOREIGN KEY (organization_id, evidence_id) REFERENCES evidence (organization_id, id)
      );
      CREATE INDEX citation_evidence_index ON citation (organization_id, evidence_id);

      -- A published version never changes: it may only be withdrawn.
      CREATE FUNCTION outcome_version_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state IN ('published', 'withdrawn') THEN
          IF TG_OP = 'UPDATE' AND OLD.state = 'published' AND NEW.state = 'withdrawn'
              AND to_jsonb(NEW) - 'state' - 'version' = to_jsonb(OLD) - 'state' - 'version' THEN
            RETURN NEW;
          END IF;
          PERFORM refuse('outcome_version_unchanging', 'a published version never changes');
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER outcome_version_unchanging BEFORE UPDATE OR DELETE ON outcome_version
        FOR EACH ROW EXECUTE FUNCTION outcome_version_keep();

      CREATE FUNCTION outcome_part_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE touched uuid[] := ARRAY[]::uuid[];
      BEGIN
        IF TG_OP <> 'INSERT' THEN touched := touched || OLD.outcome_version_id; END IF;
        IF TG_OP <> 'DELETE' THEN touched := touched || NEW.outcome_version_id; END IF;
        IF EXISTS (SELECT FROM outcome_version WHERE id = ANY (touched) AND state IN ('published', 'withdrawn')) THEN
          PERFORM refuse('outcome_version_unchanging', 'the parts of a published version never change');
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER edition_unchanging BEFORE INSERT OR UPDATE OR DELETE ON edition
        FOR EACH ROW EXECUTE FUNCTION outcome_part_keep();
      CREATE TRIGGER recommendation_text_unchanging BEFORE INSERT OR UPDATE OR DELETE ON recommendation_text
        FOR EACH ROW EXECUTE FUNCTION outcome_part_keep();
      CREATE TRIGGER citation_unchanging BEFORE INSERT OR UPDATE OR DELETE ON citation
        FOR EACH ROW EXECUTE FUNCTION outcome_part_keep();

      CREATE TABLE publication (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        outcome_id uuid NOT NULL,
        outcome_version_id uuid NOT NULL,
        state text NOT NULL,
        published_at timestamptz NOT NULL,
        modified_at timestamptz NOT NULL,
        withdrawal_reason text,
        withdrawal_note jsonb NOT NULL DEFAULT '{}',
        withdrawn_at timestamptz,
        citation jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT publication_id_unique UNIQUE (organization_id, id),
        CONSTRAINT publication_version_fk FOREIGN KEY (organization_id, outcome_version_id, outcome_id)
          REFERENCES outcome_version (organization_id, id, outcome_id),
        CONSTRAINT publication_version_unique UNIQUE (outcome_version_id),
        CONSTRAINT publication_state_known CHECK (state IN ('current', 'superseded', 'withdrawn')),
        CONSTRAINT publication_withdrawal_reason_known CHECK (withdrawal_reason IN ('error', 'legal', 'consent', 'duplicate', 'other')),
        CONSTRAINT publication_withdrawal_shape CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)
          AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
        CONSTRAINT publication_withdrawal_note_localized CHECK (is_localized_text(withdrawal_note)),
        CONSTRAINT publication_citation_localized CHECK (is_localized_text(citation))
      );
      CREATE UNIQUE INDEX publication_one_standing ON publication (outcome_id) WHERE state IN ('current', 'withdrawn');
      CREATE INDEX publication_list_index ON publication (organization_id, published_at DESC, id DESC);
      CREATE INDEX publication_public_index ON publication (published_at DESC, id DESC) WHERE state = 'current';
      CREATE INDEX publication_state_index ON publication (organization_id, state, published_at DESC, id DESC);
      CREATE INDEX publication_outcome_index ON publication (outcome_id, published_at);
      CREATE INDEX publication_withdrawn_index ON publication (withdrawn_at DESC) WHERE state = 'withdrawn';
      CREATE INDEX publication_search_index ON publication USING gin (organization_id, search_text gin_trgm_ops);

      CREATE TABLE rendition (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        publication_id uuid NOT NULL,
        lang text NOT NULL,
        kind text NOT NULL,
        storage_key text NOT NULL,
        media_type text NOT NULL,
        bytes integer NOT NULL,
        sha256 text NOT NULL,
        pages integer,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT rendition_publication_fk FOREIGN KEY (organization_id, publication_id)
          REFERENCES publication (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT rendition_unique UNIQUE (publication_id, lang, kind),
        CONSTRAINT rendition_kind_known CHECK (kind IN ('pdf'))
      );

      -- Where a publication appeared outside the site.
      CREATE TABLE placement (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        outcome_id uuid NOT NULL,
        channel text NOT NULL,
        outlet jsonb NOT NULL,
        placed_on date NOT NULL,
        lang text,
        url text,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT placement_id_unique UNIQUE (organization_id, id),
        CONSTRAINT placement_outcome_fk FOREIGN KEY (organization_id, outcome_id) REFERENCES outcome (organization_id, id),
        CONSTRAINT placement_channel_known CHECK (channel IN ('print', 'online_media', 'bulletin')),
        CONSTRAINT placement_outlet_localized CHECK (is_localized_text(outlet) AND outlet <> '{}'::jsonb)
      );
      CREATE INDEX placement_outcome_index ON placement (organization_id, outcome_id, placed_on, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE placement, rendition, publication, citation, evidence, recommendation_status, recommendation_addressee,
        recommendation_text, recommendation, edition, outcome_version, outcome;
      DROP FUNCTION outcome_part_keep();
      DROP FUNCTION outcome_version_keep();
      DROP FUNCTION recommendation_keep_symbol();
      DROP FUNCTION outcome_keep_symbol();
    `);
  }
}
