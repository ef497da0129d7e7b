import { useCallback, useEffect, useMemo, useState } from 'react';
import { asProblem, type ApiProblem } from '../api/problem';
import { issueSentence } from '../parts/issue-sentence';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import { dropDraft, keepDraft, readDraft } from './drafts';

/** What is being edited, as it is on the server. */
export interface Current<T> {
  readonly values: T;
  readonly version: number | null;
}

interface Options<T> {
  /** Names the draft in this browser, e.g. `event.{id}` or `event.new`. */
  readonly id: string;
  /** The values as they are on the server; of something new, its first values. */
  readonly initial: T;
  /** The version of `initial`; null or absent for something new. */
  readonly version?: number | null;
  /** Saves; throws ApiProblem. The version is that on which the values stand (null: something new). */
  readonly save: (values: T, version: number | null) => Promise<void>;
  /** Reads the values as they are now: asked for after a 412. */
  readonly current?: () => Promise<Current<T>>;
}

/** A conflict with someone else's edit: theirs is on the server, ours in the form. */
export interface Conflict<T> {
  readonly theirs: Current<T>;
  /** The fields that both have changed, to different values. */
  readonly fields: readonly (keyof T & string)[];
}

export interface Form<T extends object> {
  readonly values: T;
  /** Changes some fields. */
  readonly change: (patch: Partial<T>) => void;
  readonly dirty: boolean;
  readonly busy: boolean;
  /** The refusal of the last attempt to save, unless it is a conflict. */
  readonly problem: ApiProblem | undefined;
  /** The sentence at a field, or undefined: `error('title.kk')`; a path covers what lies below it. */
  readonly error: (field: string) => string | undefined;
  /** When the values came back from a draft: the instant they were typed at. */
  readonly restoredAt: string | undefined;
  /** Back to what is on the server; drops the draft. */
  readonly reset: () => void;
  /** Saves; true when it was saved. On a refusal the first field with a fault takes the focus. */
  readonly submit: () => Promise<boolean>;
  readonly conflict: Conflict<T> | undefined;
  /** Ends a conflict: saves ours over theirs except in the fields where theirs are to stay. */
  readonly settle: (theirs: ReadonlySet<string>) => Promise<boolean>;
  readonly leaveConflict: () => void;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function changedFields<T extends object>(values: T, from: T): (keyof T & string)[] {
  return (Object.keys(values) as (keyof T & string)[]).filter(
    (field) => !same(values[field], from[field]),
  );
}

function merged<T extends object>(onto: T, from: T, fields: readonly (keyof T & string)[]): T {
  return { ...onto, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}

/**
 * A form whose text is never lost: typed values are kept as a draft until they are saved, a refusal leaves them in
 * place, and an edit by someone else is shown beside them instead of being overwritten.
 */
export function useForm<T extends object>(options: Options<T>): Form<T> {
  const { id, initial, version = null } = options;
  const accountId = useSession().account.id;
  const language = useLanguage();
  const kept = useMemo(() => readDraft<T>(accountId, id), [accountId, id]);
  // What is on the server as far as we know; an edit stands on what it began from, which may be older.
  const [server, setServer] = useState<Current<T>>({ values: initial, version });
  const [began, setBegan] = useState<Current<T>>(
    kept === undefined ? server : { values: { ...initial, ...kept.base }, version: kept.version },
  );
  // A draft of an older form may lack a field that was added since.
  const [values, setValues] = useState<T>(
    kept === undefined ? initial : { ...initial, ...kept.values },
  );
  const [restoredAt, setRestoredAt] = useState(
    kept !== undefined && !same({ ...initial, ...kept.values }, initial) ? kept.at : undefined,
  );
  const [problem, setProblem] = useState<ApiProblem>();
  const [conflict, setConflict] = useState<Conflict<T>>();
  const [busy, setBusy] = useState(false);
  const dirty = !same(values, began.values);

  // The server's values arrive anew (after a save, or a background refresh): an untouched form follows them.
  useEffect(() => {
    const now = { values: initial, version };
    setServer(now);
    if (!dirty) {
      setBegan(now);
      setValues(initial);
    }
    // Only what comes from the server counts here; its values are new objects at each rendering.
  }, [version, JSON.stringify(initial)]);

  useEffect(() => {
    if (!dirty) return;
    const keep = () => {
      keepDraft(accountId, id, { values, base: began.values, version: began.version });
    };
    const timer = window.setTimeout(keep, 300);
    window.addEventListener('pagehide', keep);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [accountId, id, values, dirty, began]);

  const change = useCallback((patch: Partial<T>) => {
    setValues((before) => ({ ...before, ...patch }));
  }, []);

  const reset = useCallback(() => {
    dropDraft(accountId, id);
    setBegan(server);
    setValues(server.values);
    setRestoredAt(undefined);
    setProblem(undefined);
  }, [accountId, id, server]);

  const saveOn = async (chosen: T, on: number | null) => {
    await options.save(chosen, on);
    dropDraft(accountId, id);
    setRestoredAt(undefined);
    setConflict(undefined);
    setBegan({ values: chosen, version: on });
    setValues(chosen);
  };

  const attempt = async (chosen: T, on: Current<T>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      try {
        await saveOn(chosen, on.version);
      } catch (error) {
        if (asProblem(error).code !== 'stale_version' || options.current === undefined) throw error;
        // Someone saved meanwhile. Where the two edits touch different fields both can stand.
        const theirs = await options.current();
        const mine = changedFields(chosen, on.values);
        const fields = mine.filter(
          (field) =>
            !same(theirs.values[field], on.values[field]) &&
            !same(theirs.values[field], chosen[field]),
        );
        if (fields.length > 0) {
          setConflict({ theirs, fields });
          return false;
        }
        await saveOn(merged(theirs.values, chosen, mine), theirs.version);
      }
      return true;
    } catch (error) {
      const found = asProblem(error);
      setProblem(found);
      focusFirstFault(found);
      return false;
    } finally {
      setBusy(false);
    }
  };

  const error = (field: string) => {
    const found = problem?.issues.find(
      (issue) => issue.field === field || issue.field.startsWith(`${field}.`),
    );
    return found === undefined ? undefined : issueSentence(found, language);
  };

  return {
    values,
    change,
    dirty,
    busy,
    problem,
    error,
    restoredAt,
    reset,
    submit: () => attempt(values, began),
    conflict,
    settle: async (taken) => {
      if (conflict === undefined) return false;
      const mine = changedFields(values, began.values).filter((field) => !taken.has(field));
      return attempt(merged(conflict.theirs.values, values, mine), conflict.theirs);
    },
    leaveConflict: () => setConflict(undefined),
  };
}

function focusFirstFault(problem: ApiProblem): void {
  // After the messages are on the screen.
  window.setTimeout(() => {
    for (const issue of problem.issues) {
      const parts = issue.field.split('.');
      for (let length = parts.length; length > 0; length -= 1) {
        const name = CSS.escape(parts.slice(0, length).join('.'));
        const found = document.querySelector<HTMLElement>(
          `[name="${name}"], [data-field="${name}"]`,
        );
        if (found === null) continue;
        const shown = visibleControl(found);
        shown.focus();
        shown.scrollIntoView({ block: 'center' });
        return;
      }
    }
  }, 50);
}

/**
 * Selects and dates have their name on a hidden input, which stands after the control that takes the focus. Of a text
 * in several languages the first is where one begins.
 */
function visibleControl(found: HTMLElement): HTMLElement {
  if (found instanceof HTMLFieldSetElement) {
    return found.querySelector<HTMLElement>('input:enabled, textarea:enabled') ?? found;
  }
  if (!(found instanceof HTMLInputElement) || found.type !== 'hidden') return found;
  return found.previousElementSibling?.querySelector<HTMLElement>('input, button') ?? found;
}
