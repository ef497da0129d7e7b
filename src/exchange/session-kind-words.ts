import { searchKey } from '../kernel/name-search.js';
import { SESSION_KINDS, type SessionKind } from '../programme/session.entity.js';
import { DOMAIN_WORDS } from './schedule-words.js';

/** Our own names of the kinds, in all languages: these say it exactly. */
const OWN = new Map<string, SessionKind>([
  ...Object.values(DOMAIN_WORDS).flatMap(({ sessionKinds }) =>
    SESSION_KINDS.map((kind) => [searchKey(sessionKinds[kind]), kind] as const),
  ),
  ...SESSION_KINDS.map((kind) => [searchKey(kind), kind] as const),
]);

/** Words by which other programs and people name kinds of sessions; the first that fits counts. */
const WORDS: readonly (readonly [SessionKind, RegExp])[] = [
  ['keynote', /keynote|hauptvortrag|основной доклад|ключев|негізгі баяндама|主旨/],
  [
    'break',
    /\bbreak|lunch|coffee|pause|mittag|kaffee|buffet|перерыв|обед|кофе|үзіліс|түскі ас|茶歇|午餐|休息|dejeuner|\bpausa/,
  ],
  ['round_table', /round[- ]?table|table ronde|runder tisch|круглый стол|дөңгелек үстел|圆桌/],
  ['panel', /panel|podium|discussion|диску|пікірталас|讨论|对话|debat|fishbowl/],
  [
    'plenary',
    /plenar|pleniere|ceremony|opening|closing|welcome|eroffnung|abschluss|пленар|открытие|закрытие|ашылу|жабылу|开幕|闭幕|全体/,
  ],
  [
    'social',
    /social|party|concert|dj set|performance|theatre|theater|dinner|reception|show|film|\bplay\b|music|прием|ужин|концерт|фуршет|кеш|晚宴|招待|演出/,
  ],
  [
    'side_event',
    /workshop|hands-on|meeting|meet-?up|\bbof\b|assembly|self-?organi|tutorial|training|forum|hackathon|семинар|мастер|тренинг|встреча|кездесу|шеберлік|研讨|工作坊|podcast|other|yoc\b/,
  ],
  [
    'paper_session',
    /talk|lecture|paper|vortrag|lightning|presentation|доклад|лекц|баяндама|дәріс|报告|演讲|conference/,
  ],
];

/**
 * The kind of a session by what a file calls it; undefined where nothing tells. The title speaks only where the
 * file has no type, and only for breaks and the like.
 */
export function kindOfType(type: string): SessionKind | undefined {
  const key = searchKey(type);
  if (key === '') return undefined;
  return (
    OWN.get(key) ??
    WORDS.find(([, words]) => words.test(key) || words.test(type.toLowerCase()))?.[0]
  );
}

/** Whether a type is our own name of a kind: it is written again from the kind. */
export function isOwnKindName(type: string): boolean {
  return OWN.has(searchKey(type));
}

/** The kind of a session that has no type, by its title: breaks, openings and dinners name themselves. */
export function kindOfTitle(title: string): SessionKind {
  const kind = title.length <= 60 ? kindOfType(title) : undefined;
  return kind === 'break' || kind === 'social' || kind === 'plenary' ? kind : 'paper_session';
}
