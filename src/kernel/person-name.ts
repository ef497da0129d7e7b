import { bestLanguage, canonicalLanguageTag, scriptOfLanguage } from './localized-text.js';
import { type ErrorIssue } from './domain-error.js';
import { isHan, sameScriptFamily, scriptOf } from './script.js';
import { isCompoundSurname } from './han-surnames.js';
import { cleanLine } from './text.js';

export { splitFullName, type SplitName } from './full-name.js';
export { scriptOf } from './script.js';

/** In which order the parts are printed, where the script leaves a choice. */
export type NameOrder = 'family_first' | 'given_first';

/**
 * A name as it is written in one language and script. Any part may be missing, one name is legal. What could
 * not be split with certainty stands whole in `full`.
 */
export interface NameForm {
  /** BCP 47 tag; `und` where it is not known. */
  readonly lang: string;
  /** ISO 15924 code of the script it is written in: `Latn`, `Cyrl`, `Hani`… */
  readonly script: string;
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly patronymic?: string | undefined;
  readonly full?: string | undefined;
  readonly order: NameOrder;
}

/** A name form as it comes from outside. */
export interface NameFormInput {
  readonly lang?: string | null | undefined;
  readonly script?: string | null | undefined;
  readonly family?: string | null | undefined;
  readonly given?: string | null | undefined;
  readonly patronymic?: string | null | undefined;
  readonly full?: string | null | undefined;
  readonly order?: NameOrder | null | undefined;
}

const PARTS = ['family', 'given', 'patronymic', 'full'] as const;

/**
 * Cleans a name form: each part one line of clean text, empty parts absent, the language tag canonical. The
 * script is read from the letters unless given; the order, unless given, is family first for Han, Hangul and
 * Cyrillic (as in documents of the region) and for names in the Latin script of a Chinese, and given first otherwise.
 */
export function cleanNameForm(input: NameFormInput): NameForm {
  const parts: Partial<Record<(typeof PARTS)[number], string>> = {};
  for (const part of PARTS) {
    const text = cleanLine(input[part] ?? '');
    if (text !== '') parts[part] = text;
  }
  const written = PARTS.map((part) => parts[part] ?? '').join(' ');
  const givenLang = cleanLine(input.lang ?? '');
  const script = cleanLine(input.script ?? '');
  const read = scriptOf(written);
  const lang = givenLang === '' ? 'und' : (canonicalLanguageTag(givenLang) ?? givenLang);
  return {
    lang,
    script: /^[a-z]{4}$/i.test(script) ? titleCase(script) : read,
    ...parts,
    order: input.order ?? (familyComesFirst(lang, read) ? 'family_first' : 'given_first'),
  };
}

function titleCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

function familyComesFirst(lang: string, script: string): boolean {
  return ['Hani', 'Jpan', 'Hang', 'Cyrl'].includes(script) || /^(?:zh|ja|ko|hu)\b/.test(lang);
}

/**
 * The faults of a name form, at `field.part`: `name_empty` (no part holds a letter), `too_long` (a part over 200
 * characters), `language_tag_invalid`, `name_has_markup` (angle brackets, @ or a link: an advertisement or a
 * slipped column, never a name).
 */
export function validateNameForm(form: NameForm, field = 'name'): ErrorIssue[] {
  const issues: ErrorIssue[] = [];
  if (canonicalLanguageTag(form.lang) === undefined) {
    issues.push({
      field: `${field}.lang`,
      code: 'language_tag_invalid',
      params: { tag: form.lang.slice(0, 40) },
    });
  }
  for (const part of PARTS) {
    const text = form[part] ?? '';
    if (text.length > 200)
      issues.push({ field: `${field}.${part}`, code: 'too_long', params: { max: 200 } });
    if (/[<>@]|:\/\/|\bwww\./iu.test(text))
      issues.push({ field: `${field}.${part}`, code: 'name_has_markup' });
  }
  if (!/\p{L}/u.test(PARTS.map((part) => form[part] ?? '').join(''))) {
    issues.push({ field, code: 'name_empty' });
  }
  return issues;
}

function present(...parts: readonly (string | undefined)[]): string[] {
  return parts.map((part) => (part ?? '').trim()).filter((part) => part !== '');
}

/**
 * Whether the parts are a foreign name in Han characters (弗拉基米尔·普京): its family name is longer than a
 * Chinese one. Such a name has a middle dot and keeps the order of its own language.
 */
function isForeignHan(form: NameForm, family: string): boolean {
  const length = Array.from(family).length;
  return length > 2 || (length === 2 && form.order === 'given_first' && !isCompoundSurname(family));
}

/**
 * The name in one line as it is read. Han: family first and no blank. Other scripts: by `order`, the
 * patronymic after the given name. One name prints as just that; nothing is invented for a missing part.
 */
export function printName(form: NameForm): string {
  const [family] = present(form.family);
  const [given] = present(form.given);
  if (family === undefined && given === undefined) {
    return present(form.full, form.patronymic)[0] ?? '';
  }
  if (isHan([family, given].join(''))) {
    const patronymic = present(form.patronymic);
    if (family !== undefined && given !== undefined && isForeignHan(form, family)) {
      const personal = [given, ...patronymic];
      return (form.order === 'given_first' ? [...personal, family] : [family, ...personal]).join(
        '·',
      );
    }
    return present(family, given, ...patronymic).join('');
  }
  const personal = present(given, form.patronymic);
  const familyPart = present(family);
  const parts =
    form.order === 'family_first' ? [...familyPart, ...personal] : [...personal, ...familyPart];
  return parts.join(' ');
}

/**
 * The name as a catalogue files it: `Family, Given Patronymic`. A single name has no comma, nor has a name in Han
 * characters, which begins with the family name anyway.
 */
export function printNameIndexed(form: NameForm): string {
  const [family] = present(form.family);
  const personal = present(form.given, form.patronymic);
  if (family === undefined || personal.length === 0 || isHan([family, ...personal].join(''))) {
    return printName(form);
  }
  return `${family}, ${personal.join(' ')}`;
}

/**
 * Which of a person's name forms a reader of `lang` is shown: that of the language (in the script the reader
 * expects), else one in the script of that language, else one in Latin, else the first. Undefined for none.
 */
export function chooseName(forms: readonly NameForm[], lang: string): NameForm | undefined {
  const printable = forms.filter((form) => printName(form) !== '');
  const exact = printable.find((form) => form.lang.toLowerCase() === lang.toLowerCase());
  if (exact) return exact;
  const wanted = scriptOfLanguage(lang);
  const inScript = printable.filter((form) => sameScriptFamily(form.script, wanted));
  const best = bestLanguage(
    inScript.map((form) => form.lang),
    lang,
  );
  return (
    inScript.find((form) => form.lang === best) ??
    inScript[0] ??
    printable.find((form) => form.script === 'Latn') ??
    printable[0]
  );
}
