import { readFileSync } from 'node:fs';
import type { UiLanguage } from '../kernel/languages.js';
import { type LocalizedText, primarySubtag, resolveText } from '../kernel/localized-text.js';
import { chooseName, type NameForm, printName } from '../kernel/person-name.js';
import { missingGlyphs } from '../publications/typesetting/font-coverage.js';
import { languageRule, TypstText } from '../publications/typesetting/typst-text.js';
import { languageOfName } from './page-context.js';
import type { EventFacts } from './event.queries.js';
import { PRINT_TEXTS, type PrintTexts } from './printed-programme.texts.js';
import { SITE_TEXTS, type SiteTexts } from './site.texts.js';

/** Typst content, and that of the second language where it says something else. */
export interface Pair {
  readonly first: string;
  readonly second: string | undefined;
}

/** A template beside this file. */
export function template(name: string): string {
  return readFileSync(new URL(`./${name}.typ`, import.meta.url), 'utf8');
}

const PLACE = { field: 'programme' };
/** One line without words so long that they must be broken, in the letters that a language is written in. */
const line = (letters: string) =>
  new RegExp(`^(?!.* {2})(?!.*[^\\s\\p{Script=Han}]{30})[ -~«»–—…“”‘’№·□${letters}]+$`, 'u');
const SIMPLE: Readonly<Record<string, RegExp>> = {
  en: line('\\u00c0-\\u017f'),
  ru: line('А-яЁё'),
  kk: line('А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі'),
  zh: /^(?!.* {2})[ -@[-`{-~\p{Script=Han}\u3000-\u303f\uff01-\uff5e“”‘’—…·□]+$/u,
};
/** Longer words are given places to break, where a box is narrow. */
const LONG_WORD = /[\p{L}\p{M}]{13,}/gu;

/** Writes the texts of a programme as Typst content, in one language or in two. */
export class PrintWriter {
  readonly texts: SiteTexts;
  readonly words: PrintTexts;
  private readonly writers = new Map<string, TypstText>();
  private readonly written = new Map<string, string>();

  constructor(
    readonly lang: UiLanguage,
    readonly second: UiLanguage | undefined,
    private readonly order: readonly string[],
  ) {
    this.texts = SITE_TEXTS[lang];
    this.words = PRINT_TEXTS[lang];
  }

  /** A text in a language as a content expression. */
  text(text: string, lang: string = this.lang): string {
    const key = `${lang} ${text}`;
    const known = this.written.get(key);
    if (known !== undefined) return known;
    const code = this.code(drawable(text), lang);
    const content =
      code === ''
        ? '[]'
        : lang === this.lang
          ? `{ ${code} }`
          : `{ ${languageRule(lang)}; ${code} }`;
    this.written.set(key, content);
    return content;
  }

  private code(clean: string, lang: string): string {
    if (clean === '') return '';
    // Nine texts of ten are in the letters of their language alone, and need not be cut by script.
    if (SIMPLE[lang]?.test(clean) === true) return `text("${clean.replace(/["\\]/g, '\\$&')}")`;
    const writer = this.writers.get(lang) ?? new TypstText(lang);
    this.writers.set(lang, writer);
    return writer.inline(clean, PLACE);
  }

  /** A string literal, for what is metadata. */
  literal(text: string): string {
    return new TypstText(this.lang).literal(drawable(text), PLACE);
  }

  /** A text of the organization; undefined where there is none. */
  localized(text: LocalizedText | null | undefined, shape = whole): Pair | undefined {
    const first = resolveText(text, { asked: this.lang, order: this.order });
    if (first === undefined) return undefined;
    const second = this.secondOf(text);
    return {
      first: this.text(shape(first.text), first.lang),
      second:
        second === undefined || second.text === first.text
          ? undefined
          : this.text(shape(second.text), second.lang),
    };
  }

  /** Words of ours in both languages. */
  both(say: (texts: SiteTexts, words: PrintTexts, lang: UiLanguage) => string): Pair {
    const first = say(this.texts, this.words, this.lang);
    const { second: lang } = this;
    const second = lang === undefined ? undefined : say(SITE_TEXTS[lang], PRINT_TEXTS[lang], lang);
    return {
      first: this.text(first),
      second:
        lang === undefined || second === undefined || second === first || second === ''
          ? undefined
          : this.text(second, lang),
    };
  }

  /** A person's name as readers of each language write it. */
  name(forms: readonly NameForm[], fallback: string): Pair {
    const form = chooseName(forms, this.lang);
    const first = form === undefined ? fallback : printName(form);
    const other = this.second === undefined ? undefined : chooseName(forms, this.second);
    const second = other === undefined ? first : printName(other);
    return {
      first: this.text(first, form === undefined ? this.lang : tagOf(form)),
      second: other === undefined || second === first ? undefined : this.text(second, tagOf(other)),
    };
  }

  /** Only what is really in the second language: a third one under the first helps nobody. */
  secondOf(text: LocalizedText | null | undefined) {
    if (this.second === undefined) return undefined;
    const found = resolveText(text, { asked: this.second, order: this.order });
    return found !== undefined && primarySubtag(found.lang) === this.second ? found : undefined;
  }
}

