import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

export interface Address {
  /** A value that stands in the address, or undefined. */
  readonly get: (name: string) => string | undefined;
  /** Puts values into the address; undefined or an empty text takes one out. The step back leads to what was before. */
  readonly set: (
    values: Readonly<Record<string, string | undefined>>,
    options?: { readonly replace?: boolean },
  ) => void;
}

/** What is filtered, chosen and opened stands in the address, so that a reload and a link keep it. */
export function useAddress(): Address {
  const [params, setParams] = useSearchParams();
  const get = useCallback((name: string) => params.get(name) ?? undefined, [params]);
  const set = useCallback<Address['set']>(
    (values, options) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value === undefined || value === '') after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: options?.replace ?? false },
      );
    },
    [setParams],
  );
  return { get, set };
}
