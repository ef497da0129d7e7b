import type { Nodes, Root } from 'mdast';
import { DomainError } from '../kernel/domain-error.js';
import { resolveText } from '../kernel/localized-text.js';
import { findAttributions } from '../platform/richtext/attributions.js';
import { parentsOf, parseMarkdown } from '../platform/richtext/parse-markdown.js';
import type { EditionView } from './dto/outcome-version.dto.js';
import { evidenceReferences } from './evidence-links.js';
import { type Finding, finding } from './findings.js';
import { perhapsNamed } from './named-participants.js';
import { isStale, staleRecommendations } from './staleness.js';
import type { VersionContent } from './version-content.js';

/** A text of the version with its place. */
interface PlacedText {
  readonly text: string;
  readonly lang: string;
  readonly place: Finding['place'];
  readonly number: number | null;
}

/**
 * What stands against publishing a version, by its content alone: completeness of the languages, facts, the
 * rule of attribution of the event, structure of the texts. Blocking findings first. `now` is an instant.
 */
export function checkContent(content: VersionContent, now: string): Finding[] {
  const texts = textsOf(content);
  const found = [
    ...checkEvent(content, now),
    ...checkEditions(content),
    ...checkRecommendations(content),
    ...checkEvidence(content),
    ...checkTranslations(content),
    ...texts.flatMap((text) => checkText(text, content)),
  ];
  return [...found].sort((a, b) => Number(a.severity === 'warns') - Number(b.severity === 'warns'));
}

function textsOf({ version }: VersionContent): PlacedText[] {
  return [
    ...version.editions.flatMap((edition): PlacedText[] => [
      { text: edition.title, lang: edition.lang, place: 'title', number: null },
      { text: edition.summary, lang: edition.lang, place: 'summary', number: null },
      { text: edition.body, lang: edition.lang, place: 'body', number: null },
    ]),
    ...Object.entries(version.notice).map(([lang, text]): PlacedText => ({
      text,
      lang,
      place: 'notice',
      number: null,
    })),
    ...version.recommendations.flatMap(({ number, texts }) =>
      Object.entries(texts).map(([lang, text]): PlacedText => ({
        text,
        lang,
        place: 'recommendation',
        number,
      })),
    ),
  ].filter(({ text }) => text.trim() !== '');
}

function checkEvent({ event }: VersionContent, now: string): Finding[] {
  const over = Temporal.Instant.compare(event.endsAt, now) <= 0;
  if (over && (event.state === 'held' || event.state === 'closed')) return [];
  return [
    finding('warns', 'event_not_held', 'event', {
      params: { state: event.state, endsAt: event.endsAt },
    }),
  ];
}

function checkEditions({ version }: VersionContent): Finding[] {
  const found: Finding[] = [];
  if (!version.editions.some(({ authentic }) => authentic)) {
    found.push(
      finding('blocks', 'authentic_edition_missing', 'version', {
        lang: version.authenticLanguage,
        params: { lang: version.authenticLanguage },
      }),
    );
  }
  for (const edition of version.editions) found.push(...checkEdition(edition, version));
  return found;
}

function checkEdition(edition: EditionView, version: VersionContent['version']): Finding[] {
  const { lang } = edition;
  const found: Finding[] = [];
  const says = version.recommendations.some(({ texts }) => lang in texts);
  if (edition.body.trim() === '' && !says)
    found.push(finding('blocks', 'edition_empty', 'body', { lang }));
  if (edition.summary.trim() === '')
    found.push(finding('warns', 'summary_missing', 'summary', { lang }));
  if (version.updateType !== 'new' && resolveText(version.notice, { asked: lang })?.lang !== lang)
    found.push(finding('warns', 'notice_missing', 'notice', { lang }));
  return found;
}

/** Translations of a text that was changed since: they may say what it no longer says. */
function checkTranslations({ version }: VersionContent): Finding[] {
  const changed = (lang: string) => ({ lang, params: { authentic: version.authenticLanguage } });
  return version.editions.flatMap((edition) => [
    ...(isStale(version, edition)
      ? [finding('warns', 'translation_stale', 'body', changed(edition.lang))]
      : []),
    ...staleRecommendations(version, edition.lang).map((number) =>
      finding('warns', 'translation_stale', 'recommendation', {
        ...changed(edition.lang),
        number,
      }),
    ),
  ]);
}

