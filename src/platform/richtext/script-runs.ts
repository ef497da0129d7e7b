/** A stretch of text in one writing system. */
export interface ScriptRun {
  readonly text: string;
  /** The language to mark the stretch with, or undefined where it is the document's own script. */
  readonly lang: string | undefined;
}

const HAN = /[\p{Script=Han}\p{Script=Bopomofo}]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
/** CJK punctuation and full-width forms go with the Han text beside them. */
const EAST_ASIAN_PUNCTUATION = /[\u3000-\u303f\uff00-\uffef]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const LATIN_OR_HAN = new Set(['en', 'zh', 'fr', 'de', 'es', 'tr', 'uz', 'tk']);

type Script = 'han' | 'kana' | 'hangul' | 'cyrillic' | 'latin';

/**
 * Cuts a text into stretches by script, so that a run of Han in a Russian text can be marked `zh` (WCAG 3.1.2).
 * Only what the script tells is marked: Han (zh), kana (ja), hangul (ko); in a text of another script Cyrillic
 * as `ru` or `kk` by its letters, and in a Chinese text Latin as `en`. Digits, blanks and punctuation between
 * words of a stretch stay in it.
 */
export function scriptRuns(text: string, lang: string): ScriptRun[] {
  const own = lang.toLowerCase().split('-')[0] ?? '';
  const runs: { text: string; lang: string | undefined }[] = [];
  let neutral = '';
  for (const character of text) {
    const found = languageOf(scriptOf(character), own);
    const last = runs.at(-1);
    if (found === 'neutral') neutral += character;
    else if (last && last.lang === found) {
      last.text += neutral + character;
      neutral = '';
    } else {
      // What stands between two scripts belongs to the sentence around them, not to the foreign words.
      if (neutral !== '') runs.push({ text: neutral, lang: undefined });
      runs.push({ text: character, lang: found });
      neutral = '';
    }
  }
  if (neutral !== '') runs.push({ text: neutral, lang: undefined });
  return merged(runs.map((run) => ({ text: run.text, lang: named(run) })));
}

function merged(runs: readonly ScriptRun[]): ScriptRun[] {
  const out: ScriptRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && last.lang === run.lang)
      out[out.length - 1] = { text: last.text + run.text, lang: run.lang };
    else out.push(run);
  }
  return out;
}

/** Cyrillic alone says no language; its letters tell Russian from Kazakh, and others stay unmarked. */
function named(run: ScriptRun): string | undefined {
  if (run.lang !== 'cyrillic') return run.lang;
  if (/[әғқңөұүһі]/iu.test(run.text)) return 'kk';
  return /(?![а-яё])\p{Script=Cyrillic}/iu.test(run.text) ? undefined : 'ru';
}

function scriptOf(character: string): Script | 'east-asian-punctuation' | undefined {
  if (character < '\u00c0' && !/[A-Za-z]/.test(character)) return undefined;
  if (LATIN.test(character)) return 'latin';
  if (CYRILLIC.test(character)) return 'cyrillic';
  if (HAN.test(character)) return 'han';
  if (KANA.test(character)) return 'kana';
  if (HANGUL.test(character)) return 'hangul';
  return EAST_ASIAN_PUNCTUATION.test(character) ? 'east-asian-punctuation' : undefined;
}

function languageOf(script: ReturnType<typeof scriptOf>, own: string): string | undefined {
  switch (script) {
    case undefined:
      return 'neutral';
    case 'han':
      return own === 'zh' || own === 'ja' ? undefined : 'zh';
    case 'east-asian-punctuation':
      return own === 'zh' || own === 'ja' ? 'neutral' : 'zh';
    case 'kana':
      return own === 'ja' ? undefined : 'ja';
    case 'hangul':
      return own === 'ko' ? undefined : 'ko';
    case 'cyrillic':
      return LATIN_OR_HAN.has(own) ? 'cyrillic' : undefined;
    case 'latin':
      return own === 'zh' ? 'en' : undefined;
  }
}
