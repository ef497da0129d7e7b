import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PICTURE_LANGUAGES, PICTURES } from '../screenshots/pictures.js';

const ROOT = join(import.meta.dirname, '../..');
const GUIDE = join(ROOT, 'docs/guide');
const SCREENSHOTS = join(ROOT, 'docs/screenshots');

const pages = readdirSync(GUIDE).filter((name) => name.endsWith('.md'));
const numbered = pages.filter((name) => /^\d/.test(name));

/** Every link and picture of a page, with the words that stand for it. */
function linksOf(file: string): { readonly words: string; readonly to: string }[] {
  return [...readFileSync(file, 'utf8').matchAll(/\[([^\]]*)\]\((?!https?:)([^)]+)\)/g)].map(
    ([, words = '', to = '']) => ({ words, to }),
  );
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the guide', () => {
  it('has ten short pages', () => {
    expect(numbered.map((name) => name.slice(0, 2))).toEqual(
      Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    for (const name of numbered) {
      const lines = readFileSync(join(GUIDE, name), 'utf8').split('\n').length;
      expect([name, lines <= 80]).toEqual([name, true]);
    }
  });

  it.each(pages)('leads nowhere wrong from %s', (name) => {
    const file = join(GUIDE, name);
    const wrong = linksOf(file).filter(({ to }) => {
      const [path = '', anchor] = to.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(wrong).toEqual([]);
  });

  it('leads from each page to the next, and says what to do when it goes wrong', () => {
    for (const [index, name] of numbered.entries()) {
      const text = readFileSync(join(GUIDE, name), 'utf8');
      expect([name, text.includes('## When it goes wrong')]).toEqual([name, true]);
      expect(linksOf(join(GUIDE, name)).at(-1)?.to).toBe(numbered[index + 1] ?? 'README.md');
    }
    const contents = linksOf(join(GUIDE, 'README.md')).map(({ to }) => to);
    expect(contents.filter((to) => numbered.includes(to))).toEqual(numbered);
  });

  it('says in words what each picture shows', () => {
    for (const file of [...pages.map((name) => join(GUIDE, name)), join(ROOT, 'README.md')]) {
      const pictures = linksOf(file).filter(({ to }) => to.endsWith('.webp'));
      expect(pictures.filter(({ words }) => words.length < 15)).toEqual([]);
    }
  });
});

describe('the pictures', () => {
  it('show every screen of the console', () => {
    const routes = readFileSync(join(ROOT, 'web/src/shell/routes.ts'), 'utf8');
    const paths = [...routes.matchAll(/path: '([^']+)'/g)].map(([, path]) => path);
    expect(paths.length).toBeGreaterThan(25);
    expect([...new Set(PICTURES.map(({ route }) => route))].sort()).toEqual(paths.sort());
  });

  it('stand in one order, each once', () => {
    const names = PICTURES.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it.each(PICTURE_LANGUAGES)('are all there in %s, and no others, and small', (language) => {
    const folder = join(SCREENSHOTS, language);
    const files = readdirSync(folder);
    expect(files.sort()).toEqual(PICTURES.map(({ name }) => `${name}.webp`).sort());
    const large = files.filter((file) => statSync(join(folder, file)).size > 120_000);
    expect(large).toEqual([]);
  });

  it('are small together', () => {
    const bytes = PICTURE_LANGUAGES.flatMap((language) =>
      PICTURES.map(({ name }) => statSync(join(SCREENSHOTS, language, `${name}.webp`)).size),
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_500_000);
  });
});
