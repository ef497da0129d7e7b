import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type ICAL from 'ical.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { addExpert, addForum } from '../support/programme-samples.js';
import { contentLines, readEvents, readInstants } from '../support/read-calendar.js';

/* An invitation that is changed and taken back: calendars that keep what was cancelled, or show it twice. */

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
  await setState('announced');
});

const path = () => `/api/v1/events/${forum.event}`;

async function setState(to: string, reason = {}) {
  const { body } = await client.get(path());
  const headers = { 'if-match': `"${String(body.version)}"` };
  const answer = await client.post(`${path()}/state`, { to, reason }, headers);
  expect([to, answer.status, answer.body.code]).toEqual([to, 200, undefined]);
}

const person = (family: string, given: string, name: string) =>
  addExpert(
    app,
    organization,
    { family, given },
    { languages: ['ru'], email: `${name}.${organization.id}@example.org` },
  );

async function add(title: string, hour: string, people: readonly string[] = []) {
  const made = await client.post(`${path()}/sessions`, {
    title: { en: title },
    kind: 'panel',
    startsLocal: `2027-09-14T${hour}`,
    durationMinutes: 60,
    roomId: forum.hallA,
    people: people.map((expertId) => ({ expertId, role: 'speaker' })),
  });
  expect([made.status, made.body.code]).toEqual([201, undefined]);
  return made.body as { id: string; version: number };
}

async function release(): Promise<void> {
  const made = await client.post(`${path()}/releases`, {});
  expect([made.status, made.body.code]).toEqual([201, undefined]);
}

interface Invitation {
  readonly to: string;
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: unknown;
  readonly at: string;
  readonly organizer: string | undefined;
  readonly attendee: string | undefined;
}

/** The invitations of a session that wait to be sent, the oldest first. */
async function invitations(sessionId: string): Promise<Invitation[]> {
  const messages = await app.database.reader.query<
    { to_address: string; calendars: { method: string; content: string }[] }[]
  >(
    'SELECT to_address, calendars FROM message WHERE organization_id = $1 ORDER BY created_at, id',
    [organization.id],
  );
  return messages.flatMap(({ to_address: to, calendars }) =>
    calendars.flatMap(({ method, content }) => {
      const [event] = readEvents(content) as [ICAL.Event];
      if (!event.uid.endsWith(sessionId)) return [];
      const lines = contentLines(content);
      expect(lines).toContain(`METHOD:${method}`);
      const [at = ''] = readInstants(content);
      return [
        {
          to,
          method,
          uid: event.uid,
          sequence: event.sequence,
          status: event.component.getFirstPropertyValue('status'),
          at,
          organizer: lines.find((line) => line.startsWith('ORGANIZER')),
          attendee: lines.find((line) => line.startsWith('ATTENDEE')),
        },
      ];
    }),
  );
}

