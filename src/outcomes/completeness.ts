import type { Nodes, Root } from 'mdast';
import { DomainError } from '../kernel/domain-error.js';
import { parentsOf, parseMarkdown } from '../platform/richtext/parse-markdown.js';
import { markdownToText } from '../platform/richtext/plain-text.js';
import type {
  CompletenessView,
  LanguageCompletenessView,
  MissingAltView,
} from './dto/completeness.dto.js';
import { isStale, staleRecommendations } from './staleness.js';
import type { VersionContent } from './version-content.js';

/**
 * What is there and what is missing of a version in each language: those of the organization in its order, the
 * authentic one first, and after them any further one in which there is a text.
 */
export function completenessOf(content: VersionContent): CompletenessView {
  const { organization, version } = content;
  const languages = new Set([
    version.authenticLanguage,
    ...organization.languages,
    ...version.editions.map(({ lang }) => lang),
  ]);
  return {
    outcomeVersionId: version.id,
    versionChecked: version.version,
    authenticLanguage: version.authenticLanguage,
    languages: [...languages].map((lang) => languageOf(content, lang)),
  };
}

function languageOf(
  { organization, version }: VersionContent,
  lang: string,
): LanguageCompletenessView {
  const edition = version.editions.find((candidate) => candidate.lang === lang);
  const authentic = version.editions.find((candidate) => candidate.authentic);
  const wordings = version.recommendations.flatMap(({ number, texts }) => {
    const text = texts[lang];
    return text === undefined ? [] : [{ number, text }];
  });
  const body = readable(edition?.body ?? '');
  const read = wordings.map(({ number, text }) => ({ number, ...readable(text) }));
  const imagesWithoutAlt = [
    ...missingAlts(body.tree, 'body', null),
    ...read.flatMap(({ number, tree }) => missingAlts(tree, 'recommendation', number)),
  ];
  const texts = [edition?.title, edition?.summary, body.text, ...read.map(({ text }) => text)];
  const has = {
    title: filled(edition?.title),
    summary: filled(edition?.summary),
    body: filled(edition?.body),
    notice: version.updateType === 'new' ? null : filled(version.notice[lang]),
  };
  const stale = edition !== undefined && isStale(version, edition);
  const old = staleRecommendations(version, lang);
  return {
    lang,
    expected: organization.languages.includes(lang),
    authentic: lang === version.authenticLanguage,
    present: edition !== undefined,
    ...has,
    recommendationsTranslated: wordings.length,
    recommendationsTotal: version.recommendations.length,
    words: texts.reduce((sum, text) => sum + countWords(text ?? '', lang), 0),
    imagesWithoutAlt,
    stale,
    staleRecommendations: old,
    changedAt: edition?.changedAt ?? null,
    changedBy: edition?.changedBy ?? null,
    confirmedAt: edition?.confirmedAt ?? null,
    complete:
      has.title &&
      has.summary &&
      // An outcome may consist of its recommendations alone.
      (has.body || (!filled(authentic?.body) && wordings.length > 0)) &&
      has.notice !== false &&
      wordings.length === version.recommendations.length &&
      imagesWithoutAlt.length === 0 &&
      !stale &&
      old.length === 0,
  };
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

/** The tree of a text and its words; of one that no renderer can read, the words as they stand. */
function readable(markdown: string): { tree: Root | null; text: string } {
  try {
    const tree = parseMarkdown(markdown);
    return { tree, text: markdownToText(tree) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { tree: null, text: markdown };
  }
}

function missingAlts(
  tree: Root | null,
  place: MissingAltView['place'],
  number: number | null,
): MissingAltView[] {
  if (tree === null) return [];
  return imagesWithoutAlt(tree).map((image) => ({
    place,
    number,
    line: image.position?.start.line ?? null,
  }));
}

/** The pictures of a text that have no description. */
export function imagesWithoutAlt(tree: Root): Extract<Nodes, { type: 'image' }>[] {
  const found: Extract<Nodes, { type: 'image' }>[] = [];
  for (const parent of parentsOf(tree)) {
    for (const child of parent.children) {
      if (child.type === 'image' && (child.alt ?? '').trim() === '') found.push(child);
    }
  }
  return found;
}

/** The words of a text as its language counts them; Chinese ones by the dictionary of the segmenter. */
export function countWords(text: string, lang: string): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    if (isWordLike === true) words += 1;
  }
  return words;
}
