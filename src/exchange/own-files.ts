import { primarySubtag } from '../kernel/localized-text.js';
import type { ForeignEntry, ForeignFormat } from './foreign-schedule.js';
import type { StateSession } from './import-state.js';
import { LASTS_UNTIL } from './schedule-words.js';
import { MOST_MINUTES } from './session-texts.js';
import { schedule2Type } from './write-schedule2-json.js';

/*
 * A file of ours that comes home says some things in fewer words than the programme has them: the formats have no
 * place for more. What it says so is what the session has, and no change of it.
 */

/**
 * The entry of a session that is there, with the end and the text that the format could not hold.
 * @param zone of the event
 */
export function wholeAgain(entry: ForeignEntry, current: StateSession, zone: string): ForeignEntry {
  if (entry.end === null && entry.duration !== MOST_MINUTES) return entry;
  const { startsAt, endsAt, endsLocal } = current;
  if (startsAt === null || endsAt === null || endsLocal === null) return entry;
  const minutes = Temporal.Instant.from(startsAt).until(endsAt).total('minutes');
  if (minutes <= MOST_MINUTES) return entry;
  const start = entry.start;
  if (start === null || start.local !== current.startsLocal) return entry;
  return {
    ...entry,
    end: entry.end ?? { local: endsLocal, offset: null, zone },
    duration: null,
    description: withoutEnd(entry.description),
  };
}

const ENDS = Object.values(LASTS_UNTIL).map((text) => {
  const [before = '', after = ''] = text.split('{end}');
  return { before, after };
});

/** The text without the last paragraph, where that says how long the session lasts. */
function withoutEnd(text: string): string {
  const at = text.lastIndexOf('\n\n');
  const last = text.slice(at < 0 ? 0 : at + 2).trim();
  return ENDS.some(({ before, after }) => last.startsWith(before) && last.endsWith(after))
    ? text.slice(0, Math.max(at, 0))
    : text;
}

/** The fields of which the entry says what the format has room for, and nothing else than the session. */
export function shortened(
  entry: ForeignEntry,
  current: StateSession,
  format: ForeignFormat,
): readonly string[] {
  const tags = twoLetters(current.languages);
  if (format === 'schedule.xml' || format === 'schedule.json')
    return tags.join() === twoLetters(entry.languages).join() ? ['languages'] : [];
  if (format !== 'schedule2.json') return [];
  // A break has neither of these there.
  if (entry.type === 'BREAK') return ['languages', 'track', 'abstract', 'people'];
  const [language = ''] = entry.languages;
  return [
    ...(tags.length === 0 || tags[0] === language ? ['languages'] : []),
    ...(schedule2Type(current.kind) === entry.type ? ['kind'] : []),
  ];
}

function twoLetters(tags: readonly string[]): string[] {
  return [...new Set(tags.map(primarySubtag))].filter((tag) => tag.length === 2);
}
