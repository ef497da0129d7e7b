import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** What follows the name, such as `--email ADDRESS [--name NAME]`. */
  readonly synopsis: string;
  /** What its options mean, a line each, already indented. */
  readonly details: readonly string[];
  /** @returns the exit code */
  run(args: readonly string[]): Promise<number>;
}

/** The words on the command line do not make a command; `message` says what is wrong. */
export class UsageError extends Error {}

/** The command did not do its work; `message` says why, in a sentence for a person. */
export class CommandError extends Error {}

/** Reads options and words behind a command's name. */
export function readArgs<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  words: { readonly max: number } = { max: 0 },
) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (parsed.positionals.length > words.max) {
      throw new UsageError(`What is "${parsed.positionals[words.max] ?? ''}"?`);
    }
    return parsed;
  } catch (error) {
    if (
      Error.isError(error) &&
      'code' in error &&
      String(error.code).startsWith('ERR_PARSE_ARGS')
    ) {
      // Node adds advice on how to escape; the first sentence says what is wrong.
      throw new UsageError(error.message.split('. To specify')[0] ?? error.message);
    }
    throw error;
  }
}

/** The value of an option that a command cannot do without. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`${option} is missing.`);
  return value;
}

/** A line of the command's answer. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A line about what goes on, which is no part of the answer. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** How to call a command, for `--help` and after a mistake. */
export function helpOf(command: Command): string {
  return [
    `npm run suhbat -- ${command.name} ${command.synopsis}`.trimEnd(),
    '',
    command.summary,
    ...(command.details.length === 0 ? [] : ['', ...command.details]),
  ].join('\n');
}
