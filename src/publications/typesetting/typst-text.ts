import { DomainError } from '../../kernel/domain-error.js';
import { scriptRuns } from '../../platform/richtext/script-runs.js';
import { missingGlyphs } from './font-coverage.js';
import { SERIF, SERIF_HAN } from './fonts.js';

/** Where a text of the document comes from, for the error that must name it. */
export interface Place {
  /** Path of the field: `body`, `recommendations.2.text`. */
  readonly field: string;
  /** 1-based line of the Markdown. */
  readonly line?: number | undefined;
}

/** A word longer than this may be broken anywhere: an address without hyphens must not run off the page. */
const LONG_WORD = 30;

/**
 * Writes texts as Typst code. A text is only ever a string literal of code mode, in which a backslash and a
 * quotation mark are all that has a meaning, so no text can become markup, code or a reference.
 */
export class TypstText {
  private readonly missing = new Map<string, Place & { readonly near: string }>();

  constructor(private readonly lang: string) {}

  /** A string literal, for attributes and metadata. */
  literal(text: string, place: Place): string {
    const clean = cleanText(text);
    this.check(clean, place);
    return quoted(clean);
  }

  /** A string literal of one line of code, its blanks kept. */
  verbatim(line: string, place: Place): string {
    const clean = line
      .normalize('NFC')
      .toWellFormed()
      .replace(/\t/g, '    ')
      .replace(/\p{Cc}/gu, '');
    this.check(clean, place);
    return quoted(clean);
  }

  /** Expressions (one a line) that print the text, each script in its language and font. */
  inline(text: string, place: Place): string {
    const clean = cleanText(text);
    if (clean === '') return '';
    this.check(clean, place);
    return scriptRuns(clean, this.lang)
      .map((run) => {
        const words = breakable(run.text);
        return run.lang === undefined ? words : `{ ${languageRule(run.lang)}; ${words} }`;
      })
      .join('\n');
  }

  /** Throws `glyph_missing` (kind invalid) when a text had a character that no font of ours can draw. */
  assertDrawable(): void {
    const first = [...this.missing.values()][0];
    if (!first) return;
    const characters = [...this.missing.keys()].map(named);
    throw new DomainError(
      'invalid',
      'glyph_missing',
      {
        characters: characters.slice(0, 10).join(', '),
        count: characters.length,
        field: first.field,
        line: first.line ?? null,
        near: first.near,
      },
      {
        issues: [...this.missing].slice(0, 50).map(([character, place]) => ({
          field: place.field,
          code: 'glyph_missing',
          params: { characters: named(character), line: place.line ?? null, near: place.near },
        })),
      },
    );
  }

  private check(text: string, place: Place): void {
    for (const character of missingGlyphs(text)) {
      if (this.missing.has(character)) continue;
      const at = text.indexOf(character);
      const near = text.slice(Math.max(0, at - 20), at + character.length + 20).trim();
      this.missing.set(character, { ...place, near: near.toWellFormed() });
    }
  }
}

function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}

/** Typst's rule for a language: Han takes the Han font first, so that its quotation marks are Chinese ones. */
export function languageRule(lang: string): string {
  const [language = 'en', ...rest] = lang.split('-');
  const region =
    rest.find((part) => /^[A-Za-z]{2}$/.test(part)) ?? (language === 'zh' ? 'CN' : undefined);
  const code = /^[a-z]{2,3}$/i.test(language) ? language.toLowerCase() : 'en';
  const fonts =
    code === 'zh' || code === 'ja'
      ? `((name: "${SERIF}", covers: "latin-in-cjk"), "${SERIF_HAN}", "${SERIF}")`
      : `("${SERIF}", "${SERIF_HAN}")`;
  return `set text(lang: "${code}", region: ${region ? `"${region.toUpperCase()}"` : 'none'}, font: ${fonts})`;
}

const HAN = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
const BREAK_IN_HAN = new RegExp(`(?<=${HAN})\\s*\\n\\s*(?=${HAN})`, 'gu');

/** A soft hyphen that divides no word; at the end of a link it makes the compiler fail. */
const STRAY_HYPHENS = /^\u00ad+|\u00ad+$|(?<![\p{L}\p{M}])\u00ad+|\u00ad+(?![\p{L}\p{M}])/gu;

/** One line of composed characters; a line end between two Han characters is no blank. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .toWellFormed()
    .replace(BREAK_IN_HAN, '')
    .replace(/[\t\n\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(STRAY_HYPHENS, '')
    .replace(/ {2,}/g, ' ');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A hair of space is a place to break that leaves no character in the copied text. */
function breakable(text: string): string {
  if (!/[^\s\p{Script=Han}]{30}/u.test(text)) return `text(${quoted(text)})`;
  const pieces: string[] = [];
  for (const part of text.split(/([^\s\p{Script=Han}]{30,})/u)) {
    if (part.length < LONG_WORD || /\s/.test(part)) {
      if (part !== '') pieces.push(`text(${quoted(part)})`);
      continue;
    }
    const characters = Array.from(part);
    const chunks: string[] = [];
    for (let at = 0; at < characters.length; at += 10) {
      chunks.push(`text(${quoted(characters.slice(at, at + 10).join(''))})`);
    }
    pieces.push(chunks.join('; h(0.01pt); '));
  }
  return pieces.join('; ');
}
