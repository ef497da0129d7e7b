import { describe, expect, it } from '@jest/globals';
import type { PlanningProblem } from './model.js';
import { noticesOf } from './notices.js';

const part = (personId: string, role = 'panelist') => ({ personId, role });
const problem: PlanningProblem = {
  zone: 'UTC',
  rooms: [{ id: 'hall', capacity: 60, interpretationBooths: 1 }],
  people: ['kz1', 'kz2', 'kz3', 'cn1', 'uz1', 'nowhere'].map((id) => ({
    id,
    ...(id !== 'nowhere' && { country: id.slice(0, 2).toUpperCase() }),
  })),
  sessions: [
    {
      id: 'chaired',
      kind: 'panel',
      people: [part('kz1', 'moderator'), part('cn1'), part('uz1'), part('kz2')],
    },
    { id: 'unchaired', kind: 'round_table', people: [part('cn1'), part('uz1')] },
    { id: 'coffee', kind: 'break' },
    {
      id: 'lopsided',
      kind: 'panel',
      people: [
        part('cn1', 'chair'),
        part('kz1'),
        part('kz2'),
        part('kz3'),
        part('uz1'),
        part('nowhere'),
      ],
    },
    { id: 'loved', favorites: 948 },
    { id: 'tongues', interpretationInto: ['ru', 'zh', 'zh'] },
  ],
};

describe('notices', () => {
  it('tell what no placing mends', () => {
    expect(noticesOf(problem)).toEqual([
      { code: 'chair_missing', sessionId: 'unchaired', params: {} },
      {
        code: 'unbalanced_panel',
        sessionId: 'lopsided',
        params: { country: 'KZ', count: 3, of: 4 },
      },
      { code: 'seats_missing', sessionId: 'loved', params: { favorites: 948, seats: 60 } },
      { code: 'languages_unserved', sessionId: 'tongues', params: { languages: 2, booths: 1 } },
    ]);
  });

  it('follow the settings', () => {
    const settings = { chairedKinds: [], largestShare: 0.75 };
    expect(noticesOf(problem, settings).map(({ code }) => code)).toEqual([
      'seats_missing',
      'languages_unserved',
    ]);
  });
});
