import { describe, expect, it } from '@jest/globals';
import { judge, judgeSession, newFindings, SOFT_RULES } from './judge.js';
import {
  type PersonFacts,
  type ProgrammeFacts,
  readyProgramme,
  type RoomFacts,
  type SessionFacts,
} from './programme-facts.js';
import { DEFAULT_LEVELS, type RuleCode, type RuleSettings } from './rule-codes.js';
import { sayFinding } from './say-finding.js';

const room = (id: string, more: Partial<RoomFacts> = {}): RoomFacts => ({
  id,
  name: { en: `Hall ${id}`, ru: `Зал ${id}` },
  venueId: 'palace',
  zone: 'Asia/Almaty',
  capacity: null,
  interpretationBooths: 10,
  parallelItems: false,
  availability: [],
  ...more,
});

const person = (id: string, more: Partial<PersonFacts> = {}): PersonFacts => ({
  expertId: id,
  names: [{ lang: 'en', script: 'Latn', full: `Person ${id}`, order: 'given_first' }],
  country: null,
  languages: [],
  institutionIds: [],
  online: false,
  homeZone: null,
  availability: [],
  ...more,
});

const session = (
  id: string,
  starts: string,
  ends: string,
  more: Partial<Omit<SessionFacts, 'people'>> & { readonly people?: readonly string[] } = {},
): SessionFacts => {
  const { people = [], ...rest } = more;
  return {
    id,
    title: { en: id },
    kind: 'keynote',
    state: 'planned',
    roomId: null,
    allRooms: false,
    startsLocal: `2027-09-14T${starts}`,
    endsLocal: `2027-09-14T${ends}`,
    languages: [],
    trackId: null,
    themeIds: [],
    expectedAudience: null,
    people: people.map((text) => {
      const [expertId = '', role = 'speaker', free] = text.split(':');
      return { expertId, role, blocking: free === undefined };
    }),
    ...rest,
  };
};

const facts = (more: Partial<ProgrammeFacts>): ProgrammeFacts => ({
  zone: 'Asia/Almaty',
  languages: [],
  rooms: [],
  people: [],
  tracks: [],
  themes: [],
  institutions: [],
  sessions: [],
  ...more,
});

const found = (
  rule: RuleCode,
  given: Partial<ProgrammeFacts>,
  settings: Partial<RuleSettings> = {},
) =>
  SOFT_RULES[rule](readyProgramme(facts(given), settings)).map(
    ({ variant, sessionIds, expertIds, roomIds, params }) => ({
      variant,
      sessionIds,
      ...(expertIds.length > 0 ? { expertIds } : {}),
      ...(roomIds.length > 0 ? { roomIds } : {}),
      ...(Object.keys(params).length > 0 ? { params } : {}),
    }),
  );

describe('availability of rooms', () => {
  const rooms = [
    room('A', { availability: [{ from: '2027-09-14T09:00', to: '2027-09-14T18:00' }] }),
    room('B'),
    // On the venue's own clock: 12:00 there is 09:00 in Almaty.
    room('C', {
      zone: 'Asia/Shanghai',
      availability: [{ from: '2027-09-14T12:00', to: '2027-09-14T13:00' }],
    }),
  ];

  it('tells of a session outside it; none given means always', () => {
    expect(
      found('room_availability', {
        rooms,
        sessions: [
          session('inside', '09:00', '18:00', { roomId: 'A' }),
          session('late', '17:30', '18:30', { roomId: 'A' }),
          session('always', '17:30', '18:30', { roomId: 'B' }),
          session('there', '09:00', '10:00', { roomId: 'C' }),
          session('not there', '10:00', '11:00', { roomId: 'C' }),
          session('cancelled', '20:00', '21:00', { roomId: 'A', state: 'cancelled' }),
          session('unscheduled', '20:00', '21:00', {
            roomId: 'A',
            startsLocal: null,
            endsLocal: null,
          }),
        ],
      }),
    ).toEqual([
      {
        variant: 'room_unavailable',
        sessionIds: ['not there'],
        roomIds: ['C'],
        params: { away: '10:00–11:00' },
      },
      {
        variant: 'room_unavailable',
        sessionIds: ['late'],
        roomIds: ['A'],
        params: { away: '18:00–18:30' },
      },
    ]);
  });
});

