import { countryName } from '../../kernel/countries.js';
import { formatDate } from '../../kernel/local-time.js';
import type { UiLanguage } from '../../kernel/languages.js';
import { type LocalizedText, resolveText } from '../../kernel/localized-text.js';
import { chooseName, printName } from '../../kernel/person-name.js';
import type { Finding } from './finding.js';
import { FINDING_WORDS } from './finding-words.js';
import type { RuleProgramme, RuleSession } from './programme-facts.js';

/** The sentence of a finding in a reader's language, with the names and hours of what it concerns. */
export function sayFinding(
  finding: Finding,
  programme: RuleProgramme,
  language: UiLanguage,
): string {
  const say = (text: LocalizedText | undefined) =>
    resolveText(text, { asked: language })?.text ?? '';
  const byId = new Map(programme.sessions.map((session) => [session.id, session]));
  const sessions = finding.sessionIds.flatMap((id) => byId.get(id) ?? []);
  const [one, other] = sessions;
  const room = (id: string | undefined) => say(programme.rooms.get(id ?? '')?.name);
  const { params } = finding;
  const text = (name: string) => String(params[name] ?? '');
  const span = (name: string) =>
    typeof params[name] === 'number' ? sayMinutes(params[name], language) : text(name);
  const long = finding.rule === 'long_day' || finding.rule === 'break_missing';
  const words: Readonly<Record<string, string>> = {
    session: say(one?.title),
    toSession: say(other?.title),
    sessions: list(
      sessions.map(({ title }) => quoted(say(title), language)),
      language,
    ),
    hours: sayHours(sessions, finding.variant),
    room: room(finding.roomIds[0]),
    toRoom: room(finding.roomIds[1]),
    person: sayPerson(programme, finding.expertIds[0], language),
    subject: say(programme.tracks.get(text('track')) ?? programme.themes.get(text('theme'))),
    country: params['country'] === undefined ? '' : countryName(text('country'), language),
    institution: say(programme.institutions.get(text('institution'))),
    languages: sayLanguages(text('languages'), language),
    day: params['day'] === undefined ? '' : formatDate(text('day'), language),
    ...(long ? { minutes: span('minutes'), longest: span('longest') } : {}),
  };
  return FINDING_WORDS[finding.variant][language].replace(
    /\{(\w+)\}/g,
    (_, name: string) => words[name] ?? text(name),
  );
}

/** The name of a person for a reader. */
export function sayPerson(
  programme: RuleProgramme,
  expertId: string | undefined,
  language: UiLanguage,
): string {
  const name = chooseName(programme.people.get(expertId ?? '')?.names ?? [], language);
  return name === undefined ? '' : printName(name);
}

/** `2027-09-14 10:00–11:30`: of several sessions at once the time they share, of a stretch the whole of it. */
function sayHours(sessions: readonly RuleSession[], variant: Finding['variant']): string {
  const [first] = sessions;
  if (first === undefined) return '';
  const whole = variant === 'room_without_break' || variant === 'person_without_break';
  const starts = sessions.map(({ startsLocal }) => startsLocal).sort();
  const ends = sessions.map(({ endsLocal }) => endsLocal).sort();
  const from = (whole ? starts.at(0) : starts.at(-1)) ?? '';
  const to = (whole ? ends.at(-1) : ends.at(0)) ?? '';
  const until = from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to.replace('T', ' ');
  return `${from.replace('T', ' ')}–${until}`;
}

function sayLanguages(tags: string, language: UiLanguage): string {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return list(
    tags
      .split(' ')
      .filter((tag) => tag !== '')
      .map((tag) => names.of(tag) ?? tag),
    language,
  );
}

/** `3 h 20 min` in the reader's language. */
function sayMinutes(minutes: number, language: UiLanguage): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(
      value,
    );
  const hours = Math.trunc(minutes / 60);
  const rest = minutes % 60;
  return [
    ...(hours > 0 ? [unit(hours, 'hour')] : []),
    ...(rest > 0 || hours === 0 ? [unit(rest, 'minute')] : []),
  ].join(' ');
}

function list(parts: readonly string[], language: UiLanguage): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}

function quoted(text: string, language: UiLanguage): string {
  return language === 'en' || language === 'zh' ? `“${text}”` : `«${text}»`;
}
