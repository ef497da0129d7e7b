import { ORIGIN } from '../support/own-address.js';
import { OWNER } from './application.js';

/** The API as the owner asks it, to find what the pictures show and to add what they need. */
export interface Desk {
  get(path: string): Promise<any>;
  /** Sends a change; FormData goes as it is, everything else as JSON. */
  post(path: string, body?: unknown, version?: number): Promise<any>;
  patch(path: string, body: unknown, version: number): Promise<any>;
  put(path: string, body: unknown, version: number): Promise<any>;
}

/**
 * Logs in at the API.
 *
 * @throws Error with the words of the problem whenever something is refused
 */
export async function openDesk(url: string): Promise<Desk> {
  const login = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN },
    body: JSON.stringify(OWNER),
  });
  const [cookie = ''] = (login.headers.getSetCookie()[0] ?? '').split(';');
  const { csrfToken } = (await login.json()) as { csrfToken: string };
  const call = async (path: string, init: RequestInit, version?: number): Promise<any> => {
    const answer = await fetch(`${url}/api/v1/${path}`, {
      ...init,
      headers: {
        cookie,
        origin: ORIGIN,
        'x-csrf-token': csrfToken,
        ...(typeof init.body === 'string' ? { 'content-type': 'application/json' } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }),
      },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    get: (path) => call(path, {}),
    post: (path, body, version) =>
      call(
        path,
        {
          method: 'POST',
          ...(body === undefined
            ? {}
            : { body: body instanceof FormData ? body : JSON.stringify(body) }),
        },
        version,
      ),
    put: (path, body, version) =>
      call(path, { method: 'PUT', body: JSON.stringify(body) }, version),
    patch: (path, body, version) =>
      call(path, { method: 'PATCH', body: JSON.stringify(body) }, version),
  };
}
