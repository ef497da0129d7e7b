import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertStorageKey, type Storage } from './storage.js';

/** Being written; not a storage key, so that no `get` can name it. */
const UNFINISHED = '.unfinished';

/** Files in a folder of this machine: for one copy of the application, or several on one shared disk. */
export class FileStorage implements Storage {
  constructor(private readonly folder: string) {}

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const target = this.path(key);
    const unfinished = join(this.folder, UNFINISHED, randomUUID());
    await mkdir(dirname(unfinished), { recursive: true });
    await mkdir(dirname(target), { recursive: true });
    try {
      const file = await open(unfinished, 'wx');
      try {
        await file.writeFile(bytes);
        // On the disk before it gets its name: a power cut must not leave an empty file under it.
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.path(key));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    try {
      await rm(this.path(key));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  async check(): Promise<void> {
    await this.put('check/writable', new Uint8Array(1));
    await this.delete('check/writable');
  }

  private path(key: string): string {
    return join(this.folder, ...assertStorageKey(key).split('/'));
  }
}

/** ENOTDIR: a part of the key is a file. EISDIR: the key is a folder. Neither is a stored file. */
function isMissing(error: unknown): boolean {
  return (
    Error.isError(error) &&
    'code' in error &&
    ['ENOENT', 'ENOTDIR', 'EISDIR', 'ERR_FS_EISDIR'].includes(String(error.code))
  );
}
