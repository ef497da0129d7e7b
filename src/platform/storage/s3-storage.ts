import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { assertStorageKey, type Storage } from './storage.js';

const TIMEOUT_MS = 30_000;

/**
 * A bucket of any S3-compatible store, addressed by path:
 * `s3://KEY:SECRET@host[:port]/bucket[/prefix]?region=…&insecure=1`. Key and secret are percent-encoded where they
 * hold reserved characters; `insecure=1` speaks plain HTTP, for a store on the same private network.
 */
export class S3Storage implements Storage {
  private readonly client: AwsClient;
  private readonly base: string;

  /** @throws Error, without the URL's values, when a part of it is missing */
  constructor(url: string) {
    const { username, password, host, pathname, searchParams } = new URL(url);
    const path = pathname.split('/').filter((part) => part !== '');
    if (username === '' || password === '' || host === '' || path.length === 0) {
      throw new Error('STORAGE_URL must have the form s3://KEY:SECRET@host:port/bucket');
    }
    this.client = new AwsClient({
      accessKeyId: decodeURIComponent(username),
      secretAccessKey: decodeURIComponent(password),
      service: 's3',
      region: searchParams.get('region') ?? 'us-east-1',
      // A store that restarts, or asks us to slow down (503), is asked again with growing gaps.
      retries: 4,
      initRetryMs: 100,
    });
    const protocol = searchParams.get('insecure') === '1' ? 'http' : 'https';
    this.base = `${protocol}://${host}/${path.join('/')}`;
  }

  async put(
    key: string,
    bytes: Uint8Array,
    options: { readonly mediaType: string },
  ): Promise<void> {
    const body = Buffer.from(bytes);
    const answer = await this.ask(key, {
      method: 'PUT',
      body,
      headers: {
        'content-type': options.mediaType,
        'content-length': String(body.length),
        'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
      },
    });
    if (!answer.ok) throw refused('PUT', answer);
    await answer.arrayBuffer();
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const answer = await this.ask(key, { method: 'GET' });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw refused('GET', answer);
    return bytes;
  }

  async delete(key: string): Promise<void> {
    const answer = await this.ask(key, { method: 'DELETE' });
    await answer.arrayBuffer();
    if (!answer.ok && answer.status !== 404) throw refused('DELETE', answer);
  }

  async check(): Promise<void> {
    await this.put('check/writable', new Uint8Array(1), { mediaType: 'application/octet-stream' });
    await this.delete('check/writable');
  }

  private ask(key: string, init: RequestInit): Promise<Response> {
    return this.client.fetch(`${this.base}/${assertStorageKey(key)}`, {
      ...init,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  }
}

/** What the store answered, without its body: that may quote the signed request. */
function refused(method: string, answer: Response): Error {
  return new Error(`the file storage answered ${answer.status} to ${method}`);
}
