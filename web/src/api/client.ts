import createClient, { type Client } from 'openapi-fetch';
import { ApiProblem, problemOf } from './problem';
import type { components, paths } from './schema';

/** A shape of the API document by its name, e.g. `View<'EventView'>`. */
export type View<Name extends keyof components['schemas']> = components['schemas'][Name];

interface Connection {
  /** The language in which refusals are to be written. */
  language: string;
  /** Goes back with every change; given by the answer of the session. */
  csrfToken: string | null;
  /** Resolves when the reader has logged in again; the request is then sent once more. */
  loggedInAgain: () => Promise<void>;
}

const connection: Connection = {
  language: 'en',
  csrfToken: null,
  loggedInAgain: () => new Promise(() => undefined),
};

/** Sets what every request carries; the session and the language do, each when it changes. */
export function connect(change: Partial<Connection>): void {
  Object.assign(connection, change);
}

/** The paths that say themselves that nobody is logged in. */
const WITHOUT_LOGIN = new Set(['/api/v1/session', '/api/v1/login-links']);

function withHeaders(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set('accept-language', connection.language);
  if (connection.csrfToken !== null && request.method !== 'GET') {
    headers.set('x-csrf-token', connection.csrfToken);
  }
  return new Request(request, { headers });
}

/**
 * As `fetch`, in the reader's language and with the session's proof. When the session has ended, the request waits
 * until the reader has logged in again and is sent anew, so that nothing that was typed is lost.
 */
export async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const answer = await reach(withHeaders(request));
  if (answer.status === 401 && !WITHOUT_LOGIN.has(new URL(request.url).pathname)) {
    await connection.loggedInAgain();
    return send(again);
  }
  return answer;
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem({ status: 0, code: 'network' });
  }
}

/** The API by path and method, typed by the API document: `await answer(api.GET('/api/v1/events'))`. */
export const api: Client<paths> = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: send,
  querySerializer: { array: { style: 'form', explode: true } },
});

interface Settled<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * What a request answered.
 *
 * @throws ApiProblem when it was refused, with the sentence of the API in the reader's language
 */
export async function answer<T>(request: Promise<Settled<T>>): Promise<T> {
  const { data, error, response } = await request;
  if (!response.ok) throw problemOf(response.status, error);
  // An answer without a body (204) has no data; its type says so.
  return data as T;
}

/** A file that the API makes, with the name that it proposes. @throws ApiProblem */
export async function fetchFile(
  path: string,
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const response = await send(new Request(new URL(path, window.location.origin)));
  if (!response.ok) throw problemOf(response.status, await readJson(response));
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  const name = encoded === undefined ? plain : decodeURIComponent(encoded);
  return { blob: await response.blob(), name: name ?? path.split('/').at(-1) ?? 'file' };
}

/** Sends a file with the fields beside it as a form. @throws ApiProblem */
export async function sendForm<T>(path: string, form: FormData): Promise<T> {
  const request = new Request(new URL(path, window.location.origin), {
    method: 'POST',
    body: form,
  });
  const response = await send(request);
  const body = await readJson(response);
  if (!response.ok) throw problemOf(response.status, body);
  return body as T;
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The header of a versioned edit: the version that the reader saw. */
export function ifMatch(version: number): { readonly 'If-Match': string } {
  return { 'If-Match': `"${String(version)}"` };
}
