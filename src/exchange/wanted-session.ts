import { textLanguage } from '../experts/text-language.js';
import { canonicalLanguageTag, type LocalizedText } from '../kernel/localized-text.js';
import { cleanLine, cleanMarkdown } from '../kernel/text.js';
import type { SessionKind } from '../programme/session.entity.js';
import type { ForeignEntry, ImportIssue } from './foreign-schedule.js';
import type { StateSession } from './import-state.js';
import type { SessionSource } from './schedule-document.js';
import { isOwnKindName, kindOfTitle, kindOfType } from './session-kind-words.js';

/** The longest texts that the programme takes. */
const MOST_TITLE = 500;
const MOST_ABSTRACT = 10_000;

/** What an entry says of a session, in our terms; times, places and people apart. */
export interface WantedSession {
  readonly title: LocalizedText;
  readonly abstract: LocalizedText;
  readonly kind: SessionKind;
  /** Whether the file says what kind it is. */
  readonly kindIsSaid: boolean;
  readonly languages: readonly string[];
  readonly source: SessionSource;
}

/**
 * The texts of an entry cleaned, cut to what the programme takes, and filed under their languages.
 * @param options.language of texts of which the file does not say it
 * @param options.ownFile whether we wrote the file: its descriptions repeat what the programme has in other places
 * @returns undefined where there is nothing that could be a title
 */
export function wantedSession(
  entry: ForeignEntry,
  current: StateSession | undefined,
  options: { readonly language: string; readonly ownFile: boolean; readonly isCalendar: boolean },
  issues: ImportIssue[],
): WantedSession | undefined {
  const say = (field: string, code: string, params: ImportIssue['params'] = {}): void =>
    void issues.push({ field, code, severity: 'warning', params });
  const given = cut(cleanLine(entry.title).toWellFormed(), MOST_TITLE, 'title', say);
  const title = given === '' ? standIn(entry) : given;
  if (title === '') return undefined;
  if (given === '') say('title', 'import_title_missing', { title });
  const abstract = cleanMarkdown(entry.abstract).toWellFormed();
  const description = cleanMarkdown(entry.description).toWellFormed();
  const parts = [abstract, description === abstract ? '' : description].filter(
    (part) => part !== '',
  );
  const joined = parts.join('\n\n');
  // In a calendar of ours the people stand before the text.
  const own = !options.ownFile
    ? undefined
    : options.isCalendar && current !== undefined
      ? ''
      : ownText(current, abstract, joined);
  const whole = own ?? cut(joined, MOST_ABSTRACT, 'abstract', say);
  const languages = readLanguages(entry.languages, say);
  const preferred =
    canonicalLanguageTag(entry.textLanguage ?? '') ?? languages[0] ?? options.language;
  const file = (text: string, present: LocalizedText | undefined): LocalizedText =>
    text === '' ? {} : { [languageOf(text, present, preferred)]: text };
  const titles = inLanguages(entry.titleIn ?? {}, MOST_TITLE);
  const kind = kindOfType(entry.type);
  const subtitle = cleanLine(entry.subtitle).slice(0, MOST_TITLE);
  const type = cleanLine(entry.type).slice(0, 200);
  return {
    title: Object.keys(titles).length > 0 ? titles : file(title, current?.title),
    abstract: {
      ...file(whole, current?.abstract),
      ...inLanguages(entry.abstractIn ?? {}, MOST_ABSTRACT),
    },
    kind: kind ?? (entry.type === '' ? kindOfTitle(title) : 'paper_session'),
    kindIsSaid: kind !== undefined,
    languages,
    source: {
      ...entry.kept,
      ...(type === '' || isOwnKindName(type) ? {} : { type }),
      ...(subtitle === '' ? {} : { subtitle }),
      ...(description === '' || whole === '' ? {} : { abstractLength: abstract.length }),
    },
  };
}

/**
 * The text of a session that comes home in a file of ours: there its contributions stand at the end of the
 * description, which are no part of the text.
 */
function ownText(
  current: StateSession | undefined,
  abstract: string,
  joined: string,
): string | undefined {
  if (current === undefined) return undefined;
  const texts = Object.values(current.abstract);
  const same = texts.find((text) => joined === text || joined.startsWith(`${text}\n\n`));
  if (same !== undefined) return same;
  return current.contributions > 0 || abstract === joined ? abstract : undefined;
}

function inLanguages(texts: Readonly<Record<string, string>>, max: number): LocalizedText {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([tag, text]) => {
      const canonical = canonicalLanguageTag(tag);
      const clean = (max === MOST_TITLE ? cleanLine(text) : cleanMarkdown(text))
        .slice(0, max)
        .toWellFormed();
      return canonical === undefined || clean === '' ? [] : [[canonical, clean]];
    }),
  );
}

/** A text that the session has already keeps its language: Kazakh and Russian are written in the same letters. */
function languageOf(text: string, present: LocalizedText | undefined, preferred: string): string {
  const same = Object.entries(present ?? {}).find(([, value]) => value === text);
  return same?.[0] ?? textLanguage(text, preferred);
}

/** What a session without a title is called: by its kind, else by the beginning of its text. */
function standIn(entry: ForeignEntry): string {
  const [line = ''] =
    cleanLine(entry.type) === '' ? cleanMarkdown(entry.abstract).split('\n') : [entry.type];
  return cleanLine(line).slice(0, 100).toWellFormed();
}

function cut(
  text: string,
  max: number,
  field: string,
  say: (field: string, code: string, params: ImportIssue['params']) => void,
): string {
  if (text.length <= max) return text;
  say(field, 'import_text_cut', { length: text.length, max });
  return `${text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\u{FFFD}$/u, '')
    .trimEnd()}…`;
}

const NAMED: Readonly<Record<string, string>> = {
  english: 'en',
  englisch: 'en',
  английский: 'en',
  ағылшын: 'en',
  英语: 'en',
  russian: 'ru',
  русский: 'ru',
  орыс: 'ru',
  俄语: 'ru',
  kazakh: 'kk',
  казахский: 'kk',
  қазақ: 'kk',
  哈萨克语: 'kk',
  chinese: 'zh',
  китайский: 'zh',
  қытай: 'zh',
  中文: 'zh',
  汉语: 'zh',
  german: 'de',
  deutsch: 'de',
  немецкий: 'de',
  french: 'fr',
  français: 'fr',
  французский: 'fr',
};

function readLanguages(
  given: readonly string[],
  say: (field: string, code: string, params: ImportIssue['params']) => void,
): string[] {
  const tags = given.flatMap((word) => {
    const name = word.toLowerCase();
    const tag =
      canonicalLanguageTag(word) ?? (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined);
    if (tag === undefined)
      say('languages', 'import_language_unknown', { value: word.slice(0, 40) });
    return tag === undefined ? [] : [tag];
  });
  return [...new Set(tags)].slice(0, 20);
}
