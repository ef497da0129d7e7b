/**
 * What a job is told: ids and short codes only. Personal data stays in the rows that the ids name, so that
 * erasing a person there erases them everywhere.
 */
export interface JobPayload {
  /** The organization whose people may see the job; null for the installation's own. */
  readonly organizationId: string | null;
  readonly [name: string]: string | number | boolean | null;
}

/** One run of a job. */
export interface JobRun {
  readonly jobId: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** A failure of this attempt is final. */
  readonly lastAttempt: boolean;
  /** Ends when the job has outrun its time or the process stops. */
  readonly signal: AbortSignal;
}

/** Does the work. It may run more than once for one job, and must then end in the same state. */
export type JobHandler<T extends JobPayload> = (payload: T, run: JobRun) => Promise<void>;

export interface JobOptions {
  /** Attempts after the first that failed; 5 unless given. */
  readonly retries?: number;
  /** Seconds before the first retry, doubled for each further one; 30 unless given. */
  readonly retryDelay?: number;
  /** No gap is longer, in seconds; an hour unless given. */
  readonly retryDelayMax?: number;
  /** Seconds after which an attempt counts as lost, with its process; 300 unless given. */
  readonly timeLimit?: number;
  /** Runs at once in one process; 1 unless given. */
  readonly concurrency?: number;
  /** Also runs by itself at these times: cron expression in UTC, with the payload `{ organizationId: null }`. */
  readonly cron?: string;
}

export interface EnqueueOptions {
  /** Not before this instant (ISO 8601 with offset or `Z`), or this many seconds from now. */
  readonly startAfter?: string | number;
  /** While a job with this key waits, another with the same key is not added. */
  readonly singletonKey?: string;
}

export interface JobDefinition {
  readonly name: string;
  readonly handler: JobHandler<JobPayload>;
  readonly options: Required<Omit<JobOptions, 'cron'>> & { readonly cron: string | undefined };
}

const PLAIN = /^[\w:.+-]{1,100}$/;

/** Refuses a payload that could hold personal data: a text with a blank or an @ is no id. */
export function assertPlainPayload(name: string, payload: JobPayload): void {
  for (const [key, value] of Object.entries<unknown>(payload)) {
    if (typeof value === 'string' && !PLAIN.test(value)) {
      throw new Error(`job ${name}: "${key}" must be an id or a short code`);
    }
    if (typeof value === 'object' && value !== null) {
      throw new Error(`job ${name}: "${key}" must be a plain value`);
    }
  }
}
