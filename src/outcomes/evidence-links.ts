/**
 * How a text cites a fact of the library: a Markdown link whose address is `evidence:` and the id of the fact.
 *
 *     Freight trains run [every week](evidence:01a21108-4e02-7c9f-9f0e-6c2a4c1d5b11).
 *
 * The fact must be among the citations of the version; readers follow the link to its place in the list of facts.
 * With nothing between the brackets the place stands there: `[3]`. Wherever a text is shown without its list of facts,
 * the words remain and the link falls away.
 * The words are at most 300 characters of one line, without brackets of their own: a longer search would let a text of
 * brackets alone cost seconds.
 */
const REFERENCE =
  /\[((?:\\.|[^[\]\\\n]){0,300})\]\(evidence:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/gi;

/** One citation of a fact in a text. */
export interface EvidenceReference {
  readonly evidenceId: string;
  /** 1-based line, and place in UTF-16 units from the beginning. */
  readonly line: number;
  readonly offset: number;
  /** The words between the brackets. */
  readonly words: string;
}

/** The facts that a Markdown text cites, in its order. */
export function evidenceReferences(markdown: string): EvidenceReference[] {
  return [...markdown.matchAll(REFERENCE)].map(({ 1: words = '', 2: id = '', index }) => ({
    evidenceId: id.toLowerCase(),
    line: markdown.slice(0, index).split('\n').length,
    offset: index,
    words,
  }));
}

/** The text with its citations leading to `#fact-1`, `#fact-2` …: the places of the facts in the list. */
export function linkEvidence(
  markdown: string,
  cited: readonly { readonly evidenceId: string }[],
): string {
  return markdown.replace(REFERENCE, (whole: string, words: string, id: string) => {
    const place = cited.findIndex(({ evidenceId }) => evidenceId === id.toLowerCase()) + 1;
    if (place === 0) return whole;
    const shown = words.trim() === '' ? `\\[${String(place)}\\]` : words;
    return `[${shown}](#fact-${String(place)})`;
  });
}
