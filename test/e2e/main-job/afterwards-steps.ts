import { describe, expect, it } from '@jest/globals';
import { EDITIONS } from '../../support/main-job-content.js';
import { readPdf } from '../../support/pdf-facts.js';
import { type Body, ifMatch, type Story, taken, textOf } from './story.js';

/** The correction, the withdrawal, and what was written down. */
export function afterwardsSteps(story: Story): void {
  describe('and then', () => {
    it('a correction is a new version with a notice; the old one stays readable', async () => {
      story.now('2026-10-05T10:00');
      const version = taken(
        await story.client.post(`/api/v1/outcomes/${story.id('outcome')}/versions`, {
          updateType: 'correction',
          notice: {
            en: 'The train takes nine days.',
            ru: 'Поезд идёт девять дней.',
            kk: 'Пойыз тоғыз күн жүреді.',
            zh: '列车行程为九天。',
          },
        }),
        201,
      );
      const path = `/api/v1/outcome-versions/${String(version.id)}`;
      for (const { lang, body } of EDITIONS) {
        const edition = version.editions.find((one: Body) => one.lang === lang);
        const corrected = { body: body.replace('| 10 |', '| 9 |') };
        taken(await story.client.put(`${path}/editions/${lang}`, corrected, edition.version), 200);
      }
      const submitted = taken(await story.client.post(`${path}/submit`), 200);
      taken(
        await story.client.call('POST', `${path}/approve`, undefined, ifMatch(submitted.version)),
        200,
      );
      const { publication } = taken(await story.client.post(`${path}/publish`, {}), 200);
      story.ids['correction'] = publication.id;
      const shown = textOf(await story.page(`/en/publications/${story.id('slug')}`));
      expect(shown).toContain('The train takes nine days.');
      expect(shown).toContain('1.1');
      expect(shown).toMatch(/Train 9/);
      const former = textOf(await story.page(`/en/publications/${story.id('slug')}?version=1.0`));
      expect(former).toMatch(/Train 10/);
      const pdf = await story.file(`/ru/publications/${story.id('slug')}.pdf`);
      const { text: printed } = await readPdf(pdf.bytes);
      expect(printed.replace(/\s/g, '')).toContain('Поездидётдевятьдней.');
      expect(await story.cell(6, 1)).toMatchObject({ state: 'kept' });
    });

    it('a withdrawal leaves a page that says so, with the citation', async () => {
      story.now('2026-10-07T10:00');
      const withdrawn = await story.client.post(
        `/api/v1/publications/${story.id('correction')}/withdraw`,
        { reason: 'error', note: { en: 'The table was wrong.', ru: 'Таблица неверна.' } },
        ifMatch(1),
      );
      taken(withdrawn, 200);
      const gone = await story.reader.get(`/en/publications/${story.id('slug')}`);
      expect(gone.status).toBe(410);
      expect(textOf(gone.body as string)).toContain('CA-CLUB/REC/2026/1');
      expect(textOf(gone.body as string)).toContain('The table was wrong.');
      expect((await story.reader.get(`/en/publications/${story.id('slug')}.pdf`)).status).toBe(410);
      expect((await story.reader.get(`/en/recommendations/CA-CLUB-REC-2026-1-REC.1`)).status).toBe(
        410,
      );
      expect((await story.reader.get('/feeds/publications.json')).body.items).toEqual([]);
      expect(await story.page('/sitemap.xml')).not.toContain(story.id('slug'));
      expect(textOf(await story.page('/en/publications'))).not.toContain(EDITIONS[1].title);
      expect((await story.cell(6, 1)).state).not.toBe('kept');
    });

    it('every step stands in the log of changes', async () => {
      const { body } = await story.client.get(
        `/api/v1/audit?objectId=${story.id('event')}&limit=50`,
      );
      expect(body.items.map(({ action }: Body) => action).reverse()).toEqual([
        'created',
        'changed',
        'announced',
        'held',
      ]);
    });
  });
}
