import { describe, expect, it } from '@jest/globals';
import { intersectSpans, spansOf } from '../../kernel/availability.js';
import { commonTimeFaults } from './common-time-faults.js';
import { findCommonTime } from './find-common-time.js';
import type { CommonTimePerson, CommonTimeProblem } from './model.js';
import { findSeriesTimes } from './series-times.js';

const OFFICE = {
  comfortable: { from: '09:00', to: '18:00' },
  possible: { from: '08:00', to: '20:00' },
};
const LONG = {
  comfortable: { from: '09:00', to: '18:00' },
  possible: { from: '06:00', to: '23:00' },
};
const NO_DAYS_OFF = { weekdays: [], dates: [] };

function person(zone: string, given: Partial<CommonTimePerson> = {}): CommonTimePerson {
  return {
    id: zone,
    zone,
    hours: OFFICE,
    daysOff: NO_DAYS_OFF,
    required: true,
    weight: 1,
    ...given,
  };
}

function problem(given: Partial<CommonTimeProblem>): CommonTimeProblem {
  return {
    zone: 'Asia/Almaty',
    firstDay: '2027-09-14',
    lastDay: '2027-09-14',
    durationMinutes: 60,
    gridMinutes: 15,
    daysOff: 'never',
    people: [person('Asia/Almaty')],
    limit: 100,
    perDay: 100,
    ...given,
  };
}

const startsOf = (given: Partial<CommonTimeProblem>): string[] =>
  findCommonTime(problem({ limit: 200, perDay: 200, ...given }))
    .slots.map(({ from }) => new Temporal.Instant(BigInt(from) * 1_000_000n).toString())
    .sort();

describe('a time for everyone', () => {
  it('reaches out of the comfortable hours by whole minutes, and never out of the possible ones', () => {
    const { slots, looked, forEveryone } = findCommonTime(problem({}));
    expect(looked).toBe(96);
    // 08:00 to 19:00 inclusive.
    expect(forEveryone).toBe(45);
    const worst = Object.fromEntries(
      slots.map(({ startsLocal, worst: minutes }) => [startsLocal.slice(11), minutes]),
    );
    expect([worst['08:00'], worst['08:45'], worst['09:00']]).toEqual([60, 15, 0]);
    expect([worst['17:00'], worst['17:15'], worst['19:00']]).toEqual([0, 15, 120]);
    expect(worst['19:15']).toBeUndefined();
    expect(slots[0]?.startsLocal).toBe('2027-09-14T09:00');
  });

  it('ranks by whoever has it worst before it looks at all together', () => {
    // Two at 120 minutes beyond are better than one at 180 and one at 0, though the sums are 240 and 180.
    const { slots } = findCommonTime(
      problem({
        zone: 'UTC',
        durationMinutes: 60,
        people: [
          person('UTC', { id: 'a', hours: LONG }),
          person('UTC', {
            id: 'b',
            hours: { comfortable: { from: '21:00', to: '22:00' }, possible: LONG.possible },
          }),
        ],
      }),
    );
    expect(slots[0]).toMatchObject({ startsLocal: '2027-09-14T19:00', worst: 120, total: 240 });
  });

  it('knows zones with a quarter of an hour, and the days on both sides of midnight', () => {
    const { slots } = findCommonTime(
      problem({
        people: [person('Asia/Almaty'), person('Asia/Kathmandu'), person('Pacific/Auckland')],
      }),
    );
    expect(
      slots[0]?.people.map(({ startsLocal, discomfort }) => [startsLocal, discomfort]),
    ).toEqual([
      ['2027-09-14T09:00', 0],
      ['2027-09-14T09:45', 0],
      ['2027-09-14T16:00', 0],
    ]);
  });

  it('works by night for those who work by night', () => {
    const night = { from: '22:00', to: '06:00' };
    const { slots } = findCommonTime(
      problem({
        durationMinutes: 180,
        people: [person('Asia/Almaty', { hours: { comfortable: night, possible: night } })],
      }),
    );
    expect(slots.map(({ startsLocal }) => startsLocal.slice(11))).toEqual([
      ...Array.from({ length: 13 }, (_, at) => clock(at * 15)),
      ...Array.from({ length: 8 }, (_, at) => clock(22 * 60 + at * 15)),
    ]);
  });

  it('leaves out days off on the calendar of each, or weighs them', () => {
    // Friday 22:00 in New York is Saturday in Almaty.
    const people = [
      person('America/New_York', {
        hours: { comfortable: { from: '19:00', to: '24:00' }, possible: LONG.possible },
        daysOff: { weekdays: [6, 7], dates: [] },
      }),
      person('Asia/Almaty', { hours: LONG, daysOff: { weekdays: [6, 7], dates: ['2027-09-16'] } }),
    ];
    const span = { firstDay: '2027-09-16', lastDay: '2027-09-19', people };
    expect(startsOf({ ...span, within: { from: '08:00', to: '12:00' } })).toEqual([
      // 08:00 in Almaty on Friday; in New York 23:00, and midnight would be too late.
      '2027-09-17T03:00:00Z',
    ]);
    const weighed = findCommonTime(
      problem({ ...span, daysOff: 'unwelcome', within: { from: '08:00', to: '10:00' } }),
    );
    expect(weighed.slots.at(-1)?.people[1]).toMatchObject({ dayOff: true, missing: [] });
  });

  it('keeps to availability told in any zone, and to what people have elsewhere', () => {
    const at = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds;
    expect(
      startsOf({
        gridMinutes: 30,
        people: [
          person('Asia/Almaty', {
            available:
              intersectSpans([
                spansOf(
                  [
                    { from: '2027-09-14T09:15', to: '2027-09-14T11:15' },
                    { from: '2027-09-14T11:15', to: '2027-09-14T12:45' },
                  ],
                  'Asia/Kathmandu',
                ),
                spansOf([{ from: '2027-09-14T00:00', to: '2027-09-14T06:30' }], 'UTC'),
              ]) ?? [],
            busy: [{ from: at('2027-09-14T05:00:00Z'), to: at('2027-09-14T05:15:00Z') }],
          }),
        ],
      }),
    ).toEqual(['2027-09-14T03:30:00Z', '2027-09-14T04:00:00Z', '2027-09-14T05:30:00Z']);
  });

  it('starts no earlier than now', () => {
    const notBefore = Temporal.Instant.from('2027-09-14T13:40:00Z').epochMilliseconds;
    expect(startsOf({ notBefore })).toEqual(['2027-09-14T13:45:00Z', '2027-09-14T14:00:00Z']);
  });
});

