import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/id.js';
import { Clock } from '../../../src/platform/clock.js';
import { createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest } from '../../support/console.js';
import { eventSamples } from '../../support/event-samples.js';

let test: ConsoleTest;
let organization: TestOrganization;
let empty: TestOrganization;
let samples: ReturnType<typeof eventSamples>;
let eventId: string;

const sql = (text: string, values: unknown[]) => test.app.database.reader.query(text, values);

/** An expert with a country, a category and an institution. */
async function expert(
  of: ReturnType<typeof eventSamples>,
  family: string,
  facts: { country: string | null; category: string; gender?: string; institution?: string },
): Promise<string> {
  const id = await of.expert(family, 'Aigul');
  await sql('UPDATE expert SET country = $2, category = $3, gender = $4 WHERE id = $1', [
    id,
    facts.country,
    facts.category,
    facts.gender ?? null,
  ]);
  if (facts.institution !== undefined) {
    await of.insert('affiliation', {
      expert_id: id,
      institution_id: facts.institution,
      position: 0,
    });
  }
  return id;
}

beforeAll(async () => {
  test = await startConsole();
  test.app.nest.get(Clock).now = () => Temporal.Instant.from('2027-05-14T20:30:00Z');
  organization = await createOrganization(test.app);
  empty = await createOrganization(test.app);
  samples = eventSamples(test.app, organization);
  const mandate = await samples.client.post('/api/v1/mandates', {
    kind: 'strategy',
    title: { en: 'Strategy of the club' },
    authenticLanguage: 'en',
    adoptedOn: '2026-12-01',
    proposals: [
      {
        title: { en: 'Meet often' },
        commitments: [
          {
            kind: 'presence',
            title: { en: 'Three countries at every event' },
            period: 'quarter',
            target: 3,
            dimension: 'country',
            startsOn: '2027-01-01',
          },
        ],
      },
    ],
  });
  const proposalIds = [mandate.body.proposals[0].id as string];
  const institute = await samples.insert('institution', { name: { en: 'Steppe Institute' } });
  const kz = await expert(samples, 'Testova', {
    country: 'KZ',
    category: 'scholar',
    gender: 'female',
    institution: institute,
  });
  const kz2 = await expert(samples, 'Secondova', { country: 'KZ', category: 'expert' });
  const cn = await expert(samples, 'Thirdova', { country: 'CN', category: 'scholar' });
  await expert(samples, 'Absentova', { country: 'UZ', category: 'scholar' });
  const nobody = await expert(samples, 'Declinova', { country: 'TJ', category: 'official' });
  ({ id: eventId } = await samples.event('2027-06-10', {
    title: { en: 'Trade on the border' },
    proposalIds,
  }));
  const second = await samples.event('2027-07-10', { title: { en: 'A second table' } });
  const engage = (event: string, expertId: string, state: string, role = 'speaker') =>
    samples.insert('speaker', { id: newId(), event_id: event, expert_id: expertId, role, state });
  await engage(eventId, kz, 'confirmed');
  await engage(eventId, kz, 'confirmed', 'moderator');
  await engage(eventId, kz2, 'accepted');
  await engage(eventId, cn, 'invited');
  await engage(eventId, nobody, 'declined');
  await engage(second.id, kz, 'proposed');
  // Another organization, of whose people nothing may be seen here.
  const other = await createOrganization(test.app);
  const foreign = eventSamples(test.app, other);
  const stranger = await expert(foreign, 'Foreignova', { country: 'MN', category: 'journalist' });
  const theirs = await foreign.event('2027-06-11', { title: { en: 'A foreign event' } });
  await foreign.insert('speaker', {
    id: newId(),
    event_id: theirs.id,
    expert_id: stranger,
    role: 'speaker',
    state: 'confirmed',
  });
}, 120_000);

afterAll(async () => {
  await test.close();
});

