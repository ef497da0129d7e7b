import { errorWords } from './cli/error-words.js';
import { startService } from './service.js';

try {
  await startService();
} catch (error) {
  // A person at the terminal needs the sentence; the stack is for us.
  process.stderr.write(`Suhbat could not start. ${errorWords(error)}\n`);
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exit(1);
}