describe('changes of the clocks', () => {
  const awake = {
    comfortable: { from: '00:00', to: '24:00' },
    possible: { from: '00:00', to: '24:00' },
  };

  it('offers no time that a clock skips, and both of one that it shows twice', () => {
    const day = (date: string) =>
      findCommonTime(
        problem({
          zone: 'Europe/Berlin',
          firstDay: date,
          lastDay: date,
          limit: 200,
          perDay: 200,
          people: [person('Europe/Berlin', { hours: awake })],
        }),
      );
    expect(day('2027-03-27').looked).toBe(96);
    const spring = day('2027-03-28');
    expect(spring.looked).toBe(92);
    expect(spring.slots.map(({ startsLocal }) => startsLocal)).not.toContain('2027-03-28T02:15');
    const autumn = day('2027-10-31');
    expect(autumn.looked).toBe(100);
    expect(
      autumn.slots
        .filter(({ startsLocal }) => startsLocal === '2027-10-31T02:15')
        .map(({ from, offsetMinutes, endsLocal }) => [from / 60_000, offsetMinutes, endsLocal]),
    ).toEqual([
      [
        Temporal.Instant.from('2027-10-31T00:15:00Z').epochMilliseconds / 60_000,
        120,
        '2027-10-31T02:15',
      ],
      [
        Temporal.Instant.from('2027-10-31T01:15:00Z').epochMilliseconds / 60_000,
        60,
        '2027-10-31T03:15',
      ],
    ]);
  });

  it('stays on the grid where clocks change by half an hour', () => {
    const { slots, looked } = findCommonTime(
      problem({
        zone: 'Australia/Lord_Howe',
        firstDay: '2027-04-04',
        lastDay: '2027-04-04',
        gridMinutes: 60,
        people: [person('Australia/Lord_Howe', { hours: awake })],
      }),
    );
    expect(new Set(slots.map(({ startsLocal }) => startsLocal.slice(14)))).toEqual(new Set(['00']));
    expect(looked).toBe(24);
  });

  it('judges a meeting over a change by what each clock shows in each minute', () => {
    // 01:30 to 03:30 elapsed is 01:30 to 04:30 on the clock when an hour is skipped.
    const hours = { from: '01:00', to: '04:00' };
    const before = startsOf({
      zone: 'UTC',
      firstDay: '2027-03-28',
      lastDay: '2027-03-28',
      gridMinutes: 30,
      durationMinutes: 120,
      people: [person('Europe/Berlin', { hours: { comfortable: hours, possible: hours } })],
    });
    expect(before).toEqual([
      '2027-03-28T00:00:00Z',
      '2027-03-28T23:00:00Z',
      '2027-03-28T23:30:00Z',
    ]);
    const day = startsOf({
      zone: 'UTC',
      firstDay: '2027-03-29',
      lastDay: '2027-03-29',
      gridMinutes: 30,
      durationMinutes: 120,
      people: [person('Europe/Berlin', { hours: { comfortable: hours, possible: hours } })],
    });
    // 01:00 in Berlin is 23:00Z, so that the starts of the night lie on the day before and after.
    expect(day).toEqual(['2027-03-29T00:00:00Z', '2027-03-29T23:00:00Z', '2027-03-29T23:30:00Z']);
  });

  it('follows a weekly series over the change, and spares those who bore the bad hours', () => {
    const weeks = ['2027-10-18', '2027-10-25', '2027-11-01', '2027-11-08'].map((day) => ({
      firstDay: day,
      lastDay: day,
    }));
    const flexible = {
      comfortable: { from: '09:00', to: '17:00' },
      possible: { from: '06:00', to: '23:00' },
    };
    const fixed = findSeriesTimes(
      {
        ...problem({ zone: 'Europe/Berlin', within: { from: '10:00', to: '11:00' } }),
        people: [
          person('Europe/Berlin', { hours: flexible }),
          person('Asia/Almaty', { hours: flexible }),
          person('Asia/Shanghai', { hours: flexible }),
        ],
      },
      weeks,
    );
    expect(
      fixed.map((slot) => slot?.people.map(({ startsLocal }) => startsLocal.slice(11))),
    ).toEqual([
      ['10:00', '13:00', '16:00'],
      ['10:00', '13:00', '16:00'],
      ['10:00', '14:00', '17:00'],
      ['10:00', '14:00', '17:00'],
    ]);
    const apart = findSeriesTimes(
      {
        ...problem({ zone: 'UTC', gridMinutes: 60 }),
        people: [
          person('America/New_York', { hours: flexible }),
          person('Asia/Shanghai', { hours: flexible }),
        ],
      },
      weeks.slice(0, 2),
    );
    const discomfort = apart.map((slot) => slot?.people.map((one) => one.discomfort));
    // Noon apart, one bears two hours and the other three; then it is the other way round.
    expect(discomfort[0]?.toSorted()).toEqual([120, 180]);
    expect(discomfort[1]).toEqual(discomfort[0]?.toReversed());
  });
});

