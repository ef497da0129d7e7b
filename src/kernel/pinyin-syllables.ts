/** The finals that follow each initial of pinyin (v for ü). */
const FINALS: Readonly<Record<string, string>> = {
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue',
  l: 'a e o ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  ch: 'i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  sh: 'i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'i e ao ou an en ang eng ong u ua uo ui uan un',
  z: 'i a e ai ei ao ou an en ang eng ong u uo ui uan un',
  c: 'i a e ai ao ou an en ang eng ong u uo ui uan un',
  s: 'i a e ai ao ou an en ang eng ong u uo ui uan un',
  y: 'a e ao ou an ang ong i in ing u ue uan un',
  w: 'a o ai ei an en ang eng u',
  '': 'a o e ai ei ao ou an en ang er',
};

const SYLLABLES: ReadonlyMap<string, { initial: string; final: string }> = new Map(
  Object.entries(FINALS).flatMap(([initial, finals]) =>
    finals.split(' ').map((final) => [initial + final, { initial, final }] as const),
  ),
);

const LONGEST = 6;

/** The word cut into syllables of pinyin, the longest first with going back; undefined where it is no pinyin. */
function syllablesOf(word: string, most: number): string[] | undefined {
  if (word === '') return [];
  if (most === 0) return undefined;
  for (let length = Math.min(LONGEST, word.length); length > 0; length -= 1) {
    const head = word.slice(0, length);
    if (!SYLLABLES.has(head)) continue;
    const rest = syllablesOf(word.slice(length), most - 1);
    if (rest) return [head, ...rest];
  }
  return undefined;
}

/** Whether a lower-case Latin word can be read as pinyin without tones, in at most `most` syllables. */
export function isPinyinWord(word: string, most = 4): boolean {
  return word.length <= LONGEST * most && syllablesOf(word, most) !== undefined;
}

/** Initials as Palladius hears them, in the letters of the skeleton: his цз is j, ц is c, сь is s, ж is j. */
const INITIAL_SOUNDS: Readonly<Record<string, string>> = {
  j: 'j', q: 'c', x: 's', zh: 'j', z: 'j', c: 'c', r: 'j', y: 'i', w: 'v',
}; // prettier-ignore

/** The sounds of a word of pinyin in the letters of the skeleton (before doubles fold). */
export function pinyinSounds(word: string): string {
  return (syllablesOf(word, 4) ?? [word]).map(syllableSounds).join('');
}

function syllableSounds(syllable: string): string {
  const { initial = '', final = syllable } = SYLLABLES.get(syllable) ?? {};
  if (syllable === 'wu') return 'u';
  if (syllable === 'ye') return 'e';
  // After j, q and x a written u is ü, which Palladius writes ю; -ie is his -е.
  const rounded = /^[jqx]$/.test(initial) && final.startsWith('u') ? `i${final}` : final;
  const vowels = rounded
    .replace(/^v/, 'iu')
    .replace(/^ie$/, 'e')
    .replace(/o/g, 'u')
    .replace(/^iue$/, 'iue');
  return `${INITIAL_SOUNDS[initial] ?? initial}${vowels}`;
}
