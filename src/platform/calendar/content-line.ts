/**
 * The text layer of iCalendar (RFC 5545 §3.1, §3.3.11; RFC 6868): cleaning, escaping, parameters, folding.
 * Lines are UTF-8; a physical line holds at most 75 octets, its CR LF not counted.
 */

const FIRST_LINE_OCTETS = 75;
const CONTINUATION_OCTETS = 74;

/** Every character that some reader takes for a line end: Python's splitlines knows all of them. */
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** CONTROL of RFC 5545 but tab and the line ends, the C1 set, lone surrogates (the `u` flag), non-characters. */
const NOT_TEXT =
  // eslint-disable-next-line no-control-regex -- removing control characters is what it is for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ufffe\uffff]/gu;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The text without control characters; line ends of any kind become LF. Nothing else is changed. */
export function cleanLines(text: string): string {
  return text.replace(NOT_TEXT, '').replace(LINE_ENDS, '\n');
}

/** The same for what must stand on one line (titles, names): line ends become one blank. */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/\n+/g, ' ');
}

/** A TEXT value (RFC 5545 §3.3.11), cleaned and escaped. */
export function textValue(text: string): string {
  return cleanLines(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A quoted parameter value; what a quoted string cannot hold is written with `^` (RFC 6868). */
export function quotedParameter(text: string): string {
  const inside = cleanLine(text).trim().replace(/\^/g, '^^').replace(/"/g, "^'");
  return `"${inside}"`;
}

/**
 * One content line, folded, without its last CR LF. No character is cut, nor a combining sequence or an escape
 * unless it alone is longer than a line.
 */
export function contentLine(name: string, value: string): string {
  return fold(`${name}:${value}`);
}

function fold(line: string): string {
  // One UTF-16 unit is at most three octets, so short lines need no counting.
  if (line.length * 3 <= FIRST_LINE_OCTETS) return line;
  const segments = graphemes.segment(line);
  const lines: string[] = [];
  let start = 0;
  let end = endWithin(line, start, FIRST_LINE_OCTETS);
  while (end < line.length) {
    const grapheme = segments.containing(end)?.index ?? end;
    const cut = endsInsideEscape(line, start, grapheme) ? grapheme - 1 : grapheme;
    // A sequence that is longer than the line is cut where the line is full.
    if (cut > start) end = cut;
    lines.push(line.slice(start, end));
    start = end;
    end = endWithin(line, start, CONTINUATION_OCTETS);
  }
  lines.push(line.slice(start));
  return lines.join('\r\n ');
}

/** Where the characters from `start` that fit into so many octets of UTF-8 end. */
function endWithin(line: string, start: number, octets: number): number {
  let end = start;
  let left = octets;
  while (end < line.length) {
    const code = line.codePointAt(end) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (left < 0) break;
    end += code < 0x10000 ? 1 : 2;
  }
  return end;
}

/** Whether the last of an odd run of backslashes stands before `end`: it escapes what follows. */
function endsInsideEscape(line: string, start: number, end: number): boolean {
  let first = end;
  while (first > start && line[first - 1] === '\\') first -= 1;
  return (end - first) % 2 === 1;
}
