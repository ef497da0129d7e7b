import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { addExpert, addForum } from '../support/programme-samples.js';

let app: TestApp;
let organization: TestOrganization;
let client: ReturnType<typeof api>;
let forum: Awaited<ReturnType<typeof addForum>>;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
  forum = await addForum(client);
});

interface Change {
  readonly kind: string;
  readonly id: string;
  readonly action: string;
  readonly version: number | null;
  readonly who: { readonly accountId: string; readonly name: string } | null;
}

/** Watches a programme; `next` waits for what comes, and for nothing else. */
async function watch(on: TestApp, token: string, event: string) {
  const stop = new AbortController();
  const response = await fetch(`${on.url}/api/v1/events/${event}/changes`, {
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    signal: stop.signal,
  });
  const changes: Change[] = [];
  let ended = false;
  let wake: () => void = () => undefined;
  let ready = false;
  const reading = (async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) {
      text += decoder.decode(bytes as Uint8Array, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data !== undefined && block.includes('event: change'))
          changes.push(JSON.parse(data) as Change);
        if (block.includes('event: ready')) ready = true;
      }
      wake();
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      ended = true;
      wake();
    });
  const until = async (done: () => boolean) => {
    while (!done() && !ended) await new Promise<void>((resolve) => (wake = resolve));
  };
  if (response.status === 200) await until(() => ready);
  return {
    status: response.status,
    response,
    changes,
    next: async (count: number) => {
      await until(() => changes.length >= count);
      return changes.splice(0, count);
    },
    end: async () => {
      await until(() => false);
    },
    close: async () => {
      stop.abort();
      await reading;
    },
  };
}

const add = (title: string, starts: string, ends: string) =>
  client.post(`/api/v1/events/${forum.event}/sessions`, {
    title: { en: title },
    kind: 'keynote',
    roomId: forum.hallA,
    startsLocal: `2027-09-14T${starts}`,
    endsLocal: `2027-09-14T${ends}`,
  });

describe('whoever watches a programme', () => {
  it('is told of each change as it commits, by whom, and of no other organization’s', async () => {
    const stranger = await createOrganization(app);
    const strange = api(app, stranger.ownerToken);
    const theirs = await addForum(strange);
    const watching = await watch(app, organization.ownerToken, forum.event);
    const strangers = await watch(app, stranger.ownerToken, theirs.event);
    const made = await add('One', '10:00', '11:00');
    const who = { accountId: organization.ownerAccountId, name: 'Test owner' };
    expect(await watching.next(1)).toEqual([
      { kind: 'session', id: made.body.id, action: 'created', version: 1, who },
    ]);
    // What is refused changes nothing and is not told.
    expect((await add('Clash', '10:30', '11:30')).status).toBe(409);
    await client.post(`/api/v1/events/${forum.event}/sessions/move`, {
      moves: [{ sessionId: made.body.id, version: 1, shiftMinutes: 5 }],
    });
    expect(await watching.next(1)).toEqual([
      { kind: 'session', id: made.body.id, action: 'moved', version: 2, who },
    ]);
    const expertId = await addExpert(app, organization, { family: 'Ли', given: 'Вэй' });
    const people = await client.post(`/api/v1/sessions/${made.body.id}/people`, {
      expertId,
      role: 'speaker',
    });
    const assignment = people.body.people[0].id as string;
    await client.patch(`/api/v1/rooms/${forum.hallA}`, { capacity: 7 }, 1);
    await client.put(
      `/api/v1/events/${forum.event}/programme-rules`,
      { levels: { capacity: 'off' } },
      0,
    );
    await client.delete(`/api/v1/assignments/${assignment}`);
    await client.delete(`/api/v1/sessions/${made.body.id}`);
    const told = await watching.next(5);
    expect(told.map(({ kind, id, action, version }) => [kind, id, action, version])).toEqual([
      ['assignment', assignment, 'created', 1],
      ['room', forum.hallA, 'changed', 2],
      ['programme_rules', forum.event, 'changed', 1],
      ['assignment', assignment, 'removed', null],
      ['session', made.body.id, 'removed', null],
    ]);
    await strange.post(`/api/v1/events/${theirs.event}/sessions`, {
      title: { en: 'Theirs' },
      kind: 'keynote',
      durationMinutes: 10,
    });
    expect((await strangers.next(1)).map(({ action }) => action)).toEqual(['created']);
    expect([watching.changes, strangers.changes]).toEqual([[], []]);
    await watching.close();
    await strangers.close();
  });

  it('is told of many changes at once as one', async () => {
    const watching = await watch(app, organization.ownerToken, forum.event);
    await app.database.transaction(async (tx) => {
      for (let n = 0; n < 150; n += 1) {
        await tx.query(
          `INSERT INTO audit_entry (id, organization_id, actor_kind, object_kind, object_id, action, changes)
           VALUES (gen_random_uuid(), $1, 'command', 'session', gen_random_uuid(), 'created',
             jsonb_build_object('eventId', jsonb_build_object('old', $2::text)))`,
          [organization.id, forum.event],
        );
      }
    });
    const [told] = await watching.next(1);
    expect([told?.kind, told?.action, told?.id]).toEqual(['programme', 'many', forum.event]);
    await watching.close();
  });

  it('needs the right to read, an event of their own, and the right question', async () => {
    const path = `/api/v1/events/${forum.event}/changes`;
    const answer = await client.get(path);
    expect([answer.status, answer.body.code]).toEqual([400, 'event_stream_expected']);
    const narrow = await organization.tokenFor('owner', ['experts:read']);
    expect((await watch(app, narrow, forum.event)).status).toBe(403);
    const stranger = await createOrganization(app);
    expect((await watch(app, stranger.ownerToken, forum.event)).status).toBe(404);
    const head = await fetch(`${app.url}${path}`, {
      method: 'HEAD',
      headers: {
        authorization: `Bearer ${organization.ownerToken}`,
        accept: 'text/event-stream',
      },
    });
    expect(head.status).toBe(400);
  });

  it('may watch so many at once; those that are closed do not count', async () => {
    const token = await organization.tokenFor('viewer');
    const open = await Promise.all(
      Array.from({ length: 12 }, () => watch(app, token, forum.event)),
    );
    expect(open.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
    const refused = await watch(app, token, forum.event);
    expect(refused.status).toBe(429);
    const other = await watch(app, organization.ownerToken, forum.event);
    expect(other.status).toBe(200);
    await Promise.all([...open, other].map((one) => one.close()));
    let again = await watch(app, token, forum.event);
    // The server learns of a closed connection a moment later.
    while (again.status === 429) again = await watch(app, token, forum.event);
    expect(again.status).toBe(200);
    await again.close();
  });

  it('is told again after the connection to the database was lost', async () => {
    const watching = await watch(app, organization.ownerToken, forum.event);
    await app.database.reader.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'suhbat-changes' AND datname = current_database()`,
    );
    const [told] = await watching.next(1);
    expect([told?.kind, told?.action]).toEqual(['programme', 'many']);
    await add('After', '12:00', '13:00');
    expect((await watching.next(1)).map(({ action }) => action)).toEqual(['created']);
    await watching.close();
  });
});

describe('a stopping application', () => {
  it('ends its streams and does not wait for their readers', async () => {
    const stopping = await startApp();
    const own = await createOrganization(stopping);
    const event = (await addForum(api(stopping, own.ownerToken))).event;
    const watching = await watch(stopping, own.ownerToken, event);
    expect(watching.status).toBe(200);
    await stopping.close();
    await watching.end();
    expect(watching.changes).toEqual([]);
  });
});
