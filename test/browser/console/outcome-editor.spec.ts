import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseMarkdown } from '../../../src/platform/richtext/parse-markdown.js';
import { api, createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest, type ConsoleUser } from '../../support/console.js';
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

interface Made {
  readonly id: string;
  readonly versionId: string;
}

async function makeOutcome(editions: readonly object[], lang = 'ru'): Promise<Made> {
  const { status, body } = await client.post(`/api/v1/events/${eventId}/outcomes`, {
    kind: 'communique',
    authenticLanguage: lang,
    editions,
  });
  expect(status).toBe(201);
  return { id: body.id, versionId: body.current.id };
}

async function editionOf({ versionId }: Made, lang: string) {
  const { body } = await client.get(`/api/v1/outcome-versions/${versionId}/editions/${lang}`);
  return body;
}

const textPath = ({ id, versionId }: Made, query = '') =>
  `/outcomes/${id}/versions/${versionId}/text${query}`;

const body = (user: ConsoleUser, name: string) =>
  user.page.getByRole('textbox', { name, exact: true });

/** Puts the cursor at the end of a paragraph and types. */
async function typeAfter(user: ConsoleUser, name: string, paragraph: string, typed: string) {
  await body(user, name).getByText(paragraph, { exact: true }).click();
  await user.page.keyboard.press('End');
  await user.page.keyboard.type(typed);
}

const savedNow = (user: ConsoleUser) => user.page.getByText(/^Saved \d\d:\d\d$/).waitFor();

/** A tree without places: what a text means. */
function meaning(text: string): unknown {
  return JSON.parse(
    JSON.stringify(parseMarkdown(text), (key, value: unknown) =>
      key === 'position' ? undefined : value,
    ),
  );
}

