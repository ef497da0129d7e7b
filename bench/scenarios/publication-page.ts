import pg from 'pg';
import { UI_LANGUAGES } from '../../src/kernel/languages.js';
import type { Scenario } from '../scenario.js';

/** A reader opens a published outcome with its recommendations, in each language in turn. */
export const publicationPage: Scenario = {
  name: 'publication-page',
  about: 'GET /{lang}/publications/{slug}',
  prepare: async ({ databaseUrl }) => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const found = await client.query<{ slug: string }>('SELECT slug FROM outcome ORDER BY number');
    await client.end();
    const slugs = found.rows.map(({ slug }) => slug);
    return {
      expectedStatus: 200,
      request: (index) => {
        const lang = UI_LANGUAGES[index % UI_LANGUAGES.length] ?? 'en';
        const slug = slugs[Math.floor(index / UI_LANGUAGES.length) % slugs.length] ?? '';
        return { method: 'GET', path: `/${lang}/publications/${slug}` };
      },
    };
  },
};
