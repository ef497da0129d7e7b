import { migrate } from '../platform/database/migrate.js';
import { withDatabase } from './application.js';
import { type Command, print, readArgs } from './command.js';

/** Brings the database to the newest schema. */
export const migrateCommand: Command = {
  name: 'migrate',
  summary:
    'Brings the database to the schema of this version. Starting the application does it, too.',
  synopsis: '',
  details: [],
  async run(args) {
    readArgs(args, {});
    const run = await withDatabase((url) => migrate(url), { patient: true });
    print(run.length === 0 ? 'The schema is the newest already.' : `Ran ${run.join(', ')}.`);
    return 0;
  },
};
