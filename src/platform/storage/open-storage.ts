import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config.js';
import { FileStorage } from './file-storage.js';
import { S3Storage } from './s3-storage.js';
import type { Storage } from './storage.js';

/** The storage that STORAGE_URL names: `s3://…`, `file:///folder`, or unset for `files` in the data directory. */
export function openStorage(config: Pick<Config, 'storageUrl' | 'dataDirectory'>): Storage {
  const { storageUrl, dataDirectory } = config;
  if (storageUrl === undefined) return new FileStorage(join(dataDirectory, 'files'));
  if (storageUrl.startsWith('s3:')) return new S3Storage(storageUrl);
  return new FileStorage(fileURLToPath(storageUrl));
}
