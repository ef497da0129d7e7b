import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that were removed from a programme, whole, so that each can come back as the one that it was. */
export class RemovedSessions1764000000015 implements MigrationInterface {
  name = 'RemovedSessions1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE removed_session (
        session_id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        -- Its row, and by table the rows that went with it.
        rows jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT removed_session_event_fk FOREIGN KEY (organization_id, event_id)
          REFERENCES event (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX removed_session_event_index ON removed_session (organization_id, event_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE removed_session');
  }
}
