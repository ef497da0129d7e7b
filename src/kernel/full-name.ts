import { isCommonGivenName } from './given-names.js';
import { isCompoundSurname, isSingleSurname, splitHanName } from './han-surnames.js';
import { isPatronymicMarker, patronymicKind, type PatronymicKind } from './patronymic.js';
import type { NameForm, NameOrder } from './person-name.js';
import { isHan, scriptOf } from './script.js';
import { cleanLine } from './text.js';

/** A name that was written in one piece. */
export interface SplitName {
  readonly form: NameForm;
  /** True when the parts could not be told with certainty: the name stands whole in `form.full`, for a person to see to. */
  readonly unsplit: boolean;
}

/** Longer texts are no name. */
const LONGEST = 150;

interface Parts {
  readonly family: string;
  readonly given: string;
  readonly patronymic?: string;
  readonly order: NameOrder;
}

/**
 * Splits a name written in one piece, where its form leaves no doubt: «Фамилия Имя Отчество» and «Имя Отчество
 * Фамилия» with a Russian or Turkic patronymic in Cyrillic or Latin, `Family, Given`, and a Chinese name in Han.
 * Everything else stays whole and is flagged: initials, titles, two bare words, a single word, names that
 * contradict themselves. Better not split than split wrongly. `lang` is the tag of the form, where known.
 */
export function splitFullName(text: string, lang?: string): SplitName {
  const full = cleanLine(text);
  const script = scriptOf(full);
  const language = lang ?? guessLanguage(full, script);
  const parts =
    isHan(full) && full.length <= LONGEST ? splitHan(full) : splitAlphabetic(full, script);
  if (!parts) {
    const order: NameOrder = ['Hani', 'Cyrl'].includes(script) ? 'family_first' : 'given_first';
    return {
      form: { lang: language, script, ...(full === '' ? {} : { full }), order },
      unsplit: true,
    };
  }
  return { form: { lang: language, script, ...parts }, unsplit: false };
}

/** Only letters that one language has decide; Cyrillic or Latin as such does not. */
function guessLanguage(text: string, script: string): string {
  if (script === 'Hani') return 'zh';
  if (text.length > LONGEST) return 'und';
  // қ and ғ are Uzbek and Tajik too, ә is Tatar and Azerbaijani.
  if (/ұ|қызы(?:\s|$)|ә.*[қғі]|[қғі].*ә/iu.test(text)) return 'kk';
  if (/[ҷӣӯ]/iu.test(text)) return 'tg';
  return /ў/iu.test(text) && /[қғҳ]/iu.test(text) ? 'uz-Cyrl' : 'und';
}

function splitHan(full: string): Parts | undefined {
  if (/[^\p{sc=Hani} ]/u.test(full)) return undefined;
  const words = full.split(' ');
  const [first = '', second = ''] = words;
  if (words.length === 1) {
    const split = splitHanName(first);
    return split && { ...split, order: 'family_first' };
  }
  const isSurname = (word: string): boolean => isSingleSurname(word) || isCompoundSurname(word);
  if (words.length !== 2 || !isSurname(first) || isSurname(second)) return undefined;
  return Array.from(second).length > 2
    ? undefined
    : { family: first, given: second, order: 'family_first' };
}

/** A word of a name: begins with a capital, no digits, no dots (initials and titles have them). */
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'`\u{B4}\u{2018}\u{2019}\u{2BB}\u{2BC}-]*$/u;
const TITLES =
  /^(?:phd|dsc|msc|mba|llm|md|dr|prof|professor|jr|sr|ii|iii|iv|esq|mr|mrs|ms|akademik|академик|профессор|доктор|доцент|кандидат|посол|директор|господин|госпожа)$/iu;

function areNameWords(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.every((word) => (NAME_WORD.test(word) || isPatronymicMarker(word)) && !TITLES.test(word))
  );
}

function splitAlphabetic(full: string, script: string): Parts | undefined {
  if (!['Cyrl', 'Latn'].includes(script) || full.length > LONGEST) return undefined;
  const [left = '', right, ...more] = full.split(',').map((part) => part.trim());
  if (more.length > 0) return undefined;
  if (right !== undefined) return splitAtComma(left.split(' '), right.split(' '), script);
  const words = full.split(' ');
  return areNameWords(words) ? splitByPatronymic(words, script) : undefined;
}

function splitAtComma(left: string[], right: string[], script: string): Parts | undefined {
  if (!areNameWords(left) || !areNameWords(right) || left.length > 3) return undefined;
  const order: NameOrder = script === 'Cyrl' ? 'family_first' : 'given_first';
  const family = left.join(' ');
  const [group, ...others] = patronymicsIn(right);
  if (others.length > 0 || left.some(isPatronymicMarker)) return undefined;
  if (!group) return right.length > 3 ? undefined : { family, given: right.join(' '), order };
  const given = right.slice(0, group.start).join(' ');
  if (given === '' || group.end !== right.length) return undefined;
  return { family, given, patronymic: right.slice(group.start).join(' '), order };
}

