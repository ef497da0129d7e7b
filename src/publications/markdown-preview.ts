import type { Root } from 'mdast';
import { DomainError } from '../kernel/domain-error.js';
import type { UiLanguage } from '../kernel/languages.js';
import { countWords, imagesWithoutAlt } from '../outcomes/completeness.js';
import { issueSentence } from '../platform/i18n/error-catalogue.js';
import { parentsOf, parseMarkdown } from '../platform/richtext/parse-markdown.js';
import { markdownToText } from '../platform/richtext/plain-text.js';
import { markdownToHtml } from '../platform/richtext/render-html.js';
import type { MarkdownFindingView, MarkdownPreviewView } from './dto/check.dto.js';
import { missingGlyphs } from './typesetting/font-coverage.js';

type Found = Omit<MarkdownFindingView, 'message'>;
const MOST = 200;

/**
 * The HTML of a Markdown text that has not been saved, and what would keep it from being published: pictures without
 * a description, signs that no font of ours has. A text that no renderer can read is a finding of its own.
 */
export function previewMarkdown(
  markdown: string,
  lang: string,
  language: UiLanguage,
): MarkdownPreviewView {
  let tree: Root;
  try {
    tree = parseMarkdown(markdown);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { line } = error.params;
    const found: Found = {
      code: error.code,
      severity: 'blocks',
      line: typeof line === 'number' ? line : null,
      offset: null,
      excerpt: null,
      params: { ...error.params },
    };
    return { html: '', words: countWords(markdown, lang), findings: [worded(found, language)] };
  }
  const found = [...missingAlts(tree), ...missingSigns(tree)];
  return {
    html: markdownToHtml(tree, { lang, headingShift: 1 }),
    words: countWords(markdownToText(tree), lang),
    findings: found
      .sort((one, other) => (one.offset ?? 0) - (other.offset ?? 0))
      .slice(0, MOST)
      .map((one) => worded(one, language)),
  };
}

function missingAlts(tree: Root): Found[] {
  return imagesWithoutAlt(tree).map((image) => ({
    code: 'image_without_alt',
    severity: 'blocks',
    line: image.position?.start.line ?? null,
    offset: image.position?.start.offset ?? null,
    excerpt: null,
    params: { url: image.url },
  }));
}

/** Each sign once for each text that it stands in, at the line of that text. */
function missingSigns(tree: Root): Found[] {
  const found: Found[] = [];
  for (const parent of parentsOf(tree)) {
    for (const node of parent.children) {
      const value = 'value' in node ? node.value : node.type === 'image' ? (node.alt ?? '') : '';
      for (const character of missingGlyphs(value)) {
        const at = value.indexOf(character);
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        const before = value.slice(0, at).split('\n').length - 1;
        found.push({
          code: 'glyph_missing',
          severity: 'blocks',
          line: node.position === undefined ? null : node.position.start.line + before,
          offset: node.position?.start.offset ?? null,
          excerpt: value
            .slice(Math.max(0, at - 20), at + character.length + 20)
            .toWellFormed()
            .trim(),
          params: { characters: `${character} (U+${code})` },
        });
      }
    }
  }
  return found;
}

function worded(found: Found, language: UiLanguage): MarkdownFindingView {
  const params = Object.fromEntries(
    Object.entries(found.params).map(([name, value]) => [
      name,
      typeof value === 'number' || typeof value === 'boolean' ? value : String(value),
    ]),
  );
  return { ...found, message: issueSentence(found.code, params, language) };
}