describe('no time for all', () => {
  const far = ['Africa/Nairobi', 'America/St_Johns', 'Pacific/Honolulu'];
  const near = [
    'Asia/Almaty',
    'Asia/Kathmandu',
    'Asia/Tashkent',
    'Asia/Shanghai',
    'Europe/Berlin',
    'Europe/London',
    'Asia/Dushanbe',
    'Asia/Bishkek',
  ];
  const always = { comfortable: OFFICE.comfortable, possible: { from: '00:00', to: '24:00' } };
  const eleven = [
    ...near.map((zone) => person(zone, { hours: always })),
    ...far.map((zone) => person(zone)),
  ];

  it('names the smallest set that contradicts itself, and whom to ask for which hour', () => {
    const found = findCommonTime(
      problem({
        firstDay: '2027-09-06',
        lastDay: '2027-09-26',
        limit: 3,
        perDay: 1,
        people: eleven,
      }),
    );
    expect(found.slots).toEqual([]);
    expect(found.blocking).toEqual({
      among: 'required',
      people: far,
      smallest: true,
      oneWithout: far,
      fewestMissing: 1,
    });
    const [asked] = found.concessions;
    expect(asked?.missing).toBe(1);
    expect(asked?.people.filter(({ missing }) => missing.length > 0)).toEqual([
      {
        id: 'Pacific/Honolulu',
        startsLocal: '2027-09-06T06:00',
        endsLocal: '2027-09-06T07:00',
        offsetMinutes: -600,
        discomfort: 180,
        dayOff: false,
        missing: ['hours'],
        beyondPossible: 120,
        unavailableMinutes: 0,
      },
    ]);
    expect(found.nearest).toHaveLength(3);
  });

  it('says when leaving out any one of them does not help', () => {
    const found = findCommonTime(
      problem({
        people: [
          ...eleven,
          person('Pacific/Kiritimati'),
          person('Africa/Lagos', { id: 'late' }),
        ].map((one) => ({
          ...one,
          ...(one.id === 'Asia/Almaty'
            ? { available: spansOf([{ from: '2027-09-15T23:00', to: '2027-09-15T23:30' }], 'UTC') }
            : {}),
        })),
      }),
    );
    expect(found.blocking).toEqual({
      among: 'required',
      people: ['Asia/Almaty'],
      smallest: true,
      oneWithout: [],
      fewestMissing: 2,
    });
  });

  it('lets those be missing who need not be there, the fewest and lightest first', () => {
    const people = eleven.map((one) => ({
      ...one,
      required: one.id !== 'Pacific/Honolulu' && one.id !== 'America/St_Johns',
      weight: one.id === 'America/St_Johns' ? 3 : 1,
    }));
    const { slots, nearest, blocking } = findCommonTime(problem({ people }));
    expect(nearest).toEqual([]);
    expect(blocking).toMatchObject({ among: 'everyone', people: far });
    const missing = slots[0]?.people.filter((one) => one.missing.length > 0).map(({ id }) => id);
    expect(missing).toEqual(['Pacific/Honolulu']);
  });

  it('has nothing to say of people where there is no start at all', () => {
    expect(
      findCommonTime(
        problem({ notBefore: Temporal.Instant.from('2030-01-01T00:00Z').epochMilliseconds }),
      ),
    ).toMatchObject({ looked: 0, slots: [], nearest: [], concessions: [], blocking: null });
  });
});

