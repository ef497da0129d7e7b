import { describe, expect, it } from '@jest/globals';
import type { View } from '../../api/client';
import type { Speaker } from './people/people.queries';
import { stepsOf } from './event-steps';

type Event = Parameters<typeof stepsOf>[0]['event'];

/** Only what the steps look at; the rest of an event does not matter here. */
const event = (more: Partial<Event>) =>
  ({
    state: 'draft',
    format: 'in_person',
    venueId: 'venue',
    title: { en: 'Round table', kk: 'Дөңгелек үстел' },
    proposals: [{ id: 'proposal' }],
    endsAt: '2027-09-14T13:00:00Z',
    ...more,
  }) as unknown as Event;

const person = (role: string, state: string) =>
  ({ id: `${role}-${state}`, role, state }) as Speaker;
const outcome = (...states: string[]) =>
  ({ id: 'outcome', versions: states.map((state) => ({ state })) }) as View<'OutcomeView'>;

const kinds = (facts: Partial<Parameters<typeof stepsOf>[0]>) =>
  stepsOf({
    event: event({}),
    speakers: [person('moderator', 'confirmed')],
    outcomes: [],
    sessions: 3,
    languages: ['en', 'kk'],
    now: '2027-09-01T00:00:00Z',
    ...facts,
  }).map(({ kind, path }) => `${kind} ${path}`);

describe('what is next for an event', () => {
  it('is all that a draft lacks, then to announce it', () => {
    expect(
      kinds({
        event: event({ venueId: null, title: { en: 'Round table' }, proposals: [] }),
        speakers: [person('moderator', 'declined'), person('speaker', 'invited')],
        sessions: 0,
      }),
    ).toEqual([
      'venue overview?edit=when',
      'title overview?edit=texts',
      'proposals overview?edit=chain',
      'nobody_moderates people',
      'programme programme',
      'unanswered people?state=invited',
      'announce overview?change=announced',
    ]);
    expect(kinds({})).toEqual(['announce overview?change=announced']);
    expect(kinds({ event: event({ venueId: null, format: 'online' }) })).toEqual([
      'announce overview?change=announced',
    ]);
  });

  it('asks for the confirmation of whoever leads, unless one has confirmed', () => {
    const announced = event({ state: 'announced' });
    expect(kinds({ event: announced, speakers: [person('chair', 'accepted')] })).toEqual([
      'moderator_unconfirmed people?speaker=chair-accepted',
    ]);
    expect(
      kinds({
        event: announced,
        speakers: [person('chair', 'accepted'), person('moderator', 'confirmed')],
      }),
    ).toEqual([]);
  });

  it('is its result once its days are past', () => {
    const now = '2027-09-14T13:00:00Z';
    expect(kinds({ event: event({ state: 'announced' }), now })).toEqual([
      'say_what_became overview?change=held',
      'outcome outcome',
    ]);
    const held = event({ state: 'held' });
    expect(kinds({ event: held, now })).toEqual(['outcome outcome']);
    expect(kinds({ event: held, now, outcomes: [outcome('in_review')] })).toEqual([
      'publish /outcomes/outcome',
    ]);
    expect(kinds({ event: held, now, outcomes: [outcome('published', 'draft')] })).toEqual([
      'close overview?change=closed',
    ]);
    expect(kinds({ event: event({ state: 'closed' }), now })).toEqual([]);
  });
});
