import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '../../../src/platform/clock.js';
import { api, createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest } from '../../support/console.js';
import { eventSamples } from '../../support/event-samples.js';

let test: ConsoleTest;
let organization: TestOrganization;
let samples: ReturnType<typeof eventSamples>;

beforeAll(async () => {
  test = await startConsole();
  test.app.nest.get(Clock).now = () => Temporal.Instant.from('2027-05-14T20:30:00Z');
  organization = await createOrganization(test.app);
  samples = eventSamples(test.app, organization);
  const other = await createOrganization(test.app);
  await api(test.app, other.ownerToken).post('/api/v1/mandates', {
    kind: 'speech',
    title: { en: 'A foreign speech' },
    authenticLanguage: 'en',
    adoptedOn: '2027-01-01',
  });
}, 120_000);

afterAll(async () => {
  await test.close();
});

const sql = <T>(text: string, values: unknown[] = [organization.id]): Promise<T[]> =>
  test.app.database.reader.query(text, values);

/** The mandate of the first journey, with its one proposal. */
async function strategy(): Promise<{ id: string; proposalId: string }> {
  const [row] = await sql<{ id: string; proposalId: string }>(
    `SELECT mandate.id, proposal.id AS "proposalId" FROM mandate JOIN proposal ON proposal.mandate_id = mandate.id
     WHERE mandate.organization_id = $1 ORDER BY mandate.created_at LIMIT 1`,
  );
  if (row === undefined) throw new Error('There is no mandate.');
  return row;
}

async function heldEvent(day: string, title: string, proposalIds: readonly string[]) {
  const event = await samples.event(day, { title: { en: title }, proposalIds });
  await sql(`UPDATE event SET state = 'held' WHERE id = $1`, [event.id]);
  return event;
}