describe('the text of an outcome in the console', () => {
  it('is started for an event, written, translated beside the authentic text and kept', async () => {
    const user = await test.user(organization, 'editor');
    const { page } = user;
    await user.open('/outcomes?kind=media_note');
    await page.getByText('Nothing found').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await user.open(`/events/${eventId}/outcome`);
    await page.getByRole('heading', { name: 'This event has no outcome yet' }).waitFor();
    await page.getByRole('button', { name: 'Start an outcome' }).click();
    const dialog = page.getByRole('dialog', { name: 'Start an outcome' });
    await dialog.getByRole('button', { name: 'Start an outcome' }).click();
    // The refusal stands at its field, which takes the focus.
    await page.locator('input[name="editions.0.title"][aria-invalid=true]:focus').waitFor();
    await dialog.getByLabel('Title in that language').fill('Communiqué of the round table');
    await dialog.getByRole('button', { name: 'Start an outcome' }).click();
    await page.getByRole('heading', { level: 1, name: 'Communiqué of the round table' }).waitFor();

    const text = body(user, 'Text in English');
    await text.click();
    await page.keyboard.type('## Results');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The sides **met** in Almaty.');
    await page.keyboard.press('Enter');
    await page.getByRole('toolbar').getByRole('button', { name: 'List', exact: true }).click();
    await page.keyboard.type('roads');
    await page.keyboard.press('Enter');
    await page.keyboard.type('railways');
    await savedNow(user);
    const [, versionId = ''] = /versions\/([^/]+)\//.exec(page.url()) ?? [];
    const [, id = ''] = /outcomes\/([^/]+)\//.exec(page.url()) ?? [];
    const made = { id, versionId };
    expect((await editionOf(made, 'en')).body).toBe(
      '## Results\n\nThe sides **met** in Almaty.\n\n- roads\n- railways',
    );

    await page.getByRole('link', { name: /^Kazakh/ }).click();
    await page.locator('input[name=title]').fill('Дөңгелек үстел коммюникесі');
    await page.getByRole('button', { name: 'Start the text in Kazakh' }).click();
    // The authentic text stands beside the translation.
    const beside = page.getByRole('region', { name: 'English, to read beside' });
    await beside.getByText('railways').waitFor();
    await body(user, 'Text in Kazakh').click();
    await page.keyboard.type('Тараптар Алматыда кездесті.');
    await savedNow(user);
    expect((await editionOf(made, 'kk')).body).toBe('Тараптар Алматыда кездесті.');
    await page.getByText(/Still missing: summary/).waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('keeps every block that nobody touched to the letter', async () => {
    const source = [
      'Setext heading\n--------------',
      'A paragraph with *one* and _another_ mark, `code`, ~~struck~~, a [link](https://example.org "title"), a [reference][ref], <https://example.org/auto> and www.example.org.  \nA hard break, a soft\nbreak, and a note[^n] and again[^long].',
      '* star\n* list\n\n  with a second paragraph\n  1. one\n  2. two',
      '+ plus\n+ list',
      '- [ ] to do\n- [x] done',
      '3) three\n4) four',
      '> quoted\nlazily\n>\n> > deeper',
      '| left | right | middle |\n|:--|--:|:-:|\n| a \\| b | 1 | *x* |\n| 一 | 2 | |',
      '```ts title="a.ts"\nconst x = 1;\n```',
      '    indented code',
      '***',
      '<!-- a remark -->',
      '<div>raw</div>',
      '![A picture](/files/p.png "t")',
      '双方就**“一带一路”**倡议交换了意见。',
      'Entities &amp; escapes \\* \\_ 1\\. and a tilde ~single~.',
      'EDIT HERE',
      '[ref]: https://example.org/ref "Reference"',
      '[^n]: A note with *marks*.',
      '[^long]: First paragraph.\n\n    Second paragraph.',
    ].join('\n\n');
    const made = await makeOutcome([{ lang: 'en', title: 'All of Markdown', body: source }], 'en');
    const before = await editionOf(made, 'en');
    expect(before.body).toBe(source);
    const user = await test.user(organization, 'editor');
    await user.open(textPath(made));
    await body(user, 'Text in English').getByText('EDIT HERE').waitFor();
    // What is only opened and left is not changed.
    await body(user, 'Text in English').getByText('EDIT HERE').click();
    await user.page.getByLabel('Summary').click();
    await user.page.getByRole('link', { name: 'Preview' }).click();
    await user.page.locator('iframe').waitFor();
    expect((await editionOf(made, 'en')).version).toBe(before.version);
    await user.open(textPath(made));
    await typeAfter(user, 'Text in English', 'EDIT HERE', ', done');
    await savedNow(user);
    const after = await editionOf(made, 'en');
    expect(after.body).toBe(source.replace('EDIT HERE', 'EDIT HERE, done'));
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('means the same after an edit of the blocks themselves', async () => {
    const blocks = [
      'First with *one*, __two__, `code` and a note[^1] END',
      '* a\n* b END',
      '1. one\n2. two END',
      '> quoted END',
      '| x | y |\n| :-- | --: |\n| 1 | **2** END |',
      '## Heading END',
      'See [the text](https://example.org/a_b "t") END',
      '双方讨论了*合作*。END',
    ];
    const source = [...blocks, '[^1]: The note.'].join('\n\n');
    const made = await makeOutcome([{ lang: 'en', title: 'Edited all over', body: source }], 'en');
    const user = await test.user(organization, 'editor');
    await user.open(textPath(made));
    const text = body(user, 'Text in English');
    await text.getByText('The note.').waitFor();
    for (let index = 0; index < blocks.length; index += 1) {
      // Each END becomes another word: every block is written by the editor.
      const word = text.getByText(/END/).first();
      await word.click();
      await user.page.evaluate(() => {
        const walker = document.createTreeWalker(
          document.querySelector('.outcome-editor .editor') ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = (node.textContent ?? '').indexOf('END');
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 3);
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
          return;
        }
      });
      await user.page.keyboard.type('fin');
    }
    await savedNow(user);
    await user.page.getByText(/^Saved/).waitFor();
    const after = await editionOf(made, 'en');
    expect(meaning(after.body)).toEqual(meaning(source.replaceAll('END', 'fin')));
    // The same as plain Markdown, where one prefers that.
    await user.page.getByText('Markdown', { exact: true }).click();
    expect(await body(user, 'Text in English').inputValue()).toBe(after.body);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