describe('the experts of nine zones', () => {
  it('has times on both sides of two changes of the clocks', () => {
    const wide = { comfortable: OFFICE.comfortable, possible: { from: '05:00', to: '24:00' } };
    const zones = [
      'Asia/Almaty',
      'Asia/Kathmandu',
      'America/St_Johns',
      'Australia/Adelaide',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Shanghai',
      'Asia/Dushanbe',
      'Europe/London',
    ];
    const { slots, looked } = findCommonTime(
      problem({
        firstDay: '2027-10-25',
        lastDay: '2027-11-14',
        perDay: 1,
        people: zones.map((zone) => person(zone, { hours: wide })),
      }),
    );
    expect(looked).toBe(21 * 96);
    const clocks = (date: string) =>
      slots
        .find(({ startsLocal }) => startsLocal.startsWith(date))
        ?.people.map(({ startsLocal }) => startsLocal.slice(5));
    // Berlin and London leave summer time on 31 October, St John's and New York on 7 November.
    expect(clocks('2027-10-26')?.slice(2, 6)).toEqual([
      '10-26T07:15',
      '10-26T20:15',
      '10-26T11:45',
      '10-26T05:45',
    ]);
    expect(clocks('2027-11-02')?.slice(2, 6)).toEqual([
      '11-02T07:15',
      '11-02T20:15',
      '11-02T10:45',
      '11-02T05:45',
    ]);
    expect(clocks('2027-11-09')?.slice(2, 6)).toEqual([
      '11-09T06:45',
      '11-09T20:45',
      '11-09T11:15',
      '11-09T05:15',
    ]);
  });
});

describe('faults', () => {
  it('names each of them', () => {
    expect(
      commonTimeFaults(
        problem({
          durationMinutes: 0,
          gridMinutes: 7,
          lastDay: '2027-09-13',
          people: [person('Asia/Nowhere'), person('Asia/Nowhere', { weight: 0 })],
          within: { from: '9', to: '18:00' },
        }),
      ),
    ).toEqual([
      'a person twice',
      '1 to 720 minutes, not 0',
      'no grid of 7 minutes',
      'an unknown zone: Asia/Nowhere',
      '1 to 93 days, not 0',
      'hours that cannot be read: 9–18:00',
      'a weight of 0',
    ]);
    expect(() => findCommonTime(problem({ people: [] }))).toThrow('1 to 300 people, not 0');
  });
});

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