describe('availability of a room with a break', () => {
  it('says in which part of a session the room cannot be had', () => {
    const rooms = [
      room('A', {
        name: { en: 'Hall A' },
        availability: [
          { from: '2027-09-14T09:00', to: '2027-09-14T12:00' },
          { from: '2027-09-14T13:00', to: '2027-09-14T18:00' },
        ],
      }),
    ];
    const sessions = [
      session('over lunch', '11:30', '13:30', { title: { en: 'Panel' }, roomId: 'A' }),
    ];
    const programme = readyProgramme(facts({ rooms, sessions }));
    const [finding] = SOFT_RULES.room_availability(programme);
    expect(finding && sayFinding(finding, programme, 'en')).toBe(
      'Hall A cannot be had 12:00–13:00, and “Panel” (2027-09-14 11:30–13:30) is in it.',
    );
    expect(finding && sayFinding(finding, programme, 'ru')).toBe(
      'Зал «Hall A» недоступен 12:00–13:00, а в нём «Panel» (2027-09-14 11:30–13:30).',
    );
  });
});

describe('availability of people', () => {
  it('of several engagements is the intersection, and non-blocking parts need none', () => {
    const morning = [{ from: '2027-09-14T09:00', to: '2027-09-14T12:00' }];
    const people = [
      person('p', {
        availability: [
          { zone: 'Asia/Almaty', intervals: morning },
          // 13:00–16:00 in Shanghai is 10:00–13:00 in Almaty.
          {
            zone: 'Asia/Shanghai',
            intervals: [{ from: '2027-09-14T13:00', to: '2027-09-14T16:00' }],
          },
        ],
      }),
      person('q'),
    ];
    expect(
      found('person_availability', {
        people,
        sessions: [
          session('in both', '10:00', '12:00', { people: ['p', 'q'] }),
          session('in one', '09:00', '10:00', { people: ['p', 'q'] }),
          session('by video', '09:00', '10:00', { people: ['p:guest:free'] }),
        ],
      }),
    ).toEqual([
      {
        variant: 'person_unavailable',
        sessionIds: ['in one'],
        expertIds: ['p'],
        params: { away: '09:00–10:00' },
      },
    ]);
  });
});

describe('capacity', () => {
  it('is compared with the expected audience, and added up where several run at once', () => {
    const rooms = [room('A', { capacity: 100 }), room('P', { capacity: 100, parallelItems: true })];
    expect(
      found('capacity', {
        rooms,
        sessions: [
          session('full', '09:00', '10:00', { roomId: 'A', expectedAudience: 100 }),
          session('over', '10:00', '11:00', { roomId: 'A', expectedAudience: 101 }),
          session('unknown', '11:00', '12:00', { roomId: 'A' }),
          session('poster 1', '09:00', '10:00', { roomId: 'P', expectedAudience: 60 }),
          session('poster 2', '09:30', '10:30', { roomId: 'P', expectedAudience: 50 }),
          session('poster 3', '10:30', '11:30', { roomId: 'P', expectedAudience: 60 }),
        ],
      }),
    ).toEqual([
      {
        variant: 'room_too_small',
        sessionIds: ['poster 1', 'poster 2'],
        roomIds: ['P'],
        params: { expected: 110, capacity: 100 },
      },
      {
        variant: 'room_too_small',
        sessionIds: ['over'],
        roomIds: ['A'],
        params: { expected: 101, capacity: 100 },
      },
    ]);
  });
});