describe('mandates in the console', () => {
  it('takes a mandate in from the first step to its coverage, and leads from a late cell to an event', async () => {
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/mandates');
    await page.getByRole('heading', { name: 'No mandate yet' }).waitFor();
    expect(await page.getByText('foreign').count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: 'Add a mandate' }).first().click();
    await page.getByRole('button', { name: 'Create and enter proposals' }).click();
    // Without a title and a day it is refused there, and the first fault takes the focus.
    await page.locator('[data-field=title]:focus, [name^="title"]:focus').waitFor();
    await page.locator('[data-field=adoptedOn][aria-invalid=true]').waitFor();
    const title = page.getByRole('group', { name: 'Title' });
    await title.getByLabel('English').fill('Strategy of the club');
    await title.getByLabel('Kazakh').fill('Клубтың стратегиясы');
    await page.getByLabel('Given or adopted on').fill('2026-12-01');
    await page.getByRole('button', { name: 'Create and enter proposals' }).click();

    await page.getByRole('heading', { level: 1, name: 'Strategy of the club' }).waitFor();
    await page.getByRole('button', { name: 'Add a proposal' }).click();
    const proposal = page.getByRole('dialog', { name: 'Add a proposal' });
    await proposal.getByRole('group', { name: 'Title' }).getByLabel('English').fill('Meet often');
    await proposal.getByRole('button', { name: 'Save' }).click();
    await proposal.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '1. Meet often' }).waitFor();

    await page.getByRole('button', { name: 'Add a commitment: 1. Meet often' }).click();
    const commitment = page.getByRole('dialog', { name: 'Add a commitment' });
    await commitment
      .getByRole('group', { name: 'In words' })
      .getByLabel('English')
      .fill('A round table in every quarter');
    await commitment.getByLabel('At least').fill('');
    await commitment.getByLabel('Binds from').fill('2027-01-01');
    await commitment.getByRole('button', { name: 'Save' }).click();
    await commitment.locator('input[name=target][aria-invalid=true]:focus').waitFor();
    await commitment.getByLabel('At least').fill('1');
    await commitment.getByRole('button', { name: 'Save' }).click();
    await commitment.waitFor({ state: 'detached' });
    await page.getByText('Events held: at least 1 per quarter · from 1 January 2027').waitFor();

    await page.getByRole('link', { name: 'To the coverage' }).click();
    await page.getByText('0 of 1 commitment on schedule; 1 at risk').waitFor();
    await page.getByText('Periods that are over: 0 kept, 1 missed.').waitFor();
    // By keyboard: the cell of the quarter that is over.
    const cell = page.getByRole('button', { name: '1. Meet often, Q1 2027: Late' });
    await cell.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: /Meet often · Q1 2027/ });
    await panel.getByText('0 of 1 · 1 missing').waitFor();
    const { id, proposalId } = await strategy();
    expect(
      await panel
        .getByRole('link', { name: 'Enter an event that was held then' })
        .getAttribute('href'),
    ).toBe(`/console/events/new?proposalId=${proposalId}&startsOn=2027-01-01`);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await cell.evaluate((button) => button === document.activeElement)).toBe(true);

    await page.getByRole('button', { name: /^Show why: A round table/ }).click();
    const now = page.getByRole('dialog', { name: /Meet often · Q2 2027/ });
    await now.getByRole('link', { name: /^Plan an event/ }).click();
    await page.waitForURL(`**/events/new?proposalId=${proposalId}&startsOn=2027-05-15`);
    // Back is the coverage with the cell open.
    await page.goBack();
    await now.waitFor();
    expect(new URL(page.url()).pathname).toBe(`/console/mandates/${id}`);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('shows the proof of a cell, the same events by kind, and the quarters that one chooses', async () => {
    const { id, proposalId } = await strategy();
    const event = await heldEvent('2027-02-10', 'Trade on the border', [proposalId]);
    await heldEvent('2027-02-11', 'An event of nobody’s proposal', []);
    const user = await test.user(organization, 'viewer');
    const { page } = user;
    await user.open(`/mandates/${id}`);
    await page.getByRole('button', { name: '1. Meet often, Q1 2027: Kept 1 held' }).click();
    const panel = page.getByRole('dialog', { name: /Meet often · Q1 2027/ });
    const proof = panel.getByRole('list', { name: 'Proof: A round table in every quarter' });
    await proof.getByText('held · 10 February 2027').waitFor();
    expect(
      await proof.getByRole('link', { name: 'Trade on the border' }).getAttribute('href'),
    ).toBe(`/console/events/${event.id}`);
    expect(await panel.getByText('nobody').count()).toBe(0);
    await page.getByRole('button', { name: 'Close' }).click();
    // A viewer sees what is missing but is not offered to plan.
    await page.getByRole('button', { name: '1. Meet often, Q2 2027: At risk' }).click();
    await page.getByText('0 of 1 · 1 missing').waitFor();
    expect(await page.getByRole('link', { name: /^Plan an event/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('combobox', { name: 'Up to' }).click();
    await page.getByRole('option', { name: 'Q1 2027' }).click();
    await page.getByRole('button', { name: /Q2 2027/ }).waitFor({ state: 'detached' });
    await page.waitForURL(/to=2027-Q1/);
    await page.getByRole('link', { name: 'By kind' }).click();
    await page.getByText('1 event serves this mandate.').waitFor();
    const row = page.getByRole('row', { name: /Round table/ });
    expect((await row.getByRole('cell').allTextContents()).slice(1)).toEqual(['1', '0', '0']);
    await row.getByRole('button', { name: 'Events: Round table' }).click();
    await page
      .getByRole('dialog', { name: 'Round table' })
      .getByRole('link', { name: 'Trade on the border' })
      .waitFor();
    await page.reload();
    await page.getByRole('dialog', { name: 'Round table' }).waitFor();
    expect(user.faults).toEqual([]);

    // What a viewer may not do is not offered.
    await user.open('/mandates');
    await page.getByRole('link', { name: 'Strategy of the club' }).waitFor();
    expect(await page.getByRole('link', { name: 'Add a mandate' }).count()).toBe(0);
    await user.open(`/mandates/${id}/edit`);
    await page.getByText('1 December 2026').waitFor();
    expect(await page.getByRole('button', { name: /^(Edit|Delete|Add|Save)/ }).count()).toBe(0);
    await page.evaluate(() => {
      window.history.pushState(null, '', '/console/mandates/new');
    });
    await page.getByText('Your role does not allow this.').waitFor();
    expect(await page.getByRole('button', { name: 'Create and enter proposals' }).count()).toBe(0);
    await user.close();
  });

  it('prints without the navigation and with the legend', async () => {
    const { id } = await strategy();
    const user = await test.user(organization, 'viewer', { colorScheme: 'dark' });
    const { page } = user;
    await user.open(`/mandates/${id}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'All mandates' }).count()).toBe(0);
    await page.getByRole('heading', { name: 'What the signs mean' }).waitFor();
    await page.getByRole('button', { name: /Q1 2027: Kept/ }).waitFor();
    const colour = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).color);
    // Black on white, although the screen is dark.
    expect(await colour('.coverage-page h1')).toBe('rgb(0, 0, 0)');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // A4 on its side, in points.
    expect(
      /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/
        .exec(pdf.toString('latin1'))
        ?.slice(1)
        .map((size) => Math.round(Number(size))),
    ).toEqual([842, 595]);
    await user.close();
  });

  it('takes a mandate away as a file and loads it again; deletes what no event serves, and says what does', async () => {
    const { id } = await strategy();
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/mandates/${id}/edit`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('strategy-of-the-club.json');
    const file = join(tmpdir(), `mandate-${organization.id}.json`);
    await download.saveAs(file);
    const whole = JSON.parse(await readFile(file, 'utf8'));
    expect(whole.proposals[0].commitments[0].title).toEqual({
      en: 'A round table in every quarter',
    });

    await user.open('/mandates/new');
    const broken = join(tmpdir(), `broken-${organization.id}.json`);
    await writeFile(broken, '[1, 2');
    await page.locator('input[type=file]').setInputFiles(broken);
    await page.getByText('This file is not the export of a mandate.').waitFor();
    // A fault deep inside is named, and nothing is saved.
    whole.proposals[0].commitments[0].target = 0;
    whole.title = { en: 'The copy' };
    await writeFile(broken, JSON.stringify(whole));
    await page.locator('input[type=file]').setInputFiles(broken);
    await page.getByRole('alert').getByRole('listitem').first().waitFor();
    expect(await sql('SELECT 1 FROM mandate WHERE organization_id = $1')).toHaveLength(1);
    whole.proposals[0].commitments[0].target = 2;
    await writeFile(file, JSON.stringify(whole));
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('heading', { level: 1, name: 'The copy' }).waitFor();
    await page.getByText('Events held: at least 2 per quarter').waitFor();

    // A number that another proposal has is refused at the field.
    await page.getByRole('button', { name: 'Add a proposal' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a proposal' });
    await dialog.getByLabel('Number').fill('1');
    await dialog.getByRole('group', { name: 'Title' }).getByLabel('English').fill('Second');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.locator('input[name=number][aria-invalid=true]').waitFor();
    await dialog.getByLabel('Number').fill('7');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: '7. Second' }).waitFor();
    await page.getByRole('button', { name: 'Delete: 7. Second' }).click();
    const confirm = page.getByRole('dialog', { name: 'Delete the proposal' });
    await confirm.getByText('Proposal “Second” is deleted. This cannot be undone.').waitFor();
    await confirm.getByRole('button', { name: 'Delete the proposal' }).click();
    await page.getByRole('heading', { name: '7. Second' }).waitFor({ state: 'detached' });
    await page.locator('#proposals-heading:focus').waitFor();

    await page.getByRole('button', { name: 'Delete the mandate' }).click();
    const whole2 = page.getByRole('dialog', { name: 'Delete the mandate' });
    await whole2.getByRole('button', { name: 'Delete the mandate' }).click();
    await page.getByText('Deleted: The copy').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Mandates' }).waitFor();
    expect(await sql('SELECT 1 FROM mandate WHERE organization_id = $1')).toHaveLength(1);
    // The other one is served by an event: the refusal stays in the dialog, and so does the mandate.
    await user.open(`/mandates/${id}/edit`);
    await page.getByRole('button', { name: 'Delete the mandate' }).click();
    await whole2.getByRole('button', { name: 'Delete the mandate' }).click();
    await whole2.getByText(/1 events serve proposals of this mandate/).waitFor();
    expect(await sql('SELECT 1 FROM mandate WHERE organization_id = $1')).toHaveLength(1);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it.each([
    ['en', 'light', 'desktop'],
    ['kk', 'dark', 'phone'],
  ] as const)('is accessible in %s, %s, %s', async (language, colorScheme, size) => {
    const { id, proposalId } = await strategy();
    const user = await test.user(organization, 'organizer', { language, colorScheme, size });
    const found: Record<string, string[]> = {};
    const desktop = size === 'desktop';
    for (const path of [
      ...(desktop ? ['/mandates', '/mandates/new'] : []),
      `/mandates/${id}`,
      `/mandates/${id}?cell=${proposalId}.2027-Q1`,
      desktop ? `/mandates/${id}?by=theme` : `/mandates/${id}?by=kind`,
      desktop ? `/mandates/${id}/edit?commitment=new&of=${proposalId}` : `/mandates/${id}/edit`,
    ]) {
      await user.open(path);
      found[path] = await user.axe();
      const wider = await user.page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (wider) found[path].push('The page scrolls sideways.');
    }
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
