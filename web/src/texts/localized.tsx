import { useCallback } from 'react';
import {
  resolveText,
  type LocalizedText,
  type ResolvedText,
} from '../../../src/kernel/localized-text.js';
import { useSession } from '../session/session';
import { useLanguage } from './language';

/** Resolves a text of the organization in the language of the screens, with the language that it is in. */
export function useLocalized(): (text: LocalizedText | null | undefined) => ResolvedText {
  const language = useLanguage();
  const { organization } = useSession();
  const order = organization.languages;
  return useCallback(
    (text) => resolveText(text ?? {}, { asked: language, order }) ?? { text: '', lang: language },
    [language, order],
  );
}

/** A text of the organization, marked with the language that it is in. */
export function Localized({ text }: { readonly text: LocalizedText | null | undefined }) {
  const resolved = useLocalized()(text);
  return <span lang={resolved.lang}>{resolved.text}</span>;
}

/** The name of a language in the language of the screens: `Kazakh`, `казахский`. */
export function useLanguageName(): (tag: string) => string {
  const language = useLanguage();
  return useCallback((tag) => languageName(tag, language), [language]);
}

/** Making one costs more than all the names that a long table asks it for. */
const languageNames = new Map<string, Intl.DisplayNames>();

/** The name of a language in another, or its tag where there is none. */
export function languageName(tag: string, language: string): string {
  try {
    const names =
      languageNames.get(language) ?? new Intl.DisplayNames(language, { type: 'language' });
    languageNames.set(language, names);
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
