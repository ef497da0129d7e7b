import type { Proposed } from './places';

/** A step that was done on a board: from where to where, and how it is called. */
export interface Done {
  readonly before: readonly Proposed[];
  readonly after: readonly Proposed[];
  readonly words: string;
}

const MOST_STEPS = 200;

/** The steps that were done on a board and can be taken back, and those that were taken back. */
export class History {
  private readonly past: Done[] = [];
  private readonly future: Done[] = [];

  /** A new step; what was taken back before it cannot be done again. */
  did(done: Done): void {
    this.past.push(done);
    if (this.past.length > MOST_STEPS) this.past.shift();
    this.future.length = 0;
  }

  toUndo(): Done | undefined {
    return this.past.at(-1);
  }

  toRedo(): Done | undefined {
    return this.future.at(-1);
  }

  undone(): void {
    const done = this.past.pop();
    if (done !== undefined) this.future.push(done);
  }

  redone(): void {
    const done = this.future.pop();
    if (done !== undefined) this.past.push(done);
  }

  /** Forgets the latest step: somebody else has moved its sessions since. */
  dropUndo(): void {
    this.past.pop();
  }

  dropRedo(): void {
    this.future.pop();
  }
}

const histories = new Map<string, History>();

/** The steps of this window on the board of an event; they stay while one looks at something else. */
export function historyOf(eventId: string): History {
  const known = histories.get(eventId);
  if (known !== undefined) return known;
  const made = new History();
  histories.set(eventId, made);
  return made;
}
