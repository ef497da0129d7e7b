import { useMemo } from 'react';
import type { View } from '../api/client';
import { useLanguage } from '../texts/language';
import { useLocalized } from '../texts/localized';
import { textsIn } from '../texts/texts';
import { logActionTexts } from './log-actions.texts';
import { logFieldTexts } from './log-fields.texts';
import { logKindTexts } from './log-kinds.texts';
import { logTexts } from './log.texts';

export type LogEntry = View<'AuditEntryView'>;

/** The fields by which a record is known, the best first. */
const NAMING = ['title', 'name', 'displayName', 'claim', 'outlet', 'symbol'];

/** A field that changed, with what it was and what it is. */
export interface Change {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

/** The fields that an entry says have changed, those by which a record is known first. */
export function changesOf(entry: LogEntry): readonly Change[] {
  const rank = (field: string) => (NAMING.includes(field) ? NAMING.indexOf(field) : NAMING.length);
  return Object.entries(entry.changes)
    .flatMap(([field, change]) =>
      typeof change === 'object' && change !== null && !TECHNICAL.has(field)
        ? [
            {
              field,
              old: 'old' in change ? change.old : null,
              new: 'new' in change ? change.new : null,
            },
          ]
        : [],
    )
    .sort((a, b) => rank(a.field) - rank(b.field));
}

/** A text in several languages, as records hold them; undefined for anything else. */
export function asLocalizedText(value: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  const fits = entries.every(
    ([tag, text]) => typeof text === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag),
  );
  return fits && entries.length > 0 ? (value as Record<string, string>) : undefined;
}

/** What the machinery keeps beside what people see; it follows from the other fields. */
const TECHNICAL = new Set([
  ...['id', 'organizationId', 'version', 'createdAt', 'updatedAt', 'stateChangedAt', 'sequence'],
  ...['nameKey', 'sortKey', 'lookAlikeKey', 'searchText', 'searchTokens'],
]);
/** How many changed fields a sentence names before it counts the rest. */
const NAMED = 3;

export interface LogWords {
  readonly kind: (code: string) => string;
  readonly action: (code: string) => string;
  readonly field: (name: string) => string;
  readonly sentence: (entry: LogEntry) => string;
}

/** The log of changes in words of the language of the screens; codes that it does not know stay readable. */
export function useLogWords(): LogWords {
  const language = useLanguage();
  const localized = useLocalized();
  return useMemo(() => {
    const texts = textsIn(logTexts, language);
    const wordOf = (words: Readonly<Record<string, string>>) => (code: string) =>
      Object.hasOwn(words, code) ? (words[code] ?? code) : spelledOut(code);
    const kind = wordOf(textsIn(logKindTexts, language));
    const action = wordOf(textsIn(logActionTexts, language));
    const field = wordOf(textsIn(logFieldTexts, language));
    const actor = (entry: LogEntry) => {
      if (entry.actorKind === 'job') return texts.system;
      if (entry.actorKind === 'command') return texts.operator;
      const name = entry.actorName ?? texts.somebody;
      return entry.actorKind === 'token' ? texts.byToken(name) : name;
    };
    const nameOf = (changes: readonly Change[]) => {
      for (const naming of NAMING) {
        const change = changes.find((candidate) => candidate.field === naming);
        const value = change?.new ?? change?.old;
        if (typeof value === 'string' && value !== '') return value;
        const text = asLocalizedText(value);
        if (text !== undefined) return localized(text).text;
      }
      return undefined;
    };
    const presentName = ({ objectName }: LogEntry) =>
      objectName === null ? undefined : localized(objectName).text || undefined;
    const sentence = (entry: LogEntry) => {
      const changes = changesOf(entry);
      // As it was called then, where the entry says so; else as it is called now.
      const name = nameOf(changes) ?? presentName(entry);
      const what =
        name === undefined ? kind(entry.objectKind) : texts.named(kind(entry.objectKind), name);
      if (entry.action !== 'changed' || changes.length === 0)
        return texts.did(actor(entry), action(entry.action), what);
      const list = new Intl.ListFormat(language, { type: 'conjunction' });
      const words = [...new Set(changes.map((change) => field(change.field)))];
      const fields =
        words.length <= NAMED
          ? list.format(words)
          : texts.andMore(words.slice(0, NAMED - 1).join(', '), words.length - NAMED + 1);
      return texts.didTo(actor(entry), action(entry.action), fields, what);
    };
    return { kind, action, field, sentence };
  }, [language, localized]);
}

/** A code as words: `startsAt` → `starts at`, `api_token` → `api token`. */
function spelledOut(code: string): string {
  return code
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
