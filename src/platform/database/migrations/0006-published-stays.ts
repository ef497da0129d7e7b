import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What readers and libraries hold of a publication stays as it was given to them: besides the texts, the facts
 * that they cite, the names of addressees, the files, the citation, and the history of a recommendation.
 */
export class PublishedStays1764000000006 implements MigrationInterface {
  name = 'PublishedStays1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The partner's name and acronym as they were when the recommendation was issued.
      ALTER TABLE recommendation_addressee
        ADD COLUMN issued_name jsonb,
        ADD COLUMN issued_acronym jsonb,
        ADD CONSTRAINT recommendation_addressee_issued_name_localized
          CHECK (issued_name IS NULL OR is_localized_text(issued_name)),
        ADD CONSTRAINT recommendation_addressee_issued_acronym_localized
          CHECK (issued_acronym IS NULL OR is_localized_text(issued_acronym));

      CREATE FUNCTION recommendation_addressee_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE touched uuid[] := ARRAY[]::uuid[];
      BEGIN
        IF TG_OP <> 'INSERT' THEN touched := touched || OLD.recommendation_id; END IF;
        IF TG_OP <> 'DELETE' THEN touched := touched || NEW.recommendation_id; END IF;
        IF EXISTS (SELECT FROM recommendation WHERE id = ANY (touched) AND issued_at IS NOT NULL) THEN
          PERFORM refuse('recommendation_addressee_unchanging', 'an issued recommendation keeps its addressees');
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER recommendation_addressee_unchanging BEFORE INSERT OR UPDATE OR DELETE ON recommendation_addressee
        FOR EACH ROW EXECUTE FUNCTION recommendation_addressee_keep();

      CREATE FUNCTION recommendation_status_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse('recommendation_status_unchanging', 'the history of a recommendation only grows');
        RETURN NULL;
      END $$;
      CREATE TRIGGER recommendation_status_unchanging BEFORE UPDATE OR DELETE ON recommendation_status
        FOR EACH ROW EXECUTE FUNCTION recommendation_status_keep();

      CREATE FUNCTION outcome_keep_address() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.slug, NEW.event_id, NEW.kind, NEW.year, NEW.number, NEW.authentic_language)
              IS DISTINCT FROM (OLD.slug, OLD.event_id, OLD.kind, OLD.year, OLD.number, OLD.authentic_language)
            AND EXISTS (SELECT FROM outcome_version WHERE outcome_id = OLD.id AND published_at IS NOT NULL) THEN
          PERFORM refuse('outcome_unchanging', 'a published outcome keeps its address and its authentic language');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER outcome_unchanging BEFORE UPDATE ON outcome
        FOR EACH ROW EXECUTE FUNCTION outcome_keep_address();

      -- A fact may be checked anew or refuted; what it says stays once a published version cites it.
      CREATE FUNCTION evidence_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.claim, NEW.occurred_on, NEW.source, NEW.source_url)
              IS DISTINCT FROM (OLD.claim, OLD.occurred_on, OLD.source, OLD.source_url)
            AND EXISTS (SELECT FROM citation JOIN outcome_version version ON version.id = citation.outcome_version_id
              WHERE citation.evidence_id = OLD.id AND version.published_at IS NOT NULL) THEN
          PERFORM refuse('evidence_unchanging', 'a fact that a published version cites keeps its words');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER evidence_unchanging BEFORE UPDATE ON evidence
        FOR EACH ROW EXECUTE FUNCTION evidence_keep();

      -- A publication may be superseded or withdrawn, and be found by other words; nothing else of it changes.
      CREATE FUNCTION publication_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR (NEW.id, NEW.organization_id, NEW.outcome_id, NEW.outcome_version_id, NEW.published_at, NEW.citation)
              IS DISTINCT FROM (OLD.id, OLD.organization_id, OLD.outcome_id, OLD.outcome_version_id, OLD.published_at, OLD.citation)
            OR (OLD.state <> 'current' AND (NEW.state, NEW.withdrawn_at, NEW.withdrawal_reason, NEW.withdrawal_note)
              IS DISTINCT FROM (OLD.state, OLD.withdrawn_at, OLD.withdrawal_reason, OLD.withdrawal_note)) THEN
          PERFORM refuse('publication_unchanging', 'a publication is superseded or withdrawn, never changed');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER publication_unchanging BEFORE UPDATE OR DELETE ON publication
        FOR EACH ROW EXECUTE FUNCTION publication_keep();

      CREATE FUNCTION rendition_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse('rendition_unchanging', 'the file of a publication never changes');
        RETURN NULL;
      END $$;
      CREATE TRIGGER rendition_unchanging BEFORE UPDATE OR DELETE ON rendition
        FOR EACH ROW EXECUTE FUNCTION rendition_keep();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER rendition_unchanging ON rendition;
      DROP TRIGGER publication_unchanging ON publication;
      DROP TRIGGER evidence_unchanging ON evidence;
      DROP TRIGGER outcome_unchanging ON outcome;
      DROP TRIGGER recommendation_status_unchanging ON recommendation_status;
      DROP TRIGGER recommendation_addressee_unchanging ON recommendation_addressee;
      DROP FUNCTION rendition_keep();
      DROP FUNCTION publication_keep();
      DROP FUNCTION evidence_keep();
      DROP FUNCTION outcome_keep_address();
      DROP FUNCTION recommendation_status_keep();
      DROP FUNCTION recommendation_addressee_keep();
      ALTER TABLE recommendation_addressee DROP COLUMN issued_name, DROP COLUMN issued_acronym;
    `);
  }
}
