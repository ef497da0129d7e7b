import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AddressInfo, createServer } from 'node:net';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { simpleParser } from 'mailparser';
import { pino } from 'pino';
import { SMTPServer } from 'smtp-server';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Wire } from '../../../test/support/wire.js';
import { newId } from '../../kernel/id.js';
import { readConfig } from '../config/config.js';
import { createDataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { MailSender } from './mail-sender.js';
import { Message } from './message.entity.js';
import { type NewMessage, Outbox } from './outbox.js';

interface Received {
  readonly from: string;
  readonly to: string[];
  readonly raw: string;
}

/** What the server answers to the next recipients; then it accepts. */
type Refusal = { readonly status: number; readonly words: string };

let place: TestDatabase;
let dataSource: DataSource;
let database: Database;
let server: SMTPServer;
let smtpUrl: string;
let received: Received[];
let refusals: Refusal[];
let dataRefusals: Refusal[];
let directory: string;
let commands: string[];
let beforeAccepted: () => void;
const open: Jobs[] = [];

beforeAll(async () => {
  place = await createTestDatabase();
  dataSource = await createDataSource(place.url, { pool: 6, entities: [Message] }).initialize();
  database = new Database(dataSource);
  directory = await mkdtemp(join(tmpdir(), 'suhbat-mail-'));
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: {
      ...silent,
      debug: (_context: unknown, ...line: unknown[]) => commands.push(format(...line)),
    },
    onRcptTo: (_address, _session, done) => done(asError(refusals.shift())),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = dataRefusals.shift();
        beforeAccepted();
        if (refusal === undefined) {
          const { mailFrom, rcptTo } = session.envelope;
          received.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString('latin1'),
          });
        }
        done(asError(refusal));
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  smtpUrl = `smtp://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`;
});

beforeEach(async () => {
  received = [];
  beforeAccepted = nothing;
  commands = [];
  refusals = [];
  dataRefusals = [];
  await dataSource.query('DELETE FROM message');
  await dataSource.query('DELETE FROM pgboss.job');
});

afterEach(async () => {
  for (const jobs of open.splice(0)) {
    await jobs.beforeApplicationShutdown();
    await jobs.onApplicationShutdown();
  }
});

afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  await dataSource.destroy();
  await place.drop();
});

const nothing = () => undefined;
const silent = {
  level: nothing,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};

function asError(refusal: Refusal | undefined): Error | null {
  if (refusal === undefined) return null;
  return Object.assign(new Error(refusal.words), { responseCode: refusal.status });
}

function openOutbox(env: Record<string, string> = {}, workers = false, through = database) {
  const config = readConfig({
    PUBLIC_URL: 'https://suhbat.example.org',
    DATA_DIRECTORY: directory,
    SMTP_URL: smtpUrl,
    ...env,
  });
  const jobs = new Jobs({ databaseUrl: place.url, workers }, pino({ level: 'silent' }));
  open.push(jobs);
  const sender = new MailSender(config, through, jobs);
  sender.onModuleInit();
  return { jobs, sender, outbox: new Outbox(sender) };
}

const MESSAGE: NewMessage = {
  organizationId: null,
  accountId: null,
  kind: 'invitation',
  language: 'ru',
  toAddress: 'Aigul.Testova@example.org',
  toName: 'Айгүл Тестова',
  subject: 'Приглашение на круглый стол «Вода; энергия, транспорт»',
  bodyText: 'Здравствуйте!\n\nДо встречи.',
  bodyHtml: '<p lang="ru">Здравствуйте!</p><p>До встречи.</p>',
};

const write = (outbox: Outbox, message: Partial<NewMessage> = {}) =>
  database.transaction((tx) => outbox.enqueueMessage(tx, { ...MESSAGE, ...message }));

const read = (id: string) => database.reader.findOneByOrFail(Message, { id });

function only(): Received {
  expect(received).toHaveLength(1);
  const [mail] = received;
  if (mail === undefined) throw new Error('no mail');
  return mail;
}