describe('an invitation', () => {
  it('keeps its UID, organizer and guest when it is moved and cancelled, and counts changes alone', async () => {
    const sara = await person('Осипова', 'Сара', 'sara');
    const session = await add('Water', '10:00', [sara]);
    await release();
    const file = async () => {
      const { body } = await client.get(path());
      const url = `${app.url}/en/events/${String(body.slug)}/sessions/${session.id}.ics`;
      return (await fetch(url)).text();
    };
    const before = await file();
    expect(await file()).toBe(before);

    const moved = await client.post(`${path()}/sessions/move`, {
      moves: [{ sessionId: session.id, version: session.version, shiftMinutes: 60 }],
    });
    expect(moved.status).toBe(200);
    await release();
    // What does not concern her calendar writes her nothing.
    await add('Elsewhere', '16:00');
    await release();
    const { body } = await client.get(`/api/v1/sessions/${session.id}`);
    const off = await client.post(
      `/api/v1/sessions/${session.id}/state`,
      { to: 'cancelled' },
      { 'if-match': `"${String(body.version)}"` },
    );
    expect([off.status, off.body.code]).toEqual([200, undefined]);
    await release();

    const letters = await invitations(session.id);
    expect(letters.map(({ method, status, at }) => [method, status, at])).toEqual([
      ['REQUEST', 'CONFIRMED', '2027-09-14T05:00:00Z/2027-09-14T06:00:00Z'],
      ['REQUEST', 'CONFIRMED', '2027-09-14T06:00:00Z/2027-09-14T07:00:00Z'],
      ['CANCEL', 'CANCELLED', '2027-09-14T06:00:00Z/2027-09-14T07:00:00Z'],
    ]);
    const [first, second, third] = letters as [Invitation, Invitation, Invitation];
    expect(new Set(letters.map(({ uid }) => uid))).toEqual(
      new Set([`urn:uuid:${session.id}`, readEvents(before)[0]?.uid]),
    );
    expect(new Set(letters.map(({ organizer }) => organizer)).size).toBe(1);
    expect(new Set(letters.map(({ attendee }) => attendee)).size).toBe(1);
    expect(first.organizer).toContain('mailto:');
    expect(first.attendee).toContain(`mailto:sara.${organization.id}@example.org`);
    expect([first.sequence < second.sequence, second.sequence < third.sequence]).toEqual([
      true,
      true,
    ]);
    // The public file is the same entry: cancelled, under the same number.
    const [shown] = readEvents(await file());
    expect([shown?.uid, shown?.sequence]).toEqual([third.uid, third.sequence]);
  });

  it('is taken back from who leaves a session, and from nobody else', async () => {
    const [sara, oleg] = [
      await person('Осипова', 'Сара', 'sara'),
      await person('Думов', 'Олег', 'oleg'),
    ];
    const session = await add('Water', '10:00', [sara, oleg]);
    await release();
    const { body } = await client.get(`/api/v1/sessions/${session.id}`);
    const part = body.people.find(({ expertId }: { expertId: string }) => expertId === oleg);
    expect((await client.delete(`/api/v1/assignments/${String(part.id)}`)).status).toBe(204);
    await release();
    const letters = await invitations(session.id);
    expect(letters.map(({ to, method }) => `${to.split('.')[0] ?? ''} ${method}`).sort()).toEqual([
      'oleg CANCEL',
      'oleg REQUEST',
      'sara REQUEST',
    ]);
  });

  it('is taken back when the whole event is cancelled, by one last release', async () => {
    const sara = await person('Осипова', 'Сара', 'sara');
    const [one, two] = [await add('Water', '10:00', [sara]), await add('Energy', '12:00', [sara])];
    await release();
    await setState('cancelled', { en: 'The hall is flooded.' });
    await release();
    for (const { id } of [one, two]) {
      const letters = await invitations(id);
      expect(letters.map(({ method, status }) => [method, status])).toEqual([
        ['REQUEST', 'CONFIRMED'],
        ['CANCEL', 'CANCELLED'],
      ]);
      expect(letters[1]?.sequence).toBeGreaterThan(letters[0]?.sequence ?? Infinity);
    }
    // That was the last one, and nothing else of the programme changes any more.
    const again = await client.post(`${path()}/releases`, {});
    expect([again.status, again.body.code]).toEqual([409, 'session_event_closed']);
    const late = await client.post(`${path()}/sessions`, {
      title: { en: 'Late' },
      kind: 'panel',
      durationMinutes: 30,
    });
    expect([late.status, late.body.code]).toEqual([409, 'session_event_closed']);
  });

  it('was never sent for a programme that was never released: a cancelled event releases none', async () => {
    await add('Water', '10:00', [await person('Осипова', 'Сара', 'sara')]);
    await setState('cancelled', { en: 'The hall is flooded.' });
    const refused = await client.post(`${path()}/releases`, { evenIfEmpty: true });
    expect([refused.status, refused.body.code]).toEqual([409, 'session_event_closed']);
  });
});
