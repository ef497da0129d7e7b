import { Jobs } from '../../src/platform/jobs/jobs.js';
import type { Answer, TestApp } from './app.js';

/** What one browser holds: its cookie, and the CSRF token that the last answer gave. */
export interface BrowserSession {
  /** `name=value`, or undefined without a login. */
  readonly cookie: string | undefined;
  readonly csrfToken: string | undefined;
  /** Sends as the console does: cookie and CSRF token go along. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** Sends a form as a page without JavaScript does: the cookie goes along, no CSRF header. */
  submit(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
}

/** A browser that keeps the session cookie. Redirects are not followed. */
export function browser(app: TestApp): BrowserSession {
  let cookie: string | undefined;
  let csrfToken: string | undefined;
  const send = async (
    method: string,
    path: string,
    body: string | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> => {
    const response = await fetch(`${app.url}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...(cookie === undefined ? {} : { cookie }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookie = pair.endsWith('=') ? undefined : pair;
    }
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const parsed: unknown = text === '' ? null : /[/+]json/.test(type) ? JSON.parse(text) : text;
    if (typeof parsed === 'object' && parsed !== null && 'csrfToken' in parsed) {
      csrfToken = String(parsed.csrfToken);
    }
    app.contract.check(method, path, response.status, type, parsed);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  return {
    get cookie() {
      return cookie;
    },
    get csrfToken() {
      return csrfToken;
    },
    call: (method, path, body, headers = {}) =>
      send(method, path, body === undefined ? undefined : JSON.stringify(body), {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(csrfToken === undefined ? {} : { 'x-csrf-token': csrfToken }),
        ...headers,
      }),
    submit: (path, fields, headers = {}) =>
      send('POST', path, new URLSearchParams(fields).toString(), {
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      }),
  };
}

export interface Letter {
  readonly kind: string;
  readonly to_address: string;
  readonly language: string;
  readonly subject: string;
  readonly body_text: string;
  readonly organization_id: string | null;
}

/** The letters in the outbox to an address, the newest first, after all jobs that are due. */
export async function lettersTo(app: TestApp, address: string): Promise<Letter[]> {
  await app.nest.get(Jobs).runDue();
  return app.database.reader.query<Letter[]>(
    `SELECT kind, to_address, language, subject, body_text, organization_id FROM message
     WHERE to_address = $1 ORDER BY created_at DESC, id DESC`,
    [address],
  );
}

/** The link in a letter. */
export function linkIn(letter: Letter | undefined): URL {
  const found = /^https?:\S+$/m.exec(letter?.body_text ?? '')?.[0];
  if (found === undefined) throw new Error('the letter has no link');
  return new URL(found);
}

/** The token of the link in the newest letter to an address. */
export async function newestToken(app: TestApp, address: string): Promise<string> {
  const [letter] = await lettersTo(app, address);
  return linkIn(letter).searchParams.get('token') ?? '';
}

/** Waits out the last seconds of the rate limits' windows (they end together on each quarter of an hour). */
export async function awayFromWindowEnd(app: TestApp): Promise<void> {
  const [row] = await app.database.reader.query<{ left: number }[]>(
    `SELECT (900 - mod(extract(epoch FROM now()), 900))::float AS left`,
  );
  const left = row?.left ?? 900;
  if (left < 5) await new Promise((resolve) => setTimeout(resolve, left * 1000 + 100));
}
