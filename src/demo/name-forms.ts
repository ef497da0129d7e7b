import type { DemoNameForm } from './types.js';

/** A Chinese name in Han characters: family name first, without a space. */
export function han(family: string, given: string): DemoNameForm {
  return { lang: 'zh', script: 'Hani', family, given, order: 'family_first' };
}

/** A Chinese name in Pinyin, as it stands in English text: family name first. */
export function pinyin(family: string, given: string): DemoNameForm {
  return { lang: 'en', script: 'Latn', family, given, order: 'family_first' };
}

/** A name as it stands in Russian text; a Chinese one (Palladius) has no patronymic. */
export function russian(family: string, given: string, patronymic?: string): DemoNameForm {
  return cyrillic('ru', family, given, patronymic);
}

/** A name in a language of Central Asia that is written here in Cyrillic (kk, ky, tg). */
export function cyrillic(
  lang: 'ru' | 'kk' | 'ky' | 'tg',
  family: string,
  given: string,
  patronymic?: string,
): DemoNameForm {
  return {
    lang,
    script: 'Cyrl',
    family,
    given,
    ...(patronymic === undefined ? {} : { patronymic }),
    order: 'family_first',
  };
}

/** A name in a language of Central Asia that is written in Latin letters (uz, tk). */
export function latin(
  lang: 'uz' | 'tk',
  family: string,
  given: string,
  patronymic?: string,
): DemoNameForm {
  return {
    lang,
    script: 'Latn',
    family,
    given,
    ...(patronymic === undefined ? {} : { patronymic }),
    order: 'family_first',
  };
}

/** A name as it stands in English text. */
export function english(given: string, family: string): DemoNameForm {
  return { lang: 'en', script: 'Latn', family, given, order: 'given_first' };
}

/** A foreign name in Han characters, given name first: kept whole, for its dot is not a space. */
export function hanTranscription(full: string): DemoNameForm {
  return { lang: 'zh', script: 'Hani', full, order: 'given_first' };
}

/** The whole name of a person who has one name. */
export function oneName(lang: string, script: DemoNameForm['script'], full: string): DemoNameForm {
  return { lang, script, full, order: 'given_first' };
}
