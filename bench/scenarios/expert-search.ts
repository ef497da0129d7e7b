import pg from 'pg';
import type { Scenario } from '../scenario.js';

/** Different queries, so that the answers differ in length and none is always warm. */
const QUERIES = 400;

/**
 * The expert desk looks a person up: by whole names, by their beginnings, in the other script, by sound. The
 * names are those of people in the registry, so that every size finds somebody.
 */
export const expertSearch: Scenario = {
  name: 'expert-search',
  about: 'GET /api/v1/experts?q=…',
  prepare: async ({ databaseUrl, token }) => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const found = await client.query<{ family: string; given: string }>(
      `SELECT family, given FROM expert_name WHERE family IS NOT NULL AND given IS NOT NULL
       ORDER BY md5(expert_id::text), lang LIMIT $1`,
      [QUERIES],
    );
    await client.end();
    const queries = found.rows.map(({ family, given }, index) => {
      const shapes = [`${family} ${given}`, family, `${given} ${family}`, beginning(family)];
      return shapes[index % shapes.length] ?? family;
    });
    return {
      expectedStatus: 200,
      request: (index) => {
        const query = encodeURIComponent(queries[index % queries.length] ?? '');
        return {
          method: 'GET',
          path: `/api/v1/experts?q=${query}`,
          headers: { authorization: `Bearer ${token}` },
        };
      },
    };
  },
};

/** What somebody has typed so far; a name of one character is short already. */
function beginning(name: string): string {
  return name.length > 4 ? name.slice(0, 4) : name;
}
