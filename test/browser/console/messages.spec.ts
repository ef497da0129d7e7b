import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/id.js';
import { createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest } from '../../support/console.js';

let test: ConsoleTest;
let organization: TestOrganization;
let other: TestOrganization;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app);
  other = await createOrganization(test.app);
}, 120_000);

afterAll(async () => {
  await test.close();
});

interface Letter {
  readonly in: TestOrganization;
  readonly subject: string;
  readonly state: string;
  readonly toName: string;
  readonly language?: string;
  readonly lastError?: string;
  readonly secret?: boolean;
}

/** Puts a letter into the outbox, written a minute before the one put there before it. */
let minutes = 0;
async function write(letter: Letter): Promise<string> {
  minutes += 1;
  const id = newId();
  await test.app.database.reader.query(
    `INSERT INTO message (id, organization_id, kind, language, to_address, to_name, subject, body_text, body_html,
       state, last_error, secret, created_at)
     VALUES ($1, $2, 'invitation', $3, $4, $5, $6, $7, '<p></p>', $8, $9, $10, now() - make_interval(mins => $11))`,
    [
      id,
      letter.in.id,
      letter.language ?? 'en',
      `guest.${String(minutes)}@example.org`,
      letter.toName,
      letter.subject,
      `Dear ${letter.toName},\nplease come.`,
      letter.state,
      letter.lastError ?? null,
      letter.secret ?? false,
      minutes,
    ],
  );
  return id;
}

describe('the outbox in the console', () => {
  it('says what goes there while it is empty', async () => {
    const user = await test.user(organization, 'organizer');
    await user.open('/messages');
    await user.page.getByRole('heading', { name: 'The outbox is empty' }).waitFor();
    expect(await user.page.getByRole('checkbox').count()).toBe(0);
    await user.close();
  });

  it('shows, approves together, and discards', async () => {
    await write({
      in: organization,
      subject: 'Come in May',
      state: 'awaiting_approval',
      toName: 'Guest One',
    });
    await write({
      in: organization,
      subject: 'Come in June',
      state: 'awaiting_approval',
      toName: 'Guest Two',
    });
    await write({
      in: organization,
      subject: 'Come in July',
      state: 'awaiting_approval',
      toName: 'Guest Three',
    });
    await write({
      in: organization,
      subject: 'Қош келдіңіз',
      language: 'kk',
      state: 'failed',
      toName: 'Айгүл Тестова',
      lastError: '550 no such user here',
    });
    await write({ in: organization, subject: 'Long gone', state: 'sent', toName: 'Guest Four' });
    await write({
      in: other,
      subject: 'Foreign letter',
      state: 'awaiting_approval',
      toName: 'Foreign Guest',
    });
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/messages');
    const items = page.getByRole('list', { name: 'Messages' }).getByRole('listitem');
    expect(await items.count()).toBe(5);
    expect(await page.getByText('Foreign').count()).toBe(0);
    const failed = items.filter({ hasText: 'Айгүл Тестова' });
    await failed.getByText('550 no such user here').waitFor();
    expect(await failed.getByRole('button', { name: 'Қош келдіңіз' }).getAttribute('lang')).toBe(
      'kk',
    );

    // One opens one, reads it, and comes back to where one was.
    await items.getByRole('button', { name: 'Come in May' }).click();
    const panel = page.getByRole('dialog', { name: 'Messages' });
    await panel.getByText('Dear Guest One,').waitFor();
    await panel.getByText('Guest One <guest.1@example.org>').waitFor();
    expect(new URL(page.url()).searchParams.get('message')).not.toBe(null);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    // Two of the three that wait are approved together; the third still waits.
    await page.getByLabel(/Choose “Come in May”/).check();
    await page.getByLabel(/Choose “Come in June”/).check();
    await page.getByRole('button', { name: 'Approve 2 messages' }).click();
    const approval = page.getByRole('dialog', { name: 'Approve for sending' });
    await approval.getByText('Guest Two <guest.2@example.org>').waitFor();
    expect(await approval.getByText('Guest Three').count()).toBe(0);
    await approval.getByRole('button', { name: 'Approve 2 messages' }).click();
    await page.getByText('2 messages approved').waitFor();
    // There is no mail server here, which is explained.
    await page.getByText('This installation has no mail server').waitFor();
    const states = async () =>
      test.app.database.reader.query(
        `SELECT subject, state FROM message WHERE organization_id IN ($1, $2) ORDER BY created_at DESC`,
        [organization.id, other.id],
      );
    expect(await states()).toEqual([
      { subject: 'Come in May', state: 'unsent' },
      { subject: 'Come in June', state: 'unsent' },
      { subject: 'Come in July', state: 'awaiting_approval' },
      { subject: 'Қош келдіңіз', state: 'failed' },
      { subject: 'Long gone', state: 'sent' },
      { subject: 'Foreign letter', state: 'awaiting_approval' },
    ]);

    // Sending again is refused with the reason, in the panel.
    await items.getByRole('button', { name: 'Қош келдіңіз' }).click();
    await panel.getByRole('button', { name: 'Send again' }).click();
    await panel.getByRole('alert').filter({ hasText: 'no mail server' }).first().waitFor();
    await panel.getByRole('button', { name: 'Discard' }).click();
    const discarding = page.getByRole('dialog', { name: 'Discard the message' });
    await discarding.getByText('never leaves and is deleted for good').waitFor();
    await discarding.getByRole('button', { name: 'Discard the message' }).click();
    await page.getByText('The message is discarded').waitFor();
    await items.filter({ hasText: 'Айгүл Тестова' }).waitFor({ state: 'detached' });
    await page.locator('#messages-list:focus').waitFor();

    // The filter stands in the address.
    await page.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Awaiting approval' }).click();
    await page.waitForURL(/state=awaiting_approval/);
    await items.filter({ hasText: 'Come in May' }).waitFor({ state: 'detached' });
    expect(await items.count()).toBe(1);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('opens a message by its link, and hides the text that lets its reader in', async () => {
    const id = await write({
      in: organization,
      subject: 'Your way in',
      state: 'unsent',
      toName: 'Guest Five',
      secret: true,
    });
    const user = await test.user(organization, 'organizer');
    await user.open(`/messages?message=${id}`);
    const panel = user.page.getByRole('dialog', { name: 'Messages' });
    await panel.getByText('The text holds a link that lets its reader in').waitFor();
    expect(await panel.getByText('Dear Guest Five').count()).toBe(0);
    await user.open(`/messages?message=${newId()}`);
    await panel.getByText('This message is no longer in the outbox.').waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('is not for a viewer', async () => {
    const user = await test.user(organization, 'viewer');
    await user.page.goto('http://suhbat.example.org/console/messages');
    await user.page.getByText('Your role does not allow this').waitFor();
    expect(await user.page.getByText('Come in').count()).toBe(0);
    expect(await user.page.getByRole('link', { name: 'Outbox' }).count()).toBe(0);
    await user.close();
  });

  it.each([
    ['en', 'light', 'desktop'],
    ['ru', 'dark', 'phone'],
  ] as const)('is accessible in %s, %s, %s', async (language, colorScheme, size) => {
    const id = await write({
      in: organization,
      subject: 'Once more',
      state: 'awaiting_approval',
      toName: 'Guest Six',
    });
    const user = await test.user(organization, 'organizer', { language, colorScheme, size });
    for (const path of ['/messages', `/messages?message=${id}`]) {
      await user.open(path);
      expect([path, await user.axe()]).toEqual([path, []]);
      const wide = await user.page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect([path, wide]).toEqual([path, 0]);
    }
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
