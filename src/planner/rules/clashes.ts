import { both, common, forCommon, hard, OFF, onlyDefault, soft, type RuleUnit } from './rule.js';

/** Nobody and no room twice at a time, and the orders between sessions. */

export const roomClash: RuleUnit = {
  id: 'room-clash',
  about: 'Two sessions in one room that is not for shared use: per common minute.',
  weights: { default: hard(1), compatibility: hard(1000) },
  compile: ({ sessions }, terms) => {
    for (let a = 0; a < sessions.length; a += 1) {
      for (let b = a + 1; b < sessions.length; b += 1) terms.pair('roomClash', a, b, 1);
    }
  },
};

export const personClash: RuleUnit = {
  id: 'person-clash',
  about:
    'One person in two sessions: per common minute and person. Two posters in one hall for shared use are no clash.',
  weights: { default: hard(1), compatibility: hard(10) },
  compile: ({ blocking, model }, terms) => {
    const shared = model.sharedUse.includes(1);
    forCommon(
      blocking.map((people) => people.map(({ id }) => id)),
      (a, b, count) => {
        terms.pair('overlap', a, b, count);
        if (shared) terms.pair('sharedOverlap', a, b, -count);
      },
    );
  },
};

export const prerequisite: RuleUnit = {
  id: 'prerequisite',
  about: 'A session that begins before one that it builds on is over: minutes of both.',
  weights: { default: hard(1), compatibility: hard(10) },
  compile: ({ sessions, sessionNumber }, terms) => {
    sessions.forEach((session, number) => {
      for (const id of new Set(session.prerequisites ?? [])) {
        const before = sessionNumber(id);
        if (before !== undefined && before !== number) terms.pair('notBefore', before, number, 1);
      }
    });
  },
};

export const exclusive: RuleUnit = {
  id: 'exclusive',
  about: 'Sessions that must not be parallel: per common minute and common tag.',
  weights: both(hard(1)),
  compile: ({ sessions }, terms) => {
    forCommon(
      sessions.map(({ exclusiveTags }) => exclusiveTags),
      (a, b, count) => terms.pair('overlap', a, b, count),
    );
  },
};

export const pause: RuleUnit = {
  id: 'pause',
  about:
    'Less than the pause between two sessions of a person on one day: minutes of both sessions.',
  weights: { default: OFF, compatibility: hard(1) },
  compile: ({ blocking }, terms) => {
    forCommon(
      blocking.map((people) => people.map(({ id }) => id)),
      (a, b) => terms.pair('shortPause', a, b, 1),
    );
  },
};

export const roomChange: RuleUnit = {
  id: 'room-change',
  about:
    'A person who cannot get from one session to the next in time: per missing minute and person.',
  weights: onlyDefault(soft(20)),
  compile: ({ blocking }, terms) => {
    forCommon(
      blocking.map((people) => people.map(({ id }) => id)),
      (a, b, count) => terms.pair('changeOver', a, b, count),
    );
  },
};

export const sharedAudience: RuleUnit = {
  id: 'shared-audience',
  about: 'Two sessions that the same people want to see: per common minute and person.',
  weights: onlyDefault(soft(1)),
  compile: ({ model, sessionNumber }, terms) => {
    const sums = new Map<string, readonly [number, number, number]>();
    for (const { a, b, people } of model.problem.sharedAudiences ?? []) {
      const x = sessionNumber(a);
      const y = sessionNumber(b);
      if (x === undefined || y === undefined || x === y) continue;
      const key = `${Math.min(x, y)} ${Math.max(x, y)}`;
      sums.set(key, [x, y, people + (sums.get(key)?.[2] ?? 0)]);
    }
    for (const [x, y, people] of sums.values()) terms.pair('overlap', x, y, people);
  },
};

function clashOf(
  id: string,
  about: string,
  weights: RuleUnit['weights'],
  list: 'themes' | 'tracks' | 'sectors' | 'contents',
): RuleUnit {
  return {
    id,
    about,
    weights,
    compile: ({ sessions }, terms) => {
      forCommon(
        sessions.map((session) => session[list]),
        (a, b, count) => terms.pair('overlap', a, b, count),
      );
    },
  };
}

export const trackClash = clashOf(
  'track-clash',
  'Two sessions of a track in parallel: per common minute and track.',
  onlyDefault(soft(10)),
  'tracks',
);
export const themeClash = clashOf(
  'theme-clash',
  'Two sessions on a theme in parallel: per common minute and theme.',
  both(soft(10)),
  'themes',
);
export const sectorClash = clashOf(
  'sector-clash',
  'Two sessions for a sector in parallel: per common minute and sector.',
  both(soft(10)),
  'sectors',
);
export const contentClash = clashOf(
  'content-clash',
  'Two sessions on the same matter in parallel: per common minute and matter.',
  both(soft(100)),
  'contents',
);

export const audienceThemeClash: RuleUnit = {
  id: 'audience-theme-clash',
  about:
    'Two sessions on a theme for one kind of audience in parallel: per common minute, theme and kind.',
  weights: both(soft(1)),
  compile: ({ sessions }, terms) => {
    forCommon(
      sessions.map(({ themes }) => themes),
      (a, b, count) => {
        const kinds = common(sessions[a]?.audienceTypes, sessions[b]?.audienceTypes);
        if (kinds > 0) terms.pair('overlap', a, b, count * kinds);
      },
    );
  },
};
