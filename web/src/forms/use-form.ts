import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { asProblem, type ApiProblem } from '../api/problem';
import { useSession } from '../session/session';
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
  /** What both began from. */
  readonly base: T;
  readonly theirs: Current<T>;
  /** The fields in which the two differ and that we have changed. */
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
  /** Ends a conflict with the chosen values, which are saved over theirs. */
  readonly settle: (values: T) => Promise<boolean>;
  readonly leaveConflict: () => void;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A form whose text is never lost: typed values are kept as a draft until they are saved, a refusal leaves them in
 * place, and an edit by someone else is shown beside them instead of being overwritten.
 */
export function useForm<T extends object>(options: Options<T>): Form<T> {
  const { id, initial, version = null } = options;
  const accountId = useSession().account.id;
  const kept = useMemo(() => readDraft<T>(accountId, id), [accountId, id]);
  const [base, setBase] = useState<Current<T>>({ values: initial, version });
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
  const draftVersion = useRef(kept === undefined ? version : kept.version);
  const dirty = !same(values, base.values);

  // The server's values arrive anew (after a save, or a background refresh): an untouched form follows them.
  useEffect(() => {
    if (!dirty && (version !== base.version || !same(initial, base.values))) {
      setBase({ values: initial, version });
      setValues(initial);
      draftVersion.current = version;
    }
    // Only what comes from the server counts here.
  }, [version, initial]);

  useEffect(() => {
    if (!dirty) return;
    const keep = () => {
      keepDraft(accountId, id, values, draftVersion.current);
    };
    const timer = window.setTimeout(keep, 300);
    window.addEventListener('pagehide', keep);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [accountId, id, values, dirty]);

  const change = useCallback((patch: Partial<T>) => {
    setValues((before) => ({ ...before, ...patch }));
  }, []);

  const reset = useCallback(() => {
    dropDraft(accountId, id);
    draftVersion.current = base.version;
    setValues(base.values);
    setRestoredAt(undefined);
    setProblem(undefined);
  }, [accountId, id, base]);

  const attempt = async (chosen: T, on: number | null): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await options.save(chosen, on);
      dropDraft(accountId, id);
      setRestoredAt(undefined);
      setConflict(undefined);
      setBase({ values: chosen, version: on });
      setValues(chosen);
      return true;
    } catch (error) {
      const found = asProblem(error);
      if (found.code === 'stale_version' && options.current !== undefined) {
        const theirs = await options.current();
        const fields = (Object.keys(chosen) as (keyof T & string)[]).filter(
          (field) =>
            !same(chosen[field], theirs.values[field]) && !same(chosen[field], base.values[field]),
        );
        setConflict({ base: base.values, theirs, fields });
      } else {
        setProblem(found);
        focusFirstFault(found);
      }
      return false;
    } finally {
      setBusy(false);
    }
  };

  const error = (field: string) =>
    problem?.issues.find((issue) => issue.field === field || issue.field.startsWith(`${field}.`))
      ?.message;

  return {
    values,
    change,
    dirty,
    busy,
    problem,
    error,
    restoredAt,
    reset,
    submit: () => attempt(values, draftVersion.current ?? base.version),
    conflict,
    settle: async (chosen) => {
      if (conflict === undefined) return false;
      draftVersion.current = conflict.theirs.version;
      return attempt(chosen, conflict.theirs.version);
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
        found.focus();
        found.scrollIntoView({ block: 'center' });
        return;
      }
    }
  }, 50);
}
