import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../../../test/support/app.js';
import { newId } from '../../kernel/id.js';
import { Jobs } from './jobs.js';

let app: TestApp;
let jobs: Jobs;
let own: TestOrganization;
let other: TestOrganization;
let broken = true;

beforeAll(async () => {
  app = await startApp();
  jobs = app.nest.get(Jobs);
  [own, other] = [await createOrganization(app), await createOrganization(app)];
  jobs.defineJob(
    'test.fragile',
    () => (broken ? Promise.reject(new Error('no luck')) : Promise.resolve()),
    { retries: 0 },
  );
});

afterAll(() => app.close());

const enqueue = (organizationId: string | null) =>
  app.database.transaction((tx) =>
    jobs.enqueue(tx, 'test.fragile', { organizationId, itemId: own.id }),
  );

describe('jobs through the API', () => {
  it('shows an organization its own, and lets it try a dead one again', async () => {
    const client = api(app, own.ownerToken);
    const id = await enqueue(own.id);
    const theirs = await enqueue(other.id);
    const installation = await enqueue(null);
    await jobs.runDue();
    const waiting = await enqueue(own.id);

    const failed = await client.get('/api/v1/jobs?state=failed');
    expect(failed.body).toEqual({
      items: [
        {
          id,
          name: 'test.fragile',
          state: 'failed',
          payload: { organizationId: own.id, itemId: own.id },
          attempts: 1,
          error: 'Error: no luck',
          createdAt: expect.stringMatching(/Z$/),
          startAfter: expect.stringMatching(/Z$/),
          finishedAt: expect.stringMatching(/Z$/),
        },
      ],
      next: null,
    });
    const first = await client.get('/api/v1/jobs?limit=1');
    const second = await client.get(`/api/v1/jobs?limit=1&cursor=${String(first.body.next)}`);
    expect([first.body.items[0].id, second.body.items[0].id]).toEqual([waiting, id]);
    expect(second.body.next).toBe(null);
    expect((await client.get('/api/v1/jobs?state=dead')).status).toBe(400);

    for (const foreign of [theirs, installation, newId()]) {
      const answer = await client.post(`/api/v1/jobs/${String(foreign)}/retry`);
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    }
    expect((await client.post(`/api/v1/jobs/${String(waiting)}/retry`)).body).toMatchObject({
      status: 409,
      code: 'job_not_failed',
      params: { state: 'created' },
    });
    expect((await client.post('/api/v1/jobs/1/retry')).status).toBe(400);

    await app.database.reader.query(
      `INSERT INTO pgboss.queue SELECT (jsonb_populate_record(queue, '{"name": "test.gone"}')).* FROM pgboss.queue WHERE name = 'test.fragile'`,
    );
    await app.database.reader.query('UPDATE pgboss.job SET name = $2 WHERE id = $1', [
      theirs,
      'test.gone',
    ]);
    expect(
      (await api(app, other.ownerToken).post(`/api/v1/jobs/${String(theirs)}/retry`)).body,
    ).toMatchObject({ status: 409, code: 'job_kind_gone', params: { name: 'test.gone' } });

    broken = false;
    const retried = await client.post(`/api/v1/jobs/${String(id)}/retry`);
    expect([retried.status, retried.body.state]).toEqual([200, 'retry']);
    await jobs.runDue();
    expect((await client.get('/api/v1/jobs?state=failed')).body.items).toEqual([]);
    expect((await client.get('/api/v1/jobs?state=completed')).body.items).toHaveLength(2);
    const [theirState] = await app.database.reader.query<{ state: string }[]>(
      'SELECT state FROM pgboss.job WHERE id = $1',
      [theirs],
    );
    expect(theirState).toEqual({ state: 'failed' });
  });

  it('is for those who may', async () => {
    const id = await enqueue(own.id);
    const organizer = api(app, await own.tokenFor('organizer'));
    expect((await organizer.get('/api/v1/jobs')).status).toBe(200);
    expect((await organizer.post(`/api/v1/jobs/${String(id)}/retry`)).status).toBe(403);
    expect((await api(app, await own.tokenFor('viewer')).get('/api/v1/jobs')).status).toBe(403);
    expect((await api(app).get('/api/v1/jobs')).status).toBe(401);
  });
});
