import { PassThrough, type Readable } from 'node:stream';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from 'pino';
import { DomainError } from '../kernel/domain-error.js';
import { Database } from '../platform/database/database.js';
import { faultForLog } from '../platform/logging/fault.js';
import { InjectLogger } from '../platform/logging/logger.token.js';

/** How many programmes one account may watch at once through one copy of the application. */
const STREAMS_PER_ACCOUNT = 12;
const HEARTBEAT_MS = 15_000;
/** After this a stream ends and its reader comes back, so that lost rights are noticed. */
const LONGEST_MS = 10 * 60_000;
/** Changes that come together leave together. */
const GATHER_MS = 25;
/** More at once are told as one: whoever is told reads the whole board. */
const MOST_AT_ONCE = 100;
/** A reader that takes nothing any more is cut off. */
const MOST_WAITING_BYTES = 1_000_000;
const RECONNECT_MS = 1000;

/** What the trigger `audit_entry_programme_told` says. */
interface Told {
  readonly organizationId: string;
  readonly eventId: string | null;
  readonly kind: string;
  readonly id: string;
  readonly action: string;
  readonly version: number | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
}

interface Watcher {
  readonly organizationId: string;
  readonly eventId: string;
  readonly accountId: string | null;
  readonly out: PassThrough;
  readonly gathered: Told[];
  flushing: boolean;
}

/**
 * Tells whoever watches a programme of each change, as server-sent events. The database tells every copy of the
 * application over one connection of its own, so it is all the same which copy made the change.
 */
@Injectable()
export class ProgrammeChanges implements BeforeApplicationShutdown {
  private readonly watchers = new Set<Watcher>();
  private listening: Promise<pg.Client> | undefined;
  private ending = false;

  constructor(
    private readonly database: Database,
    @InjectLogger() private readonly log: Logger,
  ) {}

  /**
   * The changes of an event's programme from now on, as the bytes of a `text/event-stream`. `ready` comes first: what
   * is read after it misses nothing.
   * @throws DomainError `too_many_streams`, `service_unavailable`
   */
  async watch(who: {
    readonly organizationId: string;
    readonly eventId: string;
    readonly accountId: string | null;
  }): Promise<Readable> {
    const own = [...this.watchers].filter(({ accountId }) => accountId === who.accountId).length;
    if (own >= STREAMS_PER_ACCOUNT)
      throw new DomainError('limited', 'too_many_streams', { max: STREAMS_PER_ACCOUNT });
    if (this.ending) throw new DomainError('unavailable', 'service_unavailable');
    const watcher: Watcher = { ...who, out: new PassThrough(), gathered: [], flushing: false };
    this.watchers.add(watcher);
    const heartbeat = setInterval(() => watcher.out.write(':\n\n'), HEARTBEAT_MS);
    const end = setTimeout(() => watcher.out.end(), LONGEST_MS);
    watcher.out.once('close', () => {
      clearInterval(heartbeat);
      clearTimeout(end);
      this.watchers.delete(watcher);
    });
    try {
      await this.listen();
    } catch (error) {
      watcher.out.destroy();
      throw error;
    }
    watcher.out.write(`retry: 2000\nevent: ready\ndata: {}\n\n`);
    return watcher.out;
  }

  /** Ends all streams before the server waits for its connections to end. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ending = true;
    for (const { out } of this.watchers) out.end();
    const client = await this.listening?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  private listen(): Promise<pg.Client> {
    this.listening ??= this.connect().catch((error: unknown) => {
      this.listening = undefined;
      throw error;
    });
    return this.listening;
  }

  private async connect(): Promise<pg.Client> {
    const { options } = this.database.dataSource;
    const client = new pg.Client({
      connectionString: 'url' in options ? options.url : undefined,
      application_name: 'suhbat-changes',
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    });
    client.on('notification', ({ payload }) => {
      if (payload !== undefined) this.hear(JSON.parse(payload) as Told);
    });
    client.on('error', (error) => {
      this.log.warn(faultForLog(error), 'changes of programmes');
    });
    client.on('end', () => {
      this.listening = undefined;
      if (!this.ending) this.listenAgain();
    });
    await client.connect();
    await client.query('LISTEN programme_change');
    return client;
  }

  /** After a lost connection: whoever watches may have missed something, and reads anew. */
  private listenAgain(): void {
    setTimeout(() => {
      if (this.ending || this.watchers.size === 0) return;
      this.listen().then(
        () => {
          for (const watcher of this.watchers) tell(watcher, { kind: 'programme', action: 'many' });
        },
        () => {
          this.listenAgain();
        },
      );
    }, RECONNECT_MS).unref();
  }

  private hear(told: Told): void {
    for (const watcher of this.watchers) {
      if (watcher.organizationId !== told.organizationId) continue;
      // A room is of no event: whoever plans in it is told.
      if (told.eventId !== null && told.eventId !== watcher.eventId) continue;
      if (told.eventId === null && told.kind !== 'room') continue;
      watcher.gathered.push(told);
      if (watcher.flushing) continue;
      watcher.flushing = true;
      setTimeout(() => {
        watcher.flushing = false;
        flush(watcher);
      }, GATHER_MS);
    }
  }
}

function flush(watcher: Watcher): void {
  const told = watcher.gathered.splice(0);
  if (told.length > MOST_AT_ONCE) {
    const [first] = told;
    tell(watcher, { kind: 'programme', action: 'many', ...(first && { who: whoOf(first) }) });
    return;
  }
  for (const one of told) {
    const { kind, id, action, version } = one;
    tell(watcher, { kind, id, action, version, who: whoOf(one) });
  }
}

function whoOf({ accountId, accountName }: Told): object | null {
  return accountId === null ? null : { accountId, name: accountName };
}

function tell({ out, eventId }: Watcher, change: object): void {
  if (out.writableEnded || out.destroyed) return;
  if (out.writableLength > MOST_WAITING_BYTES) {
    out.destroy();
    return;
  }
  const data = { id: eventId, version: null, who: null, ...change };
  out.write(`event: change\ndata: ${JSON.stringify(data)}\n\n`);
}
