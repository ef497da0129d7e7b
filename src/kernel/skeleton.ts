import { isPinyinWord, pinyinSounds } from './pinyin-syllables.js';

/*
 * A skeleton is a spelling of a name in few Latin letters that comes out equal for the ways in which one name is
 * written: Сұлтанов, Султанов, Sultanov, Soultanov; Жұмабаев, Zhumabayev, Jumabaev; Ли Вэй, Li Wei. What different
 * alphabets and schemes of transcription keep apart in different ways falls together: q k қ, g ğ ғ, h kh x х ҳ,
 * zh j ж ҷ дж, o u ө ү ұ ў, i y ы й, ng n. It is made for one word at a time; where a spelling can be read in two
 * ways, there are two skeletons.
 */

/** Cyrillic letters (lower case, NFC) by sound. `Y` stands for the glide that is settled afterwards. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'E', ё: 'Ø', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'u', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '',
  ы: 'i', ь: "'", э: 'e', ю: 'Yu', я: 'Ya',
  ә: 'a', ғ: 'g', қ: 'k', ң: 'n', ө: 'u', ұ: 'u', ү: 'u', һ: 'h', і: 'i', ҷ: 'j', ҳ: 'h', ӣ: 'i', ӯ: 'u', ў: 'u',
  җ: 'j', ӊ: 'n', є: 'E', ї: 'i', ґ: 'g', ђ: 'j', ј: 'i', љ: 'l', њ: 'n', ћ: 'ch', џ: 'j', ҡ: 'k', ҙ: 'z', ҫ: 's',
  ҹ: 'j', ҝ: 'g',
}; // prettier-ignore

/** Latin letters whose mark is a sound, before marks are folded away. */
const MARKED: Readonly<Record<string, string>> = {
  ş: 'sh', ș: 'sh', š: 'sh', ç: 'ch', č: 'ch', ć: 'ch', ž: 'zh', ə: 'a', ı: 'i', ß: 'ss', æ: 'a', œ: 'o', ø: 'o',
  ł: 'l', đ: 'd', ñ: 'n', ŋ: 'n', ň: 'n', ğ: 'g', ǵ: 'g', ý: 'y', ä: 'a', ö: 'o', ü: 'u', ū: 'u', ī: 'i', ḥ: 'h',
}; // prettier-ignore

/** The skeletons of one word in lower case, the likeliest first; for Cyrillic and Latin. Other scripts: the word. */
export function wordSkeletons(word: string): string[] {
  const variants = /\p{sc=Cyrl}/u.test(word) ? fromCyrillic(word) : fromLatin(word);
  return [...new Set(variants.map(settle))].filter((skeleton) => skeleton !== '');
}

function fromCyrillic(word: string): string[] {
  const latinized = word
    // Names in -ой and Palladius' юй are one vowel and glide; дж, чж and цз are one sound.
    .replace(/юй/gu, 'ю')
    .replace(/[чдт]ж/gu, 'ж')
    .replace(/цз/gu, 'ж')
    .replace(/тс|дс/gu, 'ц')
    .replace(/хуэй/gu, 'хуй')
    .replace(/\p{sc=Cyrl}/gu, (letter) => CYRILLIC[letter] ?? letter);
  // ё is e to those who leave out its dots, and yo to those who write it in Latin.
  const wordInitial = /^Ø|[aeiuE]Ø/u;
  if (!latinized.includes('Ø')) return [latinized];
  const asE = latinized.replaceAll('Ø', 'E');
  const asYo = latinized.replaceAll('Ø', 'Yu');
  return wordInitial.test(latinized) ? [asYo, asE] : [asE, asYo];
}

function fromLatin(word: string): string[] {
  const plain = Array.from(word, (letter) => MARKED[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const generic = latinSounds(plain);
  const chinese = word.replaceAll('ü', 'v');
  if (!isPinyinWord(chinese)) return generic;
  const asPinyin = pinyinSounds(chinese);
  // A single syllable, or letters that only pinyin has in such a place, is likelier a Chinese name.
  return isPinyinWord(chinese, 1) || /x[iu]|q[iu]|c[^h]/u.test(chinese)
    ? [asPinyin, ...generic]
    : [...generic, asPinyin];
}

function latinSounds(word: string): string[] {
  const sounds = word
    .replace(/(?<=[oe])ff$/u, 'v')
    .replace(/shch/gu, 'S')
    .replace(/dzh|dj|zh|j/gu, 'J')
    .replace(/sh/gu, 'S')
    .replace(/tch|ch/gu, 'C')
    .replace(/kh/gu, 'h')
    .replace(/(?<!n)gh/gu, 'g')
    .replace(/ph/gu, 'f')
    .replace(/th/gu, 't')
    .replace(/ck|q/gu, 'k')
    .replace(/ts|tz/gu, 'T')
    .replace(/c(?=[eiy])/gu, 'T')
    .replace(/c/gu, 'k')
    .replace(/wu/gu, 'u')
    .replace(/w/gu, 'v')
    .replace(/ou/gu, 'u')
    .replace(/oo/gu, 'u')
    .replace(/ee/gu, 'i')
    .replace(/o/gu, 'u')
    // y before a vowel is a glide (Yerzhan, Zhumabayev, Natalya), elsewhere the vowel i.
    .replace(/i?yu/gu, (glide) => (glide.startsWith('i') ? 'iYu' : 'Yu'))
    .replace(/y(?=a)/gu, 'Y')
    .replace(/ye/gu, 'Ye')
    .replace(/y/gu, 'i');
  const tokens: Readonly<Record<string, string>> = { S: 'sh', J: 'j', C: 'ch', T: 'c' };
  const finish = (text: string): string =>
    text.replace(/[SJCT]/gu, (token) => tokens[token] ?? token);
  const withX = /x/u.test(sounds)
    ? /^(?:a?l?[ei]ks|.*(?:alex|maxi|oxan|roxan|felix|xeni|ksu))/u.test(sounds)
      ? [sounds.replaceAll('x', 'ks'), sounds.replaceAll('x', 'h')]
      : [sounds.replaceAll('x', 'h'), sounds.replaceAll('x', 'ks')]
    : [sounds];
  return withX.map(finish);
}

/** Settles glides and soft signs, then folds what spellings double or leave out. */
function settle(sounds: string): string {
  return (
    sounds
      // е and ye: a plain e at the beginning and after a vowel; after a soft sign or in -lye the glide is heard.
      .replace(/'E/gu, 'ie')
      .replace(/E/gu, 'e')
      .replace(/(^|[aeiu])Ye/gu, '$1e')
      .replace(/Ye/gu, 'ie')
      .replace(/'?Y/gu, 'i')
      .replace(/'/gu, '')
      .replace(/o/gu, 'u')
      .replace(/uei/gu, 'ui')
      .replace(/ng/gu, 'n')
      .replace(/(.)\1+/gu, '$1')
      .replace(/[^\p{L}\p{N}]/gu, '')
  );
}
