/** Words for "son of" and "daughter of" that follow the father's name, folded: no apostrophes, lower case. */
const MARKER =
  'қызы|кызы|қизи|кизи|гызы|ғызы|ұлы|улы|уулу|оглы|оғлы|оглу|огли|угли|ўғли|оғли|qizi|qyzy|kizi|kyzy|gizi|gyzy|qızı|gızı|gyzi|uly|ūly|uulu|ogly|oglu|oğlu|ogli|oghli|oghlu|ugli|ogʻli';

const MARKER_WORD = new RegExp(`^(?:${MARKER})$`, 'u');
const MARKER_SUFFIX = new RegExp(`^\\p{L}{2,}-?(?:${MARKER})$`, 'u');

/** Masculine ones which are also family names of the same form (Абрамович). */
const MALE = /^\p{L}{2,}(?:ович|евич|йович)$|^\p{L}{2,}(?:ovich|evich|ovych|evych)$/u;
/** Feminine ones: no family name ends so. */
const FEMALE =
  /^\p{L}{2,}(?:овна|евна|івна|ївна|инична|ична)$|^\p{L}{2,}(?:ovna|evna|ivna|inichna|ichna)$/u;
const SHORT_MALE =
  /^(?:ильич|кузьмич|лукич|фомич|никитич|саввич|фокич|ilyich|ilich|kuzmich|lukich|fomich|nikitich)$/u;

export type PatronymicKind = 'male' | 'female' | 'turkic';

function folded(word: string): string {
  return word
    .replace(/['`\u{2018}-\u{201B}\u{2B9}-\u{2BF}\u{B4}\u{2032}]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC');
}

/** Whether a word is one for "son of" or "daughter of" alone: oglu, қызы, oʻgʻli, уулу. */
export function isPatronymicMarker(word: string): boolean {
  return MARKER_WORD.test(folded(word));
}

/** What kind of patronymic a single word is by its ending, or undefined. Masculine -ович may be a family name. */
export function patronymicKind(word: string): PatronymicKind | undefined {
  const lower = folded(word);
  if (MARKER_SUFFIX.test(lower)) return 'turkic';
  if (FEMALE.test(lower)) return 'female';
  return MALE.test(lower) || SHORT_MALE.test(lower) ? 'male' : undefined;
}

/** Whether a word is a patronymic or a part of one. */
export function isPatronymicWord(word: string): boolean {
  return isPatronymicMarker(word) || patronymicKind(word) !== undefined;
}
