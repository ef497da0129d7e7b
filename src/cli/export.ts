import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { findOrganization, withApplication } from './application.js';
import { type Command, note, readArgs } from './command.js';
import { exportText } from './export-sections.js';

/** Writes all that an organization has as one JSON document. */
export const exportCommand: Command = {
  name: 'export',
  summary:
    'Writes the mandates, events with their programmes, experts and outcomes of an organization as JSON.',
  synopsis: '[--organization CODE] [--out FILE]',
  details: [
    '  --organization  where there are several',
    '  --out           the file to write; standard output unless given',
    '',
    'It holds the addresses of people: keep it as you keep those.',
  ],
  async run(args) {
    const { values } = readArgs(args, {
      organization: { type: 'string' },
      out: { type: 'string' },
    });
    return withApplication(
      async ({ database }) => {
        const organization = await findOrganization(database, values.organization);
        // One snapshot, however long it takes to write.
        await database.dataSource.transaction('REPEATABLE READ', async (tx) => {
          await tx.query('SET TRANSACTION READ ONLY');
          await tx.query('SET LOCAL idle_in_transaction_session_timeout = 0');
          await write(Readable.from(exportText(tx, organization.id)), values.out);
        });
        if (values.out !== undefined) note(`Wrote ${organization.code} to ${values.out}.`);
        return 0;
      },
      { migrate: false },
    );
  },
};

async function write(text: Readable, file: string | undefined): Promise<void> {
  if (file === undefined) {
    try {
      await pipeline(text, process.stdout, { end: false });
    } catch (error) {
      // Whoever reads has seen enough, as `head` does.
      if (!(Error.isError(error) && 'code' in error && error.code === 'EPIPE')) throw error;
    }
    return;
  }
  // Under its name stands a whole export or the one before.
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(text, createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