/** The header lines of a raw mail, unfolded. */
function headersOf(raw: string): string[] {
  return (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}

describe('a message', () => {
  it('arrives with its texts, language, and headers of an automatic mail', async () => {
    const { jobs, outbox } = openOutbox();
    const id = await write(outbox);
    expect(await read(id)).toMatchObject({ state: 'queued', attempts: 0 });
    await jobs.runDue();
    const mail = only();
    expect([mail.from, mail.to]).toEqual([
      'no-reply@suhbat.example.org',
      ['Aigul.Testova@example.org'],
    ]);
    const parsed = await simpleParser(Buffer.from(mail.raw, 'latin1'));
    expect(parsed.subject).toBe(MESSAGE.subject);
    expect(parsed.text?.trim()).toBe(MESSAGE.bodyText);
    expect(parsed.html).toBe(MESSAGE.bodyHtml);
    expect(parsed.messageId).toBe(`<${id}@suhbat.example.org>`);
    expect(parsed.to).toMatchObject({
      value: [{ name: 'Айгүл Тестова', address: 'Aigul.Testova@example.org' }],
    });
    const headers = headersOf(mail.raw);
    expect(headers).toContain('Auto-Submitted: auto-generated');
    expect(headers).toContain('Content-Language: ru');
    expect(mail.raw).toContain('charset=utf-8');
    expect(mail.raw).not.toMatch(/charset=(?!utf-8)/);
    const row = await read(id);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, lastError: null, nextAttemptAt: null });
    expect(row.sentAt).toMatch(/Z$/);
    expect(row.bodyText).toBe(MESSAGE.bodyText);
  });

  it('brings one calendar object as an alternative, and several as files', async () => {
    const { jobs, outbox } = openOutbox();
    const part = (method: 'REQUEST' | 'CANCEL', fileName: string) => ({
      method,
      fileName,
      content: `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nSUMMARY:Энергия\r\nEND:VCALENDAR\r\n`,
    });
    await write(outbox, { calendars: [part('REQUEST', 'one.ics')] });
    await jobs.runDue();
    const raw = only().raw.replace(/\r\n[ \t]+/g, ' ');
    expect(raw).toContain('Content-Type: text/calendar; charset=utf-8; method=REQUEST');
    expect(raw).toContain('multipart/alternative');
    expect(raw).not.toContain('Content-Disposition: attachment');
    received.length = 0;
    await write(outbox, { calendars: [part('REQUEST', 'one.ics'), part('CANCEL', 'two.ics')] });
    await jobs.runDue();
    const { attachments } = await simpleParser(Buffer.from(only().raw, 'latin1'));
    expect(
      attachments.map(({ filename, contentType, content }) => [
        filename,
        contentType,
        content.toString('utf8').includes('SUMMARY:Энергия'),
      ]),
    ).toEqual([
      ['one.ics', 'text/calendar', true],
      ['two.ics', 'text/calendar', true],
    ]);
  });

  it('is not sent when its transaction rolls back', async () => {
    const { jobs, outbox } = openOutbox();
    await expect(
      database.transaction(async (tx) => {
        await outbox.enqueueMessage(tx, MESSAGE);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await jobs.runDue()).toBe(0);
    expect(received).toEqual([]);
    expect(await database.reader.count(Message)).toBe(0);
  });

  it('to an international domain goes to its ASCII form', async () => {
    const { jobs, outbox } = openOutbox();
    const id = await write(outbox, { toAddress: 'info@пример.example.org' });
    await jobs.runDue();
    const mail = only();
    // What went over the wire; the server's own view of the envelope is decoded.
    expect(commands.filter((line) => line.includes('RCPT TO'))).toEqual([
      expect.stringContaining('RCPT TO:<info@xn--e1afmkfd.example.org>'),
    ]);
    expect(headersOf(mail.raw).find((line) => line.startsWith('To:'))).toContain(
      '<info@xn--e1afmkfd.example.org>',
    );
    expect((await read(id)).toAddress).toBe('info@пример.example.org');
  });

  it('to what is no address fails at once and lets the others go', async () => {
    const { jobs, outbox } = openOutbox();
    const [bad, good] = await database.transaction(async (tx) => [
      await outbox.enqueueMessage(tx, { ...MESSAGE, toAddress: 'айгүл@example.org' }),
      await outbox.enqueueMessage(tx, MESSAGE),
    ]);
    await jobs.runDue();
    expect(await read(bad)).toMatchObject({
      state: 'failed',
      lastError: 'email_local_not_ascii',
    });
    expect((await read(good)).state).toBe('sent');
    expect(only().to).toEqual(['Aigul.Testova@example.org']);
  });

  it('cannot get another header, recipient or mail out of a name, subject or body (cases 19, 52)', async () => {
    const sender = 'Секретариат Форума экспертов Китая и Центральной Азии';
    const { jobs, outbox } = openOutbox({ MAIL_FROM: `${sender} <forum@example.org>` });
    const bodyText =
      'Первая строка\n.\nMAIL FROM:<a@example.org>\n..\nRCPT TO:<victim@example.org>';
    await write(outbox, {
      toName: 'X\r\nBcc: victim@example.org',
      subject:
        'Энергетика, вода и транспорт: практические рекомендации для органов власти стран региона\r\nX-Injected: 1',
      language: 'kk\r\nX-Injected: 2',
      bodyText,
      bodyHtml: '<p>.</p>\n.\n<p>ok</p>',
    });
    await jobs.runDue();
    const mail = only();
    expect(mail.to).toEqual(['Aigul.Testova@example.org']);
    const names = headersOf(mail.raw).map((line) => line.split(':')[0]?.toLowerCase());
    expect(names.filter((name) => name === 'bcc' || name === 'x-injected')).toEqual([]);
    expect(names).not.toContain('content-language');
    const parsed = await simpleParser(Buffer.from(mail.raw, 'latin1'));
    expect(parsed.text?.trim()).toBe(bodyText);
    expect(parsed.html).toContain('<p>.</p>\n.\n<p>ok</p>');
    expect(parsed.subject).toBe(
      'Энергетика, вода и транспорт: практические рекомендации для органов власти стран региона X-Injected: 1',
    );
    expect(parsed.from).toMatchObject({ value: [{ name: sender, address: 'forum@example.org' }] });
    expect(parsed.to).toMatchObject({ value: [{ name: 'X Bcc: victim@example.org' }] });
    // RFC 2047 §2, §5: an encoded word has at most 75 characters and holds whole letters.
    const words =
      (mail.raw.split('\r\n\r\n')[0] ?? '').match(/=\?[^?\s]+\?[QB]\?[^?\s]*\?=/gi) ?? [];
    expect(words.length).toBeGreaterThan(3);
    for (const word of words) {
      expect(word.length).toBeLessThanOrEqual(75);
      expect(decodeWord(word)).not.toContain('\uFFFD');
    }
  });

  it('goes on after temporary refusals with growing gaps, as the same mail', async () => {
    const { jobs, outbox } = openOutbox();
    refusals = [{ status: 451, words: 'Greylisted, come back later' }];
    dataRefusals = [{ status: 452, words: 'Disk full' }];
    const id = await write(outbox);
    await jobs.runDue();
    const first = await read(id);
    expect(first).toMatchObject({ state: 'queued', attempts: 1 });
    expect(first.lastError).toContain('451');
    expect(first.lastError).toContain('Greylisted, come back later');
    expect(await secondsUntilNext(id)).toBe(30);
    expect(await jobs.runDue()).toBe(0);
    await jobs.runDue({ early: true });
    expect((await read(id)).lastError).toContain('Disk full');
    expect(await secondsUntilNext(id)).toBe(120);
    await jobs.runDue({ early: true });
    expect(await read(id)).toMatchObject({ state: 'sent', attempts: 3, lastError: null });
    expect(headersOf(only().raw)).toContain(`Message-ID: <${id}@suhbat.example.org>`);
    expect(await jobs.runDue({ early: true })).toBe(0);
  });

  it('fails after the last gap, and can be sent anew', async () => {
    const { jobs, outbox } = openOutbox();
    refusals = Array.from({ length: 6 }, () => ({ status: 450, words: 'Mailbox busy' }));
    const organizationId = await makeOrganization();
    const id = await write(outbox, { organizationId });
    const gaps: number[] = [];
    await jobs.runDue();
    for (let round = 0; round < 5; round += 1) {
      gaps.push(await secondsUntilNext(id));
      await jobs.runDue({ early: true });
    }
    expect(gaps).toEqual([30, 120, 600, 3600, 14_400]);
    expect(await read(id)).toMatchObject({ state: 'failed', attempts: 6, nextAttemptAt: null });
    expect((await read(id)).lastError).toContain('Mailbox busy');
    expect(await jobs.runDue({ early: true })).toBe(0);
    await database.transaction((tx) => outbox.retry(tx, organizationId, id));
    await jobs.runDue();
    expect(await read(id)).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
    expect(received).toHaveLength(1);
  });

  it('fails at once on a permanent refusal, with the words of the server', async () => {
    const { jobs, outbox } = openOutbox();
    refusals = [{ status: 550, words: '5.1.1 No such user here' }];
    const id = await write(outbox);
    await jobs.runDue();
    const row = await read(id);
    expect(row).toMatchObject({ state: 'failed', attempts: 1, nextAttemptAt: null });
    expect(row.lastError).toContain('550 5.1.1 No such user here');
    expect(await jobs.runDue({ early: true })).toBe(0);
    expect(received).toEqual([]);
  });

  it('waits while the mail server is away', async () => {
    const { jobs, outbox } = openOutbox({ SMTP_URL: 'smtp://127.0.0.1:1' });
    const id = await write(outbox);
    await jobs.runDue();
    expect(await read(id)).toMatchObject({ state: 'queued', attempts: 1 });
    expect((await read(id)).lastError).toContain('ECONNREFUSED');
  });

  it('is sent once by workers of two processes, whatever number of jobs ask for it', async () => {
    const one = openOutbox({}, true);
    const two = openOutbox({}, true);
    const writer = openOutbox();
    await Promise.all([one.jobs.start(), two.jobs.start()]);
    const ids = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        write(writer.outbox, { toAddress: `guest.${String(n)}@example.org` }),
      ),
    );
    // A second job for each, as a sweep or an impatient operator would add it.
    for (const id of ids) {
      await database.transaction((tx) => writer.sender.schedule(tx, { id, organizationId: null }));
    }
    await writer.jobs.runDue();
    expect(received.map(({ to }) => to[0]).sort()).toEqual(
      ids.map((_, n) => `guest.${String(n)}@example.org`).sort(),
    );
    expect(await database.reader.countBy(Message, { state: 'sent', attempts: 1 })).toBe(10);
  });

  it('whose worker died is sent by another once the claim has run out', async () => {
    const { jobs, outbox } = openOutbox();
    const id = await write(outbox);
    const claimed = (seconds: number) =>
      dataSource.query(
        `UPDATE message SET attempts = 1, next_attempt_at = now() + make_interval(secs => $2) WHERE id = $1`,
        [id, seconds],
      );
    await claimed(100);
    expect(await jobs.runDue()).toBe(1);
    expect(received).toEqual([]);
    const [waiting] = await dataSource.query<{ seconds: number }[]>(
      `SELECT round(extract(epoch FROM start_after - now()))::int AS seconds FROM pgboss.job
       WHERE name = 'mail.send' AND state = 'created'`,
    );
    expect(waiting?.seconds).toBeGreaterThan(95);
    await claimed(-1);
    await jobs.runDue({ early: true });
    expect(await read(id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(received).toHaveLength(1);
  });

  it('that has left is noted as sent although the database was away at that moment', async () => {
    const wire = new Wire(new URL(place.url));
    const wired = await createDataSource(await wire.url(), {
      pool: 2,
      entities: [Message],
    }).initialize();
    try {
      const { jobs, outbox } = openOutbox({}, false, new Database(wired));
      const id = await write(outbox);
      beforeAccepted = () => {
        wire.cut();
        setTimeout(() => {
          wire.mend();
        }, 1200);
      };
      expect(await jobs.runDue()).toBe(1);
      expect(await read(id)).toMatchObject({ state: 'sent', attempts: 1 });
      expect(received).toHaveLength(1);
    } finally {
      await wired.destroy();
      await wire.close();
    }
  });

  it('waits when the mail server takes the connection and says nothing', async () => {
    const mute = createServer();
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    const { jobs, outbox } = openOutbox({ SMTP_URL: `smtp://127.0.0.1:${String(port)}` });
    const id = await write(outbox);
    await jobs.runDue();
    expect(await read(id)).toMatchObject({
      state: 'queued',
      attempts: 1,
      lastError: 'Greeting never received',
    });
    mute.close();
  });

  it('waits when our own login to the mail server is refused: that is not the recipient’s doing', async () => {
    const strict = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      onAuth: (_auth, _session, done) =>
        done(asError({ status: 535, words: 'Authentication failed' })),
    });
    await new Promise<void>((resolve) => strict.listen(0, '127.0.0.1', resolve));
    const { port } = strict.server.address() as AddressInfo;
    const { jobs, outbox } = openOutbox({
      SMTP_URL: `smtp://who:wrong%40word@127.0.0.1:${String(port)}`,
    });
    const id = await write(outbox);
    await jobs.runDue();
    const row = await read(id);
    expect(row.state).toBe('queued');
    expect(row.lastError).toContain('535 Authentication failed');
    expect(row.lastError).not.toContain('wrong');
    await new Promise<void>((resolve) => {
      strict.close(() => {
        resolve();
      });
    });
  });

  it('that has lost its job gets a new one from the sweep; one that has one does not', async () => {
    const { jobs, outbox } = openOutbox();
    const lost = await write(outbox);
    await dataSource.query(`DELETE FROM pgboss.job`);
    const fresh = await write(outbox, { toAddress: 'fresh@example.org' });
    await dataSource.query(`UPDATE message SET created_at = now() - interval '1 hour'`);
    await database.transaction((tx) => jobs.enqueue(tx, 'mail.sweep', { organizationId: null }));
    // The send that waits, the sweep, and the send that the sweep adds: `fresh` is sent by one of them only.
    expect(await jobs.runDue()).toBe(3);
    expect(received.map(({ to }) => to[0]).sort()).toEqual([
      'Aigul.Testova@example.org',
      'fresh@example.org',
    ]);
    expect((await read(lost)).state).toBe('sent');
    expect((await read(fresh)).attempts).toBe(1);
  });
});