function checkRecommendations({ version }: VersionContent): Finding[] {
  const found: Finding[] = [];
  const languages = version.editions.map(({ lang }) => lang);
  if (version.kind === 'recommendations' && version.recommendations.length === 0)
    found.push(finding('warns', 'recommendations_missing', 'version'));
  for (const { number, texts, addressees } of version.recommendations) {
    for (const lang of languages) {
      if (!(lang in texts)) {
        found.push(
          finding('blocks', 'recommendation_text_missing', 'recommendation', { lang, number }),
        );
      }
    }
    for (const lang of Object.keys(texts)) {
      if (!languages.includes(lang)) {
        found.push(
          finding('warns', 'recommendation_without_edition', 'recommendation', { lang, number }),
        );
      }
    }
    if (addressees.length === 0)
      found.push(finding('warns', 'addressee_missing', 'recommendation', { number }));
  }
  return found;
}

function checkEvidence({ version }: VersionContent): Finding[] {
  return version.citations.flatMap(({ state, claim }, index) => {
    if (state === 'checked') return [];
    const excerpt = resolveText(claim, { asked: version.authenticLanguage })?.text.slice(0, 200);
    return [
      finding(
        'blocks',
        state === 'refuted' ? 'evidence_refuted' : 'evidence_unchecked',
        'evidence',
        {
          number: index + 1,
          excerpt: excerpt ?? null,
        },
      ),
    ];
  });
}

/** What is found in one text, read once. One that cannot be read is a finding, not the end of the check. */
function checkText(text: PlacedText, content: VersionContent): Finding[] {
  let tree: Root;
  try {
    tree = parseMarkdown(text.text);
  } catch (error) {
    if (!(error instanceof DomainError) || !error.code.startsWith('markdown_')) throw error;
    const { line } = error.params;
    return [
      finding('blocks', error.code, text.place, {
        lang: text.lang,
        number: text.number,
        line: typeof line === 'number' ? line : null,
        params: error.params,
      }),
    ];
  }
  return [
    ...checkStructure(text, tree),
    ...checkReferences(text, content),
    ...checkAttribution(text, tree, content),
  ];
}

/** Facts that the text cites and the version does not: readers would be led nowhere. */
function checkReferences(text: PlacedText, { version }: VersionContent): Finding[] {
  if (text.place !== 'body' && text.place !== 'recommendation') return [];
  const cited = new Set(version.citations.map(({ evidenceId }) => evidenceId));
  return evidenceReferences(text.text)
    .filter(({ evidenceId }) => !cited.has(evidenceId))
    .map(({ evidenceId, line, offset, words }) =>
      finding('blocks', 'evidence_not_cited', text.place, {
        lang: text.lang,
        number: text.number,
        line,
        offset,
        excerpt: words,
        params: { evidenceId },
      }),
    );
}

/** Where the text names somebody whom the rule of the event protects. */
function checkAttribution(
  text: PlacedText,
  tree: Root,
  { event, participants }: VersionContent,
): Finding[] {
  if (event.attributionRule === 'on_record') return [];
  const people = perhapsNamed(tree, participants);
  if (people.length === 0) return [];
  return findAttributions(tree, people).map((found) => {
    const { kind, certain, name, excerpt, line, offset } = found;
    const code =
      kind === 'mention'
        ? 'participant_named'
        : certain
          ? 'statement_attributed'
          : 'statement_maybe_attributed';
    return finding(certain ? 'blocks' : 'warns', code, text.place, {
      lang: text.lang,
      number: text.number,
      line,
      offset,
      excerpt,
      params: { name, rule: event.attributionRule },
    });
  });
}

function checkStructure(text: PlacedText, tree: Root): Finding[] {
  // A title, a summary and a notice are plain text.
  if (text.place === 'title' || text.place === 'summary' || text.place === 'notice') return [];
  const found: Finding[] = [];
  let level = 0;
  for (const node of nodesOf(tree)) {
    const at = {
      lang: text.lang,
      number: text.number,
      line: node.position?.start.line ?? null,
      offset: node.position?.start.offset ?? null,
    };
    if (node.type === 'image' && (node.alt ?? '').trim() === '') {
      found.push(
        finding('blocks', 'image_without_alt', text.place, { ...at, params: { url: node.url } }),
      );
    }
    if (node.type !== 'heading') continue;
    if (level > 0 && node.depth > level + 1) {
      found.push(
        finding('warns', 'heading_level_skipped', text.place, {
          ...at,
          params: { from: level, to: node.depth },
        }),
      );
    }
    level = node.depth;
  }
  return found;
}

/** The nodes in the order of the text. */
function nodesOf(root: Root): Nodes[] {
  const nodes: Nodes[] = [];
  for (const parent of parentsOf(root)) nodes.push(...parent.children);
  return nodes.sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0));
}
