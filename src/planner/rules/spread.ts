import type { PlanSession } from '../model.js';
import {
  both,
  common,
  forCommon,
  hard,
  onlyDefault,
  OFF,
  soft,
  type RuleContext,
  type RuleUnit,
} from './rule.js';

/** How sessions are spread over slots, days and rooms. */

/** In the compatibility profile two parallel sessions for one audience are rewarded, as its model scores them. */
export const audienceTypes: RuleUnit = {
  id: 'audience-type-diversity',
  about: 'Two sessions in one slot for one kind of audience: per minute and kind.',
  weights: { default: soft(1), compatibility: soft(-1) },
  compile: ({ sessions }, terms) => {
    forCommon(
      sessions.map(({ audienceTypes: types }) => types),
      (a, b, count) => terms.pair('sameWindow', a, b, count),
    );
  },
};

/** Every unordered pair for which something holds, as a reward in the same slot. */
function rewardPairs(
  { sessions }: RuleContext,
  holds: (a: PlanSession, b: PlanSession) => boolean,
  emit: (a: number, b: number) => void,
): void {
  sessions.forEach((first, a) => {
    for (let b = a + 1; b < sessions.length; b += 1) {
      const second = sessions[b];
      if (second && holds(first, second)) emit(a, b);
    }
  });
}

export const audienceLevels: RuleUnit = {
  id: 'audience-level-diversity',
  about: 'Reward for two sessions of different level in one slot: per minute.',
  weights: both(soft(-1)),
  compile: (context, terms) =>
    rewardPairs(
      context,
      (a, b) =>
        a.audienceLevel !== undefined &&
        b.audienceLevel !== undefined &&
        a.audienceLevel !== b.audienceLevel,
      (a, b) => terms.pair('sameWindow', a, b, 1),
    ),
};

const languagesOf = ({ language, languages = [] }: PlanSession): readonly string[] =>
  language === undefined ? languages : [language, ...languages];

export const languageDiversity: RuleUnit = {
  id: 'language-diversity',
  about: 'Reward for two sessions without a common language in one slot: per minute.',
  weights: both(soft(-10)),
  compile: (context, terms) =>
    rewardPairs(
      context,
      (a, b) => {
        const [first, second] = [languagesOf(a), languagesOf(b)];
        return first.length > 0 && second.length > 0 && common(first, second) === 0;
      },
      (a, b) => terms.pair('sameWindow', a, b, 1),
    ),
};

export const contentLevels: RuleUnit = {
  id: 'content-level-order',
  about:
    'Of two sessions on one matter the easier one is not over when the other begins: minutes of both, per matter.',
  weights: both(soft(10)),
  compile: ({ sessions }, terms) => {
    forCommon(
      sessions.map(({ contents }) => contents),
      (a, b, count) => {
        const [x, y] = [sessions[a]?.audienceLevel, sessions[b]?.audienceLevel];
        if (x === undefined || y === undefined || x === y) return;
        if (x < y) terms.pair('notBefore', a, b, count);
        else terms.pair('notBefore', b, a, count);
      },
    );
  },
};

export const sameDay: RuleUnit = {
  id: 'same-day',
  about:
    'Sessions that belong on one day on different days: minutes of both, per common tag (compatibility: theme and matter).',
  weights: { default: soft(10), compatibility: soft(10) },
  compile: ({ profile, sessions }, terms) => {
    // A theme and a matter of one name count twice, as the two lists are told apart by a prefix.
    forCommon(
      sessions.map(({ themes = [], contents = [], sameDayTags = [] }) =>
        profile === 'compatibility'
          ? [...themes.map((tag) => `t:${tag}`), ...contents.map((tag) => `c:${tag}`)]
          : sameDayTags,
      ),
      (a, b, count) => terms.pair('otherDay', a, b, count),
    );
  },
};

function stabilityOf(
  id: string,
  about: string,
  weights: RuleUnit['weights'],
  list: 'themes' | 'tracks',
): RuleUnit {
  return {
    id,
    about,
    weights,
    compile: ({ sessions }, terms) => {
      forCommon(
        sessions.map((session) => session[list]),
        (a, b, count) => terms.pair('otherRoomSameDay', a, b, count),
      );
    },
  };
}

export const themeRooms = stabilityOf(
  'theme-room-stability',
  'A theme that changes rooms on one day: minutes of both sessions, per common theme.',
  { default: OFF, compatibility: soft(10) },
  'themes',
);
export const trackRooms = stabilityOf(
  'track-room-stability',
  'A track that changes rooms on one day: minutes of both sessions, per common track.',
  onlyDefault(soft(1)),
  'tracks',
);

export const popularRooms: RuleUnit = {
  id: 'popular-rooms',
  about: 'A session with fewer favourites in a larger room than one with more: minutes of both.',
  weights: { default: soft(0.1), compatibility: soft(10) },
  compile: ({ sessions }, terms) => {
    const order = sessions
      .map(({ favorites }, session) => ({ session, favorites }))
      .filter(
        (entry): entry is { session: number; favorites: number } => entry.favorites !== undefined,
      )
      .sort((a, b) => a.favorites - b.favorites || a.session - b.session);
    order.forEach((less, place) => {
      for (const more of order.slice(place + 1)) {
        if (more.favorites > less.favorites)
          terms.pair('largerRoom', less.session, more.session, 1);
      }
    });
  },
};

/**
 * Sessions that draw a crowd take place two at a time, so that the crowd divides. The conference model that the
 * compatibility profile follows lets a single one pass, and counts only three and more in one slot.
 */
export const crowdControl: RuleUnit = {
  id: 'crowd-control',
  about: 'A session with crowd risk that is not beside exactly one other: minutes of the session.',
  weights: both(hard(1)),
  compile: ({ model, profile, sessions }, terms) => {
    const members = sessions.flatMap(({ crowdRisk = 0 }, session) =>
      crowdRisk > 0 ? [session] : [],
    );
    if (members.length === 0) return;
    const { start, end } = model.windows;
    const beside = (v: number, w: number): boolean =>
      profile === 'compatibility'
        ? v === w
        : (start[v] ?? 0) < (end[w] ?? 0) && (start[w] ?? 0) < (end[v] ?? 0);
    const wrong = (others: number): boolean =>
      profile === 'compatibility' ? others >= 2 : others !== 1;
    const shares = (window: Int32Array): Float64Array =>
      Float64Array.from(members, (session) => {
        const own = window[session] ?? -1;
        if (own < 0) return 0;
        let others = -1;
        for (const other of members) {
          const its = window[other] ?? -1;
          if (its >= 0 && beside(own, its)) others += 1;
        }
        return wrong(others) ? (end[own] ?? 0) - (start[own] ?? 0) : 0;
      });
    terms.group({
      members,
      cost: ({ window }) => shares(window).reduce((sum, share) => sum + share, 0),
      shares: ({ window }) => shares(window),
      ...(profile === 'compatibility' && { mostPerWindow: 2 }),
    });
  },
};

export const SPREAD_RULES: readonly RuleUnit[] = [
  audienceTypes,
  audienceLevels,
  languageDiversity,
  contentLevels,
  sameDay,
  themeRooms,
  trackRooms,
  popularRooms,
  crowdControl,
];
