import { pinyin } from 'pinyin-pro';
import { isCompoundSurname, isSingleSurname, splitHanName } from './han-surnames.js';
import { type LocalizedText } from './localized-text.js';
import { type NameForm, printName } from './person-name.js';
import { isPatronymicWord } from './patronymic.js';
import { isHan } from './script.js';
import { wordSkeletons } from './skeleton.js';
import { cleanLine } from './text.js';

/*
 * Keys for search across scripts and spellings. A key is the text as typed, without what typing varies in; a
 * skeleton (see `skeleton`) is its sound. There is no stemming here: конференции → конференция is done by the
 * text search dictionaries of Postgres.
 */

/** Apostrophes and signs typed for them, of oʻ and gʻ, of hamza and of the Russian signs in transliteration. */
const APOSTROPHES =
  /['`\u{B4}\u{2018}-\u{201B}\u{2032}\u{2035}\u{2B9}-\u{2BF}\u{2C8}\u{2CA}\u{2CB}\u{55A}\u{A78C}\u{FF07}]/gu;

/** Case, compatibility forms and apostrophes away; marks stay. */
function fold(text: string): string {
  return (
    text
      // Before NFKC, which turns the acute accent that stands for an apostrophe into a blank and a mark.
      .replace(APOSTROPHES, '')
      .normalize('NFKC')
      .replace(/[\u{AD}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}\u{FEFF}]/gu, '')
      // Through capitals, so that ß is ss and the dotless and dotted i of Turkic languages meet.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFC')
  );
}

/**
 * Normalises a text for matching: NFKC, case-folded, apostrophes dropped (all five Uzbek ones: Oʻzbekiston is
 * `ozbekiston`), marks folded (ё is е, ў is у; й stays й, composed or not), any other sign is one blank.
 */
export function searchKey(text: string): string {
  return fold(text)
    .replace(/й/gu, '\u{E000}')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u{E000}', 'й')
    .replace(/ı/gu, 'i')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}й]+/gu, ' ')
    .trim();
}

/** The words of a text, folded but with their marks, which are sounds in a skeleton (ş, ў). */
function soundWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function syllables(han: string, surname: 'all' | 'off' = 'off'): string {
  return pinyin(han, { toneType: 'none', type: 'array', surname }).join('').toLowerCase();
}

/** A name in Han as words of pinyin: family name, then given name; in one word where it cannot be split. */
function hanWords(han: string): string[] {
  const split = splitHanName(han);
  if (split) return [syllables(split.family, 'all'), syllables(split.given)];
  // Family names have readings of their own: 曾 is Zeng in a name and ceng elsewhere.
  return [syllables(han, isSingleSurname(han) || isCompoundSurname(han) ? 'all' : 'off')];
}

/** For each word of a name its skeletons, the likeliest first. */
function nameSkeletons(text: string): string[][] {
  return soundWords(text)
    .flatMap((word) => word.match(/\p{sc=Hani}+|\P{sc=Hani}+/gu) ?? [])
    .flatMap((word) => (isHan(word) ? hanWords(word) : [word]))
    .map(wordSkeletons)
    .filter((skeletons) => skeletons.length > 0);
}

/**
 * The skeleton of a name, word by word: equal for Sultanov, Султанов and Сұлтанов, for Li Wei, Ли Вэй and 李伟.
 * Where a word can be read in two ways, it is the likelier one; search and comparison use both.
 */
export function nameSkeleton(text: string): string {
  return nameSkeletons(text)
    .map(([likeliest = '']) => likeliest)
    .join(' ');
}

/** All skeletons of a part of a name as one word (Jian-guo, Jian Guo and Jianguo are one). */
function partSkeletons(part: string): string[] {
  const words = soundWords(part);
  const joined = words.every((word) => isHan(word))
    ? [syllables(words.join(''))]
    : [words.join('')];
  return [...new Set([joinFirst(nameSkeletons(part)), ...joined.flatMap(wordSkeletons)])].filter(
    Boolean,
  );
}

