import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the changes of all parts of an event, of removed ones too: an entry says whose part its object is. */
export class LogOfEvents1764000000011 implements MigrationInterface {
  name = 'LogOfEvents1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    // The expression is that of `identity/audit-of-event.ts`.
    await runner.query(`
      CREATE INDEX audit_entry_parent_index ON audit_entry (organization_id, (coalesce(
        changes -> 'eventId' ->> 'new', changes -> 'eventId' ->> 'old',
        changes -> 'sessionId' ->> 'new', changes -> 'sessionId' ->> 'old',
        changes -> 'outcomeId' ->> 'new', changes -> 'outcomeId' ->> 'old',
        changes -> 'outcomeVersionId' ->> 'new', changes -> 'outcomeVersionId' ->> 'old',
        changes -> 'recommendationId' ->> 'new', changes -> 'recommendationId' ->> 'old')));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entry_parent_index');
  }
}
