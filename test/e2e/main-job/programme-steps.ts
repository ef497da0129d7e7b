import { describe, expect, it } from '@jest/globals';
import { EVENT } from '../../support/main-job-content.js';
import { type Body, refused, type Story, taken } from './story.js';

/** The sessions, their rooms and people. */
export function programmeSteps(story: Story): void {
  describe('7. the programme', () => {
    const schedule = (title: string, starts: string, ends: string, more: object = {}) =>
      story.client.post(`/api/v1/events/${story.id('event')}/sessions`, {
        title: { en: title, ru: `${title} (ru)` },
        kind: 'panel',
        startsLocal: `2026-09-${starts}`,
        endsLocal: `2026-09-${ends}`,
        ...more,
      });

    it('takes touching sessions and one over midnight', async () => {
      const olga = [{ expertId: story.id('olga'), role: 'chair' }];
      const opening = await schedule('Opening', '14T10:00', '14T11:00', {
        roomId: story.id('hall A'),
        people: olga,
      });
      story.ids['opening'] = taken(opening, 201).id;
      const water = await schedule('Water', '14T11:00', '14T12:30', {
        roomId: story.id('hall A'),
        people: [{ expertId: story.id('ivan'), role: 'speaker' }],
      });
      story.ids['water'] = taken(water, 201).id;
      const transit = await schedule('Transit', '14T11:00', '14T12:30', {
        roomId: story.id('hall B'),
      });
      story.ids['transit'] = taken(transit, 201).id;
      const night = await schedule('Night of poetry', '14T22:30', '15T00:30', {
        roomId: story.id('hall A'),
        kind: 'social',
      });
      expect(taken(night, 201)).toMatchObject({
        startsAt: '2026-09-14T17:30:00Z',
        endsAt: '2026-09-14T19:30:00Z',
      });
    });

    it('refuses a room or an expert twice, and names the other session with its hours', async () => {
      const room = await schedule('Press', '14T10:30', '14T11:30', { roomId: story.id('hall A') });
      expect(refused(room, 409)).toBe('session_room_taken');
      expect(room.body.params).toMatchObject({
        room: 'Hall A',
        session: 'Opening',
        event: EVENT.title.en,
        starts: '2026-09-14 10:00',
        ends: '11:00',
      });
      const people = [{ expertId: story.id('olga'), role: 'speaker' }];
      const expert = await schedule('Interview', '14T10:30', '14T11:00', { people });
      expect(refused(expert, 409)).toBe('session_expert_taken');
      expect(expert.body.params).toMatchObject({ session: 'Opening' });
      const outside = await schedule('Too early', '14T08:00', '14T09:30');
      expect(refused(outside, 409)).toBe('session_outside_event');
      const beside = await schedule('Interview', '14T10:30', '14T11:00', {
        people: [{ ...people[0], blocking: false, nonBlockingReason: 'Recorded beforehand' }],
      });
      taken(beside, 201);
    });

    it('moves several sessions at once, checked as they will stand, all or none', async () => {
      const versions = async () => {
        const { sessions } = (
          await story.client.get(`/api/v1/events/${story.id('event')}/programme`)
        ).body;
        return (session: string) => sessions.find((one: Body) => one.id === session);
      };
      const before = await versions();
      const move = (session: string, to: object) => ({
        sessionId: session,
        version: before(session).version,
        ...to,
      });
      const path = `/api/v1/events/${story.id('event')}/sessions/move`;
      const clash = await story.client.post(path, {
        moves: [
          move(story.id('transit'), { roomId: story.id('hall A') }),
          move(story.id('opening'), { startsLocal: '2026-09-14T09:30' }),
        ],
      });
      expect(refused(clash, 409)).toBe('session_room_taken');
      expect((await versions())(story.id('opening')).startsLocal).toBe('2026-09-14T10:00');
      const swap = await story.client.post(path, {
        moves: [
          move(story.id('transit'), { roomId: story.id('hall A') }),
          move(story.id('water'), { roomId: story.id('hall B') }),
        ],
      });
      taken(swap, 200);
      const after = await versions();
      expect([after(story.id('transit')).roomId, after(story.id('water')).roomId]).toEqual([
        story.id('hall A'),
        story.id('hall B'),
      ]);
    });
  });
}
