import type { DomainWords } from '../../../../src/kernel/words.js';

type Known = DomainWords['roomEquipment'];

function isKnown(piece: string, words: Known): piece is keyof Known {
  return Object.hasOwn(words, piece);
}

/** A piece of equipment in the language of the screens; one that the product has no word for as it was typed. */
export function equipmentName(piece: string, words: Known): string {
  return isKnown(piece, words) ? words[piece] : piece;
}

/** What is kept of a piece that was typed or chosen: of a known one its key, so that each reads it in their language. */
export function equipmentKey(typed: string, words: Known): string {
  const wanted = typed.trim().toLocaleLowerCase();
  const known = Object.entries(words).find(([, name]) => name.toLocaleLowerCase() === wanted);
  return known?.[0] ?? typed.trim();
}
