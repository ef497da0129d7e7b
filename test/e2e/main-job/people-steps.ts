import { describe, expect, it } from '@jest/globals';
import { caseFile } from '../../support/case-files.js';
import { type Body, ifMatch, refused, type Story, taken, textOf } from './story.js';

/** The experts, and who of them speaks. */
export function peopleSteps(story: Story): void {
  describe('5. the experts', () => {
    async function imported(name: Parameters<typeof caseFile>[0]): Promise<Body> {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(caseFile(name))]), name);
      const preview = taken(await story.client.post('/api/v1/expert-imports', form), 201);
      expect(preview.state).toBe('previewed');
      const done = taken(
        await story.client.post(`/api/v1/expert-imports/${String(preview.id)}/run`),
        202,
      );
      return { ...done, preview };
    }

    const byEmail = async (email: string): Promise<Body> =>
      (await story.client.get(`/api/v1/experts?q=${encodeURIComponent(email)}`)).body.items[0];

    it('are imported as Excel saves them in Russian, in Chinese and as UTF-8', async () => {
      const russian = await imported('c23a_cp1251_semicolon.csv');
      expect(russian).toMatchObject({ encoding: 'windows-1251', delimiter: ';', state: 'done' });
      expect(russian.counts).toMatchObject({ create: 2, error: 0 });
      const chinese = await imported('c23b_gbk.csv');
      expect([chinese.encoding, chinese.counts.create]).toEqual(['gbk', 2]);
      const utf8 = await imported('c22a_utf8_bom.csv');
      expect([utf8.encoding, utf8.counts.create]).toEqual(['utf-8', 3]);
      expect(await byEmail('zhang.shili@example.org')).toMatchObject({
        name: '张示例',
        country: 'CN',
      });
      expect(await byEmail('olga.testovich@example.org')).toMatchObject({ country: 'KZ' });
      for (const [name, email] of [
        ['olga', 'olga.testovich'],
        ['ivan', 'ivan.obrazcov'],
        ['zhang', 'zhang.shili'],
        ['aigul', 'aigul.testova'],
        ['wang', 'wang.ceshi'],
        ['dilnoza', 'dilnoza.sinova'],
      ] as const) {
        story.ids[name] = (await byEmail(`${email}@example.org`)).id;
      }
    });

    it('come once, however often and with whatever letters they are in a file', async () => {
      const first = await imported('c27_duplicates.csv');
      expect(first.counts).toMatchObject({ create: 2, same_as_row: 1, error: 1 });
      expect(first.rows.map(({ row, action }: Body) => [row, action])).toEqual([
        [2, 'create'],
        [3, 'same_as_row'],
        [4, 'error'],
        [5, 'create'],
      ]);
      const again = await imported('c27_duplicates.csv');
      expect(again.counts).toMatchObject({ create: 0 });
    });

    it('are found in every script, and by the beginning of a word', async () => {
      const found = async (q: string) =>
        (await story.client.get(`/api/v1/experts?q=${encodeURIComponent(q)}`)).body.items.map(
          (expert: Body) => expert.id,
        );
      expect(await found('Testova')).toContain(story.id('aigul'));
      expect(await found('王测试')).toEqual([story.id('wang')]);
      expect(await found('Wang Ceshi')).toContain(story.id('wang'));
      expect(await found('Синова')).toContain(story.id('dilnoza'));
    });

    it('that are one person are offered for merging; a merge moves everything and can be undone', async () => {
      const double = taken(
        await story.client.post('/api/v1/experts', {
          names: [{ lang: 'en', family: 'Testova', given: 'Aigul', order: 'given_first' }],
          emails: ['a.testova@example.org'],
          country: 'KZ',
          category: 'scholar',
        }),
        201,
      );
      expect(double.possibleDuplicates.map((one: Body) => one.id)).toContain(story.id('aigul'));
      const speaker = await story.client.post(`/api/v1/events/${story.id('event')}/speakers`, {
        expertId: double.id,
        role: 'moderator',
      });
      story.ids['engagement'] = taken(speaker, 201).id;
      const merge = async () =>
        taken(
          await story.client.post(`/api/v1/experts/${story.id('aigul')}/merge`, {
            otherId: double.id,
            take: { category: 'other' },
          }),
          201,
        );
      const engaged = async () =>
        (await story.client.get(`/api/v1/speakers/${story.id('engagement')}`)).body
          .expertId as string;
      const first = await merge();
      expect(first.expert.emails).toEqual(['aigul.testova@example.org', 'a.testova@example.org']);
      expect(await engaged()).toBe(story.id('aigul'));
      expect(refused(await story.client.get(`/api/v1/experts/${String(double.id)}`), 410)).toBe(
        'expert_merged',
      );
      taken(await story.client.post(`/api/v1/merges/${String(first.merge.id)}/undo`), 200);
      expect(await engaged()).toBe(double.id);
      expect((await merge()).expert).toMatchObject({ id: story.id('aigul'), category: 'scholar' });
    });

    it('are shown to the public only with their consent', async () => {
      const expert = (await story.client.get(`/api/v1/experts/${story.id('aigul')}`)).body;
      story.ids['aigul slug'] = expert.slug;
      expect((await story.reader.get(`/en/experts/${story.id('aigul slug')}`)).status).toBe(404);
      const consent = await story.client.post(`/api/v1/experts/${story.id('aigul')}/consent`, {
        consent: 'granted',
        source: 'Letter of 5 August',
      });
      taken(consent, 200);
      expect(textOf(await story.page(`/ru/experts/${story.id('aigul slug')}`))).toContain('Айгүл');
    });
  });

  describe('6. the speakers', () => {
    it('are engaged with role and state, from as many countries and categories as was promised', async () => {
      const dilnoza = (await story.client.get(`/api/v1/experts/${story.id('dilnoza')}`)).body;
      taken(
        await story.client.patch(
          `/api/v1/experts/${story.id('dilnoza')}`,
          { category: 'public_figure' },
          dilnoza.version,
        ),
        200,
      );
      for (const [name, role] of [
        ['olga', 'chair'],
        ['ivan', 'speaker'],
        ['zhang', 'speaker'],
        ['dilnoza', 'panelist'],
      ] as const) {
        const speaker = await story.client.post(`/api/v1/events/${story.id('event')}/speakers`, {
          expertId: story.id(name),
          role,
          state: 'accepted',
        });
        taken(speaker, 201);
      }
      const path = `/api/v1/speakers/${story.id('engagement')}`;
      const proposed = (await story.client.get(path)).body;
      const refusal = await story.client.call(
        'POST',
        `${path}/state`,
        { to: 'confirmed' },
        ifMatch(proposed.version),
      );
      expect(refused(refusal, 409)).toBe('speaker_transition_refused');
      const accepted = await story.client.call(
        'POST',
        `${path}/state`,
        { to: 'accepted' },
        ifMatch(proposed.version),
      );
      expect(taken(accepted, 200).state).toBe('accepted');
      const [countries, categories] = [await story.cell(2, 1), await story.cell(2, 2)];
      expect(countries.proof[0]).toMatchObject({ id: story.id('event'), present: 4, counts: true });
      expect(categories.proof[0]).toMatchObject({ present: 3, counts: true });
    });
  });
}