describe('a message with a secret', () => {
  it('keeps its link only until it has left', async () => {
    const { jobs, outbox } = openOutbox();
    const id = await write(outbox, {
      secret: true,
      bodyText: 'https://suhbat.example.org/login/abc',
    });
    expect((await read(id)).bodyText).toContain('/login/abc');
    await jobs.runDue();
    expect(only().raw).toContain('/login/abc');
    expect(await read(id)).toMatchObject({ state: 'sent', bodyText: '', bodyHtml: '' });
  });

  it('is tried again sooner, and for minutes only', async () => {
    const { jobs, outbox } = openOutbox({ SMTP_URL: 'smtp://127.0.0.1:1' });
    const id = await write(outbox, { secret: true });
    const gaps: number[] = [];
    await jobs.runDue();
    for (let round = 0; round < 4; round += 1) {
      gaps.push(await secondsUntilNext(id));
      await jobs.runDue({ early: true });
    }
    expect(gaps).toEqual([10, 30, 120, 600]);
    expect((await read(id)).state).toBe('failed');
  });
});

describe('a message that must be approved', () => {
  it('leaves when somebody approves it, once', async () => {
    const { jobs, outbox } = openOutbox();
    const organizationId = await makeOrganization();
    const id = await write(outbox, { organizationId, needsApproval: true });
    expect(await jobs.runDue()).toBe(0);
    expect((await read(id)).state).toBe('awaiting_approval');
    const approve = () => database.transaction((tx) => outbox.approve(tx, organizationId, id));
    const outcomes = await Promise.allSettled([approve(), approve(), approve()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    await jobs.runDue();
    expect((await read(id)).state).toBe('sent');
    expect(received).toHaveLength(1);
    await expect(
      database.transaction((tx) => outbox.discard(tx, organizationId, id)),
    ).rejects.toMatchObject({ code: 'message_already_sent' });
  });

  it('can be discarded; another organization cannot touch it', async () => {
    const { jobs, outbox } = openOutbox();
    const [own, other] = [await makeOrganization(), await makeOrganization()];
    const id = await write(outbox, { organizationId: own, needsApproval: true });
    for (const act of ['approve', 'retry', 'discard'] as const) {
      await expect(database.transaction((tx) => outbox[act](tx, other, id))).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    await database.transaction((tx) => outbox.discard(tx, own, id));
    expect(await jobs.runDue()).toBe(0);
    expect(await database.reader.count(Message)).toBe(0);
  });
});

describe('without SMTP_URL', () => {
  it('messages stay, readable, and can be sent once there is a mail server', async () => {
    const without = openOutbox({ SMTP_URL: '' });
    const organizationId = await makeOrganization();
    const id = await write(without.outbox, { organizationId, secret: true });
    expect(await without.jobs.runDue()).toBe(0);
    expect(await read(id)).toMatchObject({ state: 'unsent', bodyText: MESSAGE.bodyText });
    await expect(
      database.transaction((tx) => without.outbox.retry(tx, organizationId, id)),
    ).rejects.toMatchObject({ code: 'mail_not_configured' });
    const waiting = await write(without.outbox, { organizationId, needsApproval: true });
    await database.transaction((tx) => without.outbox.approve(tx, organizationId, waiting));
    expect((await read(waiting)).state).toBe('unsent');
    const withServer = openOutbox();
    await database.transaction((tx) => withServer.outbox.retry(tx, organizationId, id));
    await withServer.jobs.runDue();
    expect((await read(id)).state).toBe('sent');
  });

  it('what was queued when there was one becomes unsent', async () => {
    const id = await write(openOutbox().outbox);
    await openOutbox({ SMTP_URL: '' }).jobs.runDue();
    expect((await read(id)).state).toBe('unsent');
  });
});

async function makeOrganization(): Promise<string> {
  const id = newId();
  const code = `M${id.replaceAll('-', '').slice(-12).toUpperCase()}`;
  await dataSource.query(
    `INSERT INTO organization (id, code, slug, name, languages, zone)
     VALUES ($1, $2, lower($2), '{"en": "Secretariat"}', '{en}', 'Asia/Almaty')`,
    [id, code],
  );
  return id;
}

async function secondsUntilNext(id: string): Promise<number> {
  const [row] = await dataSource.query<{ seconds: number }[]>(
    // To the nearest ten: the test itself takes a moment.
    `SELECT (round(extract(epoch FROM next_attempt_at - now()) / 10) * 10)::int AS seconds FROM message WHERE id = $1`,
    [id],
  );
  return row?.seconds ?? -1;
}

function decodeWord(word: string): string {
  const [, , encoding = '', text = ''] = word.replace(/^=\?|\?=$/g, '?').split('?');
  const bytes =
    encoding.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
          'latin1',
        );
  return bytes.toString('utf8');
}
