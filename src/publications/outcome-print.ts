import { formatDate, formatDateRange, localAt, localDate } from '../kernel/local-time.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import { linkEvidence } from '../outcomes/evidence-links.js';
import type { AddresseeView } from '../outcomes/dto/recommendation.dto.js';
import type { VersionContent } from '../outcomes/version-content.js';
import {
  authenticNote,
  labelLanguage,
  printLabels,
  updateTypeLabel,
  versionWords,
} from './print-labels.js';
import type { PrintDocument } from './typesetting/print-document.js';

/** What a printed version is dated and addressed by. */
export interface PrintContext {
  /** The instant of publication. */
  readonly publishedAt: string;
  /** Origin of the public site. */
  readonly publicUrl: string;
  /** Printed for those who write it: says that it is a draft. */
  readonly draft?: boolean;
}

/**
 * The printed document of one of a version's editions. Undefined where there is no edition in that language. The
 * date is that of the publication on the organization's calendar.
 */
export function printDocument(
  content: VersionContent,
  lang: string,
  context: PrintContext,
): PrintDocument | undefined {
  const { organization, version } = content;
  const edition = version.editions.find((candidate) => candidate.lang === lang);
  if (edition === undefined) return undefined;
  const resolve = (text: LocalizedText) =>
    resolveText(text, {
      asked: lang,
      authentic: version.authenticLanguage,
      order: organization.languages,
    })?.text ?? '';
  const day = localDate(localAt(context.publishedAt, organization.zone));
  const later = version.updateType !== 'new';
  const draft = context.draft ?? false;
  const notices = [
    ...(draft ? [versionWords(version.label, lang)] : []),
    ...(draft && later ? [updateTypeLabel(version.updateType, lang)] : []),
    ...(later ? [resolve(version.notice)] : []),
  ].filter((text) => text !== '');
  return {
    lang,
    title: edition.title,
    subtitle: edition.summary.replace(/\s+/g, ' ').trim() || undefined,
    organization: resolve(organization.name),
    symbol: version.symbol,
    date: [
      printDate(day, lang),
      ...(later && !draft ? [versionWords(version.label, lang)] : []),
    ].join(' · '),
    createdOn: day,
    eventLine: eventLine(content, lang),
    authenticNote:
      version.editions.length > 1 || !edition.authentic
        ? authenticNote(lang, version.authenticLanguage)
        : undefined,
    notice:
      notices.map((text) => (/[.。!?！？]$/u.test(text) ? text : `${text}.`)).join(' ') ||
      undefined,
    body: linkEvidence(edition.body, version.citations),
    recommendations: version.recommendations.flatMap(({ symbol, texts, addressees }) => {
      const text = texts[lang];
      if (text === undefined) return [];
      return [
        {
          symbol,
          text: linkEvidence(text, version.citations),
          addressees: addressees.map((one) => addresseeName(one, resolve)),
        },
      ];
    }),
    evidence: version.citations.map((fact) => ({
      text: datedClaim(resolve(fact.claim), fact.occurredOn, lang),
      source: [resolve(fact.source), fact.sourceUrl ?? '']
        .filter((part) => part !== '')
        .join(separator(lang)),
    })),
    labels: printLabels(lang, version.updateType, draft),
    permalink: permalink(context.publicUrl, lang, content.slug),
  };
}

/** The address of an outcome's page for readers of a language; where the site does not speak it, under English. */
export function permalink(publicUrl: string, lang: string, slug: string): string {
  return `${publicUrl}/${labelLanguage(lang)}/publications/${slug}`;
}

/** A partner with its acronym, anybody else as written. */
function addresseeName(addressee: AddresseeView, resolve: (text: LocalizedText) => string): string {
  const name = resolve(addressee.name);
  const acronym = resolve(addressee.acronym);
  return acronym === '' || acronym === name ? name : `${name} (${acronym})`;
}

function eventLine(
  { event, organization, version }: VersionContent,
  lang: string,
): string | undefined {
  if (!event.isPublic) return undefined;
  const preference = {
    asked: lang,
    authentic: version.authenticLanguage,
    order: organization.languages,
  };
  return [
    resolveText(event.title, preference)?.text,
    resolveText(event.city, preference)?.text,
    formatDateRange(event.startsLocal, lastDay(event.startsLocal, event.endsLocal), lang),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(separator(lang));
}

/** A fact with its day, unless it tells the day itself. */
function datedClaim(claim: string, occurredOn: string | null, lang: string): string {
  if (occurredOn === null) return claim;
  const [year = '', , day = ''] = occurredOn.split('-');
  const numbers = new Set(claim.match(/\d+/g) ?? []);
  if (numbers.has(year) && (numbers.has(day) || numbers.has(String(Number(day))))) return claim;
  const date = printDate(occurredOn, lang);
  return labelLanguage(lang) === 'zh' ? `${claim}（${date}）` : `${claim} (${date})`;
}

/** The date, its last sign kept on the line: `14 сентября 2027 г.`. */
function printDate(day: string, lang: string): string {
  return formatDate(day, lang).replace(/ (?=г\.$)/, '\u00a0');
}

/** Stands between the parts of a line. */
function separator(lang: string): string {
  return labelLanguage(lang) === 'zh' ? '，' : ', ';
}

/** An event that ends at midnight was held up to the day before. */
function lastDay(startsLocal: string, endsLocal: string): string {
  if (!endsLocal.endsWith('T00:00')) return localDate(endsLocal);
  const day = Temporal.PlainDate.from(localDate(endsLocal)).subtract({ days: 1 }).toString();
  return day < localDate(startsLocal) ? localDate(startsLocal) : day;
}
