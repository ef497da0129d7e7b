import { createHash } from 'node:crypto';
import { DomainError } from '../kernel/domain-error.js';
import { markdownToHtml } from '../platform/richtext/render-html.js';
import { langAttribute, localText, type TextSource, usePage } from './page-context.js';
import type { LocalizedText } from '../kernel/localized-text.js';

/** Texts that were rendered lately, by their digest: the same words always give the same HTML. */
const rendered = new Map<string, string>();
const KEPT = 200;
/** Longer texts are rendered each time, so that what is kept stays within some 20 MB. */
const LONGEST_KEPT = 100_000;

/** The HTML of a Markdown text under headings of level `level`; ids begin with `prefix`. */
export function htmlOf(text: string, lang: string, level: number, prefix: string): string {
  const key = createHash('sha256')
    .update(`${lang} ${String(level)} ${prefix} ${text}`)
    .digest('base64');
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const html = render(text, lang, level, prefix);
  if (html.length <= LONGEST_KEPT) {
    const [oldest] = rendered.keys();
    if (rendered.size >= KEPT && oldest !== undefined) rendered.delete(oldest);
    rendered.set(key, html);
  }
  return html;
}

function render(text: string, lang: string, level: number, prefix: string): string {
  try {
    const html = markdownToHtml(text, { headingShift: level, idPrefix: prefix, lang });
    // The empty corner of a table heads nothing.
    return html.replace(/<th\b[^>]*>\s*<\/th>/g, '<td></td>');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // What is no Markdown that we read (nested too deep, say) is still a text.
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return `<pre>${escaped}</pre>`;
  }
}

/** A Markdown text in one language. */
export function Markdown({
  text,
  lang,
  level = 2,
  prefix = '',
}: {
  readonly text: string;
  readonly lang: string;
  /** The level of the heading above it. */
  readonly level?: number;
  readonly prefix?: string;
}) {
  const page = usePage();
  return (
    <div
      className="prose"
      {...langAttribute(page, lang)}
      dangerouslySetInnerHTML={{ __html: htmlOf(text, lang, level, prefix) }}
    />
  );
}

/** A Markdown text in the page's language, or the next best. */
export function LocalMarkdown({
  text,
  level = 2,
  prefix = '',
  ...source
}: TextSource & {
  readonly text: LocalizedText;
  readonly level?: number;
  readonly prefix?: string;
}) {
  const page = usePage();
  const resolved = localText(page, text, source);
  if (resolved === undefined) return null;
  return <Markdown text={resolved.text} lang={resolved.lang} level={level} prefix={prefix} />;
}
