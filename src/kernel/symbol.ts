/*
 * Document symbols: `{organization code}/{kind}/{year}/{number}` for an outcome, with `/REC.{n}` for one of its
 * recommendations. In a URL path the slashes become hyphens: `SEC/RT/2026/3/REC.7` is at
 * `/en/recommendations/SEC-RT-2026-3-REC.7`. Kind, year and number hold no hyphen, so that this reads back from
 * the right even where the organization's code has one (`CA-CLUB/SEM/2027/1`).
 */

/** The parts of a symbol. */
export interface SymbolParts {
  /** The organization's code: 2 to 16 of A–Z, 0–9 and inner hyphens, beginning with a letter. */
  readonly organization: string;
  /** The kind of event or document: 2 to 8 of A–Z, e.g. `RT`. */
  readonly kind: string;
  readonly year: number;
  /** Running number within organization, kind and year, from 1. */
  readonly number: number;
  /** Number of the recommendation within the document, from 1; absent for the document itself. */
  readonly recommendation?: number | undefined;
}

const ORGANIZATION = '[A-Z](?:[A-Z0-9-]{0,14})[A-Z0-9]';
const WRITTEN = new RegExp(
  `^(${ORGANIZATION})/([A-Z]{2,8})/([12]\\d{3})/([1-9]\\d{0,5})(?:/REC\\.([1-9]\\d{0,4}))?$`,
);
const SEGMENT = new RegExp(
  `^(${ORGANIZATION})-([A-Z]{2,8})-([12]\\d{3})-([1-9]\\d{0,5})(?:-REC\\.([1-9]\\d{0,4}))?$`,
);

/** Whether the text can be the organization's part of a symbol. */
export function isOrganizationCode(code: string): boolean {
  return new RegExp(`^${ORGANIZATION}$`).test(code);
}

/** Writes a symbol. Throws RangeError where a part would not read back: codes are checked when they are given. */
export function buildSymbol(parts: SymbolParts): string {
  const document = `${parts.organization}/${parts.kind}/${parts.year}/${parts.number}`;
  const symbol =
    parts.recommendation === undefined ? document : `${document}/REC.${parts.recommendation}`;
  if (!WRITTEN.test(symbol)) throw new RangeError(`not a symbol: ${symbol}`);
  return symbol;
}

function fromMatch(match: RegExpExecArray | null): SymbolParts | undefined {
  if (!match) return undefined;
  const [, organization = '', kind = '', year = '', number = '', recommendation] = match;
  return {
    organization,
    kind,
    year: Number(year),
    number: Number(number),
    ...(recommendation === undefined ? {} : { recommendation: Number(recommendation) }),
  };
}

/** Reads a symbol as written, or gives undefined. Blanks around it and letter case do not matter. */
export function parseSymbol(text: string): SymbolParts | undefined {
  return fromMatch(WRITTEN.exec(text.trim().toUpperCase()));
}

/** The path segment of a symbol: `SEC/RT/2026/3/REC.7` → `SEC-RT-2026-3-REC.7`. */
export function symbolToPath(symbol: string): string {
  return symbol.replaceAll('/', '-');
}

/**
 * The symbol of a path segment, or undefined. Letter case does not matter; where the segment differs from
 * `symbolToPath` of the answer, redirect there.
 */
export function symbolFromPath(segment: string): string | undefined {
  const parts = fromMatch(SEGMENT.exec(segment.toUpperCase()));
  return parts && buildSymbol(parts);
}

/** The symbol of the document that a recommendation belongs to; a document's own symbol stays. */
export function documentSymbol(symbol: string): string {
  return symbol.replace(/\/REC\.\d+$/, '');
}
