import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');

/** The languages other than English in which the product speaks. */
export type Translation = 'ru' | 'kk' | 'zh';
const TRANSLATIONS: readonly string[] = ['ru', 'kk', 'zh'] satisfies Translation[];

export interface CatalogueText {
  readonly language: Translation;
  readonly text: string;
  /** `web/src/shell/shell.texts.ts:12` */
  readonly place: string;
}

function isTranslation(name: string): name is Translation {
  return TRANSLATIONS.includes(name);
}

/**
 * Every translated text that server and console hold: what stands behind a key `ru`, `kk` or `zh`, and all of the
 * files that are named after a language. The invented texts of the demonstration are no part of it.
 */
export async function catalogueTexts(): Promise<CatalogueText[]> {
  const texts: CatalogueText[] = [];
  for (const folder of ['src', 'web/src']) {
    for (const name of await readdir(join(ROOT, folder), { recursive: true })) {
      const isSource = /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name);
      if (!isSource || name.startsWith('demo/')) continue;
      const path = join(ROOT, folder, name);
      const source = await readFile(path, 'utf8');
      if (/[\u0400-\u04ff\u4e00-\u9fff]/.test(source)) texts.push(...textsOf(path, source));
    }
  }
  return texts;
}

function textsOf(path: string, source: string): CatalogueText[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: CatalogueText[] = [];
  const visit = (node: ts.Node, within: Translation | undefined): void => {
    const key =
      ts.isPropertyAssignment(node) && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))
        ? node.name.text
        : '';
    const language = isTranslation(key) ? key : within;
    const isText =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (isText && language !== undefined && node.text !== '') {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        language,
        text: node.text,
        place: `${relative(ROOT, path)}:${String(line + 1)}`,
      });
    }
    ts.forEachChild(node, (child) => visit(child, language));
  };
  const named = /\.(ru|kk|zh)\.tsx?$/.exec(path)?.[1] ?? '';
  visit(file, isTranslation(named) ? named : undefined);
  return found;
}