function joinFirst(skeletons: readonly (readonly string[])[]): string {
  return skeletons.map(([likeliest = '']) => likeliest).join('');
}

/**
 * The text to store for finding a person: keys and skeletons of every name form, and keys of the extra texts
 * (institution, fields), as words between blanks, beginning and ending with one. Match a key of
 * `searchQueryTokens` anywhere, `LIKE '%' || key || '%'` (Han has no blanks between words), and a skeleton at the
 * beginning of a word, `LIKE '% ' || skeleton || '%'`; a trigram index serves both.
 */
export function expertSearchText(
  forms: readonly NameForm[],
  extraTexts: readonly string[] = [],
): string {
  const tokens = new Set<string>();
  for (const form of forms) {
    const printed = printName(form);
    for (const text of [printed, form.family, form.given, form.patronymic, form.full]) {
      for (const word of searchKey(text ?? '').split(' ')) tokens.add(word);
      for (const skeletons of nameSkeletons(text ?? '')) skeletons.forEach((s) => tokens.add(s));
    }
    // A Chinese name is often typed in one word, family or given name first.
    const family = joinFirst(nameSkeletons(form.family ?? ''));
    const given = joinFirst(nameSkeletons(form.given ?? ''));
    if (family !== '' && given !== '') tokens.add(family + given).add(given + family);
    else tokens.add(joinFirst(nameSkeletons(printed)));
  }
  for (const text of extraTexts) for (const word of titleTokens(text)) tokens.add(word);
  tokens.delete('');
  return ` ${[...tokens].join(' ')} `;
}

/** One word of a query: what it may be found as. A hit needs one of the alternatives of every word. */
export interface SearchWord {
  /** As typed, normalised by `searchKey`. */
  readonly keys: string[];
  /** By sound. Shorter ones than two letters are left out, they would find everybody. */
  readonly skeletons: string[];
}

/** The words of a query with their alternatives; at most twelve words, so that a pasted page costs nothing. */
export function searchQueryTokens(query: string): SearchWord[] {
  const words = soundWords(query.slice(0, 500)).slice(0, 12);
  return words
    .map((word) => {
      const key = searchKey(word);
      const sounds = isHan(word)
        ? [joinFirst(hanWords(word).map(wordSkeletons)), ...wordSkeletons(hanWords(word).join(''))]
        : wordSkeletons(word);
      // One Han character alone means itself: its sound would find everybody who sounds so.
      const skeletons =
        words.length === 1 && Array.from(word).length === 1 && isHan(word) ? [] : sounds;
      return {
        keys: key === '' ? [] : [key],
        skeletons: [...new Set(skeletons)].filter((s) => s.length > 1),
      };
    })
    .filter((word) => word.keys.length > 0 || word.skeletons.length > 0);
}

const hanSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Han text as overlapping pairs: 上海合作 → 上海, 海合, 合作. A single character stays. */
export function hanBigrams(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

function titleTokens(text: string): string[] {
  return searchKey(text)
    .split(' ')
    .flatMap((word) => word.match(/\p{sc=Hani}+|\P{sc=Hani}+/gu) ?? [])
    .flatMap((run) => {
      if (!isHan(run)) return [run];
      const words = Array.from(hanSegmenter.segment(run), ({ segment }) => segment);
      return [run, ...hanBigrams(run), ...words.filter((word) => Array.from(word).length > 2)];
    });
}

/**
 * The text to store for finding a title or other text in any of its languages: normalised words, between blanks
 * as in `expertSearchText`; Han as whole runs, as pairs of characters and as dictionary words, so that 合作 finds
 * 上海合作组织论坛 both by LIKE and as a word of a text search vector.
 */
export function titleSearchText(localized: LocalizedText): string {
  return ` ${[...new Set(Object.values(localized).flatMap(titleTokens))].join(' ')} `;
}

/**
 * The comparison key of a name that stands in several languages: two spellings of the same texts have one key, in
 * whatever order the languages come.
 */
export function localizedNameKey(name: LocalizedText): string {
  return Object.keys(name)
    .sort()
    .map((lang) => nameKey(name[lang] ?? ''))
    .join('|');
}

/** The comparison key of a name: its letters and figures, and of one that has none (🎉, ★★) its signs. */
export function nameKey(name: string): string {
  return searchKey(name) || cleanLine(name);
}

interface NameSounds {
  readonly family: string[];
  readonly given: string[];
}

function sounds(form: NameForm): NameSounds {
  return { family: partSkeletons(form.family ?? ''), given: partSkeletons(form.given ?? '') };
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((skeleton) => b.includes(skeleton));
}

/** The words of an unsplit name without patronymics, which may be there or not. */
function fullWords(form: NameForm): string[][] {
  return soundWords(form.full ?? '')
    .filter((word) => !isPatronymicWord(word))
    .flatMap((word) => nameSkeletons(word));
}

/** Whether two different words of `words` sound as the two parts. */
function holdsBoth(words: readonly (readonly string[])[], parts: NameSounds): boolean {
  return words.some(
    (family, i) =>
      meet(family, parts.family) && words.some((given, j) => i !== j && meet(given, parts.given)),
  );
}

function sameForm(a: NameForm, b: NameForm): boolean {
  // Written in Han both, they are told apart by their characters: 李伟 and 李薇 sound alike.
  const [printedA, printedB] = [printName(a), printName(b)];
  if (isHan(printedA) && isHan(printedB))
    return printedA === printedB && Array.from(printedA).length > 1;
  if (patronymicsDiffer(a, b)) return false;
  const [soundsA, soundsB] = [sounds(a), sounds(b)];
  const splitA = soundsA.family.length > 0 && soundsA.given.length > 0;
  const splitB = soundsB.family.length > 0 && soundsB.given.length > 0;
  if (splitA && splitB) {
    return (
      (meet(soundsA.family, soundsB.family) && meet(soundsA.given, soundsB.given)) ||
      (meet(soundsA.family, soundsB.given) && meet(soundsA.given, soundsB.family))
    );
  }
  if (splitA) return holdsBoth(fullWords(b), soundsA);
  if (splitB) return holdsBoth(fullWords(a), soundsB);
  const [wordsA, wordsB] = [fullWords(a), fullWords(b)];
  return (
    wordsA.length > 1 &&
    wordsA.length === wordsB.length &&
    wordsA.every((word) => wordsB.some((other) => meet(word, other))) &&
    wordsB.every((word) => wordsA.some((other) => meet(word, other)))
  );
}

/** Serikqyzy and Серіковна are of one father: the beginnings decide. */
function patronymicsDiffer(a: NameForm, b: NameForm): boolean {
  const [x = ''] = partSkeletons(a.patronymic ?? '');
  const [y = ''] = partSkeletons(b.patronymic ?? '');
  return x !== '' && y !== '' && x.slice(0, 3) !== y.slice(0, 3);
}

/**
 * Whether two people's name forms may be one name, in whatever scripts and spellings: family and given name must
 * both sound alike, in either order; a lone family or given name never suffices; patronymics, where both have
 * one, must not contradict. It is a hint for a person to judge.
 */
export function sameNameAcrossScripts(
  formsA: readonly NameForm[],
  formsB: readonly NameForm[],
): boolean {
  const han = (form: NameForm): boolean => isHan(printName(form));
  const [hanA, hanB] = [formsA.filter(han), formsB.filter(han)];
  if (hanA.length > 0 && hanB.length > 0) return hanA.some((a) => hanB.some((b) => sameForm(a, b)));
  return formsA.some((a) => formsB.some((b) => sameForm(a, b)));
}
