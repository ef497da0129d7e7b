import type { OpenAPIObject } from '@nestjs/swagger';
import type { Attempt, HostileTarget } from './hostile-target.js';
import {
  type chance,
  HOSTILE_BODIES,
  HOSTILE_HEADERS,
  HOSTILE_JSON,
  HOSTILE_MEDIA_TYPES,
  HOSTILE_QUERIES,
  HOSTILE_SEGMENTS,
  HOSTILE_TEXTS,
  HOSTILE_VERSIONS,
  HUGE_JSON,
  HUGE_TEXTS,
} from './hostile-values.js';
import { sample } from './sample-from-schema.js';

/** How many times as many things are tried as in an ordinary run. */
export const DEPTH = Number(process.env['HOSTILE_DEPTH'] ?? '1');

const MARK = '"\u{E000}here\u{E000}"';

/** Paths to every place of a JSON value, the value itself left out. */
function places(value: unknown, at: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    return [path, ...places(child, path)];
  });
}

/** The JSON text of `value` with `fragment` in one place. */
function withFragment(
  value: unknown,
  path: readonly (string | number)[],
  fragment: string,
): string {
  const copy: unknown = structuredClone(value);
  let node = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) node = node[key] as Record<string | number, unknown>;
  node[path.at(-1) ?? ''] = JSON.parse(MARK);
  return JSON.stringify(copy).replace(MARK, () => fragment);
}

/** What a schema does not tell: which state may follow, what must differ from what is there. */
const LIKELY: Readonly<Record<string, object>> = {
  'POST /api/v1/events/{id}/state': { to: 'announced' },
  'POST /api/v1/speakers/{id}/state': { to: 'invited' },
  'POST /api/v1/sessions/{id}/state': { to: 'cancelled' },
  'POST /api/v1/recommendations/{id}/status': { status: 'withdrawn' },
  'POST /api/v1/experts': {
    names: [{ lang: 'en', script: 'Latn', family: 'Testova', given: 'Aigul' }],
  },
  'POST /api/v1/outcome-versions/{id}/editions': { lang: 'ru' },
  'PATCH /api/v1/outcome-versions/{id}': { updateType: 'new' },
};

/** A body that the operation should take. */
function likely(document: OpenAPIObject, target: HostileTarget, whole: boolean): object {
  const { body, method, template } = target.operation;
  const made = body === undefined ? {} : sample(document, body, target.ids, { whole });
  return typeof made === 'object' && made !== null
    ? { ...made, ...LIKELY[`${method} ${template}`] }
    : {};
}

/** Bodies that are right but for one place. */
function bodies(
  document: OpenAPIObject,
  target: HostileTarget,
  draw: ReturnType<typeof chance>,
): string[] {
  const { body: schema } = target.operation;
  if (schema === undefined) return [];

  const whole = likely(document, target, true);
  const least = likely(document, target, false);
  const mutated = places(whole).flatMap((path) => {
    // One field beyond what must be there: what the others do wrong cannot hide what this one does.
    const [first = ''] = path;
    const base =
      draw.below(3) === 0
        ? whole
        : { ...least, [first]: (whole as Record<string, unknown>)[first] };
    return [
      ...draw.some(HOSTILE_TEXTS, 5 * DEPTH).map((text) => JSON.stringify(text)),
      ...draw.some(HOSTILE_JSON, 3 * DEPTH),
      ...draw.some(target.otherIds(), DEPTH).map((id) => JSON.stringify(id)),
    ].map((fragment) => withFragment(base, path, fragment));
  });
  const wide = places(whole);
  const huge = [
    ...draw.some(HUGE_JSON, DEPTH),
    ...draw.some(HUGE_TEXTS, DEPTH).map((text) => JSON.stringify(text)),
  ].map((fragment) => withFragment(whole, wide[draw.below(wide.length)] ?? [], fragment));
  const text = JSON.stringify(least);
  const inside = text.slice(1, -1);
  const stray = ['"unknown":1', '"__proto__":{"a":1}', '"constructor":{}', '"id":"x"', inside]
    .filter((extra) => extra !== '')
    .map((extra) => `{${[inside, extra].filter((part) => part !== '').join(',')}}`);
  return [JSON.stringify(whole), text, ...draw.some(mutated, 40 * DEPTH), ...huge, ...stray];
}

