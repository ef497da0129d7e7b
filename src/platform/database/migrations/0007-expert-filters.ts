import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the console's table of experts filters and sorts by; imports that can be stopped and are forgotten; how an
 * invitation to an organization stands; an account's own zone, and by when an invitation to an event is answered.
 */
export class ExpertFilters1764000000007 implements MigrationInterface {
  name = 'ExpertFilters1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The first day of the latest event that the person agreed to take part in; '-infinity' for none. Kept by the
      -- triggers below, never written by the application.
      ALTER TABLE expert ADD COLUMN last_engaged_on date NOT NULL DEFAULT '-infinity';

      -- An engagement is no change of the record itself.
      DROP TRIGGER expert_touch ON expert;
      CREATE TRIGGER expert_touch BEFORE UPDATE ON expert FOR EACH ROW
        WHEN (NEW.last_engaged_on = OLD.last_engaged_on) EXECUTE FUNCTION touch_updated_at();

      CREATE FUNCTION speaker_takes_part(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT state IN ('accepted', 'confirmed')
      $$;
      CREATE FUNCTION event_takes_place(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT state IN ('draft', 'announced', 'held', 'closed')
      $$;

      -- Locked first: the statement after it sees what those who held the rows have committed.
      CREATE FUNCTION refresh_last_engaged(organization uuid, experts uuid[]) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM expert WHERE organization_id = organization AND id = ANY (experts) ORDER BY id FOR NO KEY UPDATE;
        UPDATE expert SET last_engaged_on = fresh.day
        FROM (SELECT wanted.id, coalesce((SELECT max(event.starts_local)::date
              FROM speaker JOIN event ON event.id = speaker.event_id
              WHERE speaker.organization_id = organization AND speaker.expert_id = wanted.id
                AND speaker_takes_part(speaker.state) AND event_takes_place(event.state)), '-infinity') AS day
            FROM unnest(experts) AS wanted (id)) fresh
        WHERE expert.organization_id = organization AND expert.id = fresh.id AND expert.last_engaged_on <> fresh.day;
      END $$;

      -- The event is locked against a change of its day or state, which would not see this engagement.
      CREATE FUNCTION speaker_note_engaged() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          PERFORM refresh_last_engaged(OLD.organization_id, ARRAY[OLD.expert_id]);
        END IF;
        IF TG_OP <> 'DELETE' THEN
          PERFORM FROM event WHERE id = NEW.event_id FOR SHARE;
          PERFORM refresh_last_engaged(NEW.organization_id, ARRAY[NEW.expert_id]);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER speaker_engaged AFTER INSERT ON speaker FOR EACH ROW
        WHEN (speaker_takes_part(NEW.state)) EXECUTE FUNCTION speaker_note_engaged();
      CREATE TRIGGER speaker_engaged_otherwise AFTER UPDATE OF state, expert_id, event_id ON speaker FOR EACH ROW
        WHEN ((OLD.state, OLD.expert_id, OLD.event_id) IS DISTINCT FROM (NEW.state, NEW.expert_id, NEW.event_id)
          AND (speaker_takes_part(OLD.state) OR speaker_takes_part(NEW.state)))
        EXECUTE FUNCTION speaker_note_engaged();
      CREATE TRIGGER speaker_engaged_no_more AFTER DELETE ON speaker FOR EACH ROW
        WHEN (speaker_takes_part(OLD.state)) EXECUTE FUNCTION speaker_note_engaged();

      CREATE FUNCTION event_note_engaged() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refresh_last_engaged(NEW.organization_id, ARRAY(SELECT DISTINCT expert_id FROM speaker
          WHERE organization_id = NEW.organization_id AND event_id = NEW.id AND speaker_takes_part(state)));
        RETURN NULL;
      END $$;
      CREATE TRIGGER event_engaged AFTER UPDATE OF state, starts_local ON event FOR EACH ROW
        WHEN (event_takes_place(OLD.state) <> event_takes_place(NEW.state)
          OR OLD.starts_local::date <> NEW.starts_local::date)
        EXECUTE FUNCTION event_note_engaged();

      UPDATE expert SET last_engaged_on = engaged.day
      FROM (SELECT speaker.expert_id, max(event.starts_local)::date AS day
          FROM speaker JOIN event ON event.id = speaker.event_id
          WHERE speaker_takes_part(speaker.state) AND event_takes_place(event.state)
          GROUP BY speaker.expert_id) engaged
      WHERE expert.id = engaged.expert_id;

      CREATE INDEX expert_engaged_index ON expert (organization_id, last_engaged_on, sort_key, id)
        WHERE merged_into_id IS NULL;
      DROP INDEX affiliation_institution_index;
      CREATE INDEX affiliation_institution_index ON affiliation (organization_id, institution_id, expert_id);

      -- An import can be stopped and goes on later; its file and rows are forgotten after a month.
      ALTER TABLE expert_import ADD COLUMN purged_at timestamptz;
      ALTER TABLE expert_import DROP CONSTRAINT expert_import_state_known;
      ALTER TABLE expert_import ADD CONSTRAINT expert_import_state_known
        CHECK (state IN ('previewed', 'running', 'stopped', 'done', 'failed'));
      CREATE INDEX expert_import_header_index ON expert_import (organization_id, md5(report->>'headerKey'), created_at DESC)
        WHERE options ? 'mapping';
      CREATE INDEX expert_import_kept_index ON expert_import (created_at) WHERE purged_at IS NULL;

      ALTER TABLE account ADD COLUMN zone text;

      -- By when an invitation to an event is answered: days after it was sent, and days before the event begins.
      ALTER TABLE organization
        ADD COLUMN invitation_answer_days integer NOT NULL DEFAULT 14,
        ADD COLUMN invitation_lead_days integer NOT NULL DEFAULT 7,
        ADD CONSTRAINT organization_invitation_days_range
          CHECK (invitation_answer_days BETWEEN 1 AND 365 AND invitation_lead_days BETWEEN 0 AND 365);

      -- When a person first worked in the organization; null while an invitation is open.
      ALTER TABLE membership ADD COLUMN accepted_at timestamptz;
      UPDATE membership SET accepted_at = membership.created_at FROM account
        WHERE account.id = membership.account_id
          AND (account.email_verified_at IS NOT NULL OR account.password_hash IS NOT NULL);
      ALTER TABLE mail_link ADD COLUMN membership_id uuid
        CONSTRAINT mail_link_membership_fk REFERENCES membership (id) ON DELETE CASCADE;
      CREATE INDEX mail_link_membership_index ON mail_link (membership_id, created_at DESC)
        WHERE membership_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail_link DROP COLUMN membership_id;
      ALTER TABLE membership DROP COLUMN accepted_at;
      ALTER TABLE organization DROP COLUMN invitation_answer_days, DROP COLUMN invitation_lead_days;
      ALTER TABLE account DROP COLUMN zone;

      DROP INDEX expert_import_kept_index, expert_import_header_index;
      UPDATE expert_import SET state = 'failed' WHERE state = 'stopped';
      ALTER TABLE expert_import DROP CONSTRAINT expert_import_state_known;
      ALTER TABLE expert_import ADD CONSTRAINT expert_import_state_known
        CHECK (state IN ('previewed', 'running', 'done', 'failed'));
      ALTER TABLE expert_import DROP COLUMN purged_at;

      DROP INDEX affiliation_institution_index;
      CREATE INDEX affiliation_institution_index ON affiliation (organization_id, institution_id);
      DROP INDEX expert_engaged_index;
      DROP TRIGGER event_engaged ON event;
      DROP TRIGGER speaker_engaged_no_more ON speaker;
      DROP TRIGGER speaker_engaged_otherwise ON speaker;
      DROP TRIGGER speaker_engaged ON speaker;
      DROP FUNCTION event_note_engaged();
      DROP FUNCTION speaker_note_engaged();
      DROP FUNCTION refresh_last_engaged(uuid, uuid[]);
      DROP FUNCTION event_takes_place(text);
      DROP FUNCTION speaker_takes_part(text);
      DROP TRIGGER expert_touch ON expert;
      ALTER TABLE expert DROP COLUMN last_engaged_on;
      CREATE TRIGGER expert_touch BEFORE UPDATE ON expert FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
    `);
  }
}
