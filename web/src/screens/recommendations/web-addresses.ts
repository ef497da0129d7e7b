const ADDRESS = /https?:\/\/[^\s<>"«»“”\u3000-\u303f\uff00-\uffef]+/gu;
/** Marks that end a sentence around an address rather than the address. */
const AFTER = new Set(".,;:!?'’)]");

/** A running text cut at its web addresses: texts and addresses in turn, beginning and ending with a text. */
export function cutAtAddresses(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutMarksAfter(found);
    // “https://” alone leads nowhere.
    if (/^https?:\/\/$/.test(address)) continue;
    parts.push(text.slice(from, index), address);
    from = index + address.length;
  }
  return [...parts, text.slice(from)];
}

function withoutMarksAfter(found: string): string {
  let open = found.split('(').length - found.split(')').length;
  let end = found.length;
  while (AFTER.has(found.charAt(end - 1))) {
    if (found.charAt(end - 1) === ')') {
      // A bracket that was opened within the address closes within it.
      if (open >= 0) break;
      open += 1;
    }
    end -= 1;
  }
  return found.slice(0, end);
}
