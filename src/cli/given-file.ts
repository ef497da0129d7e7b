import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CommandError } from './command.js';

/** The largest file, as for an upload. */
const MOST_BYTES = 20 * 1024 * 1024;

/** A file as an import takes it: its name without the folders, and what is in it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the file that a command is given. @throws CommandError when it cannot be read or is too large */
export async function readGivenFile(path: string): Promise<GivenFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = Error.isError(error) && 'code' in error ? String(error.code) : '';
    const why: Readonly<Record<string, string>> = {
      ENOENT: 'There is no such file',
      EACCES: 'This user may not read the file',
      EISDIR: 'This is a folder',
    };
    throw new CommandError(`${why[code] ?? 'The file cannot be read'}: ${path}`);
  }
  if (bytes.length > MOST_BYTES) throw new CommandError(`${path} is larger than 20 MB.`);
  return { name: basename(path), bytes };
}
