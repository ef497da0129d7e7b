import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { DomainError } from '../../kernel/domain-error.js';
import { fontFiles } from './fonts.js';

/** What the compiler made of a source. */
export type Compiled =
  { readonly pdf: Uint8Array; readonly pages: number } | { readonly error: string };

interface Job {
  readonly id: number;
  readonly source: string;
  readonly standard: string;
  readonly resolve: (result: Compiled) => void;
  readonly reject: (error: Error) => void;
}

const TIME_LIMIT_SECONDS = 30;
const MAX_WAITING = 100;

/**
 * One process that typesets, one document after another. A process and not a thread: a native compiler in the
 * middle of its work cannot be stopped in a thread, and a fault in it would end the server. It starts with the
 * first document, is replaced when it dies or exceeds the time limit, and never keeps the server from ending.
 */
export class TypstCompiler {
  private child: ChildProcess | undefined;
  private running: { job: Job; timer: NodeJS.Timeout; attempts: number } | undefined;
  private readonly waiting: Job[] = [];
  private lastId = 0;

  constructor(private readonly timeLimitSeconds: number = TIME_LIMIT_SECONDS) {}

  /**
   * Compiles Typst code to a PDF of the given standard. Rejects with DomainErrors `typesetting_too_long`
   * (invalid) past the time limit, `typesetting_busy` (limited) when a hundred documents wait already.
   */
  compile(source: string, standard: string): Promise<Compiled> {
    if (this.waiting.length >= MAX_WAITING) {
      return Promise.reject(
        new DomainError('limited', 'typesetting_busy', { waiting: MAX_WAITING }),
      );
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ id: (this.lastId += 1), source, standard, resolve, reject });
      this.next();
    });
  }

  /** The process that typesets, while there is one. */
  get processId(): number | undefined {
    return this.child?.pid;
  }

  /** Ends the process; a later document starts a new one. What waits is rejected. */
  close(): void {
    const closed = new DomainError('limited', 'typesetting_stopped');
    this.settle()?.reject(closed);
    for (const job of this.waiting.splice(0)) job.reject(closed);
    this.stop();
  }

  private next(attempts = 0): void {
    if (this.running) return;
    const job = this.waiting.shift();
    if (!job) {
      this.child?.unref();
      this.child?.channel?.unref();
      return;
    }
    const child = (this.child ??= this.start());
    child.ref();
    child.channel?.ref();
    const timer = setTimeout(() => {
      this.settle()?.reject(
        new DomainError('invalid', 'typesetting_too_long', { seconds: this.timeLimitSeconds }),
      );
      this.stop();
      this.next();
    }, this.timeLimitSeconds * 1000);
    this.running = { job, timer, attempts };
    child.send({ id: job.id, source: job.source, standard: job.standard });
  }

  private start(): ChildProcess {
    const child = fork(programFile(), [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        PATH: process.env['PATH'],
        TYPESETTING_FONTS: JSON.stringify(fontFiles()),
        // Keeps the fonts of the machine out of sight.
        FONTCONFIG_FILE: '/dev/null',
      },
    });
    child.on('message', (message) => {
      if (child !== this.child || !isAnswer(message) || message.id !== this.running?.job.id) return;
      this.settle()?.resolve(message);
      this.next();
    });
    child.on('error', () => this.died(child));
    child.on('exit', () => this.died(child));
    return child;
  }

  /** A document that the process died of is tried once more in a new one, then refused. */
  private died(child: ChildProcess): void {
    if (child !== this.child) return;
    this.child = undefined;
    const attempts = this.running?.attempts ?? 0;
    const job = this.settle();
    if (!job) return;
    if (attempts > 0)
      job.reject(new DomainError('invalid', 'typesetting_failed', { reason: 'crash' }));
    else this.waiting.unshift(job);
    this.next(attempts > 0 ? 0 : 1);
  }

  private settle(): Job | undefined {
    const running = this.running;
    if (running) clearTimeout(running.timer);
    this.running = undefined;
    return running?.job;
  }

  private stop(): void {
    const child = this.child;
    this.child = undefined;
    child?.kill('SIGKILL');
  }
}

/** Compiled beside this file, or the source itself where the tests run from sources. */
function programFile(): string {
  const compiled = fileURLToPath(new URL('./typst-process.js', import.meta.url));
  return existsSync(compiled)
    ? compiled
    : fileURLToPath(new URL('./typst-process.ts', import.meta.url));
}

function isAnswer(message: unknown): message is { id: number } & Compiled {
  return typeof message === 'object' && message !== null && 'id' in message;
}
