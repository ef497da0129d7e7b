import { canonicalName, shownName } from './encoding-names.js';
import { scoreText } from './encoding-score.js';
import { decodeButTail, decodeStrictly } from './strict-decoding.js';
import type { EncodingCandidate } from './table.js';
import { TableFault } from './table-fault.js';

/** A text read from bytes, and how sure the reading is. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly certain: boolean;
  readonly candidates: readonly EncodingCandidate[];
}

interface Reading {
  readonly encoding: string;
  readonly text: string;
  readonly score: number;
  readonly perByte: number;
  /** The bytes end in the middle of a character; `text` is what comes before. */
  readonly cutOff: boolean;
}

/** What a Russian or Chinese computer writes that does not write Unicode; the prior says how seldom. */
const LEGACY: readonly { readonly encoding: string; readonly prior: number }[] = [
  { encoding: 'windows-1251', prior: 0 },
  { encoding: 'gb18030', prior: 0 },
  { encoding: 'kz-1048', prior: -8 },
  { encoding: 'ibm866', prior: -4 },
  { encoding: 'koi8-r', prior: -5 },
  { encoding: 'windows-1252', prior: -4 },
  { encoding: 'x-mac-cyrillic', prior: -6 },
];
/** A lead in log-likelihood that a second reading cannot have by chance (e^6 is about 400 to 1); short texts need more. */
const CERTAIN_LEAD = 6;
/** Fewer bytes beyond ASCII prove nothing. */
const CERTAIN_BYTES = 4;
/** How much likelier UTF-8 is beforehand, where a few bytes are valid in it. */
const UTF8_PRIOR = 3;
/** A file that ends inside a character is seldom; one that only looks so in a wrong encoding is not. */
const CUT_OFF_PRIOR = -8;
/** Log-likelihood per byte beyond ASCII below which nobody wrote such a text. */
const SENSIBLE_PER_BYTE = -5.6;
/** Log-likelihood per byte below which no reading is worth showing as the text. */
const HOPELESS_PER_BYTE = -6.3;
const SAMPLE_BYTES = 48 * 1024;

/**
 * Decodes the bytes of a text file: by its byte order mark, as UTF-8, or by the legacy encoding that gives the
 * likeliest text. With `asked`, only that one is tried. Every reading is strict: bytes that do not decode are
 * never turned into U+FFFD. Raises `file_encoding_unknown` (with the encodings tried), `file_cut_off` when the
 * file ends in the middle of a character (a transfer was broken off: the last name would be wrong), and
 * `encoding_not_supported`.
 */
export function decodeText(bytes: Uint8Array, asked?: string): DecodedText {
  const marked = byteOrderMark(bytes);
  if (asked !== undefined) return decodeAs(bytes, asked);
  if (marked) return decodeAs(bytes, marked);
  const wide = utf16WithoutMark(bytes);
  if (wide) return decodeAs(bytes, wide);
  if (bytes.includes(0)) throw new TableFault('file_not_a_table', { found: 'binary' });
  return decodeUtf8(bytes) ?? decodeLegacy(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33) return 'gb18030';
  return undefined;
}

/**
 * Zero bytes at the odd places (or the even ones) are the upper halves of ASCII in UTF-16. A few at the other places
 * are lower halves, such as that of the commonest Han sign, U+4E00.
 */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > 1 && even * 8 <= odd) return 'utf-16le';
  if (even > 1 && odd * 8 <= even) return 'utf-16be';
  return undefined;
}

function decodeAs(bytes: Uint8Array, asked: string): DecodedText {
  const encoding = canonicalName(asked);
  const whole = decodeStrictly(bytes, encoding);
  const text = whole ?? decodeButTail(bytes, encoding);
  if (text === undefined || hasControls(text)) {
    throw new TableFault('file_encoding_unknown', { tried: asked });
  }
  if (whole === undefined)
    throw new TableFault('file_cut_off', { encoding: asked, line: lineCount(text) });
  const name = shownName(encoding, text);
  return {
    text,
    encoding: name,
    certain: true,
    candidates: [{ encoding: name, preview: preview(text) }],
  };
}

function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = decodeStrictly(bytes, 'utf-8');
  if (text === undefined) {
    refuseDamagedUtf8(bytes);
    return undefined;
  }
  const utf8 = { encoding: 'utf-8', preview: preview(text) };
  const { score, beyondAscii } = scoreText(beyondAsciiSample(text));
  // A handful of two-byte characters can be valid UTF-8 by chance; longer ones cannot.
  const short = beyondAscii > 0 && beyondAscii <= 8 && !/[\u0800-\u{10ffff}]/u.test(text);
  const rival = short ? legacyReadings(bytes).find(({ cutOff }) => !cutOff) : undefined;
  if (!rival || rival.score < score) {
    return { text, encoding: 'utf-8', certain: true, candidates: [utf8] };
  }
  const name = shownName(rival.encoding, rival.text);
  const other = { encoding: name, preview: preview(rival.text) };
  return rival.score > score + UTF8_PRIOR
    ? { text: rival.text, encoding: name, certain: false, candidates: [other, utf8] }
    : { text, encoding: 'utf-8', certain: false, candidates: [utf8, other] };
}

