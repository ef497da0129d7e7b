import { asProblem, type ApiProblem } from '../../../api/problem';
import {
  FIELDS,
  mergeValues,
  only,
  presentText,
  same,
  sameAll,
  settledValues,
  type ServerText,
  type TextConflict,
  type TextValues,
} from './text-values';

export interface SaverState {
  readonly values: TextValues;
  readonly state: 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';
  /** When it was last saved from here: an instant. */
  readonly savedAt: string | undefined;
  readonly problem: ApiProblem | undefined;
  readonly conflict: TextConflict | undefined;
  /** Who else's changes were brought in last; null for somebody whose account is gone. */
  readonly merged: { readonly by: string | null } | undefined;
}

interface Draft {
  readonly values: TextValues;
  readonly base: TextValues;
  readonly version: number | null;
}

interface Options {
  readonly server: ServerText;
  readonly draft: Draft | undefined;
  /** Saves what has changed on a version; gives the text as it then is. Throws ApiProblem. */
  readonly save: (patch: Partial<TextValues>, version: number) => Promise<ServerText>;
  /** Keeps what is not saved yet in the browser; undefined: there is nothing. */
  readonly keep: (draft: Draft | undefined) => void;
  readonly delays?: Partial<typeof DELAYS>;
}

const DELAYS = {
  /** After the last key. */
  pauseMs: 1500,
  /** Even while one goes on typing. */
  longestMs: 10_000,
  /** After a failure of the connection. */
  againMs: 8000,
  keepMs: 300,
};

/**
 * Saves a text while it is being written. Each save stands on the version that it began from; where somebody else
 * has saved meanwhile, both edits are brought together, and where they are about the same words, left to a person.
 * Nothing is ever written over.
 */
export class EditionSaver {
  #state: SaverState;
  #base: TextValues;
  #version: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;
  #closed = false;
  readonly #listeners = new Set<() => void>();
  readonly #options: Options;
  readonly #delays: typeof DELAYS;

