import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  importQuery,
  importsQuery,
  readAnew,
  rowsKey,
  type ExpertImport,
  type ImportPatch,
} from './import.queries';

export interface Reading {
  /** Says how the file is to be read; what would come of it is then shown anew. */
  readonly say: (patch: ImportPatch) => void;
  /** What was said and is not read yet. */
  readonly pending: ImportPatch;
  readonly busy: boolean;
  /** Whether the file has been read anew since the screen was opened. */
  readonly done: boolean;
  readonly error: unknown;
}

/** Says how a file is to be read, one saying after the other: each stands on what came of those before. */
export function useReading(id: string): Reading {
  const client = useQueryClient();
  const { queryKey } = importQuery(id);
  const mutationKey = ['expert-imports', 'read', id];
  const mutation = useMutation({
    mutationKey,
    scope: { id: `expert-import.${id}` },
    mutationFn: (patch: ImportPatch) => readAnew(id, patch),
    onMutate: async (patch) => {
      await client.cancelQueries({ queryKey });
      // The choice is seen at once; the rest follows.
      client.setQueryData(queryKey, (before) => before && withMapping(before, patch));
    },
    onSuccess: (read) => {
      // Something else was said meanwhile: its answer holds this one too, and this one would hide it.
      if (client.isMutating({ mutationKey }) > 1) return;
      client.setQueryData(queryKey, read);
      void client.invalidateQueries({ queryKey: rowsKey(id) });
      void client.invalidateQueries({ queryKey: importsQuery.queryKey });
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
  return {
    say: mutation.mutate,
    pending: mutation.isPending ? mutation.variables : {},
    busy: mutation.isPending,
    done: mutation.isSuccess,
    error: mutation.error ?? undefined,
  };
}

function withMapping(before: ExpertImport, { mapping }: ImportPatch): ExpertImport {
  if (mapping === undefined) return before;
  const targets = new Map(mapping.map(({ column, target }) => [column, target]));
  return {
    ...before,
    mappingFrom: null,
    columns: before.columns.map((column) => ({
      ...column,
      target: targets.get(column.column) ?? column.target,
    })),
  };
}
