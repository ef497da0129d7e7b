import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../../src/kernel/id.js';
import { UI_LANGUAGES, type UiLanguage } from '../../src/kernel/languages.js';
import { createOrganization, type TestApp, type TestOrganization } from './app.js';
import type { Operation } from './document-operations.js';
import { problemFault } from './problem-check.js';
import { rawRequest } from './raw-request.js';
import { everyKindOfRow } from './rows-of-every-kind.js';
import type { RowIds } from './sample-from-schema.js';

/** One request to one operation, as it goes on the wire. */
export interface Attempt {
  readonly path: string;
  readonly body?: string | Uint8Array | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An operation with rows of its own to act on, so that no operation finds what another left. */
export class HostileTarget {
  readonly faults: string[] = [];
  accepted = 0;
  /** What the first attempt, which should be taken, was answered. */
  firstAnswer: string | undefined;
  private turn = 0;

  private constructor(
    private readonly app: TestApp,
    private readonly marks: () => Promise<Record<string, string>>,
    readonly operation: Operation,
    readonly ids: RowIds,
    private readonly foreign: RowIds,
    private readonly credentials: Readonly<Record<string, string>>,
    private before: Record<string, string>,
  ) {}

  static async of(
    app: TestApp,
    marks: () => Promise<Record<string, string>>,
    operation: Operation,
    foreign: RowIds,
  ): Promise<HostileTarget> {
    const home = await createOrganization(app);
    const ids = await everyKindOfRow(app, home);
    return new HostileTarget(
      app,
      marks,
      operation,
      ids,
      foreign,
      await credentialsFor(app, home, operation),
      await marks(),
    );
  }

  /** The path with the id of the row that it is about, or with what is put there. */
  path(id?: string): string {
    const kind = this.operation.template.split('/')[3] ?? '';
    return this.operation.template
      .replace(
        /\{(id|\w+Id)\}/,
        () => id ?? this.ids[kind] ?? '01990000-0000-7000-8000-000000000000',
      )
      .replace(/\{lang\}/, 'en')
      .replace(/\{[^}]+\}/g, '01990000-0000-7000-8000-000000000000');
  }

  otherIds(): string[] {
    return [...Object.values(this.ids), ...Object.values(this.foreign)];
  }

  /** Sends the request and holds the answer, and what it left in the tables, to the rules. */
  async attempt({ path, body, headers = {} }: Attempt): Promise<void> {
    const { method, template, versioned, limited, mediaType } = this.operation;
    const language = UI_LANGUAGES[this.turn++ % UI_LANGUAGES.length] as UiLanguage;
    if (limited) await this.app.database.reader.query('DELETE FROM rate_limit');
    const answer = await rawRequest(
      this.app.url,
      method,
      path,
      {
        ...this.credentials,
        ...(mediaType === undefined || body === undefined ? {} : { 'content-type': mediaType }),
        ...(versioned ? { 'if-match': await this.version() } : {}),
        'accept-language': language,
        ...headers,
      },
      body,
    );
    const asked = headers['accept-language'] === undefined ? language : undefined;
    const fault = this.faultOf(answer, path, asked);
    const after = method === 'GET' && fault === undefined ? this.before : await this.marks();
    const changed =
      answer.status >= 400
        ? Object.keys(after).filter((table) => after[table] !== this.before[table])
        : [];
    this.before = after;
    if (answer.status < 300) this.accepted += 1;
    this.firstAnswer ??= `${String(answer.status)} ${answer.text.slice(0, 300)}`;
    const found = [
      ...(fault === undefined ? [] : [fault]),
      ...(changed.length === 0 ? [] : [`refused, but wrote to ${changed.join(', ')}`]),
    ];
    for (const one of found) {
      const sent = `${show(path)} ${show(body)} ${show(JSON.stringify(headers))}`;
      this.faults.push(`${method} ${template}: ${one}\n  sent ${sent}\n  got ${show(answer.text)}`);
    }
  }

  private faultOf(
    answer: Awaited<ReturnType<typeof rawRequest>>,
    path: string,
    language: UiLanguage | undefined,
  ): string | undefined {
    if (answer.status >= 500) return `answered ${String(answer.status)}`;
    const type = String(answer.headers['content-type'] ?? '');
    try {
      const parsed: unknown =
        answer.text === '' ? null : /[/+]json/.test(type) ? JSON.parse(answer.text) : answer.text;
      this.app.contract.check(this.operation.method, path, answer.status, type, parsed);
    } catch (error) {
      return String(error);
    }
    return answer.status >= 400 && language !== undefined
      ? problemFault(answer, language)
      : undefined;
  }

  /** The version that the row has now, so that the request gets past that check. */
  private async version(): Promise<string> {
    const kind = this.operation.template.split('/')[3] ?? '';
    const table = TABLES[kind] ?? kind.replace(/s$/, '');
    const rows = await this.app.database.reader.query<{ version: number }[]>(
      `SELECT version FROM ${table} WHERE id::text = $1 OR $1 = ''`,
      [this.ids[kind] ?? ''],
    );
    return `"${String(rows[0]?.version ?? 1)}"`;
  }
}

/** Tables whose name is not that of the route. */
const TABLES: Readonly<Record<string, string>> = {
  series: 'series',
  evidence: 'evidence',
  members: 'membership',
  'outcome-versions': 'outcome_version',
  'recommendation-responses': 'recommendation_response',
  'expert-imports': 'expert_import',
  merges: 'expert_merge',
};

function show(value: string | Uint8Array | undefined): string {
  const text =
    typeof value === 'string' ? value : value === undefined ? '' : `bytes ${value.toString()}`;
  return text.length > 700 ? `${text.slice(0, 700)}… (${String(text.length)})` : text;
}

/** An account's own routes are for a person at a browser, the others for a token as well. */
async function credentialsFor(
  app: TestApp,
  home: TestOrganization,
  { method, template }: Operation,
): Promise<Record<string, string>> {
  const personal = /^\/api\/v1\/(account|session|tokens)\b/.test(template);
  if (!personal || (method === 'POST' && template === '/api/v1/session'))
    return { authorization: `Bearer ${home.ownerToken}` };
  const secret = randomBytes(32).toString('base64url');
  await app.database.reader.query(
    `INSERT INTO auth_session (id, account_id, organization_id, token_hash, csrf_token, expires_at)
     VALUES ($1, $2, $3, $4, 'csrf', now() + interval '1 day')`,
    [newId(), home.ownerAccountId, home.id, createHash('sha256').update(secret).digest()],
  );
  return { cookie: `suhbat_session=${secret}`, 'x-csrf-token': 'csrf' };
}
