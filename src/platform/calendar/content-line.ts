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

const encoder = new TextEncoder();
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
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  let limit = FIRST_LINE_OCTETS;
  const put = (piece: string, size: number) => {
    if (octets + size > limit) {
      lines.push(current);
      current = '';
      octets = 0;
      limit = CONTINUATION_OCTETS;
    }
    current += piece;
    octets += size;
  };
  for (const piece of unbreakable(line)) {
    const size = encoder.encode(piece).length;
    if (size <= CONTINUATION_OCTETS) {
      put(piece, size);
    } else {
      for (const character of piece) put(character, encoder.encode(character).length);
    }
  }
  lines.push(current);
  return lines.join('\r\n ');
}

/** The pieces of a line that stay whole: a grapheme, and a backslash with what it escapes. */
function* unbreakable(line: string): Generator<string> {
  let held = '';
  for (const { segment } of graphemes.segment(line)) {
    const piece = held + segment;
    if (segment === '\\' && held === '') {
      held = piece;
    } else {
      held = '';
      yield piece;
    }
  }
  if (held !== '') yield held;
}
