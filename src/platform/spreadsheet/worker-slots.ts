import { DomainError } from '../../kernel/domain-error.js';

/** Lets only so many tasks run at once; a few more wait in order, further ones are refused. */
export class WorkerSlots {
  readonly #most: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(most: number, mostWaiting: number) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  /** Runs the task when a slot is free. Raises `tables_busy` (limited) when too many wait already. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running < this.#most) this.#running += 1;
    else await this.#wait();
    try {
      return await task();
    } finally {
      // The slot goes to the next one in the queue without becoming free in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  #wait(): Promise<void> {
    if (this.#waiting.length >= this.#mostWaiting) {
      throw new DomainError('limited', 'tables_busy');
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
