import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  type QueryClient,
} from '@tanstack/react-query';
import { answer, api, sendForm, type View } from '../../../api/client';

export type ExpertImport = View<'ExpertImportView'>;
export type ImportSummary = View<'ExpertImportSummary'>;
export type ImportColumn = ExpertImport['columns'][number];
export type ImportTarget = ImportColumn['target'];
export type ImportRow = View<'ImportRowView'>;
export type RowAction = ImportRow['action'];
export type ImportPatch = View<'ExpertImportPatch'>;
export type ImportOptions = Pick<ImportPatch, 'encoding' | 'header'>;

/** What the rows are narrowed to: those with one fate, or those about which there is something to say. */
export type RowFilter = RowAction | 'remarks' | undefined;

const KEY = 'expert-imports';

/** All that is known of imports. */
export const importsKey = [KEY] as const;

/** The imports, the latest first, page by page. One that runs is looked at again and again. */
export const importsQuery = infiniteQueryOptions({
  queryKey: [KEY, 'list'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) };
    return answer(api.GET('/api/v1/expert-imports', { params: { query }, signal }));
  },
  getNextPageParam: (page) => page.next,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some((item) => item.state === 'running')) === true
      ? 2000
      : false,
});

/** One import with its report; while it runs, read anew every second. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: [KEY, 'one', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/expert-imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1000 : false),
  });
}

export const rowsKey = (id: string) => [KEY, 'rows', id] as const;

/** The rows of an import with what becomes of each, page by page. */
export function importRowsQuery(id: string, filter: RowFilter) {
  return infiniteQueryOptions({
    queryKey: [...rowsKey(id), filter ?? ''],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: 50,
        ...(filter === 'remarks' ? { hasIssues: true } : filter ? { action: [filter] } : {}),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      };
      return answer(
        api.GET('/api/v1/expert-imports/{id}/rows', { params: { path: { id }, query }, signal }),
      );
    },
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Uploads a file; nothing of it is saved in the registry yet. @throws ApiProblem */
export async function uploadFile(file: File, options: ImportOptions): Promise<ExpertImport> {
  const form = new FormData();
  form.set('options', JSON.stringify(options));
  form.set('file', file, file.name);
  return sendForm<ExpertImport>('/api/v1/expert-imports', form);
}

/** Says how a file is to be read, and gives what would then come of it. @throws ApiProblem */
export function readAnew(id: string, body: ImportPatch): Promise<ExpertImport> {
  return answer(api.PATCH('/api/v1/expert-imports/{id}', { params: { path: { id } }, body }));
}

export function runImport(id: string): Promise<ExpertImport> {
  return answer(api.POST('/api/v1/expert-imports/{id}/run', { params: { path: { id } } }));
}

export function stopImport(id: string): Promise<ExpertImport> {
  return answer(api.POST('/api/v1/expert-imports/{id}/stop', { params: { path: { id } } }));
}

/** Throws away a file that was not run. */
export async function discardImport(id: string): Promise<void> {
  await answer(api.DELETE('/api/v1/expert-imports/{id}', { params: { path: { id } } }));
}

/** Forgets the file of an import that was run, and what its rows said. */
export async function forgetFile(id: string): Promise<void> {
  await answer(api.DELETE('/api/v1/expert-imports/{id}/file', { params: { path: { id } } }));
}

/** Takes an import that is gone out of the list at once: its line would lead nowhere until the list is read anew. */
export function dropImport(client: QueryClient, id: string): void {
  client.setQueryData(
    importsQuery.queryKey,
    (before) =>
      before && {
        ...before,
        pages: before.pages.map((page) => ({
          ...page,
          items: page.items.filter((item) => item.id !== id),
        })),
      },
  );
}
