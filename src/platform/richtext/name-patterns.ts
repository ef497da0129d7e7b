import { foldText } from './folded-text.js';

/** One way in which a text may name a person, to be looked for in folded text. */
export interface NamePattern {
  /** Sticky: it is tried only where the text has `opening`. */
  readonly expression: RegExp;
  /** The letters with which every match begins, at most `LONGEST_OPENING`. */
  readonly opening: string;
  /** `whole`: family name or full name; `given`: a given name alone, which may be another person's. */
  readonly strength: 'whole' | 'given';
}

/** The longest `opening`, in UTF-16 units. */
export const LONGEST_OPENING = 6;

/** What is known of one person from the printed variants of the name. */
export interface NamedPerson {
  readonly patterns: readonly NamePattern[];
  /** First letters of given names and patronymics by script, to tell namesakes apart by their initials. */
  readonly initials: ReadonlySet<string>;
}

const PATRONYMIC =
  /(?:вич|вна|чна|улы|кызы|ұлы|қызы|uly|kyzy|qyzy|vich|vna|ovna|o'g'li|qizi|зода)$/u;
const FAMILY_ENDING =
  /(?:ов|ев|ин|ын|ова|ева|ина|ына|скии|ская|цкии|цкая|ко|ук|юк|ов|баев|ova|eva|ov|ev|in|ina|sky|skaya|ski)$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const HAN = /^\p{Script=Han}+$/u;
/** Names that are also words with which sentences begin («He said»): they need their companion. */
const COMMON_WORDS = new Set(
  (
    'he she we you an so do in to no can may are long al bin ben de van von la le ' +
    'он она мы вы ты на но да до за со ли'
  ).split(' '),
);
const DOUBLE_SURNAMES =
  /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|皇甫|东方|東方|尉迟|公孙|慕容|长孙|夏侯|令狐|宇文|司徒|端木|南宫|呼延|独孤)/u;
const HAN_TITLES =
  '(?:教授|副教授|博士|先生|女士|小姐|主任|副主任|院士|研究员|大使|部长|所长|院长|校长|主席|秘书长|代表|专家|学者|总编|司长|处长|会长|老师|同志)';

/** The case endings and suffixes that a name takes in Kazakh, Kyrgyz, Uzbek and Tajik written in Cyrillic. */
const TURKIC =
  "(?:[-']?(?:лар|лер|тар|тер|дар|дер)?(?:[нтд][ыіуүио][нң]|[гғкқх][ааеоө]|[нтд][ыіиуү]|[тд][аеоө]|[тднб][аеоө]н|[мбп][еа]н|нинг|нін|нын|ни|ро|и))";
/** Suffixes in Latin script: English, Uzbek, Kazakh, Turkmen. */
const LATIN = "(?:'s|'|s'|-?(?:ning|ga|ni|da|dan|nyn|nin|ga|ge|men|myn|tyn|tin|dyn|din))?";

/** The patterns for one person, from the names as they are printed (full, with initials, in any script). */
export function namedPerson(variants: readonly string[]): NamedPerson {
  const patterns = new Map<string, NamePattern>();
  const initials = new Set<string>();
  const add = (first: string, source: string, strength: NamePattern['strength']): void => {
    const known = patterns.get(source);
    if (known?.strength === 'whole') return;
    const expression = new RegExp(source, 'uy');
    patterns.set(source, { expression, opening: openingOf(first), strength });
  };
  const split = variants.map(splitName).filter((name) => name.words.length > 0);
  const families = new Set(
    split.flatMap((name) => (name.family === undefined ? [] : [name.family])),
  );
  for (const { words, family, short } of split) {
    if (words.length === 1 && HAN.test(words[0] ?? '')) {
      const name = words[0] ?? '';
      for (const source of hanPatterns(name)) {
        add(String.fromCodePoint(name.codePointAt(0) ?? 0), source, 'whole');
      }
      continue;
    }
    for (const letter of short) initials.add(letter);
    for (const word of words) {
      const isFamily = word === family || families.has(word) || words.length === 1;
      if (!isFamily && PATRONYMIC.test(word)) {
        initials.add(word.charAt(0));
        continue;
      }
      if (!isFamily && (family !== undefined || families.size > 0)) {
        initials.add(word.charAt(0));
        if (word.length >= 3) add(word, bounded(declined(word)), 'given');
      } else if (word.length >= 2 && !COMMON_WORDS.has(word)) {
        // Where nobody can tell the family name, each word may be it; a short one needs its companion.
        add(word, bounded(declined(word)), isFamily || word.length >= 4 ? 'whole' : 'given');
        if (!isFamily) initials.add(word.charAt(0));
      }
    }
    for (const pair of pairsOf(words, family)) {
      const [one, other] = pair.map(declined);
      const between = '(?: \\p{L}+|(?: \\p{L}\\.)+)?';
      add(pair[0], bounded(`${one ?? ''}${between} ${other ?? ''}`), 'whole');
      add(pair[1], bounded(`${other ?? ''} ${one ?? ''}${between}`), 'whole');
    }
  }
  return { patterns: [...patterns.values()], initials };
}