describe('interpretation', () => {
  const rooms = [0, 1, 3].map((booths) => room(String(booths), { interpretationBooths: booths }));
  const sessions = (more: Partial<SessionFacts> & { readonly people?: never }) =>
    ['0', '1', '3'].map((roomId, hour) =>
      session(roomId, `1${String(hour)}:00`, `1${String(hour)}:30`, { ...more, roomId }),
    );

  it('needs one booth for two languages, and one for each of more', () => {
    expect(
      found('interpretation', {
        rooms,
        languages: ['en', 'ru'],
        sessions: sessions({ languages: ['en'] }),
      }).map(({ sessionIds, params }) => [sessionIds[0], params]),
    ).toEqual([['0', { languages: 'en ru', booths: 0, needed: 1 }]]);
    expect(
      found('interpretation', {
        rooms,
        languages: ['en', 'ru', 'zh-Hans'],
        sessions: sessions({ languages: ['zh'] }),
      }).map(({ sessionIds, params }) => [sessionIds[0], params?.['needed']]),
    ).toEqual([
      ['0', 3],
      ['1', 3],
    ]);
    expect(
      found('interpretation', { rooms, languages: ['ru'], sessions: sessions({ kind: 'panel' }) }),
    ).toEqual([]);
    expect(
      found('interpretation', {
        rooms,
        languages: ['en', 'ru'],
        sessions: sessions({ kind: 'break' }),
      }),
    ).toEqual([]);
  });

  it('is made up for by an interpreter, who also helps a speaker of another language', () => {
    const people = [
      person('li', { languages: ['zh'] }),
      person('anna', { languages: ['ru', 'en'] }),
      person('unknown'),
      person('voice', { languages: ['zh', 'ru'] }),
    ];
    const talk = (id: string, hour: string, who: readonly string[]) =>
      session(id, `${hour}:00`, `${hour}:30`, { languages: ['ru'], people: who, roomId: '0' });
    expect(
      found('interpretation', {
        rooms,
        people,
        languages: ['ru'],
        sessions: [
          talk('understood', '09', ['anna', 'unknown']),
          talk('not understood', '10', ['li', 'anna']),
          talk('interpreted', '11', ['li', 'voice:interpreter']),
          talk('listening', '12', ['li:guest']),
        ],
      }),
    ).toEqual([
      {
        variant: 'speaker_not_understood',
        sessionIds: ['not understood'],
        expertIds: ['li'],
        params: { languages: 'ru' },
      },
    ]);
  });
});

describe('change-over', () => {
  it('counts the way to another room and to another building, for those who walk', () => {
    const rooms = [room('A'), room('B'), room('far', { venueId: 'annex' })];
    const people = [person('p'), person('remote', { online: true })];
    const both = { people: ['p', 'remote'] };
    expect(
      found(
        'change_over',
        {
          rooms,
          people,
          sessions: [
            session('one', '09:00', '10:00', { ...both, roomId: 'A' }),
            session('same room', '10:00', '11:00', { ...both, roomId: 'A' }),
            session('at once', '11:00', '12:00', { ...both, roomId: 'B' }),
            session('in time', '12:05', '13:00', { ...both, roomId: 'A' }),
            session('annex', '13:20', '14:00', { ...both, roomId: 'far' }),
            session('online', '14:00', '14:30', both),
          ],
        },
        { roomChangeMinutes: 5, venueChangeMinutes: 30 },
      ),
    ).toEqual([
      {
        variant: 'room_change_short',
        sessionIds: ['same room', 'at once'],
        expertIds: ['p'],
        roomIds: ['A', 'B'],
        params: { gap: 0, needed: 5 },
      },
      {
        variant: 'venue_change_short',
        sessionIds: ['in time', 'annex'],
        expertIds: ['p'],
        roomIds: ['A', 'far'],
        params: { gap: 20, needed: 30 },
      },
    ]);
  });
});

describe('tracks and themes', () => {
  it('of which two run at once are told, each pair once; those that touch are not at once', () => {
    const given = {
      sessions: [
        session('a', '09:00', '11:00', { trackId: 't', themeIds: ['x', 'y'] }),
        session('b', '10:00', '12:00', { trackId: 't', themeIds: ['z'] }),
        session('c', '11:00', '12:00', { trackId: 't', themeIds: ['y', 'z'] }),
        session('d', '10:00', '11:00', { trackId: 'u', themeIds: ['y'] }),
        session('e', '10:00', '11:00', { kind: 'social', trackId: 't', themeIds: ['y'] }),
      ],
    };
    expect(found('track_overlap', given).map(({ sessionIds }) => sessionIds)).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
    expect(
      found('theme_overlap', given).map(({ sessionIds, params }) => [
        sessionIds,
        params?.['theme'],
      ]),
    ).toEqual([
      [['a', 'd'], 'y'],
      [['b', 'c'], 'z'],
    ]);
  });
});

