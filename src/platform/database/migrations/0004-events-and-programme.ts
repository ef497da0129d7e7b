import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Partners, series, events, engagements, sessions, contributions and assignments.
 * `*_local` columns hold the wall-clock time that the organiser typed, in the event's zone: they are the truth.
 * `*_at` columns are the instants derived from it.
 */
export class EventsAndProgramme1764000000004 implements MigrationInterface {
  name = 'EventsAndProgramme1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        name jsonb NOT NULL,
        name_key text NOT NULL,
        acronym jsonb NOT NULL DEFAULT '{}',
        kind text NOT NULL,
        country text,
        url text,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT partner_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT partner_id_unique UNIQUE (organization_id, id),
        CONSTRAINT partner_name_unique UNIQUE (organization_id, name_key),
        CONSTRAINT partner_name_localized CHECK (is_localized_text(name) AND name <> '{}'::jsonb),
        CONSTRAINT partner_acronym_localized CHECK (is_localized_text(acronym)),
        CONSTRAINT partner_country_form CHECK (country ~ '^[A-Z]{2}$'),
        CONSTRAINT partner_kind_known CHECK (kind IN ('multilateral', 'government', 'academic', 'civil_society', 'media', 'business'))
      );
      CREATE INDEX partner_list_index ON partner (organization_id, name_key, id);

      CREATE TABLE series (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        slug text NOT NULL,
        title jsonb NOT NULL,
        description jsonb NOT NULL DEFAULT '{}',
        event_kind text NOT NULL,
        cadence text NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT series_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT series_id_unique UNIQUE (organization_id, id),
        CONSTRAINT series_slug_unique UNIQUE (slug),
        CONSTRAINT series_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT series_title_localized CHECK (is_localized_text(title) AND title <> '{}'::jsonb),
        CONSTRAINT series_description_localized CHECK (is_localized_text(description)),
        CONSTRAINT series_event_kind_known CHECK (event_kind IN ('conference', 'round_table', 'seminar', 'forum', 'workshop')),
        CONSTRAINT series_cadence_known CHECK (cadence IN ('weekly', 'fortnightly', 'monthly', 'quarterly', 'half_yearly', 'yearly')),
        CONSTRAINT series_dates_ordered CHECK (ends_on IS NULL OR ends_on > starts_on)
      );
      CREATE INDEX series_list_index ON series (organization_id, starts_on, id);

      CREATE TABLE event (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        series_id uuid,
        series_number integer,
        slug text NOT NULL,
        title jsonb NOT NULL,
        summary jsonb NOT NULL DEFAULT '{}',
        description jsonb NOT NULL DEFAULT '{}',
        kind text NOT NULL,
        format text NOT NULL,
        zone text NOT NULL,
        all_day boolean NOT NULL DEFAULT false,
        starts_local timestamp NOT NULL,
        ends_local timestamp NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        languages text[] NOT NULL DEFAULT '{}',
        venue_id uuid,
        online_url text,
        attribution_rule text NOT NULL DEFAULT 'on_record',
        visibility text NOT NULL DEFAULT 'public',
        state text NOT NULL DEFAULT 'draft',
        state_reason jsonb NOT NULL DEFAULT '{}',
        state_changed_at timestamptz NOT NULL DEFAULT now(),
        announced_at timestamptz,
        sequence integer NOT NULL DEFAULT 0,
        search_text text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT event_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT event_id_unique UNIQUE (organization_id, id),
        CONSTRAINT event_series_fk FOREIGN KEY (organization_id, series_id) REFERENCES series (organization_id, id),
        CONSTRAINT event_venue_fk FOREIGN KEY (organization_id, venue_id) REFERENCES venue (organization_id, id),
        CONSTRAINT event_slug_unique UNIQUE (slug),
        CONSTRAINT event_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT event_series_number_unique UNIQUE (series_id, series_number),
        CONSTRAINT event_series_number_shape CHECK ((series_id IS NULL) = (series_number IS NULL) AND series_number > 0),
        CONSTRAINT event_title_localized CHECK (is_localized_text(title) AND title <> '{}'::jsonb),
        CONSTRAINT event_summary_localized CHECK (is_localized_text(summary)),
        CONSTRAINT event_description_localized CHECK (is_localized_text(description)),
        CONSTRAINT event_state_reason_localized CHECK (is_localized_text(state_reason)),
        CONSTRAINT event_kind_known CHECK (kind IN ('conference', 'round_table', 'seminar', 'forum', 'workshop')),
        CONSTRAINT event_format_known CHECK (format IN ('in_person', 'online', 'hybrid')),
        CONSTRAINT event_attribution_rule_known CHECK (attribution_rule IN ('on_record', 'chatham_house', 'closed')),
        CONSTRAINT event_visibility_known CHECK (visibility IN ('public', 'internal')),
        CONSTRAINT event_state_known CHECK (state IN ('draft', 'announced', 'held', 'closed', 'postponed', 'cancelled')),
        CONSTRAINT event_times_ordered CHECK (ends_at > starts_at),
        CONSTRAINT event_length_bounded CHECK (ends_at - starts_at <= interval '60 days')
      );
      CREATE INDEX event_list_index ON event (organization_id, starts_at DESC, id DESC);
      CREATE INDEX event_state_index ON event (organization_id, state, starts_at DESC, id DESC);
      CREATE INDEX event_public_index ON event (starts_at DESC, id DESC)
        WHERE visibility = 'public' AND announced_at IS NOT NULL AND state <> 'draft';
      CREATE INDEX event_venue_index ON event (organization_id, venue_id);
      CREATE INDEX event_search_index ON event USING gin (organization_id, search_text gin_trgm_ops);
      CREATE TRIGGER event_touch BEFORE UPDATE ON event FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

      -- A role in one event (chair, rapporteur, check-in) held by an account.
      CREATE TABLE event_role (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        account_id uuid NOT NULL,
        role text NOT NULL,
        CONSTRAINT event_role_event_fk FOREIGN KEY (organization_id, event_id)
          REFERENCES event (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT event_role_membership_fk FOREIGN KEY (organization_id, account_id)
          REFERENCES membership (organization_id, account_id) ON DELETE CASCADE,
        CONSTRAINT event_role_unique UNIQUE (event_id, account_id, role),
        CONSTRAINT event_role_known CHECK (role IN ('chair', 'rapporteur', 'check_in'))
      );
      CREATE INDEX event_role_account_index ON event_role (organization_id, account_id);

      CREATE TABLE event_proposal (
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        CONSTRAINT event_proposal_pkey PRIMARY KEY (event_id, proposal_id),
        CONSTRAINT event_proposal_event_fk FOREIGN KEY (organization_id, event_id)
          REFERENCES event (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT event_proposal_proposal_fk FOREIGN KEY (organization_id, proposal_id)
          REFERENCES proposal (organization_id, id)
      );
      CREATE INDEX event_proposal_proposal_index ON event_proposal (organization_id, proposal_id, event_id);

      CREATE TABLE event_theme (
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        theme_id uuid NOT NULL,
        CONSTRAINT event_theme_pkey PRIMARY KEY (event_id, theme_id),
        CONSTRAINT event_theme_event_fk FOREIGN KEY (organization_id, event_id)
          REFERENCES event (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT event_theme_theme_fk FOREIGN KEY (organization_id, theme_id) REFERENCES theme (organization_id, id)
      );
      CREATE INDEX event_theme_theme_index ON event_theme (organization_id, theme_id, event_id);

      CREATE TABLE event_partner (
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        role text NOT NULL,
        position integer NOT NULL DEFAULT 0,
        CONSTRAINT event_partner_pkey PRIMARY KEY (event_id, partner_id),
        CONSTRAINT event_partner_event_fk FOREIGN KEY (organization_id, event_id)
          REFERENCES event (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT event_partner_partner_fk FOREIGN KEY (organization_id, partner_id) REFERENCES partner (organization_id, id),
        CONSTRAINT event_partner_role_known CHECK (role IN ('host', 'co_host', 'partner', 'sponsor', 'observer'))
      );
      CREATE INDEX event_partner_partner_index ON event_partner (organization_id, partner_id, event_id);

      -- An expert's engagement in one event, in one role.
      CREATE TABLE speaker (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        expert_id uuid NOT NULL,
        role text NOT NULL,
        state text NOT NULL DEFAULT 'proposed',
        attendance_mode text NOT NULL DEFAULT 'in_person',
        availability jsonb NOT NULL DEFAULT '[]',
        note text NOT NULL DEFAULT '',
        position integer NOT NULL DEFAULT 0,
        state_changed_at timestamptz NOT NULL DEFAULT now(),
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT speaker_id_unique UNIQUE (organization_id, id),
        CONSTRAINT speaker_event_fk FOREIGN KEY (organization_id, event_id)
          REFERENCES event (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT speaker_expert_fk FOREIGN KEY (organization_id, expert_id) REFERENCES expert (organization_id, id),
        CONSTRAINT speaker_role_unique UNIQUE (event_id, expert_id, role),
        CONSTRAINT speaker_role_known CHECK (role IN ('keynote', 'speaker', 'panelist', 'moderator', 'discussant',
          'rapporteur', 'chair', 'interpreter', 'guest')),
        CONSTRAINT speaker_state_known CHECK (state IN ('proposed', 'invited', 'accepted', 'confirmed', 'declined', 'withdrawn')),
        CONSTRAINT speaker_attendance_mode_known CHECK (attendance_mode IN ('in_person', 'online'))
      );
      CREATE INDEX speaker_event_index ON speaker (organization_id, event_id, position, id);
      CREATE INDEX speaker_expert_index ON speaker (organization_id, expert_id);

      CREATE TABLE session (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        room_id uuid,
        kind text NOT NULL,
        title jsonb NOT NULL,
        abstract jsonb NOT NULL DEFAULT '{}',
        languages text[] NOT NULL DEFAULT '{}',
        starts_local timestamp NOT NULL,
        ends_local timestamp NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'planned',
        sequence integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT session_id_unique UNIQUE (organization_id, id),
        CONSTRAINT session_times_unique UNIQUE (organization_id, id, event_id, state, starts_at, ends_at),
        CONSTRAINT session_event_fk FOREIGN KEY (organization_id, event_id)
          REFERENCES event (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT session_room_fk FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id),
        CONSTRAINT session_kind_known CHECK (kind IN ('plenary', 'panel', 'round_table', 'paper_session', 'keynote',
          'side_event', 'break', 'social')),
        CONSTRAINT session_state_known CHECK (state IN ('planned', 'cancelled')),
        CONSTRAINT session_times_ordered CHECK (ends_at > starts_at),
        CONSTRAINT session_length_bounded CHECK (ends_at - starts_at <= interval '36 hours'),
        CONSTRAINT session_title_localized CHECK (is_localized_text(title) AND title <> '{}'::jsonb),
        CONSTRAINT session_abstract_localized CHECK (is_localized_text(abstract)),
        -- One session at a time in a room, across all events; deferrable so that several may move in one call.
        CONSTRAINT session_room_no_overlap EXCLUDE USING gist
          (room_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&)
          WHERE (room_id IS NOT NULL AND state = 'planned') DEFERRABLE INITIALLY IMMEDIATE
      );
      CREATE INDEX session_event_index ON session (organization_id, event_id, starts_at, id);
      CREATE INDEX session_room_index ON session (organization_id, room_id, starts_at);
      CREATE TRIGGER session_touch BEFORE UPDATE ON session FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

      -- A session lies inside its event. The event row is locked against a concurrent change of its hours.
      CREATE FUNCTION session_check_event() RETURNS trigger LANGUAGE plpgsql AS $$
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
      CREATE CONSTRAINT TRIGGER session_within_event AFTER INSERT OR UPDATE OF starts_at, ends_at, event_id, state ON session
        DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION session_check_event();

      CREATE FUNCTION event_check_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE host record;
      BEGIN
        SELECT starts_at, ends_at INTO host FROM event WHERE id = NEW.id;
        IF EXISTS (SELECT FROM session WHERE event_id = NEW.id AND state = 'planned'
            AND (starts_at < host.starts_at OR ends_at > host.ends_at)) THEN
          PERFORM refuse('event_contains_sessions', 'sessions of event ' || NEW.id || ' lie outside its hours');
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER event_contains_sessions AFTER UPDATE OF starts_at, ends_at ON event
        DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION event_check_sessions();

      CREATE TABLE contribution (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        session_id uuid NOT NULL,
        position integer NOT NULL DEFAULT 0,
        title jsonb NOT NULL,
        abstract jsonb NOT NULL DEFAULT '{}',
        duration_minutes integer,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT contribution_id_unique UNIQUE (organization_id, id),
        CONSTRAINT contribution_session_unique UNIQUE (organization_id, id, session_id),
        CONSTRAINT contribution_session_fk FOREIGN KEY (organization_id, session_id)
          REFERENCES session (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT contribution_duration_range CHECK (duration_minutes BETWEEN 1 AND 1440),
        CONSTRAINT contribution_title_localized CHECK (is_localized_text(title) AND title <> '{}'::jsonb),
        CONSTRAINT contribution_abstract_localized CHECK (is_localized_text(abstract))
      );
      CREATE INDEX contribution_session_index ON contribution (organization_id, session_id, position, id);

      -- An expert in a session, with a role. The session's hours and state are carried here by the foreign key
      -- (ON UPDATE CASCADE), so that the exclusion constraint can see them.
      CREATE TABLE assignment (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        session_id uuid NOT NULL,
        contribution_id uuid,
        expert_id uuid NOT NULL,
        role text NOT NULL,
        position integer NOT NULL DEFAULT 0,
        blocking boolean NOT NULL DEFAULT true,
        non_blocking_reason text,
        session_state text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT assignment_id_unique UNIQUE (organization_id, id),
        CONSTRAINT assignment_session_fk FOREIGN KEY (organization_id, session_id, event_id, session_state, starts_at, ends_at)
          REFERENCES session (organization_id, id, event_id, state, starts_at, ends_at) ON UPDATE CASCADE ON DELETE CASCADE,
        CONSTRAINT assignment_contribution_fk FOREIGN KEY (organization_id, contribution_id, session_id)
          REFERENCES contribution (organization_id, id, session_id) ON DELETE CASCADE,
        CONSTRAINT assignment_expert_fk FOREIGN KEY (organization_id, expert_id) REFERENCES expert (organization_id, id),
        CONSTRAINT assignment_role_unique UNIQUE NULLS NOT DISTINCT (session_id, contribution_id, expert_id, role),
        CONSTRAINT assignment_role_known CHECK (role IN ('keynote', 'speaker', 'panelist', 'moderator', 'discussant',
          'rapporteur', 'chair', 'interpreter', 'guest')),
        CONSTRAINT assignment_non_blocking_reason CHECK (blocking = (non_blocking_reason IS NULL)),
        -- An expert is in one blocking session at a time, across all events; twice in one session is no clash.
        CONSTRAINT assignment_expert_no_overlap EXCLUDE USING gist
          (expert_id WITH =, session_id WITH <>, tstzrange(starts_at, ends_at, '[)') WITH &&)
          WHERE (blocking AND session_state = 'planned') DEFERRABLE INITIALLY IMMEDIATE
      );
      CREATE INDEX assignment_session_index ON assignment (organization_id, session_id, position, id);
      CREATE INDEX assignment_expert_index ON assignment (organization_id, expert_id, starts_at);
      CREATE INDEX assignment_event_index ON assignment (organization_id, event_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE assignment, contribution, session, speaker, event_partner, event_theme, event_proposal, event_role,
        event, series, partner;
      DROP FUNCTION event_check_sessions();
      DROP FUNCTION session_check_event();
    `);
  }
}
