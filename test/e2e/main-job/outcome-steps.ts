import { describe, expect, it } from '@jest/globals';
import { api } from '../../support/app.js';
import {
  EDITIONS,
  EVENT,
  GIVEN_AWAY,
  LANGUAGES,
  RECOMMENDATIONS,
} from '../../support/main-job-content.js';
import { readPdf } from '../../support/pdf-facts.js';
import { readXml } from '../../support/read-xml.js';
import { type Body, ifMatch, refused, type Story, taken } from './story.js';

/** What the event leaves behind, until it is published. */
export function outcomeSteps(story: Story): void {
  describe('8. the outcome', () => {
    it('is written after the event was held, in four languages', async () => {
      story.now('2026-09-15T19:00');
      const event = (await story.client.get(`/api/v1/events/${story.id('event')}`)).body;
      const state = `/api/v1/events/${story.id('event')}/state`;
      taken(await story.client.call('POST', state, { to: 'held' }, ifMatch(event.version)), 200);
      expect(await story.cell(1, 1)).toMatchObject({
        state: 'kept',
        held: 1,
        planned: 0,
        missing: 0,
      });
      expect(await story.cell(9, 1)).toMatchObject({ held: 1 });
      expect(await story.cell(6, 1)).toMatchObject({
        outcomes: { events: 1, waiting: 1, inTime: 0 },
      });

      const outcome = taken(
        await story.client.post(`/api/v1/events/${story.id('event')}/outcomes`, {
          kind: 'recommendations',
          authenticLanguage: 'ru',
          editions: EDITIONS.map((edition) =>
            edition.lang === 'ru' ? { ...edition, body: edition.body + GIVEN_AWAY } : edition,
          ),
        }),
        201,
      );
      expect(outcome.symbol).toBe('CA-CLUB/REC/2026/1');
      Object.assign(story.ids, {
        outcome: outcome.id,
        version: outcome.current.id,
        slug: outcome.slug,
      });
      for (const [index, texts] of RECOMMENDATIONS.entries()) {
        const recommendation = await story.client.post(
          `/api/v1/outcomes/${story.id('outcome')}/recommendations`,
          {
            texts,
            addressees: [
              index === 0
                ? { partnerId: story.id('partner') }
                : {
                    name: {
                      ru: 'Таможенные службы',
                      en: 'Customs services',
                      kk: 'Кеден',
                      zh: '海关',
                    },
                  },
            ],
          },
        );
        expect(taken(recommendation, 201).symbol).toBe(
          `CA-CLUB/REC/2026/1/REC.${String(index + 1)}`,
        );
      }
    });

    it('cites facts, which must be checked, and gives no statement to a person', async () => {
      const evidence = taken(
        await story.client.post('/api/v1/evidence', {
          claim: {
            en: 'On 8 April 2025 the first train left for Tashkent.',
            ru: '8 апреля 2025 года первый поезд ушёл в Ташкент.',
            kk: '2025 жылғы 8 сәуірде алғашқы пойыз Ташкентке кетті.',
            zh: '2025年4月8日首趟列车驶往塔什干。',
          },
          occurredOn: '2025-04-08',
          source: { en: 'Timetable', ru: 'Расписание', kk: 'Кесте', zh: '时刻表' },
        }),
        201,
      );
      const cited = await story.client.put(
        `/api/v1/outcome-versions/${story.id('version')}/citations`,
        {
          evidenceIds: [evidence.id],
        },
      );
      taken(cited, 200);
      const check = async () =>
        (await story.client.get(`/api/v1/outcome-versions/${story.id('version')}/check`)).body;
      const found = await check();
      expect(found.publishable).toBe(false);
      const blocking = found.findings.filter(({ severity }: Body) => severity === 'blocks');
      expect(blocking.map(({ place, lang }: Body) => [place, lang])).toEqual(
        expect.arrayContaining([
          ['body', 'ru'],
          ['evidence', null],
        ]),
      );
      const statement = blocking.find(({ place }: Body) => place === 'body');
      expect(statement).toMatchObject({ code: 'statement_attributed', line: 14 });
      expect(statement.message).toContain('Айгүл');

      const checked = await story.client.call(
        'POST',
        `/api/v1/evidence/${String(evidence.id)}/check`,
        undefined,
        ifMatch(evidence.version),
      );
      taken(checked, 200);
      const russian = EDITIONS[0];
      const { editions } = (
        await story.client.get(`/api/v1/outcome-versions/${story.id('version')}`)
      ).body;
      const edited = await story.client.put(
        `/api/v1/outcome-versions/${story.id('version')}/editions/ru`,
        { body: russian.body },
        editions.find(({ lang }: Body) => lang === 'ru').version,
      );
      taken(edited, 200);
      // The translations never said it: their translators confirm them against the mended text.
      for (const { lang, version, authentic } of editions) {
        if (authentic === true) continue;
        const confirmed = await story.client.call(
          'POST',
          `/api/v1/outcome-versions/${story.id('version')}/editions/${String(lang)}/confirm`,
          undefined,
          ifMatch(version),
        );
        taken(confirmed, 200);
      }
      expect(await check()).toMatchObject({ publishable: true, findings: [] });
    });
  });

  describe('9. the publication', () => {
    const path = (rest: string) => `/api/v1/outcome-versions/${story.id('version')}${rest}`;

    it('goes from draft through review and approval, by those who may', async () => {
      const editor = api(story.app, await story.organization.tokenFor('editor'));
      const reviewer = api(story.app, await story.organization.tokenFor('reviewer'));
      expect((await story.reader.get(`/en/publications/${story.id('slug')}`)).status).toBe(404);
      const early = await story.client.post(path('/publish'), {});
      expect(refused(early, 409)).toBe('outcome_version_transition_refused');
      const submitted = taken(await editor.post(path('/submit')), 200);
      const own = await editor.call(
        'POST',
        path('/approve'),
        undefined,
        ifMatch(submitted.version),
      );
      expect(refused(own, 403)).toBe('permission_denied');
      const approved = await reviewer.call(
        'POST',
        path('/approve'),
        undefined,
        ifMatch(submitted.version),
      );
      expect(taken(approved, 200).state).toBe('approved');
      story.now('2026-09-28T11:00');
      const published = taken(await story.client.post(path('/publish'), {}), 200);
      expect(published.outcomeVersion.state).toBe('published');
      story.ids['publication'] = published.publication.id;
      expect(published.publication.renditions.map(({ lang }: Body) => lang).sort()).toEqual(
        [...LANGUAGES].sort(),
      );
      const late = await story.client.put(path('/editions/ru'), { body: 'Changed' }, 2);
      expect(refused(late, 409)).toBe('outcome_version_unchanging');
    });

    it('is a PDF in each language: its text, fonts, structure, bookmarks and claims', async () => {
      for (const edition of EDITIONS) {
        const file = await story.file(`/${edition.lang}/publications/${story.id('slug')}.pdf`);
        expect(file.type).toBe('application/pdf');
        const pdf = await readPdf(file.bytes);
        // Chinese is tagged with its script's country.
        const language = edition.lang === 'zh' ? 'zh-CN' : edition.lang;
        expect([pdf.title, pdf.language, pdf.tagged, pdf.accessible]).toEqual([
          edition.title,
          language,
          true,
          '1',
        ]);
        const words = pdf.text.replace(/\s/g, '');
        const recommendations = RECOMMENDATIONS.map((texts) => texts[edition.lang]);
        for (const part of [edition.title, EVENT.title[edition.lang], ...recommendations]) {
          expect(words).toContain(part.replace(/\s/g, ''));
        }
        expect(pdf.bookmarks).toEqual(
          expect.arrayContaining(
            [...edition.body.matchAll(/^## (.+)$/gm)].map((match) => match[1]),
          ),
        );
        for (const role of ['H1', 'Table', 'TH', 'TD', 'L', 'LI', 'P'])
          expect([...pdf.roles]).toContain(role);
        expect(pdf.fonts.described).toBeGreaterThanOrEqual(1);
        expect(pdf.fonts.embedded).toBe(pdf.fonts.described);
      }
    });

    it('stands in the feeds and the sitemap', async () => {
      const link = `http://suhbat.example.org/en/publications/${story.id('slug')}`;
      const atom = readXml(await story.page('/feeds/publications.atom?lang=en'));
      const rss = readXml(await story.page('/feeds/publications.rss?lang=en'));
      const sitemap = await story.page('/sitemap.xml');
      expect(JSON.stringify(atom)).toContain(link);
      expect(JSON.stringify(atom)).toContain('2026-09-28T06:00:00Z');
      expect(JSON.stringify(rss)).toContain('Mon, 28 Sep 2026 06:00:00 GMT');
      const feed = await story.reader.get('/feeds/publications.json?lang=ru');
      expect(feed.body.items).toHaveLength(1);
      expect(feed.body.items[0].title).toContain(EDITIONS[0].title);
      for (const lang of LANGUAGES)
        expect(sitemap).toContain(`/${lang}/publications/${story.id('slug')}`);
    });

    it('keeps what the mandate asked for, once it is also in print', async () => {
      expect(await story.cell(6, 1)).toMatchObject({
        state: 'kept',
        outcomes: { events: 1, inTime: 1, outLate: 0 },
      });
      expect((await story.cell(6, 1)).proof).toMatchObject([
        { kind: 'publication', slug: story.id('slug'), date: '2026-09-28', state: 'in_time' },
      ]);
      expect((await story.cell(6, 2)).state).not.toBe('kept');
      const placement = await story.client.post(
        `/api/v1/outcomes/${story.id('outcome')}/placements`,
        {
          channel: 'print',
          outlet: { en: 'Bulletin of the club', ru: 'Вестник клуба' },
          placedOn: '2026-09-28',
          lang: 'ru',
        },
      );
      taken(placement, 201);
      expect(await story.cell(6, 2)).toMatchObject({ state: 'kept' });
      expect(await story.cell(2, 1)).toMatchObject({ state: 'kept' });
      expect((await story.cell(4, 1)).held).toBe(2);
      expect((await story.cell(7, 1)).held).toBe(1);
    });
  });
}