describe('working hours from afar', () => {
  it('are those of the person’s own zone', () => {
    const people = [
      person('beijing', { online: true, homeZone: 'Asia/Shanghai' }),
      person('here', { homeZone: 'America/New_York' }),
      person('somewhere', { online: true }),
    ];
    const all = ['beijing', 'here', 'somewhere'];
    expect(
      found('remote_hours', {
        people,
        sessions: [
          session('fine', '09:00', '17:00', { people: all }),
          session('late', '16:30', '17:30', { people: all }),
          session('early', '04:00', '05:30', { people: all }),
          session('over midnight', '20:30', '22:00', { people: all }),
        ],
      }),
    ).toEqual([
      // 04:00 in Almaty is 07:00 in Shanghai.
      {
        variant: 'outside_working_hours',
        sessionIds: ['early'],
        expertIds: ['beijing'],
        params: { starts: '07:00', ends: '08:30', zone: 'Asia/Shanghai' },
      },
      {
        variant: 'outside_working_hours',
        sessionIds: ['late'],
        expertIds: ['beijing'],
        params: { starts: '19:30', ends: '20:30', zone: 'Asia/Shanghai' },
      },
      {
        variant: 'outside_working_hours',
        sessionIds: ['over midnight'],
        expertIds: ['beijing'],
        params: { starts: '23:30', ends: '01:00', zone: 'Asia/Shanghai' },
      },
    ]);
  });
});

describe('panels', () => {
  it('need somebody to lead them', () => {
    expect(
      found('chair_missing', {
        sessions: [
          session('led', '09:00', '10:00', { kind: 'panel', people: ['p:moderator'] }),
          session('unled', '10:00', '11:00', { kind: 'round_table', people: ['p', 'q:panelist'] }),
          session('keynote', '11:00', '12:00', { people: ['p'] }),
        ],
      }).map(({ sessionIds }) => sessionIds),
    ).toEqual([['unled']]);
  });

  it('of one country or institution are told, the narrower of the two', () => {
    const people = [
      person('kz1', { country: 'KZ', institutionIds: ['i', 'j'] }),
      person('kz2', { country: 'KZ', institutionIds: ['j'] }),
      person('kz3', { country: 'KZ' }),
      person('cn', { country: 'CN' }),
      person('x1'),
      person('x2'),
    ];
    const panel = (id: string, hour: string, who: readonly string[]) =>
      session(id, `${hour}:00`, `${hour}:30`, { kind: 'panel', people: who });
    expect(
      found('panel_balance', {
        people,
        sessions: [
          panel('institution', '09', ['kz1:panelist', 'kz2:panelist', 'cn:moderator']),
          panel('country', '10', ['kz1:panelist', 'kz3:panelist', 'kz1:speaker']),
          panel('balanced', '11', ['kz1:panelist', 'cn:panelist']),
          panel('unknown', '12', ['x1:panelist', 'x2:panelist']),
          panel('alone', '13', ['kz1:panelist']),
        ],
      }).map(({ variant, sessionIds, params }) => [variant, sessionIds[0], params]),
    ).toEqual([
      ['one_institution', 'institution', { institution: 'j' }],
      ['one_country', 'country', { country: 'KZ' }],
    ]);
  });
});

