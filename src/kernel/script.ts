/** Scripts by ISO 15924 code, in the order in which a tie is decided. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Hani', /\p{sc=Hani}/gu],
  ['Jpan', /[\p{sc=Hira}\p{sc=Kana}]/gu],
  ['Hang', /\p{sc=Hang}/gu],
  ['Cyrl', /\p{sc=Cyrl}/gu],
  ['Latn', /\p{sc=Latn}/gu],
  ['Arab', /\p{sc=Arab}/gu],
  ['Grek', /\p{sc=Grek}/gu],
  ['Armn', /\p{sc=Armn}/gu],
  ['Geor', /\p{sc=Geor}/gu],
  ['Hebr', /\p{sc=Hebr}/gu],
  ['Deva', /\p{sc=Deva}/gu],
  ['Mong', /\p{sc=Mong}/gu],
  ['Tibt', /\p{sc=Tibt}/gu],
  ['Thai', /\p{sc=Thai}/gu],
];

/** The script most of the letters are in, as an ISO 15924 code; `Zyyy` where no letter is of a script we know. */
export function scriptOf(text: string): string {
  let best = 'Zyyy';
  let most = 0;
  for (const [code, letters] of SCRIPTS) {
    const count = text.match(letters)?.length ?? 0;
    if (count > most) {
      best = code;
      most = count;
    }
  }
  // Kanji with kana is Japanese, however few the kana are.
  return best === 'Hani' && /[\p{sc=Hira}\p{sc=Kana}]/u.test(text) ? 'Jpan' : best;
}

/** Whether there are letters and all of them are Han characters (a middle dot or blank may stand between). */
export function isHan(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 0 && letters.every((letter) => /\p{sc=Hani}/u.test(letter));
}

/** Whether two codes are one script to a reader: Hans, Hant and Hani are; Jpan with Hira and Kana. */
export function sameScriptFamily(a: string, b: string): boolean {
  return scriptFamily(a) === scriptFamily(b);
}

function scriptFamily(code: string): string {
  if (['Hans', 'Hant', 'Hani'].includes(code)) return 'Hani';
  if (['Jpan', 'Hira', 'Kana'].includes(code)) return 'Jpan';
  return ['Kore', 'Hang'].includes(code) ? 'Hang' : code;
}
