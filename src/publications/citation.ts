import { formatDate, localAt, localDate } from '../kernel/local-time.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import type { VersionContent } from '../outcomes/version-content.js';
import { permalink } from './outcome-print.js';
import { labelLanguage, versionWords } from './print-labels.js';

/**
 * How a publication is cited, in each language in which it has a text: organization, title, symbol, version, date
 * and address. A tombstone keeps it when the text is gone.
 */
export function citationOf(
  content: VersionContent,
  context: { readonly publishedAt: string; readonly publicUrl: string },
): LocalizedText {
  const { organization, version, slug } = content;
  const day = localDate(localAt(context.publishedAt, organization.zone));
  return Object.fromEntries(
    version.editions.map(({ lang, title }) => {
      const name = resolveText(organization.name, { asked: lang, order: organization.languages });
      const quoted = quote(title, lang);
      const parts = [
        ...(name === undefined ? [] : [name.text]),
        quoted,
        version.symbol,
        versionWords(version.label, lang),
        formatDate(day, lang).replace(/\.$/, ''),
        permalink(context.publicUrl, lang, slug),
      ];
      return [lang, labelLanguage(lang) === 'zh' ? parts.join('，') : parts.join('. ')];
    }),
  );
}

/** A title in the quotation marks of its language. */
function quote(title: string, lang: string): string {
  switch (labelLanguage(lang)) {
    case 'zh':
      return `《${title}》`;
    case 'ru':
    case 'kk':
      return `«${title}»`;
    case 'en':
      return `“${title}”`;
  }
}
