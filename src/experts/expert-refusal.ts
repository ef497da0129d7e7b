import { emailKey } from '../kernel/email-address.js';
import type { Actor } from '../platform/auth/actor.js';
import type { Database } from '../platform/database/database.js';
import { databaseFault } from '../platform/database/database-fault.js';
import { refuseTakenAddress } from './expert-parts.js';

/**
 * Runs the work; where two writers took one address at the same moment, the slower one is told whose it is. The
 * transaction is dead by then, so that is read anew.
 */
export async function explainTaken<T>(
  database: Database,
  actor: Actor,
  expertId: string | null,
  emails: readonly string[] | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (databaseFault(error)?.constraint === 'expert_email_unique') {
      const keys = (emails ?? []).flatMap((email) => emailKey(email) ?? []);
      await refuseTakenAddress(database.reader, actor, expertId, keys);
    }
    throw error;
  }
}