describe('long hours', () => {
  it('of a day are counted from the first session to the last, without the evening', () => {
    expect(
      found('long_day', {
        sessions: [
          session('first', '08:30', '09:00'),
          session('last', '18:00', '18:31'),
          session('dinner', '19:00', '22:00', { kind: 'social' }),
        ],
      }),
    ).toEqual([
      {
        variant: 'day_too_long',
        sessionIds: ['first', 'last'],
        params: { day: '2027-09-14', minutes: 601, longest: 600 },
      },
    ]);
  });

  it('without a break are told of a room; a break of the room or of the house ends them', () => {
    const rooms = [room('A'), room('B'), room('P', { parallelItems: true })];
    const morning = (roomId: string) => [
      session(`${roomId}1`, '09:00', '10:30', { roomId }),
      session(`${roomId}2`, '10:35', '12:30', { roomId }),
    ];
    const given = { rooms, sessions: [...morning('A'), ...morning('B'), ...morning('P')] };
    expect(
      found('break_missing', given).map(({ roomIds, sessionIds, params }) => [
        roomIds,
        sessionIds,
        params,
      ]),
    ).toEqual([
      [['A'], ['A1', 'A2'], { minutes: 210, longest: 180 }],
      [['B'], ['B1', 'B2'], { minutes: 210, longest: 180 }],
    ]);
    const pause = (more: Partial<Omit<SessionFacts, 'people'>>) =>
      session('tea', '10:30', '10:35', { kind: 'break', ...more });
    const withPause = (more: Partial<Omit<SessionFacts, 'people'>>) =>
      found('break_missing', {
        ...given,
        sessions: [...given.sessions, pause(more)],
      }).flatMap(({ roomIds }) => roomIds ?? []);
    // Five minutes are a change of seats, whatever they are called.
    expect(withPause({ allRooms: true })).toEqual(['A', 'B']);
    const long = { startsLocal: '2027-09-14T10:20', endsLocal: '2027-09-14T10:40' };
    expect(withPause({ ...long, allRooms: true })).toEqual([]);
    expect(withPause({ ...long, roomId: 'A' })).toEqual(['B']);
  });

  it('are told of a person who goes from room to room', () => {
    const rooms = [room('A'), room('B')];
    expect(
      found('break_missing', {
        rooms,
        people: [person('p')],
        sessions: [
          session('one', '09:00', '10:30', { roomId: 'A', people: ['p'] }),
          session('two', '10:30', '12:30', { roomId: 'B', people: ['p'] }),
        ],
      }),
    ).toEqual([
      {
        variant: 'person_without_break',
        sessionIds: ['one', 'two'],
        expertIds: ['p'],
        params: { minutes: 210, longest: 180 },
      },
    ]);
  });
});

describe('judging', () => {
  const programme = readyProgramme(
    facts({
      rooms: [room('A', { capacity: 10 })],
      sessions: [
        session('crowded', '09:00', '10:00', { roomId: 'A', expectedAudience: 12 }),
        session('unled', '11:00', '12:00', { kind: 'panel' }),
      ],
    }),
  );

  it('puts first what refuses, and says nothing of what is off', () => {
    const findings = judge(programme, {
      ...DEFAULT_LEVELS,
      chair_missing: 'block',
      capacity: 'warn',
    });
    expect(findings.map(({ rule, level }) => [rule, level])).toEqual([
      ['chair_missing', 'block'],
      ['capacity', 'warn'],
    ]);
    expect(judge(programme, { ...DEFAULT_LEVELS, capacity: 'off', chair_missing: 'off' })).toEqual(
      [],
    );
  });

  it('of one session tells only of it', () => {
    expect(
      judgeSession(programme, DEFAULT_LEVELS, 'crowded').map(({ variant }) => variant),
    ).toEqual(['room_too_small']);
    expect(judgeSession(programme, DEFAULT_LEVELS, 'nobody')).toEqual([]);
  });

  it('knows what is new, whatever its figures', () => {
    const before = judge(programme, DEFAULT_LEVELS);
    const after = before.map((finding) => ({ ...finding, params: { expected: 99 } }));
    expect(newFindings(before, after)).toEqual([]);
    expect(newFindings([], before)).toEqual(before);
  });

  it('says it with names and hours in each language', () => {
    const [crowded] = judgeSession(programme, DEFAULT_LEVELS, 'crowded');
    expect(crowded && sayFinding(crowded, programme, 'en')).toBe(
      '12 people are expected for “crowded”, and Hall A holds 10.',
    );
    expect(crowded && sayFinding(crowded, programme, 'ru')).toBe(
      'Ожидается участников: 12 («crowded»), а зал «Зал A» вмещает 10.',
    );
    const [unled] = judgeSession(programme, DEFAULT_LEVELS, 'unled');
    expect(unled && sayFinding(unled, programme, 'zh')).toBe(
      '“unled”（2027-09-14 11:00–12:00）没有主席或主持人。',
    );
  });
});
