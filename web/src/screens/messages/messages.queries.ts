import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type View } from '../../api/client';

export type Message = View<'MessageEntry'>;
export type MessageState = Message['state'];

export interface MessageFilter {
  readonly state: MessageState | undefined;
  readonly kind: string | undefined;
}

/** The messages of the outbox, newest first, page by page. */
export function messagesQuery({ state, kind }: MessageFilter) {
  return infiniteQueryOptions({
    queryKey: ['messages', 'list', state ?? '', kind ?? ''],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/messages', {
          params: {
            query: {
              limit: 50,
              ...(state === undefined ? {} : { state }),
              ...(kind === undefined ? {} : { kind }),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** One message with its text. */
export function messageQuery(id: string) {
  return queryOptions({
    queryKey: ['messages', 'one', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/messages/{id}', { params: { path: { id } }, signal })),
    // That a link was read is recorded each time: not read again by itself.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export async function approveMessage(id: string): Promise<void> {
  await answer(api.POST('/api/v1/messages/{id}/approve', { params: { path: { id } } }));
}

export async function retryMessage(id: string): Promise<void> {
  await answer(api.POST('/api/v1/messages/{id}/retry', { params: { path: { id } } }));
}

export async function discardMessage(id: string): Promise<void> {
  await answer(api.POST('/api/v1/messages/{id}/discard', { params: { path: { id } } }));
}

/** The recipient, by name and address. */
export function recipientOf({ toName, toAddress }: Message): string {
  return toName === '' || toName === toAddress ? toAddress : `${toName} <${toAddress}>`;
}