describe('the balance in the console', () => {
  it('shows who is engaged in a year, against the floor, and leads to the people', async () => {
    const user = await test.user(organization, 'viewer');
    const { page } = user;
    await user.open('/balance?year=2027');
    await page.getByText('3 people from 2 countries at 2 events').waitFor();
    await page.getByText('2 of them accepted or are confirmed.').waitFor();
    const cells = async (table: string, row: string) =>
      (
        await page
          .getByRole('table', { name: table })
          .getByRole('row')
          .filter({ has: page.getByRole('rowheader', { name: row, exact: true }) })
          .getByRole('cell')
          .allTextContents()
      ).slice(1);
    expect(await cells('Countries', 'Kazakhstan')).toEqual(['2', '2', '67%']);
    expect(await cells('Countries', 'China')).toEqual(['1', '0', '33%']);
    // Those who declined are nowhere, and neither are those of others.
    expect(await page.getByText('Tajikistan').count()).toBe(0);
    expect(await page.getByText('Mongolia').count()).toBe(0);
    expect(await cells('Categories', 'Scholar')).toEqual(['2', '1', '67%']);
    expect(await cells('Categories', 'Official')).toEqual(['0', '0', '0%']);
    expect(await cells('Institutions', 'Steppe Institute')).toEqual(['1', '1', '33%']);
    expect(await cells('Institutions', 'Without an institution')).toEqual(['2', '1', '67%']);
    expect(await cells('Gender, where given', 'Not given')).toEqual(['2', '1', '67%']);

    const floor = page.getByRole('article').filter({ hasText: 'Three countries at every event' });
    await floor.getByText('Below the floor', { exact: true }).waitFor();
    await floor.getByText('0 of 1 event has enough').waitFor();
    await floor.getByText(/10 June 2027: 1 country, at least 3 promised/).waitFor();
    expect(
      await floor.getByRole('link', { name: 'Trade on the border' }).getAttribute('href'),
    ).toBe(`/console/events/${eventId}/people`);

    await page.getByRole('button', { name: 'Kazakhstan: 2, show the people' }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Kazakhstan' });
    await panel.getByRole('link', { name: /Testova/ }).waitFor();
    await panel.getByRole('link', { name: /Secondova/ }).waitFor();
    await panel.getByText(/^Moderator · Confirmed/).waitFor();
    expect(await panel.getByText(/Thirdova|Absentova|Foreignova/).count()).toBe(0);
    await page.reload();
    await panel.getByRole('link', { name: /Testova/ }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    // Only what was held: nothing yet, and the page says what goes here.
    await page.getByRole('checkbox', { name: 'Only events that were held' }).check();
    await page.getByRole('heading', { name: 'Nobody is engaged in this year' }).waitFor();
    expect(new URL(page.url()).search).toBe('?year=2027&held=true');
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('shows at the event who is there, who is only asked, and what is missing', async () => {
    const user = await test.user(organization, 'viewer');
    const { page } = user;
    await user.open(`/events/${eventId}/people`);
    const floor = page.getByRole('article').filter({ hasText: 'Three countries at every event' });
    await floor.getByText('1 country, at least 3 promised · 2 missing').waitFor();
    await floor.getByText('If all who were asked accept, there will be 2.').waitFor();
    await floor.getByText('Below the floor', { exact: true }).waitFor();
    expect(await floor.getByRole('definition').allTextContents()).toEqual(['Kazakhstan', 'China']);
    await page.getByRole('button', { name: 'China: 1, show the people' }).click();
    const panel = page.getByRole('dialog', { name: 'China' });
    await panel.getByRole('link', { name: /Thirdova/ }).waitFor();
    await panel.getByText('Speaker · Invited · 10 June 2027').waitFor();
    expect(await panel.getByText(/Testova|Foreignova/).count()).toBe(0);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('says what goes there while nobody is engaged', async () => {
    const user = await test.user(empty, 'organizer');
    await user.open('/balance?year=2027');
    await user.page.getByRole('heading', { name: 'Nobody is engaged in this year' }).waitFor();
    await user.page.getByRole('link', { name: 'Go to the events' }).waitFor();
    expect(await user.page.getByText(/Testova|Kazakhstan/).count()).toBe(0);
    await user.close();
  });

  it.each([
    ['en', 'light', 'desktop'],
    ['ru', 'dark', 'phone'],
  ] as const)('is accessible in %s, %s, %s', async (language, colorScheme, size) => {
    const user = await test.user(organization, 'viewer', { language, colorScheme, size });
    for (const path of ['/balance?year=2027', '/balance?year=2027&who=category.scholar']) {
      await user.open(path);
      expect(await user.axe()).toEqual([]);
      expect(
        await user.page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        ),
      ).toBe(true);
    }
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
