import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When rooms and people can be had; rooms where items run side by side; sessions that have no hours yet; tracks
 * and themes of sessions; the rules of each event's programme; releases; and word of every change as it commits.
 */
export class AvailabilityAndReleases1764000000009 implements MigrationInterface {
  name = 'AvailabilityAndReleases1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE room
        ADD COLUMN layout text,
        ADD COLUMN parallel_items boolean NOT NULL DEFAULT false,
        -- Wall-clock intervals in the venue's zone; none means always.
        ADD COLUMN availability jsonb NOT NULL DEFAULT '[]',
        ADD CONSTRAINT room_layout_known CHECK (layout IN ('theatre', 'classroom', 'boardroom', 'u_shape',
          'round_tables', 'banquet', 'exhibition')),
        ADD CONSTRAINT room_availability_shape CHECK (jsonb_typeof(availability) = 'array'),
        ADD CONSTRAINT room_parallel_id_unique UNIQUE (organization_id, id, parallel_items);

      ALTER TABLE speaker
        -- Where the person is during the event, for their working hours; null: the event's zone.
        ADD COLUMN zone text,
        -- In which zone the availability is told; null: the event's.
        ADD COLUMN availability_zone text,
        ADD CONSTRAINT speaker_availability_shape CHECK (jsonb_typeof(availability) = 'array');

