import { useMemo } from 'react';
import { useLanguage } from '../../texts/language';
import { useLanguageName } from '../../texts/localized';

/** The languages that people of the region speak and write stand first. */
const NEAR = ['kk', 'ru', 'zh', 'en', 'uz', 'ky', 'tg', 'tk', 'mn', 'ug', 'az', 'tr', 'fa', 'tt'];
/** Languages whose names are written in more than one script, besides the usual one. */
const OTHER_SCRIPTS = ['kk-Latn', 'kk-Arab', 'uz-Cyrl', 'zh-Hant', 'mn-Mong', 'az-Cyrl'];

export interface LanguageOption {
  readonly value: string;
  readonly label: string;
}

/** All languages with a two-letter code (ISO 639) by their names, near ones first; `scripts` adds those of other scripts. */
export function useLanguageOptions(scripts: boolean): readonly LanguageOption[] {
  const language = useLanguage();
  const languageName = useLanguageName();
  return useMemo(() => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    const codes = letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((code) => names.of(code) !== undefined && Intl.getCanonicalLocales(code)[0] === code);
    const collator = new Intl.Collator(language);
    const others = [
      ...codes.filter((code) => !NEAR.includes(code)),
      ...(scripts ? OTHER_SCRIPTS : []),
    ]
      .map((value) => ({ value, label: languageName(value) }))
      .sort((a, b) => collator.compare(a.label, b.label));
    return [...NEAR.map((value) => ({ value, label: languageName(value) })), ...others];
  }, [language, languageName, scripts]);
}