/** Text that is UTF-8 for the most part is UTF-8 with a damage, and not something else that looks like it. */
function refuseDamagedUtf8(bytes: Uint8Array): void {
  const tail = decodeButTail(bytes, 'utf-8');
  if (tail !== undefined && (tail.match(/[^\0-\u007f]/gu) ?? []).length >= 4) {
    throw new TableFault('file_cut_off', { encoding: 'utf-8', line: lineCount(tail) });
  }
  const loose = new TextDecoder('utf-8').decode(bytes);
  const damages = loose.split('\ufffd').length - 1;
  const sound = (loose.match(/[\u0080-\ufffc]|[\u{10000}-\u{10ffff}]/gu) ?? []).length;
  if (sound >= 4 && damages * 8 <= sound) {
    const line = lineCount(loose.slice(0, loose.indexOf('\ufffd')));
    throw new TableFault('file_encoding_unknown', { tried: 'utf-8', line });
  }
}

function decodeLegacy(bytes: Uint8Array): DecodedText {
  const all = legacyReadings(bytes);
  const beyondAscii = countBeyondAscii(bytes);
  const enough = beyondAscii >= CERTAIN_BYTES;
  const wantedLead = CERTAIN_LEAD + Math.max(0, 16 - beyondAscii) / 3;
  // That a file ends inside a character is believed only on strong evidence.
  const [first, second] = all;
  const cutOff =
    enough && first?.cutOff === true && first.score - (second?.score ?? -Infinity) >= wantedLead;
  const readings = cutOff ? all : all.filter((reading) => !reading.cutOff);
  const tried = ['utf-8', ...LEGACY.map(({ encoding }) => encoding)].join(', ');
  const best = readings[0];
  if (!best) throw new TableFault('file_encoding_unknown', { tried });
  const different = readings.find((reading) => reading.text !== best.text);
  const lead = different ? best.score - different.score : Infinity;
  const rivals = all.filter((reading) => reading.score > best.score - 4 * CERTAIN_LEAD);
  const candidates = rivals
    .filter((reading, index) => rivals.findIndex(({ text }) => text === reading.text) === index)
    .map((reading) => ({
      encoding: shownName(reading.encoding, reading.text),
      preview: preview(reading.text),
    }));
  if (best.perByte < HOPELESS_PER_BYTE && enough) {
    throw new TableFault('file_encoding_unknown', { tried }, { candidates });
  }
  if (best.cutOff) {
    throw new TableFault('file_cut_off', {
      encoding: shownName(best.encoding, best.text),
      line: lineCount(best.text),
    });
  }
  const certain = lead >= wantedLead && enough && best.perByte >= SENSIBLE_PER_BYTE;
  return {
    text: best.text,
    encoding: shownName(best.encoding, best.text),
    certain,
    candidates: certain ? candidates.slice(0, 1) : candidates,
  };
}

/** All readings that decode strictly, likeliest first. */
function legacyReadings(bytes: Uint8Array): Reading[] {
  const sample = sampleLines(bytes);
  const share = Math.max(1, countBeyondAscii(sample));
  const readings: Reading[] = [];
  for (const { encoding, prior } of LEGACY) {
    const whole = decodeStrictly(bytes, encoding);
    const text = whole ?? decodeButTail(bytes, encoding);
    if (text === undefined || hasControls(text)) continue;
    const sampleText = decodeStrictly(sample, encoding) ?? decodeButTail(sample, encoding);
    if (sampleText === undefined) continue;
    const { score } = scoreText(sampleText);
    readings.push({
      encoding,
      text,
      score: score + prior + (whole === undefined ? CUT_OFF_PRIOR : 0),
      perByte: score / share,
      cutOff: whole === undefined,
    });
  }
  return readings.sort((left, right) => right.score - left.score);
}

/** Whole lines that have bytes beyond ASCII; a line feed is no part of a character in any of the encodings. */
function sampleLines(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let size = 0;
  let start = 0;
  while (start < bytes.length && size < SAMPLE_BYTES) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte >= 0x80)) {
      lines.push(line);
      size += line.length;
    }
    start = end;
  }
  return Buffer.concat(lines);
}

function beyondAsciiSample(text: string): string {
  const lines = text
    .slice(0, 1_000_000)
    .split('\n')
    .filter((line) => /[^\0-\u007f]/.test(line));
  return lines.join('\n').slice(0, SAMPLE_BYTES);
}

/** Signs that no text has and that show a wrong reading: the C1 controls (0x80–0x9F taken as they are). */
function hasControls(text: string): boolean {
  return /[\u0080-\u009f]/.test(text);
}

function countBeyondAscii(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}

function lineCount(text: string): number {
  return (text.match(/\r\n|\r|\n/g) ?? []).length + 1;
}

function preview(text: string): string {
  const lines = text.slice(0, 200_000).split(/\r\n|\r|\n/);
  const telling = lines.filter((line) => /[^\0-\u007f]/.test(line));
  return Array.from((telling.length > 0 ? telling : lines).slice(0, 3).join('\n'))
    .slice(0, 200)
    .join('');
}