      -- A strand of an event's programme.
      CREATE TABLE track (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        name jsonb NOT NULL,
        name_key text NOT NULL,
        color text,
        position integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT track_id_unique UNIQUE (organization_id, id),
        CONSTRAINT track_event_id_unique UNIQUE (organization_id, event_id, id),
        CONSTRAINT track_event_fk FOREIGN KEY (organization_id, event_id)
          REFERENCES event (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT track_name_unique UNIQUE (event_id, name_key),
        CONSTRAINT track_name_localized CHECK (is_localized_text(name) AND name <> '{}'::jsonb),
        CONSTRAINT track_color_form CHECK (color ~ '^#[0-9a-f]{6}$')
      );

      ALTER TABLE assignment DROP CONSTRAINT assignment_session_fk;
      ALTER TABLE assignment DROP CONSTRAINT assignment_expert_no_overlap;
      ALTER TABLE session DROP CONSTRAINT session_room_no_overlap;
      ALTER TABLE session DROP CONSTRAINT session_times_unique;

      -- A session without hours has a length instead, and takes part in no rule about time.
      ALTER TABLE session
        ALTER COLUMN starts_local DROP NOT NULL,
        ALTER COLUMN ends_local DROP NOT NULL,
        ALTER COLUMN starts_at DROP NOT NULL,
        ALTER COLUMN ends_at DROP NOT NULL,
        ADD COLUMN duration_minutes integer,
        -- One item for the whole house, such as a break; it stands in no room of its own.
        ADD COLUMN all_rooms boolean NOT NULL DEFAULT false,
        -- Carried from the room by the foreign key (ON UPDATE CASCADE), so that the exclusion constraint sees it.
        ADD COLUMN room_parallel boolean NOT NULL DEFAULT false,
        ADD COLUMN track_id uuid,
        ADD COLUMN expected_audience integer,
        ADD CONSTRAINT session_event_id_unique UNIQUE (organization_id, id, event_id),
        ADD CONSTRAINT session_hours_shape CHECK ((starts_at IS NULL) = (ends_at IS NULL)
          AND (starts_at IS NULL) = (starts_local IS NULL) AND (starts_at IS NULL) = (ends_local IS NULL)
          AND (starts_at IS NULL) = (duration_minutes IS NOT NULL)),
        ADD CONSTRAINT session_duration_range CHECK (duration_minutes BETWEEN 1 AND 2160),
        ADD CONSTRAINT session_audience_range CHECK (expected_audience BETWEEN 0 AND 1000000),
        ADD CONSTRAINT session_all_rooms_shape CHECK (NOT all_rooms OR room_id IS NULL),
        ADD CONSTRAINT session_track_fk FOREIGN KEY (organization_id, event_id, track_id)
          REFERENCES track (organization_id, event_id, id);
      CREATE INDEX session_track_index ON session (organization_id, track_id) WHERE track_id IS NOT NULL;

      CREATE FUNCTION session_take_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.room_parallel := coalesce(
          (SELECT parallel_items FROM room WHERE organization_id = NEW.organization_id AND id = NEW.room_id FOR SHARE), false);
        RETURN NEW;
      END $$;
      CREATE TRIGGER session_room_taken_over BEFORE INSERT OR UPDATE OF room_id ON session
        FOR EACH ROW EXECUTE FUNCTION session_take_room();
      ALTER TABLE session
        ADD CONSTRAINT session_room_parallel_fk FOREIGN KEY (organization_id, room_id, room_parallel)
          REFERENCES room (organization_id, id, parallel_items) ON UPDATE CASCADE,
        -- One session at a time in a room, across all events, unless the room takes several; deferrable so that
        -- several may move in one call.
        ADD CONSTRAINT session_room_free EXCLUDE USING gist
          (room_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&)
          WHERE (room_id IS NOT NULL AND NOT room_parallel AND starts_at IS NOT NULL AND state = 'planned')
          DEFERRABLE INITIALLY IMMEDIATE;

      CREATE OR REPLACE FUNCTION session_check_event() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE host record; current record;
      BEGIN
        SELECT * INTO current FROM session WHERE id = NEW.id;
        IF NOT FOUND OR current.starts_at IS NULL THEN RETURN NULL; END IF;
        SELECT starts_at, ends_at INTO host FROM event WHERE id = current.event_id FOR SHARE;
        IF current.state = 'planned' AND (current.starts_at < host.starts_at OR current.ends_at > host.ends_at) THEN
          PERFORM refuse('session_within_event', 'session ' || current.id || ' lies outside its event');
        END IF;
        RETURN NULL;
      END $$;

      -- An assignment carries state and hours of its session, so that the exclusion constraint can see them. No
      -- foreign key can carry hours that may be missing: two triggers do.
      ALTER TABLE assignment
        ALTER COLUMN starts_at DROP NOT NULL,
        ALTER COLUMN ends_at DROP NOT NULL,
        ADD CONSTRAINT assignment_session_event_fk FOREIGN KEY (organization_id, session_id, event_id)
          REFERENCES session (organization_id, id, event_id) ON DELETE CASCADE,
        -- An expert is in one blocking session at a time, across all events; twice in one session is no clash.
        ADD CONSTRAINT assignment_expert_free EXCLUDE USING gist
          (expert_id WITH =, session_id WITH <>, tstzrange(starts_at, ends_at, '[)') WITH &&)
          WHERE (blocking AND starts_at IS NOT NULL AND session_state = 'planned') DEFERRABLE INITIALLY IMMEDIATE;
      CREATE FUNCTION assignment_take_session() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT state, starts_at, ends_at INTO NEW.session_state, NEW.starts_at, NEW.ends_at
          FROM session WHERE organization_id = NEW.organization_id AND id = NEW.session_id FOR SHARE;
        RETURN NEW;
      END $$;
      CREATE TRIGGER assignment_session_taken_over BEFORE INSERT OR UPDATE OF session_id, session_state, starts_at, ends_at
        ON assignment FOR EACH ROW EXECUTE FUNCTION assignment_take_session();
      CREATE FUNCTION session_tell_assignments() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE assignment SET session_state = NEW.state, starts_at = NEW.starts_at, ends_at = NEW.ends_at
          WHERE organization_id = NEW.organization_id AND session_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER session_assignments_follow AFTER UPDATE OF state, starts_at, ends_at ON session FOR EACH ROW
        WHEN ((OLD.state, OLD.starts_at, OLD.ends_at) IS DISTINCT FROM (NEW.state, NEW.starts_at, NEW.ends_at))
        EXECUTE FUNCTION session_tell_assignments();

      CREATE TABLE session_theme (
        organization_id uuid NOT NULL,
        session_id uuid NOT NULL,
        theme_id uuid NOT NULL,
        CONSTRAINT session_theme_pkey PRIMARY KEY (session_id, theme_id),
        CONSTRAINT session_theme_session_fk FOREIGN KEY (organization_id, session_id)
          REFERENCES session (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT session_theme_theme_fk FOREIGN KEY (organization_id, theme_id) REFERENCES theme (organization_id, id)
      );
      CREATE INDEX session_theme_theme_index ON session_theme (organization_id, theme_id, session_id);

      -- How an event's programme is judged; without a row by the defaults.
      CREATE TABLE programme_rules (
        -- That of the event.
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        levels jsonb NOT NULL DEFAULT '{}',
        settings jsonb NOT NULL DEFAULT '{}',
        blocks boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT programme_rules_event_fk FOREIGN KEY (organization_id, id)
          REFERENCES event (organization_id, id) ON DELETE CASCADE
      );

      -- The programme as it was made public: complete, numbered, for good.
      CREATE TABLE programme_release (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        number integer NOT NULL,
        name text NOT NULL,
        name_key text NOT NULL,
        note jsonb NOT NULL DEFAULT '{}',
        programme jsonb NOT NULL,
        content_digest text NOT NULL,
        sessions integer NOT NULL,
        released_at timestamptz NOT NULL DEFAULT now(),
        account_id uuid,
        CONSTRAINT programme_release_id_unique UNIQUE (organization_id, id),
        CONSTRAINT programme_release_event_fk FOREIGN KEY (organization_id, event_id) REFERENCES event (organization_id, id),
        CONSTRAINT programme_release_number_unique UNIQUE (event_id, number),
        CONSTRAINT programme_release_name_unique UNIQUE (event_id, name_key),
        CONSTRAINT programme_release_number_positive CHECK (number > 0),
        CONSTRAINT programme_release_name_not_empty CHECK (name <> ''),
        CONSTRAINT programme_release_note_localized CHECK (is_localized_text(note))
      );
      CREATE INDEX programme_release_latest_index ON programme_release (organization_id, event_id, number DESC);
      CREATE FUNCTION programme_release_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse('programme_release_unchanging', 'a released programme never changes');
        RETURN NULL;
      END $$;
      CREATE TRIGGER programme_release_unchanging BEFORE UPDATE OR DELETE ON programme_release
        FOR EACH ROW EXECUTE FUNCTION programme_release_keep();
      CREATE TRIGGER programme_release_stays BEFORE TRUNCATE ON programme_release
        FOR EACH STATEMENT EXECUTE FUNCTION programme_release_keep();

      -- Whoever watches a programme is told of each change as it commits, whichever copy of the application made it.
      CREATE FUNCTION programme_tell() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE host uuid; present integer; parent uuid;
      BEGIN
        IF NEW.object_kind = 'session' THEN
          SELECT event_id, version INTO host, present FROM session WHERE id = NEW.object_id;
        ELSIF NEW.object_kind = 'assignment' THEN
          SELECT event_id, version INTO host, present FROM assignment WHERE id = NEW.object_id;
        ELSIF NEW.object_kind = 'contribution' THEN
          SELECT session_id, version INTO parent, present FROM contribution WHERE id = NEW.object_id;
          SELECT event_id INTO host FROM session
            WHERE id = coalesce(parent, (NEW.changes->'sessionId'->>'old')::uuid);
        ELSIF NEW.object_kind = 'track' THEN
          SELECT event_id, version INTO host, present FROM track WHERE id = NEW.object_id;
        ELSIF NEW.object_kind = 'speaker' THEN
          SELECT event_id, version INTO host, present FROM speaker WHERE id = NEW.object_id;
        ELSIF NEW.object_kind IN ('event', 'programme', 'programme_rules') THEN
          SELECT id, version INTO host, present FROM event WHERE id = NEW.object_id;
        ELSIF NEW.object_kind = 'programme_release' THEN
          SELECT event_id, number INTO host, present FROM programme_release WHERE id = NEW.object_id;
        ELSIF NEW.object_kind = 'room' THEN
          SELECT version INTO present FROM room WHERE id = NEW.object_id;
        END IF;
        PERFORM pg_notify('programme_change', jsonb_build_object('organizationId', NEW.organization_id,
          'eventId', coalesce(host, (NEW.changes->'eventId'->>'old')::uuid), 'kind', NEW.object_kind,
          'id', NEW.object_id, 'action', NEW.action, 'version', present, 'accountId', NEW.actor_account_id,
          'accountName', (SELECT left(display_name, 200) FROM account WHERE id = NEW.actor_account_id))::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER audit_entry_programme_told AFTER INSERT ON audit_entry FOR EACH ROW
        WHEN (NEW.object_kind IN ('session', 'assignment', 'contribution', 'track', 'speaker', 'event', 'room',
          'programme', 'programme_rules', 'programme_release'))
        EXECUTE FUNCTION programme_tell();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER audit_entry_programme_told ON audit_entry;
      DROP FUNCTION programme_tell();
      DROP TABLE programme_release, programme_rules, session_theme;
      DROP FUNCTION programme_release_keep();
      DROP TRIGGER session_assignments_follow ON session;
      DROP TRIGGER assignment_session_taken_over ON assignment;
      DROP FUNCTION session_tell_assignments();
      DROP FUNCTION assignment_take_session();
      -- What has no hours has no place in the older schema.
      DELETE FROM session WHERE starts_at IS NULL;
      ALTER TABLE assignment DROP CONSTRAINT assignment_expert_free;
      ALTER TABLE assignment DROP CONSTRAINT assignment_session_event_fk;
      ALTER TABLE session DROP CONSTRAINT session_room_free;
      ALTER TABLE session DROP CONSTRAINT session_room_parallel_fk;
      DROP TRIGGER session_room_taken_over ON session;
      DROP FUNCTION session_take_room();
      CREATE OR REPLACE FUNCTION session_check_event() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE host record; current record;
      BEGIN
        SELECT * INTO current FROM session WHERE id = NEW.id;
        IF NOT FOUND THEN RETURN NULL; END IF;
        SELECT starts_at, ends_at INTO host FROM event WHERE id = current.event_id FOR SHARE;
        IF current.state = 'planned' AND (current.starts_at < host.starts_at OR current.ends_at > host.ends_at) THEN
          PERFORM refuse('session_within_event', 'session ' || current.id || ' lies outside its event');
        END IF;
        RETURN NULL;
      END $$;
      ALTER TABLE session
        DROP COLUMN duration_minutes, DROP COLUMN all_rooms, DROP COLUMN room_parallel, DROP COLUMN track_id,
        DROP COLUMN expected_audience,
        DROP CONSTRAINT session_event_id_unique,
        ALTER COLUMN starts_local SET NOT NULL,
        ALTER COLUMN ends_local SET NOT NULL,
        ALTER COLUMN starts_at SET NOT NULL,
        ALTER COLUMN ends_at SET NOT NULL,
        ADD CONSTRAINT session_times_unique UNIQUE (organization_id, id, event_id, state, starts_at, ends_at),
        ADD CONSTRAINT session_room_no_overlap EXCLUDE USING gist
          (room_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&)
          WHERE (room_id IS NOT NULL AND state = 'planned') DEFERRABLE INITIALLY IMMEDIATE;
      ALTER TABLE assignment
        ALTER COLUMN starts_at SET NOT NULL,
        ALTER COLUMN ends_at SET NOT NULL,
        ADD CONSTRAINT assignment_session_fk FOREIGN KEY (organization_id, session_id, event_id, session_state, starts_at, ends_at)
          REFERENCES session (organization_id, id, event_id, state, starts_at, ends_at) ON UPDATE CASCADE ON DELETE CASCADE,
        ADD CONSTRAINT assignment_expert_no_overlap EXCLUDE USING gist
          (expert_id WITH =, session_id WITH <>, tstzrange(starts_at, ends_at, '[)') WITH &&)
          WHERE (blocking AND session_state = 'planned') DEFERRABLE INITIALLY IMMEDIATE;
      DROP TABLE track;
      ALTER TABLE speaker DROP COLUMN zone, DROP COLUMN availability_zone, DROP CONSTRAINT speaker_availability_shape;
      ALTER TABLE room DROP COLUMN layout, DROP COLUMN parallel_items, DROP COLUMN availability;
    `);
  }
}
