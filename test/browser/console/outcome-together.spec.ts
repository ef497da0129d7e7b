import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { api, createOrganization, type TestOrganization } from '../../support/app.js';
import { ORIGIN, startConsole, type ConsoleTest, type ConsoleUser } from '../../support/console.js';
import { insertEvent } from '../../support/outcome-samples.js';

let test: ConsoleTest;
let organization: TestOrganization;
let client: ReturnType<typeof api>;
let eventId: string;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app);
  client = api(test.app, organization.ownerToken);
  eventId = await insertEvent(test.app, organization.id);
}, 120_000);

afterAll(async () => {
  await test.close();
});

async function makeOutcome(): Promise<{ id: string; versionId: string; path: string }> {
  const { status, body } = await client.post(`/api/v1/events/${eventId}/outcomes`, {
    kind: 'communique',
    authenticLanguage: 'ru',
    editions: [
      {
        lang: 'ru',
        title: 'Коммюнике',
        summary: 'Кратко.',
        body: 'Первый абзац.\n\nВторой абзац.\n\nТретий абзац.',
      },
      { lang: 'zh', title: '公报', summary: '摘要。', body: '第一段。' },
    ],
  });
  expect(status).toBe(201);
  const versionId: string = body.current.id;
  return {
    id: body.id,
    versionId,
    path: `/outcomes/${String(body.id)}/versions/${versionId}/text`,
  };
}

async function textOf(versionId: string, lang = 'ru') {
  const { body } = await client.get(`/api/v1/outcome-versions/${versionId}/editions/${lang}`);
  return body;
}

const editor = (user: ConsoleUser) => user.page.getByRole('textbox', { name: 'Text in Russian' });

async function typeAfter(user: ConsoleUser, paragraph: string, typed: string) {
  await editor(user).getByText(paragraph, { exact: true }).click();
  await user.page.keyboard.press('End');
  await user.page.keyboard.type(typed);
}

