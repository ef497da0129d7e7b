/*
 * Text is cleaned once, at the edge, before it is validated or stored. Invisible characters are named by
 * their code points here, because an editor does not show them.
 */

/** Control characters (C0, DEL, C1) other than tab and line feed. */
const CONTROLS = /[^\P{Cc}\t\n]/gu;

/** Lone surrogates and noncharacters (Unicode §23.7): no encoding of a file or a mail can carry them. */
const NOT_CHARACTERS = /\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/**
 * Characters without a shape that reach a text by pasting only: soft hyphen, byte order mark, zero-width
 * space, word joiner, invisible operators, interlinear annotation and object marks, language tags, and the
 * bidirectional embeddings and overrides, with which a text can show in another order than it is stored.
 */
const PASTE_DEBRIS =
  /[\u{AD}\u{200B}\u{2028}\u{2029}\u{202A}-\u{202E}\u{2060}-\u{2064}\u{206A}-\u{206F}\u{FEFF}\u{FFF9}-\u{FFFC}\u{E0000}-\u{E007F}]/gu;

/** Zero-width joiner or non-joiner with the character before and after it. */
const JOINERS = /[\u{200C}\u{200D}]/gu;

/** Letters of scripts whose shapes do not depend on joiners: there a joiner is only invisible debris. */
const NEVER_JOINED =
  /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Geor}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}]/u;
const EMOJI_PART = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}]/u;
const JOINED_LETTER = /[\p{L}\p{M}]/u;

function keepsJoiner(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (EMOJI_PART.test(before) && EMOJI_PART.test(after)) return true;
  return JOINED_LETTER.test(before) && !NEVER_JOINED.test(before);
}

function dropNeedlessJoiners(text: string): string {
  if (text.search(JOINERS) < 0) return text;
  const characters = Array.from(text);
  return characters
    .filter((c, i) => {
      if (c !== '\u{200C}' && c !== '\u{200D}') return true;
      return keepsJoiner(characters[i - 1], characters[i + 1]);
    })
    .join('');
}

/** What every kind of cleaning shares: line ends, invisible characters, then NFC. */
function cleanCharacters(text: string): string {
  const stripped = text
    .replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n')
    .replace(/[\v\f]/g, '\n')
    .replace(CONTROLS, '')
    .replace(NOT_CHARACTERS, '')
    .replace(PASTE_DEBRIS, '');
  return dropNeedlessJoiners(stripped).normalize('NFC');
}

/** The lines without the empty ones at start and end. No regular expression: on a megabyte of blanks it would hang. */
function joinLines(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n');
}

/**
 * Cleans a text of several lines: NFC; CR LF, CR, NEL, U+2028 and U+2029 become LF; other control characters,
 * lone surrogates, noncharacters, soft hyphens, byte order marks and zero-width debris are taken out (joiners
 * stay where the script or an emoji needs them); no blanks at line ends, no empty lines at start and end.
 * Indentation and blank lines inside stay.
 */
export function cleanText(text: string): string {
  return joinLines(
    cleanCharacters(text)
      .split('\n')
      .map((line) => line.trimEnd()),
  );
}

/** As `cleanText`, but two or more blanks before a line break stay as two: in Markdown they are a hard break. */
export function cleanMarkdown(text: string): string {
  const lines = cleanCharacters(text)
    .split('\n')
    .map((line) => {
      const kept = line.trimEnd();
      return kept !== '' && line.endsWith('  ') ? `${kept}  ` : kept;
    });
  return joinLines(lines).trimEnd();
}

/** Cleans a text of one line: as `cleanText`, then every run of white space, line breaks included, is one blank. */
export function cleanLine(text: string): string {
  return cleanCharacters(text.replace(/\u{FEFF}/gu, ''))
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Cleans what is compared by its characters (addresses, codes, links): NFC, trimmed, and without anything that
 * has no shape of its own: zero-width, joining, directional and variation characters, controls and the
 * no-break and fixed-width blanks that word processors insert. Ordinary blanks inside stay, for the check of
 * the format to refuse.
 */
export function cleanIdentifier(text: string): string {
  return text
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(NOT_CHARACTERS, '')
    .replace(/[\u{A0}\u{2000}-\u{200A}\u{202F}\u{205F}]/gu, '')
    .trim()
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC');
}

/**
 * The text without the characters that XML 1.0 (§2.2) cannot hold even as references. It does not escape:
 * markup characters are the business of whoever writes the XML.
 */
export function xmlSafe(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
