import { type Command, print, readArgs } from './command.js';
import { examine } from './doctor-checks.js';

/** Looks at everything that the application needs. */
export const doctorCommand: Command = {
  name: 'doctor',
  summary:
    'Looks at everything that the application needs, and says what to do where it is not right.',
  synopsis: '',
  details: ['Ends with 1 when something fails; a warning alone is no failure.'],
  async run(args) {
    readArgs(args, {});
    let failed = false;
    for await (const { verdict, subject, words } of examine()) {
      print(`${verdict.padEnd(4)}  ${subject.padEnd(12)}  ${words}`);
      failed ||= verdict === 'fail';
    }
    return failed ? 1 : 0;
  },
};
