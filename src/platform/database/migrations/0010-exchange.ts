import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes taken in from files: what a file calls each thing, the imports, and what became of each of their rows. */
export class Exchange1764000000010 implements MigrationInterface {
  name = 'Exchange1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What another program calls a session, room or person of an event: so that a second import changes it.
      CREATE TABLE imported_identity (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        kind text NOT NULL,
        source_key text COLLATE "C" NOT NULL,
        session_id uuid,
        room_id uuid,
        expert_id uuid,
        -- Of a session: what only exchange formats have, and what the file said last.
        facts jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT imported_identity_event_fk FOREIGN KEY (organization_id, event_id)
          REFERENCES event (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT imported_identity_session_fk FOREIGN KEY (organization_id, session_id)
          REFERENCES session (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT imported_identity_room_fk FOREIGN KEY (organization_id, room_id)
          REFERENCES room (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT imported_identity_expert_fk FOREIGN KEY (organization_id, expert_id)
          REFERENCES expert (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT imported_identity_key_unique UNIQUE (event_id, kind, source_key),
        CONSTRAINT imported_identity_kind_known CHECK (kind IN ('session', 'room', 'person')),
        CONSTRAINT imported_identity_row_shape CHECK (
          (kind = 'session') = (session_id IS NOT NULL) AND (kind = 'room') = (room_id IS NOT NULL)
          AND (kind = 'person') = (expert_id IS NOT NULL))
      );
      CREATE INDEX imported_identity_person_index ON imported_identity (organization_id, source_key) WHERE kind = 'person';
      CREATE INDEX imported_identity_session_index ON imported_identity (organization_id, session_id) WHERE session_id IS NOT NULL;
      CREATE INDEX imported_identity_room_index ON imported_identity (organization_id, room_id) WHERE room_id IS NOT NULL;
      CREATE INDEX imported_identity_expert_index ON imported_identity (organization_id, expert_id) WHERE expert_id IS NOT NULL;

      CREATE TABLE schedule_import (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        file_name text NOT NULL,
        storage_key text NOT NULL,
        options jsonb NOT NULL DEFAULT '{}',
        state text NOT NULL,
        report jsonb NOT NULL DEFAULT '{}',
        rows_total integer NOT NULL DEFAULT 0,
        rows_done integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        -- Which run is at work, and when it last said so: one at a time, and another when it has gone silent.
        claim uuid,
        claimed_at timestamptz,
        account_id uuid,
        CONSTRAINT schedule_import_id_unique UNIQUE (organization_id, id),
        CONSTRAINT schedule_import_event_fk FOREIGN KEY (organization_id, event_id)
          REFERENCES event (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT schedule_import_state_known CHECK (state IN ('previewed', 'running', 'done', 'failed'))
      );
      CREATE INDEX schedule_import_list_index ON schedule_import (organization_id, event_id, created_at DESC, id DESC);
      -- Two at once would both add what neither finds.
      CREATE UNIQUE INDEX schedule_import_running_unique ON schedule_import (event_id) WHERE state = 'running';

      CREATE TABLE schedule_import_row (
        organization_id uuid NOT NULL,
        import_id uuid NOT NULL,
        number integer NOT NULL,
        place text NOT NULL,
        action text NOT NULL,
        title text,
        session_id uuid,
        changes text[] NOT NULL DEFAULT '{}',
        issues jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT schedule_import_row_pkey PRIMARY KEY (import_id, number),
        CONSTRAINT schedule_import_row_import_fk FOREIGN KEY (organization_id, import_id)
          REFERENCES schedule_import (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT schedule_import_row_session_fk FOREIGN KEY (organization_id, session_id)
          REFERENCES session (organization_id, id) ON DELETE SET NULL (session_id),
        CONSTRAINT schedule_import_row_action_known CHECK (action IN ('create', 'update', 'unchanged', 'missing', 'skip', 'error'))
      );
      CREATE INDEX schedule_import_row_session_index ON schedule_import_row (organization_id, session_id) WHERE session_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE schedule_import_row, schedule_import, imported_identity');
  }
}