  constructor(options: Options) {
    this.#options = options;
    this.#delays = { ...DELAYS, ...options.delays };
    const { server, draft } = options;
    const unsaved = draft !== undefined && !sameAll(draft.values, server);
    this.#base = unsaved ? only(draft.base) : only(server);
    this.#version = unsaved ? (draft.version ?? server.version) : server.version;
    this.#state = {
      values: unsaved ? only(draft.values) : only(server),
      state: unsaved ? 'waiting' : 'saved',
      savedAt: undefined,
      problem: undefined,
      conflict: undefined,
      merged: undefined,
    };
    if (unsaved) this.#schedule();
    else if (draft !== undefined) options.keep(undefined);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): SaverState => this.#state;

  /** The version that the next save stands on. */
  get version(): number {
    return this.#version;
  }

  get dirty(): boolean {
    return !sameAll(this.#state.values, this.#base);
  }

  /** Takes what was typed, to save it after a pause. */
  change(patch: Partial<TextValues>): void {
    const values = { ...this.#state.values, ...patch };
    if (FIELDS.every((field) => values[field] === this.#state.values[field])) return;
    this.#set({ values, merged: undefined });
    if (this.#state.state === 'conflict') {
      this.#keepSoon();
      return;
    }
    if (!this.dirty && this.#state.state !== 'saving') {
      clearTimeout(this.#timer);
      this.#options.keep(undefined);
      clearTimeout(this.#keepTimer);
      this.#set({ state: 'saved', problem: undefined });
      return;
    }
    this.#keepSoon();
    if (this.#state.state !== 'saving') {
      this.#set({ state: 'waiting' });
      this.#schedule();
    }
  }

  /** Takes what the server has now: followed where nothing was typed here, else brought together with it. */
  follow(server: ServerText): void {
    if (server.version <= this.#version || this.#state.state === 'saving') return;
    if (this.#state.state === 'conflict') return;
    if (!this.dirty) {
      this.#base = only(server);
      this.#version = server.version;
      this.#set({ values: only(server) });
      return;
    }
    this.#bringTogether(server, this.#state.values);
  }

  /** Saves at once what is waiting. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#state.state === 'waiting' || this.#state.state === 'failed') await this.#save();
  }

  /** Ends a conflict with the text that a person chose, which stands on theirs. */
  async settle(values: TextValues): Promise<void> {
    const { conflict } = this.#state;
    if (conflict === undefined) return;
    this.#base = only(conflict.theirs);
    this.#version = conflict.theirs.version;
    this.#set({ values: only(values), conflict: undefined, state: 'waiting' });
    this.#keepNow();
    await this.#save();
  }

  /** Goes back to what is on the server. */
  discard(server: ServerText): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#keepTimer);
    this.#options.keep(undefined);
    this.#base = only(server);
    this.#version = server.version;
    this.#set({ values: only(server), state: 'saved', problem: undefined, conflict: undefined });
  }

  /** The screen is shown. */
  open(): void {
    this.#closed = false;
  }

  /** The screen is left: what waits is kept in the browser and saved. */
  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#keepTimer);
    if (this.dirty) {
      this.#keepNow();
      if (this.#state.state === 'waiting') void this.#save();
    }
    this.#closed = true;
  }

  readonly keepNow = (): void => {
    if (this.dirty) this.#keepNow();
  };

  #keepNow(): void {
    clearTimeout(this.#keepTimer);
    this.#options.keep({ values: this.#state.values, base: this.#base, version: this.#version });
  }

  #keepSoon(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => this.keepNow(), this.#delays.keepMs);
  }

  #schedule(delay = this.#delays.pauseMs): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#waitingSince ??= now;
    const left = this.#waitingSince + this.#delays.longestMs - now;
    this.#timer = setTimeout(() => void this.#save(), Math.max(0, Math.min(delay, left)));
  }

  async #save(): Promise<void> {
    if (this.#state.state === 'saving' || this.#state.state === 'conflict') return;
    this.#waitingSince = undefined;
    const sent = this.#state.values;
    const changed = FIELDS.filter((field) => !same(field, sent, this.#base));
    if (changed.length === 0) {
      this.#options.keep(undefined);
      this.#set({ state: 'saved', problem: undefined });
      return;
    }
    this.#set({ state: 'saving', problem: undefined });
    const patch = Object.fromEntries(changed.map((field) => [field, sent[field]]));
    try {
      const server = await this.#options.save(patch, this.#version);
      this.#base = sent;
      this.#version = server.version;
      this.#afterSave();
    } catch (error) {
      this.#refused(asProblem(error), sent);
    }
  }

  #afterSave(): void {
    const savedAt = Temporal.Now.instant().toString();
    if (this.dirty) {
      this.#set({ state: 'waiting', savedAt });
      if (this.#closed) void this.#save();
      else this.#schedule();
      return;
    }
    clearTimeout(this.#keepTimer);
    this.#options.keep(undefined);
    this.#set({ state: 'saved', savedAt });
  }

  #refused(problem: ApiProblem, sent: TextValues): void {
    const theirs = presentText(problem);
    if (theirs !== undefined) {
      this.#set({ state: 'waiting' });
      this.#bringTogether(theirs, this.#state.values);
      return;
    }
    this.#keepNow();
    this.#set({ state: 'failed', problem });
    // A lost connection may come back by itself; a refusal is mended by whoever types.
    const typedOn = !sameAll(this.#state.values, sent);
    if (problem.code === 'network' && !this.#closed) this.#schedule(this.#delays.againMs);
    else if (typedOn && !this.#closed) {
      this.#set({ state: 'waiting' });
      this.#schedule();
    }
  }

  #bringTogether(theirs: ServerText, mine: TextValues): void {
    const fields = mergeValues(this.#base, mine, theirs);
    const values = settledValues(fields);
    if (values === undefined) {
      this.#set({ state: 'conflict', conflict: { theirs, fields } });
      this.#keepNow();
      return;
    }
    this.#base = only(theirs);
    this.#version = theirs.version;
    this.#set({ values, merged: { by: theirs.changedBy?.name ?? null } });
    if (this.dirty) {
      this.#set({ state: 'waiting' });
      this.#keepNow();
      void this.#save();
    } else this.#set({ state: 'saved' });
  }

  #set(change: Partial<SaverState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
