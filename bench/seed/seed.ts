import pg from 'pg';
import type { Size } from '../scenario.js';
import { seedEvents } from './events.js';
import { seedExperts } from './experts.js';
import { seedOutcomes } from './outcomes.js';
import { seedOrganization } from './organization.js';

/**
 * Fills a migrated database: one organization with an owner, a registry of experts, and events of two days
 * with programmes, two in three of them held and with a published outcome. Deterministic but for ids.
 *
 * @returns a bearer token with every scope
 */
export async function seed(databaseUrl: string, size: Size): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    // The rows are right by construction: checking each foreign key would be most of the work.
    await client.query('SET LOCAL session_replication_role = replica');
    const { organizationId, token } = await seedOrganization(client);
    await seedExperts(client, organizationId, size.experts);
    await seedEvents(client, organizationId, size);
    await seedOutcomes(client, organizationId);
    await client.query('COMMIT');
    // Without it the planner guesses, and GIN indexes still hold their rows in a list to be searched.
    await client.query('VACUUM ANALYZE');
    return token;
  } finally {
    await client.end();
  }
}
