import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { UiLanguage } from '../../src/kernel/languages.js';
import { DOMAIN_WORDS } from '../../src/kernel/words.js';
import { ORIGIN } from '../support/own-address.js';

const WEB = join(import.meta.dirname, '../../web/src');

type Words = Readonly<Record<string, unknown>>;

/** A text of the console in every language, each as a string or as a function of values. */
type Entry = Readonly<Record<UiLanguage, unknown>>;

/** All that the console can say, from its catalogues and from the words of the domain. */
export interface ConsoleTexts {
  /**
   * The text of the console that is `english` in English, in another language: where it stands in several catalogues
   * with several translations, a pattern of them all.
   * @throws Error if the console never says that
   */
  say(english: string, language: UiLanguage): string | RegExp;
  /** The texts of one catalogue, such as `screens/today/today.texts`, by their keys. */
  catalogue(file: string, language: UiLanguage): Promise<Record<string, (...values: any[]) => any>>;
  /** English texts of the console that stand on a screen of another language, each as it is read there. */
  englishOn(page: Page, language: UiLanguage): Promise<string[]>;
}

/** Reads every catalogue of the console. */
export async function readConsoleTexts(): Promise<ConsoleTexts> {
  // The catalogues stand beside what asks the API, which looks up its own origin when it is loaded.
  if (!('window' in globalThis))
    Object.assign(globalThis, { window: { location: new URL(ORIGIN) } });
  const files = (await readdir(WEB, { recursive: true })).filter((file) =>
    file.endsWith('.texts.ts'),
  );
  const entries: Entry[] = [];
  for (const file of files) {
    for (const catalogue of await cataloguesOf(file)) entries.push(...catalogue.values());
  }
  entries.push(...wordEntries(DOMAIN_WORDS));
  const byEnglish = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (typeof entry.en !== 'string') continue;
    byEnglish.set(entry.en, [...(byEnglish.get(entry.en) ?? []), entry]);
  }
  return {
    say: (english, language) => {
      const found = new Set((byEnglish.get(english) ?? []).map((entry) => String(entry[language])));
      const [first, ...more] = found;
      if (first === undefined) throw new Error(`The console never says “${english}”.`);
      if (more.length === 0) return first;
      return new RegExp(`^(?:${[...found].map(escaped).join('|')})$`);
    },
    catalogue: async (file, language) => {
      const texts: Record<string, () => unknown> = {};
      for (const catalogue of await cataloguesOf(`${file}.ts`)) {
        for (const [key, entry] of catalogue) {
          const text = entry[language];
          texts[key] = typeof text === 'function' ? (text as () => unknown) : () => text;
        }
      }
      return new Proxy(texts, {
        get: (all, key) => {
          const text = all[String(key)];
          // A promise asks whatever it is given whether it is another.
          if (text === undefined && key !== 'then')
            throw new Error(`${file} has no ${String(key)}.`);
          return text;
        },
      });
    },
    englishOn: async (page, language) => {
      const plain = [...byEnglish]
        .filter(([, among]) => among.every((entry) => entry[language] !== entry.en))
        .map(([english]) => english);
      const made = entries.flatMap((entry) => patternOf(entry.en) ?? []);
      return page.evaluate(findEnglish, { plain, made });
    },
  };
}

async function cataloguesOf(file: string): Promise<Map<string, Entry>[]> {
  const module = (await import(pathToFileURL(join(WEB, file)).href)) as Words;
  return Object.values(module).flatMap((value) => {
    if (typeof value !== 'object' || value === null) return [];
    const found = Object.entries(value as Words).filter((pair): pair is [string, Entry] =>
      isEntry(pair[1]),
    );
    return found.length === 0 ? [] : [new Map(found)];
  });
}

function isEntry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}

/** The words of the domain, whose languages stand outside. */
function wordEntries(words: Readonly<Record<UiLanguage, unknown>>): Entry[] {
  const { en } = words;
  if (typeof en !== 'object' || en === null) return [words];
  return Object.keys(en).flatMap((key) => {
    const under = (language: UiLanguage) => (words[language] as Words)[key];
    return wordEntries({ en: under('en'), ru: under('ru'), kk: under('kk'), zh: under('zh') });
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What stands around the values of a text that is made of values, as a pattern; undefined where that is too little. */
function patternOf(text: unknown): string | undefined {
  if (typeof text !== 'function') return undefined;
  try {
    const said: unknown = (text as (...values: string[]) => unknown)('\u0001', '\u0001', '\u0001');
    if (typeof said !== 'string' || !/[a-z]{3,} [a-z]{3,}/i.test(said)) return undefined;
    return `^${escaped(said).replaceAll('\u0001', '.+').replaceAll('NaN', '.+')}$`;
  } catch {
    // It takes numbers or lists.
    return undefined;
  }
}

/** Runs in the browser. A text of the organization that is marked as English may stand everywhere. */
function findEnglish({ plain, made }: { plain: string[]; made: string[] }): string[] {
  const known = new Set(plain);
  const patterns = made.map((pattern) => new RegExp(pattern));
  const said: string[] = [];
  const take = (text: string | null, at: Element) => {
    const words = (text ?? '').trim();
    if (words.length < 2 || at.closest('[lang=en]:not(html), code, [translate=no]') !== null)
      return;
    if (known.has(words) || patterns.some((pattern) => pattern.test(words))) said.push(words);
  };
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      take(element.getAttribute(name), element);
    }
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) take(child.textContent, element);
    }
  }
  return [
    ...new Set([document.title.split(' · ')[0] ?? ''].filter((one) => known.has(one)).concat(said)),
  ];
}
