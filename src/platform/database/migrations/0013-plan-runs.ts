import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs of the planner on the draft of an event's programme, with what came of them. */
export class PlanRuns1764000000013 implements MigrationInterface {
  name = 'PlanRuns1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_run (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        kind text NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        options jsonb NOT NULL,
        -- The draft as it was asked about, and the versions of its sessions then.
        problem jsonb NOT NULL,
        versions jsonb NOT NULL,
        progress jsonb NOT NULL DEFAULT '{}',
        result jsonb,
        fault text,
        stop_asked boolean NOT NULL DEFAULT false,
        account_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        heard_at timestamptz,
        finished_at timestamptz,
        CONSTRAINT plan_run_id_unique UNIQUE (organization_id, id),
        CONSTRAINT plan_run_event_fk FOREIGN KEY (organization_id, event_id)
          REFERENCES event (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT plan_run_kind_known CHECK (kind IN ('plan', 'replan', 'explain')),
        CONSTRAINT plan_run_state_known CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled'))
      );
      CREATE INDEX plan_run_event_index ON plan_run (organization_id, event_id, created_at DESC, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_run');
  }
}