/** Everything that is tried on one operation. */
export function attemptsOn(
  document: OpenAPIObject,
  target: HostileTarget,
  draw: ReturnType<typeof chance>,
): Attempt[] {
  const { parameters, template, method, body, versioned } = target.operation;
  const least = body ? JSON.stringify(likely(document, target, false)) : undefined;
  const gone = '01990000-0000-7000-8000-000000000000';
  // A deletion is tried on what is not there: the first success would end it.
  const path = method === 'DELETE' ? target.path(gone) : target.path();
  const query = (text: string) => ({ path: `${path}?${text}`, body: least });
  return [
    ...(method === 'DELETE' ? [] : [{ path, body: least }]),
    ...bodies(document, target, draw).map((sent) => ({ path, body: sent })),
    ...(template.includes('{')
      ? [...draw.some(HOSTILE_SEGMENTS, 5 * DEPTH), ...draw.some(target.otherIds(), 2 * DEPTH)]
      : []
    ).map((segment) => ({ path: target.path(segment), body: least })),
    ...parameters
      .filter((parameter) => parameter.in === 'query')
      .flatMap(({ name }) => [
        ...draw
          .some(HOSTILE_TEXTS, 5 * DEPTH)
          .map((text) => query(`${name}=${encodeURIComponent(text.toWellFormed().slice(0, 900))}`)),
        ...draw.some(target.otherIds(), DEPTH).map((id) => query(`${name}=${id}`)),
        query(`${name}=a&${name}=b`),
        query(`${name}[]=a`),
        query(`${name}=%ff`),
        query(`${name}=%00`),
        query(name),
      ]),
    ...draw.some(HOSTILE_QUERIES, 2 * DEPTH).map(query),
    ...(parameters.some(({ name }) => name === 'cursor') ? CURSORS.map(query) : []),
    ...(versioned
      ? draw
          .some(HOSTILE_VERSIONS, 4 * DEPTH)
          .map((version) => ({ path, body: least, headers: { 'if-match': version } }))
      : []),
    ...(method === 'GET'
      ? []
      : draw.some(HOSTILE_BODIES, 4 * DEPTH).map((sent) => ({ path, body: sent }))),
    ...(method === 'GET' || body === undefined
      ? []
      : draw
          .some(HOSTILE_MEDIA_TYPES, 3 * DEPTH)
          .map((type) => ({ path, body: least, headers: { 'content-type': type } }))),
    ...draw.some(HOSTILE_HEADERS, 2 * DEPTH).map((headers) => ({ path, body: least, headers })),
    // Last, since it may end what the others act on.
    ...(method === 'DELETE' ? [{ path: target.path() }] : []),
  ];
}

/** Cursors that were never given out, or by another list. */
const CURSORS = [
  ['x'],
  ['x', 'y'],
  ['2027-09-14T05:00:00Z', '01990000-0000-7000-8000-000000000000'],
  ['2027-09-14T05:00:00Z', 'x'],
  ['0000-00-00', '01990000-0000-7000-8000-000000000000'],
  ['infinity', '01990000-0000-7000-8000-000000000000'],
  ['9'.repeat(40), '01990000-0000-7000-8000-000000000000'],
  ['\u{D800}', '01990000-0000-7000-8000-000000000000'],
  ['\0', '\0'],
  ['1', '2', '3'],
  [1, 2],
  [null, null],
  { length: 2 },
].map((values) => `cursor=${Buffer.from(JSON.stringify(values)).toString('base64url')}`);
