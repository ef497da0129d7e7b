/*
 * Letters of different scripts that look alike. A key by looks raises a hint of a double for a person to judge;
 * it never merges and never refuses: most names of the region are rightly written in letters such as these.
 */

/** Capital letters by looks, Cyrillic and Greek to Latin. Capitals, because keys ignore letter case. */
const LOOKS = new Map<string, string>(
  Object.entries({
    // Cyrillic
    А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ӏ: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P', Ԛ: 'Q',
    Ѕ: 'S', Т: 'T', У: 'Y', Ү: 'Y', Х: 'X', Һ: 'H', Ԝ: 'W', Ԁ: 'D', Ә: 'Ə', Ө: 'Ɵ', Ѵ: 'V', Ԍ: 'G', Ь: 'B',
    // Greek
    Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y',
    Χ: 'X', Ϲ: 'C', Ϳ: 'J', Θ: 'Ɵ', Γ: 'Г', Φ: 'Ф', Π: 'П', Λ: 'Л', Δ: 'Д', Σ: 'Ʃ',
    // Latin letters that stand for each other
    Ɑ: 'A', Ɡ: 'G',
  }),
); // prettier-ignore

/** Digits that pass for letters inside a word. */
const DIGITS = new Map([
  ['0', 'O'],
  ['3', 'З'],
]);

/**
 * A key that is equal for texts which look alike, whatever script each letter is from: `Cауле` with a Latin C and
 * `Сауле`. Letter case, composition and runs of blanks do not matter either.
 */
export function lookAlikeKey(text: string): string {
  const letters = text.normalize('NFKC').toUpperCase().normalize('NFD');
  const looks = Array.from(letters, (c) => LOOKS.get(c) ?? c).join('');
  return looks
    .replace(/[03](?=\p{L}|(?<=\p{L}\p{M}{0,4}[03]))/gu, (digit) => DIGITS.get(digit) ?? digit)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

const SCRIPTS = [/\p{sc=Latn}/u, /\p{sc=Cyrl}/u, /\p{sc=Grek}/u];

/**
 * The words in which letters of Latin, Cyrillic and Greek stand side by side. A hyphen or any other sign ends a
 * word, so that `IT-кластер` is none; Han beside Latin (`A股`) looks like nothing else and is none either.
 */
export function mixedScriptWords(text: string): string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => SCRIPTS.filter((script) => script.test(word)).length > 1);
}

/** Whether a word of the text mixes Latin, Cyrillic or Greek letters. See `mixedScriptWords`. */
export function hasMixedScriptWord(text: string): boolean {
  return mixedScriptWords(text).length > 0;
}
