import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '../../src/platform/clock.js';
import {
  type Answer,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { type EventSamples, eventSamples } from '../support/event-samples.js';

let app: TestApp;
let organization: TestOrganization;
let samples: EventSamples;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  samples = eventSamples(app, organization);
});

const next = (id: string, body: object): Promise<Answer> =>
  samples.client.post(`/api/v1/series/${id}/next`, body);
const outcome = ({ status, body }: Answer) => [status, body.code];
const rows = (sql: string, ...values: unknown[]) =>
  app.database.reader.query<Record<string, unknown>[]>(sql, values);

function setToday(day: string): void {
  app.nest.get(Clock).now = () => Temporal.Instant.from(`${day}T06:00:00Z`);
}

describe('the next event of a series', () => {
  const addSeries = async (cadence: string, more: Record<string, unknown> = {}) =>
    (
      await samples.client.post('/api/v1/series', {
        title: { en: 'Round tables' },
        eventKind: 'round_table',
        cadence,
        startsOn: '2023-01-01',
        ...more,
      })
    ).body.id as string;

  it('is due by the cadence, keeps the wall clock, and is numbered on', async () => {
    setToday('2024-02-25');
    const seriesId = await addSeries('monthly');
    const event = await samples.event('2024-02-15', { seriesId });
    await samples.session(event.id, 'Opening', '2024-02-15T10:00', '2024-02-15T11:00');
    const preview = await next(seriesId, { dryRun: true });
    expect(preview.body.copy).toMatchObject({
      possible: true,
      sourceId: event.id,
      seriesId,
      after: { startsLocal: '2024-03-15T09:00', startsAt: '2024-03-15T04:00:00Z' },
      before: { startsAt: '2024-02-15T03:00:00Z' },
      offsetChanges: true,
      next: {
        number: 2,
        missed: [],
        choices: [
          { keep: 'day', startsLocal: '2024-03-15T09:00', weekend: false },
          { keep: 'weekday', startsLocal: '2024-03-21T09:00', weekend: false },
        ],
      },
    });
    const made = await next(seriesId, { number: 2 });
    expect(made.body.event).toMatchObject({
      seriesId,
      seriesNumber: 2,
      state: 'draft',
      startsLocal: '2024-03-15T09:00',
    });
    expect((await samples.programme(made.body.event.id))[0]).toMatchObject({
      startsLocal: '2024-03-15T10:00',
      startsAt: '2024-03-15T05:00:00Z',
    });
    const third = await next(seriesId, { keep: 'weekday' });
    // The third Friday, as 15 March is.
    expect(third.body.event).toMatchObject({ seriesNumber: 3, startsLocal: '2024-04-19T09:00' });
  });

  it('passes over what is gone, and says so; its day may be chosen', async () => {
    setToday('2024-06-20');
    const seriesId = await addSeries('monthly');
    await samples.event('2024-02-15', { seriesId });
    const preview = await next(seriesId, { dryRun: true });
    expect(preview.body.copy).toMatchObject({
      after: { startsLocal: '2024-07-15T09:00' },
      next: { missed: ['2024-03-15', '2024-04-15', '2024-05-15', '2024-06-15'] },
    });
    const chosen = await next(seriesId, { startsLocal: '2024-06-22T14:00' });
    expect(chosen.body.event).toMatchObject({
      startsLocal: '2024-06-22T14:00',
      endsLocal: '2024-06-22T23:00',
    });
    expect(chosen.body.copy.weekend).toBe(true);
  });

  it('follows the last one that is not cancelled, and refuses where it cannot be', async () => {
    setToday('2024-02-20');
    const seriesId = await addSeries('quarterly', { endsOn: '2024-07-01' });
    expect(outcome(await next(seriesId, {}))).toEqual([409, 'series_without_events']);
    const kept = await samples.event('2024-02-15', { seriesId });
    const cancelled = await samples.event('2024-05-01', { seriesId });
    await rows(`UPDATE event SET state = 'cancelled' WHERE id = $1`, cancelled.id);
    const made = await next(seriesId, {});
    expect(made.body.copy).toMatchObject({ sourceId: kept.id });
    expect(made.body.event).toMatchObject({ startsLocal: '2024-05-15T09:00', seriesNumber: 3 });
    const ended = await next(seriesId, {});
    expect([...outcome(ended), ended.body.params]).toEqual([
      409,
      'series_ended',
      { endsOn: '2024-07-01', day: '2024-08-15' },
    ]);
    expect((await next(seriesId, { startsLocal: '2024-08-15T09:00' })).status).toBe(200);
  });

  it('is made once by two who saw the same preview, and twice by two who did not ask', async () => {
    setToday('2024-02-20');
    const seriesId = await addSeries('weekly');
    await samples.event('2024-02-15', { seriesId });
    const both = await Promise.all([
      next(seriesId, { number: 2 }),
      next(seriesId, { number: 2 }),
      next(seriesId, { number: 2 }),
    ]);
    expect(both.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'series_moved_on'],
      [409, 'series_moved_on'],
    ]);
    const free = await Promise.all([next(seriesId, {}), next(seriesId, {})]);
    expect(
      free.map(({ body }) => [body.event.seriesNumber, body.event.startsLocal]).sort(),
    ).toEqual([
      [3, '2024-02-29T09:00'],
      [4, '2024-03-07T09:00'],
    ]);
  });
});
