import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message may bring what it says to its reader's calendar. */
export class CalendarsInMessages1764000000012 implements MigrationInterface {
  name = 'CalendarsInMessages1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE message
        ADD COLUMN calendars jsonb NOT NULL DEFAULT '[]',
        ADD CONSTRAINT message_calendars_shape CHECK (jsonb_typeof(calendars) = 'array');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE message DROP COLUMN calendars');
  }
}
