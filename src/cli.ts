import { COMMANDS } from './cli/all-commands.js';
import { helpOf, note, print, UsageError } from './cli/command.js';
import { errorWords } from './cli/error-words.js';

/** Exit codes: 1, the command did not do its work; 2, it was not called rightly. */
const FAILED = 1;
const MISCALLED = 2;

const HELP = ['--help', '-h', 'help'];

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    'npm run suhbat -- <command> [options]',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'npm run suhbat -- <command> --help says more.',
  ].join('\n');
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || HELP.includes(name)) {
    (name === undefined ? note : print)(overview());
    return name === undefined ? MISCALLED : 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    note(`There is no command "${name}".\n\n${overview()}`);
    return MISCALLED;
  }
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    print(helpOf(command));
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) {
      note(`${error.message}\n\n${helpOf(command)}`);
      return MISCALLED;
    }
    note(errorWords(error));
    return FAILED;
  }
}

process.exitCode = await main(process.argv.slice(2));
