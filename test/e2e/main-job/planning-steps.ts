import { describe, expect, it } from '@jest/globals';
import { EVENT, MANDATE, THEMES } from '../../support/main-job-content.js';
import { type Body, ifMatch, refused, type Story, taken } from './story.js';

/** The mandate, and an event that serves it. */
export function planningSteps(story: Story): void {
  describe('3. a mandate and its coverage', () => {
    it('is loaded with its proposals and commitments in four languages', async () => {
      for (const { key, name, parent } of THEMES) {
        const theme = await story.client.post('/api/v1/themes', {
          key,
          title: name,
          ...(parent !== undefined && { parentId: story.id(`theme ${parent}`) }),
        });
        story.ids[`theme ${key}`] = taken(theme, 201).id;
      }
      const mandate = taken(await story.client.post('/api/v1/mandates', MANDATE), 201);
      story.ids['mandate'] = mandate.id;
      for (const proposal of mandate.proposals)
        story.ids[`proposal ${String(proposal.number)}`] = proposal.id;
      expect(mandate.proposals).toHaveLength(9);
      expect(mandate.proposals[0].title).toEqual(MANDATE.proposals[0]?.title);
      expect(mandate.commitmentCount).toBeGreaterThanOrEqual(9);
    });

    it('shows, before anything was done, what is missing and late', async () => {
      expect(await story.cell(1, 1)).toMatchObject({
        state: 'at_risk',
        held: 0,
        planned: 0,
        missing: 1,
      });
      expect(await story.cell(6, 1)).toMatchObject({ state: 'at_risk', held: 0, proof: [] });
      const { body } = await story.client.get(`/api/v1/mandates/${story.id('mandate')}/coverage`);
      const past = body.proposals[0].commitments[0].cells.filter(
        ({ period }: Body) => period.endsOn < '2026-07-01',
      );
      expect(past.map(({ state }: Body) => state)).toEqual([
        'late',
        'late',
        'late',
        'late',
        'late',
      ]);
    });
  });

  describe('4. a series and an event in it', () => {
    it('has a venue with rooms and partners with roles', async () => {
      const venue = taken(
        await story.client.post('/api/v1/venues', {
          name: { en: 'House of Dialogue', ru: 'Дом диалога', kk: 'Диалог үйі', zh: '对话之家' },
          city: { en: 'Almaty', ru: 'Алматы', kk: 'Алматы', zh: '阿拉木图' },
          country: 'KZ',
          zone: 'Asia/Almaty',
        }),
        201,
      );
      story.ids['venue'] = venue.id;
      for (const [name, title] of [
        ['hall A', { en: 'Hall A', ru: 'Зал А', kk: 'А залы', zh: 'A厅' }],
        ['hall B', { en: 'Hall B', ru: 'Зал Б', kk: 'Б залы', zh: 'B厅' }],
      ] as const) {
        const room = await story.client.post(`/api/v1/venues/${story.id('venue')}/rooms`, {
          name: title,
        });
        story.ids[name] = taken(room, 201).id;
      }
      const partner = await story.client.post('/api/v1/partners', {
        kind: 'multilateral',
        name: { en: 'Shanghai Cooperation Organisation', ru: 'ШОС', kk: 'ШЫҰ', zh: '上海合作组织' },
        acronym: { en: 'SCO', ru: 'ШОС', kk: 'ШЫҰ', zh: '上合组织' },
      });
      story.ids['partner'] = taken(partner, 201).id;
      const series = await story.client.post('/api/v1/series', {
        title: { en: 'Round tables', ru: 'Круглые столы', kk: 'Дөңгелек үстелдер', zh: '圆桌会议' },
        eventKind: 'round_table',
        cadence: 'quarterly',
        startsOn: '2026-07-01',
      });
      story.ids['series'] = taken(series, 201).id;
      const { body } = await story.client.get(`/api/v1/series/${story.id('series')}/schedule`);
      expect(body.slots[0]).toMatchObject({ startsOn: '2026-07-01', state: 'due', events: [] });
    });

    it('is announced only with its venue, and held only after it has begun', async () => {
      const event = taken(
        await story.client.post('/api/v1/events', {
          ...EVENT,
          seriesId: story.id('series'),
          proposalIds: [1, 2, 3, 4, 6, 7, 9].map((number) =>
            story.id(`proposal ${String(number)}`),
          ),
          themeIds: [story.id('theme transport'), story.id('theme common-security')],
          partners: [{ partnerId: story.id('partner'), role: 'co_host' }],
        }),
        201,
      );
      story.ids['event'] = event.id;
      story.ids['event slug'] = event.slug;
      expect(event).toMatchObject({
        state: 'draft',
        startsAt: '2026-09-14T04:00:00Z',
        seriesNumber: 1,
      });
      const state = `/api/v1/events/${story.id('event')}/state`;
      const early = await story.client.call(
        'POST',
        state,
        { to: 'announced' },
        ifMatch(event.version),
      );
      expect(refused(early, 409)).toBe('event_venue_missing');
      const placed = taken(
        await story.client.patch(
          `/api/v1/events/${story.id('event')}`,
          { venueId: story.id('venue') },
          event.version,
        ),
        200,
      );
      const announced = taken(
        await story.client.call('POST', state, { to: 'announced' }, ifMatch(placed.version)),
        200,
      );
      const held = await story.client.call(
        'POST',
        state,
        { to: 'held' },
        ifMatch(announced.version),
      );
      expect(refused(held, 409)).toBe('event_not_begun');
      const stale = await story.client.patch(
        `/api/v1/events/${story.id('event')}`,
        { onlineUrl: null },
        1,
      );
      expect(refused(stale, 412)).toBe('stale_version');
      expect(await story.cell(1, 1)).toMatchObject({ state: 'on_track', planned: 1, missing: 0 });
    });
  });
}
