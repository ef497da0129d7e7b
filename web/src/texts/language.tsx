import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { UI_LANGUAGES, isUiLanguage, type UiLanguage } from '../../../src/kernel/languages.js';
import { connect } from '../api/client';

export { UI_LANGUAGES, isUiLanguage, type UiLanguage };

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<UiLanguage, string>> = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
  zh: '中文',
};

interface LanguageChoice {
  readonly language: UiLanguage;
  readonly setLanguage: (language: UiLanguage) => void;
}

const LanguageContext = createContext<LanguageChoice>({
  language: 'en',
  setLanguage: () => undefined,
});

const KEPT_AS = 'suhbat.language';

function firstLanguage(): UiLanguage {
  const kept = localStorage.getItem(KEPT_AS);
  const candidates = [kept ?? '', ...navigator.languages].map((tag) => tag.split('-')[0] ?? '');
  return candidates.find(isUiLanguage) ?? 'en';
}

function apply(language: UiLanguage): void {
  document.documentElement.lang = language;
  connect({ language });
}

/** Gives the language of the screens to all below it. Changing it reloads nothing: forms keep their text. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setState] = useState<UiLanguage>(() => {
    const first = firstLanguage();
    apply(first);
    return first;
  });
  const choice = useMemo(
    () => ({
      language,
      setLanguage: (next: UiLanguage) => {
        localStorage.setItem(KEPT_AS, next);
        apply(next);
        setState(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** The language of the screens. */
export function useLanguage(): UiLanguage {
  return use(LanguageContext).language;
}

/** The language of the screens and the way to change it. */
export function useLanguageChoice(): LanguageChoice {
  return use(LanguageContext);
}