interface Group {
  readonly start: number;
  /** Index after the last word. */
  readonly end: number;
  readonly kind: PatronymicKind;
}

/** The patronymics among the words: one with its ending, or the father's name and a word for son or daughter. */
function patronymicsIn(words: readonly string[]): Group[] {
  return words.flatMap((word, index): Group[] => {
    if (isPatronymicMarker(word)) {
      return index === 0 ? [] : [{ start: index - 1, end: index + 1, kind: 'turkic' }];
    }
    const kind = patronymicKind(word);
    const next = words[index + 1];
    if (kind === undefined || (next !== undefined && isPatronymicMarker(next))) return [];
    return [{ start: index, end: index + 1, kind }];
  });
}

function splitByPatronymic(words: readonly string[], script: string): Parts | undefined {
  const groups = patronymicsIn(words);
  const [first, second] = groups;
  if (!first || groups.length > 2) return undefined;
  if (!second) return splitAround(words, first, script);
  // Абрамович Роман Аркадьевич and Роман Аркадьевич Абрамович: a family name that has the form of a patronymic.
  if (first.start === 0 && second.end === words.length) return splitAround(words, second, script);
  const isFamilyLast =
    first.start === 1 && second.start === first.end && second.end === words.length;
  return isFamilyLast && second.kind === 'male' ? splitAround(words, first, script) : undefined;
}

function splitAround(words: readonly string[], group: Group, script: string): Parts | undefined {
  const before = words.slice(0, group.start);
  const after = words.slice(group.end);
  const patronymic = words.slice(group.start, group.end).join(' ');
  const [one = '', two = ''] = before;
  const [last = ''] = after;
  if (before.length === 2 && after.length === 0) {
    if (!isFamilyGivenPatronymic(one, two, group.kind, script)) return undefined;
    return { family: one, given: two, patronymic, order: 'family_first' };
  }
  if (before.length === 1 && after.length === 1) {
    if (isPlainlyFamily(one) && !isPlainlyFamily(last)) return undefined;
    // In Latin a word in -ovich between two others may be the middle of anything.
    if (script === 'Latn' && group.kind === 'male' && !isPlainlyFamily(last)) return undefined;
    return { family: last, given: one, patronymic, order: 'given_first' };
  }
  return undefined;
}

const FAMILY_ENDING =
  /(?:ов|ев|ёв|ова|ева|ёва|[сц]кий|[сц]кая|ской|енко|дзе|швили|ov|ev|ova|eva|sk[iy]|skiy|skii|skaya|enko|dze|shvili|off|eff|ow|owa|ew|ewa)$/u;
/** Given names that end like family names. */
const NO_FAMILY = new Set([
  'яков',
  'иаков',
  'yakov',
  'iakov',
  'jakov',
  'ieva',
  'ева',
  'eva',
  'лев',
  'lev',
]);

/** Whether a word ends as only family names do. */
function isPlainlyFamily(word: string): boolean {
  const lower = word.toLowerCase();
  return lower.length > 4 && FAMILY_ENDING.test(lower) && !NO_FAMILY.has(lower);
}

/** Masculine given names that end like feminine ones. */
const MEN_IN_A = new Set(
  `никита илья кузьма фома лука савва данила гаврила мустафа муса иса яхья закария мырза гурба тимоша микола
  nikita ilya ilia kuzma foma luka savva danila gavrila mustafa musa isa yahya zakariya mykola`.split(
    /\s+/,
  ),
);

/** Whether two words before a patronymic are family and given name in that order, beyond doubt. */
function isFamilyGivenPatronymic(
  family: string,
  given: string,
  kind: PatronymicKind,
  script: string,
): boolean {
  if (isPlainlyFamily(given)) return false;
  if (isPlainlyFamily(family)) return sexesAgree(family, given, kind);
  if (isCommonGivenName(family)) return false;
  // Outside Cyrillic three words in -ovich may be two given names and a family name.
  return !(script === 'Latn' && kind === 'male') && sexesAgree(family, given, kind);
}

/** A woman's family or given name before a man's patronymic means that -ович is the family name, or an error. */
function sexesAgree(family: string, given: string, kind: PatronymicKind): boolean {
  const familyIs = /(?:[оеё]ва|кая|[oe]va|kaya|[oe]wa)$/iu.test(family)
    ? 'female'
    : isPlainlyFamily(family) && /(?:[оеё]в|кий|[oe]v|sk[iy]|skiy|skii)$/iu.test(family)
      ? 'male'
      : 'any';
  if (kind === 'turkic') return true;
  if (familyIs !== 'any' && familyIs !== kind) return false;
  const givenIsFemale = /[аяa]$/iu.test(given) && !MEN_IN_A.has(given.toLowerCase());
  return kind === 'female' || !givenIsFemale;
}