/** What no ending takes away from a word: case forms replace two letters at the most. */
function openingOf(word: string): string {
  const part = word.split('-')[0] ?? '';
  const kept = part.length < 2 ? word : part.slice(0, Math.max(1, part.length - 2));
  return kept.slice(0, LONGEST_OPENING);
}

interface SplitName {
  /** Folded words longer than an initial. */
  readonly words: readonly string[];
  readonly family: string | undefined;
  /** Folded initials. */
  readonly short: readonly string[];
}

/** Which word is the family name, where the name itself shows it: by comma, capitals, initials or ending. */
function splitName(variant: string): SplitName {
  const printed = variant.normalize('NFC').replace(/\([^)]*\)/g, ' ');
  const tokens = printed.split(/[\s.·•,]+/u).filter((token) => /\p{L}/u.test(token));
  const folded = tokens.map((token) => foldText(token).text);
  const words = folded.filter((token) => token.length > 1);
  const short = folded.filter((token) => token.length === 1);
  const capitals = tokens.filter(
    (token) => token.length > 1 && token === token.toUpperCase() && /\p{Lu}/u.test(token),
  );
  const candidates = words.filter((word) => !PATRONYMIC.test(word));
  let family: string | undefined;
  if (printed.includes(',')) family = foldText(printed.split(',')[0]?.trim() ?? '').text;
  else if (capitals.length === 1 && words.length > 1) family = foldText(capitals[0] ?? '').text;
  else if (candidates.length === 1) family = candidates[0];
  else {
    const byEnding = candidates.filter((word) =>
      word.split('-').some((part) => FAMILY_ENDING.test(part)),
    );
    if (byEnding.length === 1) family = byEnding[0];
  }
  return { words, family, short };
}

/** The family name with each given name; the first two words where the family name is not known. */
function pairsOf(words: readonly string[], family: string | undefined): [string, string][] {
  const others = words.filter((word) => word !== family && !PATRONYMIC.test(word));
  if (family !== undefined && words.includes(family)) return others.map((word) => [word, family]);
  const [first, second] = others;
  return first !== undefined && second !== undefined ? [[first, second]] : [];
}

/** A Han name whole; and its family name before a title (李教授). */
function hanPatterns(name: string): string[] {
  const family = DOUBLE_SURNAMES.exec(name)?.[0] ?? name.slice(0, 1);
  if (name.length < 2) return [];
  const spaced = Array.from(name, escaped).join(' ?');
  return [spaced, `${escaped(family)}${HAN_TITLES}`];
}

function bounded(source: string): string {
  return `(?<![\\p{L}\\p{N}]|\\p{L}-)(?:${source})(?![\\p{L}\\p{N}]|-\\p{L})`;
}

/** The word with the endings that it may have in a sentence; parts of a double name each with theirs. */
function declined(word: string): string {
  return word.split('-').map(declinedPart).join('-');
}

function declinedPart(word: string): string {
  if (!CYRILLIC.test(word)) return `${escaped(word)}${LATIN}`;
  return `(?:${russian(word)}|${escaped(word)}${TURKIC})`;
}

/** Russian case forms of a surname or given name; й is folded to и, ё to е. */
function russian(word: string): string {
  const stem = (letters: number): string => escaped(word.slice(0, word.length - letters));
  if (/(?:ов|ев|ин|ын)$/u.test(word)) return `${stem(0)}(?:а|у|ым|е|ом|ы|ых|ыми|ои|ою)?`;
  if (/(?:ова|ева|ина|ына)$/u.test(word)) return `${stem(1)}(?:а|ои|у|ою|ы|е|ых|ыми)`;
  if (/(?:ая|яя)$/u.test(word)) return `${stem(2)}(?:ая|яя|ои|еи|ую|юю|ою|ею|ие|их|ими)`;
  if (/(?:ски|цки|ы|о|[нр]и)и$/u.test(word) && word.length > 4) {
    return `${stem(2)}(?:ии|ыи|ои|ого|его|ому|ему|им|ым|ом|ем|ие|ые|их|ых|ими|ыми|ия|ию|ием)`;
  }
  if (/[аеоуюяыі]и$/u.test(word)) return `${stem(1)}(?:и|я|ю|ем|е)`;
  if (word.endsWith('ь')) return `${stem(1)}(?:ь|я|ю|ем|е|и|ью)`;
  if (word.endsWith('а')) return `${stem(1)}(?:а|ы|и|е|у|ои|ою|еи)`;
  if (word.endsWith('я')) return `${stem(1)}(?:я|и|е|ю|еи|ею)`;
  if (/[аеиоуыэюі]$/u.test(word)) return stem(0);
  if (/[^аеиоуыэюяі]е[лцк]$/u.test(word)) {
    return `(?:${stem(0)}|${stem(2)}${escaped(word.slice(-1))})(?:а|у|ом|ем|е)?`;
  }
  return `${stem(0)}(?:а|у|ом|ем|е|ы)?`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