function tagOf(form: NameForm): string {
  const tag = languageOfName(form);
  return tag === 'und' ? 'en' : tag;
}

function whole(text: string): string {
  return text;
}

/** The text with places to break in its long words, for narrow boxes. */
export function breaking(text: string): string {
  return text.replace(LONG_WORD, (word) =>
    /\p{Script=Han}/u.test(word) ? word : word.replace(/(.{5,7})(?=.{5})/gsu, '$1\u00ad'),
  );
}

/** The text, or its beginning up to a word with an ellipsis. */
export function beginning(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  const word = /^(.{6,})\s\S*$/su.exec(cut)?.[1] ?? cut;
  return `${word.replace(/[\s\p{P}\p{M}]+$/u, '')}…`;
}

/** A pair as the arguments `first, second` of a template. */
export function pairArguments({ first, second }: Pair): string {
  return `${first}, ${second ?? 'none'}`;
}

/** A pair under each other. */
export function stacked(pair: Pair): string {
  return pair.second === undefined ? pair.first : `pair(${pairArguments(pair)})`;
}

/** A pair side by side, for a line. */
export function inline({ first, second }: Pair): string {
  return second === undefined ? first : `{ ${first}; text(" · "); ${second} }`;
}

/** Contents in a row with a sign between them. */
export function row(parts: readonly (string | undefined)[], sign = ' · '): string {
  const shown = parts.filter((part) => part !== undefined && part !== '' && part !== '[]');
  return shown.length === 0 ? '[]' : `{ ${shown.join(`; text("${sign}"); `)} }`;
}

/** A list of contents as an array of Typst. */
export function list(items: readonly string[]): string {
  return `(${items.map((item) => `${item}, `).join('')})`;
}

const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;

/**
 * The text without what no font of ours can draw: a picture in a title is left out, a foreign letter becomes a
 * square. A programme is printed the evening before; it does not fail for one sign of one title.
 */
export function drawable(text: string): string {
  const clean = text.normalize('NFC').toWellFormed();
  const missing = missingGlyphs(clean);
  if (missing.length === 0) return clean;
  const replaced = new Set(missing);
  let out = '';
  for (const character of clean) {
    if (!replaced.has(character)) out += character;
    else if (!PICTURES.test(character) && !/\p{M}/u.test(character)) out += '□';
  }
  return out.replace(/ {2,}/g, ' ').trim();
}

/** `set document(…)` and the language: the day is that of the last change, so that equal programmes are equal files. */
export function documentCode(
  writer: PrintWriter,
  event: EventFacts,
  title: string,
  changedOn: string,
): string {
  const owner = resolveText(event.organization.name, {
    asked: writer.lang,
    order: event.organization.languages,
  });
  const [year, month, day] = changedOn.slice(0, 10).split('-').map(Number);
  return `set document(title: ${writer.literal(title)}, author: (${writer.literal(owner?.text ?? 'Suhbat')},),
  date: datetime(year: ${String(year)}, month: ${String(month)}, day: ${String(day)}))
${languageRule(writer.lang)}`;
}

let last = performance.now();

/** Lets others have their turn where the last one was long ago: a thousand sessions take seconds to write. */
export async function breath(): Promise<void> {
  if (performance.now() - last < 20) return;
  await new Promise<void>((resolve) => setImmediate(resolve));
  last = performance.now();
}
