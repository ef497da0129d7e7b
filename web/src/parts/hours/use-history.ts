import { useCallback, useState } from 'react';

interface History<T> {
  /** Changes the value; changes of one kind after another are one step. */
  readonly act: (next: T, kind?: string) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

interface Steps<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
  readonly kind: string | undefined;
}

const MOST_STEPS = 100;

/** Steps that can be taken back and done again, of a value that is kept elsewhere. */
export function useHistory<T>(value: T, onChange: (next: T) => void): History<T> {
  const [steps, setSteps] = useState<Steps<T>>({ past: [], future: [], kind: undefined });
  const act = useCallback(
    (next: T, kind?: string) => {
      setSteps(({ past, kind: before }) => ({
        past: kind !== undefined && kind === before ? past : [...past, value].slice(-MOST_STEPS),
        future: [],
        kind,
      }));
      onChange(next);
    },
    [value, onChange],
  );
  const { past, future } = steps;
  const previous = past.at(-1);
  const following = future.at(-1);
  return {
    act,
    undo:
      previous === undefined
        ? undefined
        : () => {
            setSteps({ past: past.slice(0, -1), future: [...future, value], kind: undefined });
            onChange(previous);
          },
    redo:
      following === undefined
        ? undefined
        : () => {
            setSteps({ past: [...past, value], future: future.slice(0, -1), kind: undefined });
            onChange(following);
          },
  };
}
