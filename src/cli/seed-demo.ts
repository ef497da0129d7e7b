import { makeFirstOrganization, welcome } from '../first-start.js';
import { withApplication } from './application.js';
import { type Command, CommandError, note, print, readArgs } from './command.js';

/** Loads the demonstration into an empty database. */
export const seedDemoCommand: Command = {
  name: 'seed-demo',
  summary:
    'Loads the demonstration into a database that has no organization: a mandate, events, experts, outcomes.',
  synopsis: '',
  details: [
    'The owner is that of SUHBAT_OWNER_EMAIL and SUHBAT_OWNER_PASSWORD; without a password a one-time link is printed.',
  ],
  async run(args) {
    readArgs(args, {});
    return withApplication(
      async ({ app, config, database }) => {
        const settings = { ...config, seedDemo: true };
        const owner = await makeFirstOrganization(app, settings, note);
        if (owner === undefined) {
          const rows = await database.reader.query<{ code: string }[]>(
            'SELECT code FROM organization ORDER BY code LIMIT 20',
          );
          const codes = rows.map(({ code }) => code).join(', ');
          throw new CommandError(
            `The demonstration is loaded only into an empty database; this one has ${codes}. Set DATABASE_URL or DATA_DIRECTORY to another one.`,
          );
        }
        for (const line of welcome(owner, settings)) print(line);
        return 0;
      },
      { migrate: true },
    );
  },
};
