/** A text made comparable, with the way back to the characters it came from. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, its index in the original; one more entry for the end. */
  readonly origin: readonly number[];
}

const IGNORED = /[\p{M}\p{Default_Ignorable_Code_Point}]/u;
const APOSTROPHES = /[’‘ʻʼ`´′＇]/u;
const HYPHENS = /[‐‑−]/u;
const DASHES = /[‒–—―]/u;

/**
 * Lower case, without accents (ё = е, й = и), soft hyphens and invisible characters; one kind of apostrophe,
 * hyphen, dash and blank; full-width forms narrow. Names then match however they were typed.
 */
export function foldText(text: string): FoldedText {
  let folded = '';
  const origin: number[] = [];
  let index = 0;
  for (const character of text) {
    for (const part of character.normalize('NFKD').toLowerCase().normalize('NFD')) {
      if (IGNORED.test(part)) continue;
      const plain = foldedSign(part);
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) origin.push(index);
    }
    index += character.length;
  }
  origin.push(text.length);
  return { text: folded, origin };
}

function foldedSign(character: string): string {
  if (APOSTROPHES.test(character)) return "'";
  if (HYPHENS.test(character)) return '-';
  if (DASHES.test(character)) return '—';
  // A line that the author ends (U+2028 here) stays one; a line end of the source is only a blank.
  if (character === '\u2028') return '\n';
  return /\s/u.test(character) ? ' ' : character;
}
