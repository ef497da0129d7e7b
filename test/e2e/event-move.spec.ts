import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import {
  type Answer,
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { type EventSamples, eventSamples } from '../support/event-samples.js';
import { countQueries } from '../support/query-count.js';

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

const move = (id: string, version: number, body: object): Promise<Answer> =>
  samples.client.post(`/api/v1/events/${id}/move`, body, { 'if-match': `"${String(version)}"` });

const outcome = ({ status, body }: Answer) => [status, body.code];

describe('moving an event to another day', () => {
  it('keeps every wall-clock time over a change of the zone’s rules, and can be undone', async () => {
    const [, hall = ''] = await samples.venue(['Hall A']);
    const event = await samples.event('2024-02-28', { endsLocal: '2024-02-29T18:00' });
    await samples.session(event.id, 'Opening', '2024-02-28T10:00', '2024-02-28T11:00', {
      roomId: hall,
    });
    await samples.session(event.id, 'Night', '2024-02-28T23:30', '2024-02-29T01:00');
    await samples.insert('session', {
      event_id: event.id,
      kind: 'panel',
      title: { en: 'Waiting' },
      duration_minutes: 45,
    });
    const before = await samples.programme(event.id);

    const preview = await move(event.id, 1, { days: 2, dryRun: true });
    expect(preview.status).toBe(200);
    expect(preview.body.version).toBe(1);
    expect(preview.body.move).toMatchObject({
      dryRun: true,
      possible: true,
      days: 2,
      before: {
        startsLocal: '2024-02-28T09:00',
        startsAt: '2024-02-28T03:00:00Z',
        startsOffset: '+06:00',
      },
      after: {
        startsLocal: '2024-03-01T09:00',
        startsAt: '2024-03-01T04:00:00Z',
        startsOffset: '+05:00',
      },
      offsetChanges: true,
      clashes: [],
      undo: { startsLocal: '2024-02-28T09:00', endsLocal: '2024-02-29T18:00' },
    });
    expect(
      preview.body.move.sessions.map((session: Record<string, any>) => [
        session['title'].en,
        session['before'].startsAt,
        session['after'].startsLocal,
        session['after'].startsAt,
        session['offsetChanges'],
        session['issue'],
      ]),
    ).toEqual([
      ['Opening', '2024-02-28T04:00:00Z', '2024-03-01T10:00', '2024-03-01T05:00:00Z', true, null],
      ['Night', '2024-02-28T17:30:00Z', '2024-03-01T23:30', '2024-03-01T18:30:00Z', true, null],
    ]);
    expect(await samples.programme(event.id)).toEqual(before);

    const moved = await move(event.id, 1, { days: 2 });
    expect(moved.body).toMatchObject({
      startsLocal: '2024-03-01T09:00',
      endsLocal: '2024-03-02T18:00',
      version: 2,
      move: { dryRun: false, undo: { startsLocal: '2024-02-28T09:00' } },
    });
    expect(moved.headers.get('etag')).toBe('"2"');
    expect(
      (await samples.programme(event.id)).map((row) => [
        row['title'],
        row['startsAt'],
        row['endsAt'],
      ]),
    ).toEqual([
      ['Opening', '2024-03-01T05:00:00Z', '2024-03-01T06:00:00Z'],
      ['Night', '2024-03-01T18:30:00Z', '2024-03-01T20:00:00Z'],
      ['Waiting', null, null],
    ]);

    const back = await move(event.id, 2, moved.body.move.undo);
    expect(back.status).toBe(200);
    const timeless = (rows: Record<string, unknown>[]) => rows.map(({ version: _, ...row }) => row);
    expect(timeless(await samples.programme(event.id))).toEqual(timeless(before));
  });

  it('refuses hours that the clocks skip on the new day, and takes the earlier of doubled ones', async () => {
    const zone = 'Europe/Berlin';
    const event = await samples.event('2027-03-26', {
      zone,
      startsLocal: '2027-03-26T00:00',
      endsLocal: '2027-03-26T12:00',
    });
    await samples.session(event.id, 'Watch', '2027-03-26T02:15', '2027-03-26T02:45', { zone });
    const skipped = await move(event.id, 1, { days: 2, dryRun: true });
    expect(skipped.body.move).toMatchObject({ possible: false, sessions: [{ issue: 'skipped' }] });
    const refused = await move(event.id, 1, { days: 2 });
    expect(outcome(refused)).toEqual([409, 'event_sessions_misfit']);
    expect(refused.body.params).toEqual({
      sessions: 'Watch (2027-03-28 02:15–02:45)',
      zone,
    });
    expect((await samples.programme(event.id))[0]).toMatchObject({
      startsLocal: '2027-03-26T02:15',
      startsAt: '2027-03-26T01:15:00Z',
    });

    const doubled = await move(event.id, 1, { startsLocal: '2027-10-31T00:00', dryRun: true });
    expect(doubled.body.move).toMatchObject({ possible: true, sessions: [{ issue: 'ambiguous' }] });
    expect((await move(event.id, 1, { startsLocal: '2027-10-31T00:00' })).status).toBe(200);
    expect((await samples.programme(event.id))[0]).toMatchObject({
      startsLocal: '2027-10-31T02:15',
      startsAt: '2027-10-31T00:15:00Z',
    });
    // The event itself cannot begin in the hour that is skipped.
    const gap = await move(event.id, 2, { startsLocal: '2028-03-26T02:30' });
    expect([...outcome(gap), gap.body.issues[0].field]).toEqual([
      400,
      'time_does_not_exist',
      'startsLocal',
    ]);
  });

  it('keeps the second of a doubled hour, there and back', async () => {
    const zone = 'Europe/Berlin';
    const event = await samples.event('2027-10-31', {
      zone,
      startsLocal: '2027-10-31T02:30+01:00',
      endsLocal: '2027-10-31T08:00',
    });
    expect(event.startsAt).toBe('2027-10-31T01:30:00Z');
    const moved = await move(event.id, 1, { days: 1 });
    expect(moved.body).toMatchObject({
      startsAt: '2027-11-01T01:30:00Z',
      move: { undo: { startsLocal: '2027-10-31T02:30+01:00' } },
    });
    expect((await move(event.id, 2, moved.body.move.undo)).body.startsAt).toBe(event.startsAt);
  });

  it('names in a preview all that holds the rooms and the people, and refuses the move', async () => {
    const [, hall = '', yard = ''] = await samples.venue(['Hall A'], ['Yard']);
    const expert = await samples.expert('Testova', 'Aigul');
    await app.database.reader.query('UPDATE room SET parallel_items = true WHERE id = $1', [yard]);
    const other = await samples.event('2027-09-15', { title: { en: 'Forum' } });
    const holding = await samples.session(
      other.id,
      'Holding',
      '2027-09-15T10:30',
      '2027-09-15T11:30',
      {
        roomId: hall,
      },
    );
    const speaking = await samples.session(
      other.id,
      'Speaking',
      '2027-09-15T14:00',
      '2027-09-15T15:00',
      {
        experts: [expert],
      },
    );
    await samples.session(other.id, 'Given up', '2027-09-15T09:00', '2027-09-15T18:00', {
      roomId: hall,
      experts: [expert],
      state: 'cancelled',
    });
    await samples.session(other.id, 'Stalls', '2027-09-15T09:00', '2027-09-15T18:00', {
      roomId: yard,
    });
    const event = await samples.event('2027-09-14');
    const mine = await samples.session(event.id, 'Mine', '2027-09-14T10:00', '2027-09-14T11:00', {
      roomId: hall,
    });
    await samples.session(event.id, 'Talk', '2027-09-14T14:30', '2027-09-14T15:30', {
      experts: [expert],
    });
    await samples.session(event.id, 'Outside', '2027-09-14T10:00', '2027-09-14T11:00', {
      roomId: yard,
    });
    const before = await samples.programme(event.id);

    const preview = await move(event.id, 1, { days: 1, dryRun: true });
    expect(preview.body.move.possible).toBe(false);
    expect(preview.body.move.clashes).toEqual([
      {
        kind: 'room',
        index: expect.any(Number),
        sessionId: mine,
        sessionTitle: { en: 'Mine' },
        startsLocal: '2027-09-15T10:00',
        endsLocal: '2027-09-15T11:00',
        roomId: hall,
        roomName: { en: 'Hall A' },
        expertId: null,
        expertName: null,
        other: {
          index: null,
          sessionId: holding,
          sessionTitle: { en: 'Holding' },
          eventId: other.id,
          eventTitle: { en: 'Forum' },
          eventState: 'draft',
          zone: 'Asia/Almaty',
          startsLocal: '2027-09-15T10:30',
          endsLocal: '2027-09-15T11:30',
          startsAt: '2027-09-15T05:30:00Z',
          endsAt: '2027-09-15T06:30:00Z',
        },
      },
      expect.objectContaining({
        kind: 'expert',
        sessionTitle: { en: 'Talk' },
        expertId: expert,
        expertName: 'Aigul Testova',
        other: expect.objectContaining({ sessionId: speaking, startsLocal: '2027-09-15T14:00' }),
      }),
    ]);
    const refused = await move(event.id, 1, { days: 1 });
    expect(outcome(refused)).toEqual([409, 'session_room_taken']);
    expect(refused.body.params).toMatchObject({
      room: 'Hall A',
      session: 'Holding',
      asked: 'Mine',
    });
    expect(await samples.programme(event.id)).toEqual(before);
    // Half an hour later it does not even meet its own old place.
    expect((await move(event.id, 1, { startsLocal: '2027-09-14T09:30' })).status).toBe(200);
  });

  it('says which sessions a shorter event would leave out', async () => {
    const event = await samples.event('2027-09-14');
    await samples.session(event.id, 'Late', '2027-09-14T17:00', '2027-09-14T18:00');
    const shorter = { days: 1, endsLocal: '2027-09-15T17:30' };
    const preview = await move(event.id, 1, { ...shorter, dryRun: true });
    expect(preview.body.move).toMatchObject({
      possible: false,
      sessions: [{ issue: 'outside_event' }],
    });
    expect(outcome(await move(event.id, 1, shorter))).toEqual([409, 'event_contains_sessions']);
  });

  it('refuses what is unclear, stale, over, or of somebody else, in a preview too', async () => {
    const event = await samples.event('2027-09-14');
    for (const dryRun of [true, false]) {
      const none = await move(event.id, 1, { dryRun });
      expect([none.status, none.body.issues[0]]).toEqual([
        400,
        expect.objectContaining({ field: 'startsLocal', code: 'required' }),
      ]);
      const both = await move(event.id, 1, { dryRun, days: 1, startsLocal: '2027-09-15T09:00' });
      expect([both.status, both.body.issues[0]]).toEqual([
        400,
        expect.objectContaining({ field: 'days', code: 'event_move_twice' }),
      ]);
      const stale = await move(event.id, 7, { dryRun, days: 1 });
      expect([...outcome(stale), stale.body.params]).toEqual([
        412,
        'stale_version',
        { current: 1, given: 7 },
      ]);
      expect(outcome(await move(newId(), 1, { dryRun, days: 1 }))).toEqual([404, 'not_found']);
      const stranger = await createOrganization(app);
      const foreign = await api(app, stranger.ownerToken).post(
        `/api/v1/events/${event.id}/move`,
        { dryRun, days: 1 },
        { 'if-match': '"1"' },
      );
      expect(outcome(foreign)).toEqual([404, 'not_found']);
    }
    await app.database.reader.query(`UPDATE event SET state = 'held' WHERE id = $1`, [event.id]);
    for (const dryRun of [true, false]) {
      expect(outcome(await move(event.id, 1, { dryRun, days: 1 }))).toEqual([
        409,
        'event_not_editable',
      ]);
    }
  });

  it('lets one of two movers through, and one of two events into a room', async () => {
    const [, hall = ''] = await samples.venue(['Hall A']);
    const events = [await samples.event('2027-09-14'), await samples.event('2027-09-16')];
    for (const [n, { id }] of events.entries()) {
      const day = n === 0 ? '2027-09-14' : '2027-09-16';
      await samples.session(id, `S${String(n)}`, `${day}T10:00`, `${day}T11:00`, { roomId: hall });
    }
    const [one, two] = events.map(({ id }) => id);
    const rooms = await Promise.all([
      move(one ?? '', 1, { days: 1 }),
      move(two ?? '', 1, { days: -1 }),
    ]);
    expect(rooms.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'session_room_taken'],
    ]);
    const event = await samples.event('2027-10-14');
    const movers = await Promise.all([
      move(event.id, 1, { days: 1 }),
      move(event.id, 1, { days: 2 }),
    ]);
    expect(movers.map(outcome).sort()).toEqual([
      [200, undefined],
      [412, 'stale_version'],
    ]);
  });

  it('asks as many questions for one session as for twenty', async () => {
    const [, hall = ''] = await samples.venue(['Hall A']);
    const expert = await samples.expert('Testov', 'Arman');
    const event = await samples.event('2027-09-14', { endsLocal: '2027-09-20T18:00' });
    const add = (hour: number) => {
      const at = Temporal.PlainDateTime.from('2027-09-14T10:00').add({ hours: hour * 2 });
      const text = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'minute' });
      return samples.session(event.id, `S${String(hour)}`, text(at), text(at.add({ hours: 1 })), {
        roomId: hall,
        experts: [expert],
      });
    };
    await add(0);
    const preview = () => move(event.id, 1, { days: 1, dryRun: true });
    const one = await countQueries(app, preview);
    for (let hour = 1; hour < 20; hour += 1) await add(hour);
    expect(await countQueries(app, preview)).toBe(one);
  });
});