describe('people who write one outcome', () => {
  it('both keep their text: in different paragraphs by itself, in the same one by choice', async () => {
    const { versionId, path } = await makeOutcome();
    const one = await test.user(organization, 'editor');
    const other = await test.user(organization, 'organizer');
    await one.open(path);
    await other.open(path);
    await typeAfter(one, 'Первый абзац.', ' Айгерим.');
    await one.page.getByText(/^Saved/).waitFor();
    await typeAfter(other, 'Третий абзац.', ' Ли Вэй.');
    await other.page.getByText(/changed meanwhile was brought in/).waitFor();
    await other.page.getByText(/^Saved/).waitFor();
    expect((await textOf(versionId)).body).toBe(
      'Первый абзац. Айгерим.\n\nВторой абзац.\n\nТретий абзац. Ли Вэй.',
    );
    await editor(other).getByText('Первый абзац. Айгерим.').waitFor();

    // The same paragraph: nothing is written over, and a person chooses.
    await typeAfter(one, 'Второй абзац.', ' Одно.');
    await expectSaved(versionId, /Одно/);
    await typeAfter(other, 'Второй абзац.', ' Другое.');
    const dialog = other.page.getByRole('dialog', {
      name: 'Somebody else has changed the same words',
    });
    await dialog.getByRole('group', { name: 'Place 1: Text' }).waitFor();
    expect(await dialog.locator('ins').allInnerTexts()).toEqual([
      expect.stringContaining('Другое.'),
      expect.stringContaining('Одно.'),
    ]);
    expect((await textOf(versionId)).body).toContain('Второй абзац. Одно.');
    expect((await textOf(versionId)).body).not.toContain('Другое');
    await dialog.getByRole('radio', { name: 'Written anew' }).check();
    await dialog
      .getByRole('textbox', { name: 'Written anew' })
      .fill('Второй абзац. Одно и другое.');
    await dialog.getByRole('button', { name: 'Save what is chosen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expectSaved(versionId, /Одно и другое/);
    expect((await textOf(versionId)).body).toBe(
      'Первый абзац. Айгерим.\n\nВторой абзац. Одно и другое.\n\nТретий абзац. Ли Вэй.',
    );
    expect([...one.faults, ...other.faults]).toEqual([]);
    await one.close();
    await other.close();
  });

  it('lose nothing by closing the browser before anything was saved', async () => {
    const { versionId, path } = await makeOutcome();
    const user = await test.user(organization, 'editor');
    await user.open(path);
    await user.context.setOffline(true);
    await typeAfter(user, 'Второй абзац.', ' В дороге.');
    await user.page.getByText(/^Not saved: The server cannot be reached/).waitFor();
    expect((await textOf(versionId)).body).not.toContain('В дороге');
    // A colleague goes on meanwhile.
    const now = await textOf(versionId);
    await client.put(
      `/api/v1/outcome-versions/${versionId}/editions/ru`,
      { body: now.body.replace('Третий', 'Последний') },
      now.version,
    );
    await user.page.close();
    await user.context.setOffline(false);
    const page = await user.context.newPage();
    await page.goto(`${ORIGIN}/console${path}`);
    await page.getByText('What you typed and did not save is back').waitFor();
    await page.getByText(/^Saved/).waitFor();
    expect((await textOf(versionId)).body).toBe(
      'Первый абзац.\n\nВторой абзац. В дороге.\n\nПоследний абзац.',
    );
    await page.reload();
    await page.getByText(/^Last saved on/).waitFor();
    expect(await page.getByText('What you typed').count()).toBe(0);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('see what was changed in the authentic text, and confirm the translation', async () => {
    const { versionId, path } = await makeOutcome();
    // The authentic text was saved an hour after the translation, as its history has it.
    await test.app.database.reader.query(
      `UPDATE text_revision SET started_at = started_at - interval '2 hours', saved_at = saved_at - interval '2 hours'
       WHERE outcome_version_id = $1`,
      [versionId],
    );
    await test.app.database.reader.query(
      `UPDATE edition SET changed_at = changed_at - interval '1 hour' WHERE outcome_version_id = $1`,
      [versionId],
    );
    const now = await textOf(versionId);
    await client.put(
      `/api/v1/outcome-versions/${versionId}/editions/ru`,
      { body: now.body.replace('Второй абзац.', 'Второй абзац, переписан.') },
      now.version,
    );
    const user = await test.user(organization, 'editor');
    await user.open(`${path}?lang=zh`);
    await user.page.getByText(/Paragraphs changed, marked beside: 1/).waitFor();
    const beside = user.page.getByRole('region', { name: 'Russian, to read beside' });
    await beside.locator('.outcome-marked', { hasText: 'Второй абзац, переписан.' }).waitFor();
    await user.page.getByRole('button', { name: 'It still says the same' }).click();
    await user.page.getByText('Confirmed').waitFor();
    await user.page.getByRole('link', { name: /^Chinese complete/ }).waitFor();
    expect((await textOf(versionId, 'zh')).confirmedAt).not.toBeNull();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('read both texts at one place, whichever is scrolled', async () => {
    const { versionId, path } = await makeOutcome();
    const paragraphs = (word: string, lines: number) =>
      Array.from(
        { length: 40 },
        (_, index) => `${word} ${String(index)}. ${`${word} `.repeat(lines)}`,
      );
    for (const [lang, text] of [
      ['ru', paragraphs('Абзац', 80)],
      ['zh', paragraphs('段落', 20)],
    ] as const) {
      const now = await textOf(versionId, lang);
      await client.put(
        `/api/v1/outcome-versions/${versionId}/editions/${lang}`,
        { body: text.join('\n\n') },
        now.version,
      );
    }
    const user = await test.user(organization, 'editor');
    const { page } = user;
    await user.open(`${path}?lang=zh`);
    const beside = page.getByRole('region', { name: 'Russian, to read beside' });
    await beside.getByText('Абзац 39.').waitFor();
    await page.getByText('段落 39.').waitFor();
    const heightOf = (text: string) =>
      page
        .getByText(text)
        .first()
        .evaluate((found) => found.getBoundingClientRect().top);
    const apart = async (number: number) =>
      Math.abs(
        (await heightOf(`段落 ${String(number)}.`)) - (await heightOf(`Абзац ${String(number)}.`)),
      );
    const settle = () =>
      page.evaluate(
        () =>
          new Promise((done) => {
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));
          }),
      );
    // The page is scrolled until a paragraph is where one reads: its like stands beside it.
    const scrollTo = async (number: number) => {
      await page
        .getByText(`段落 ${String(number)}.`)
        .evaluate((found) =>
          window.scrollBy(0, found.getBoundingClientRect().top - window.innerHeight / 3),
        );
      await settle();
    };
    await page.mouse.move(5, 300);
    await page.mouse.wheel(0, 1);
    await scrollTo(25);
    expect(await apart(25)).toBeLessThan(6);
    // The other way round: the text beside is scrolled, and the page follows.
    await beside.hover();
    await page.mouse.wheel(0, 400);
    await settle();
    const shown = await beside.evaluate((pane) => {
      const line = window.innerHeight / 3;
      const all = [...pane.querySelectorAll('p')];
      const last = all.findLast((found) => found.getBoundingClientRect().top <= line);
      return Number(/Абзац (\d+)/.exec(last?.textContent ?? '')?.[1]);
    });
    expect(shown).toBeGreaterThan(25);
    expect(await heightOf(`段落 ${String(shown)}.`)).toBeLessThan(6 + 844 / 3 + 200);
    expect(await apart(shown)).toBeLessThan(120);
    // Turned off, each side stays where it is.
    await page.getByRole('switch', { name: 'Scroll together' }).press('Space');
    const scrolled = () => beside.evaluate((pane) => pane.scrollTop);
    const before = await scrolled();
    await scrollTo(2);
    expect(await scrolled()).toBe(before);
    await user.page.getByRole('switch', { name: 'Scroll together' }).press('Space');
    await settle();
    expect(await apart(2)).toBeLessThan(6);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('may only look where their role says so', async () => {
    const { path } = await makeOutcome();
    const user = await test.user(organization, 'viewer');
    await user.open('/outcomes');
    await user.page.getByRole('link', { name: 'Коммюнике' }).first().waitFor();
    expect(await user.page.getByRole('button', { name: 'Start an outcome' }).count()).toBe(0);
    await user.open(path);
    await user.page.getByText('You may read this text.', { exact: false }).waitFor();
    await user.page.getByText('Второй абзац.').waitFor();
    expect(await user.page.locator('input[name=title]').count()).toBe(0);
    expect(await user.page.getByRole('button', { name: /Submit|Approve|Return/ }).count()).toBe(0);
    expect(await user.page.locator('[contenteditable=true]').count()).toBe(0);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it.each([
    ['en', 'light', 'desktop'],
    ['zh', 'dark', 'phone'],
  ] as const)('find it accessible in %s, %s, %s', async (language, colorScheme, size) => {
    const { path } = await makeOutcome();
    const user = await test.user(organization, 'editor', { language, colorScheme, size });
    await user.open('/outcomes');
    expect(await user.axe()).toEqual([]);
    await user.open(`${path}?lang=zh`);
    await user.page.locator('.outcome-beside .editor').waitFor();
    expect(await user.axe()).toEqual([]);
    const { scroll, width } = await user.page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    expect(scroll).toBe(width);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});

async function expectSaved(versionId: string, words: RegExp): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (words.test((await textOf(versionId)).body)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect((await textOf(versionId)).body).toMatch(words);
}
