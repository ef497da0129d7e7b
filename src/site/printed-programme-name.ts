import type { UiLanguage } from '../kernel/languages.js';
import { resolveText } from '../kernel/localized-text.js';
import { shorten } from '../platform/richtext/plain-text.js';
import type { EventFacts } from './event.queries.js';
import type { PrintForm } from './printed-programme-forms.js';

const PAPER: Readonly<Record<PrintForm, string>> = { booklet: 'A5', poster: 'A3', doors: 'A4' };

/** The name under which a printed programme is kept: title, form and paper. */
export function printFileName(event: EventFacts, form: PrintForm, lang: UiLanguage): string {
  const title = resolveText(event.title, { asked: lang, order: event.organization.languages });
  return `${shorten(title?.text ?? event.slug, 80)} ${form} ${PAPER[form]}.pdf`;
}
