import type { UiLanguage } from '../kernel/languages.js';
import type { PrintForm } from './printed-programme-forms.js';
import type { DomainWords } from './site.words.js';
import { en } from './site.texts.en.js';
import { kk } from './site.texts.kk.js';
import { ru } from './site.texts.ru.js';
import { zh } from './site.texts.zh.js';

/** The forms of a counted phrase by CLDR plural category; `{n}` is the number. */
export interface PluralForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type ErrorPageKind = 'missing' | 'gone' | 'refused' | 'fault' | 'unavailable';

/** Every word of the public site in one language; the words of the domain are those of docs/glossary.md. */
export interface SiteTexts extends DomainWords {
  readonly languageName: string;
  readonly skip: string;
  readonly mainNavigation: string;
  readonly languageNavigation: string;
  readonly home: string;
  readonly events: string;
  readonly publications: string;
  readonly recommendations: string;
  readonly experts: string;
  readonly mandates: string;
  readonly follow: string;
  readonly feedOf: string;
  readonly calendarOfEvents: string;
  readonly forPrograms: string;
  readonly lead: string;

  readonly nextEvents: string;
  readonly allEvents: string;
  readonly noNextEvents: string;
  readonly latestPublications: string;
  readonly allPublications: string;
  readonly noPublications: string;
  readonly whatWasPromised: string;
  readonly seeCoverage: string;

  readonly eventsLead: string;
  readonly upcoming: string;
  readonly past: string;
  readonly kind: string;
  readonly theme: string;
  readonly anyKind: string;
  readonly anyTheme: string;
  readonly filter: string;
  readonly show: string;
  readonly showAll: string;
  readonly older: string;
  readonly later: string;
  readonly toBeginning: string;
  readonly pages: string;
  readonly nothingFound: string;

  readonly when: string;
  readonly where: string;
  readonly format: string;
  readonly workingLanguages: string;
  readonly organizedBy: string;
  readonly series: string;
  readonly ofTheSeries: string;
  readonly otherOfSeries: string;
  readonly partners: string;
  readonly themes: string;
  readonly servesProposals: string;
  readonly proposalOf: string;
  readonly speakers: string;
  readonly outcomes: string;
  readonly programme: string;
  readonly toProgramme: string;
  readonly noProgramme: string;
  readonly releaseOf: string;
  readonly formerReleaseNotice: string;
  readonly toCurrentProgramme: string;
  readonly earlierReleases: string;
  readonly addToCalendar: string;
  readonly toPrint: string;
  readonly printForms: Readonly<Record<PrintForm, string>>;
  readonly theEvent: string;
  readonly allSessions: string;
  readonly online: string;
  readonly joinOnline: string;
  readonly attribution: string;
  readonly cancelledNotice: string;
  readonly postponedNotice: string;
  readonly notHeldAsPlanned: string;
  readonly reason: string;
  readonly allTimesIn: string;
  readonly untilNextDay: string;
  readonly overMidnight: string;
  readonly noRoom: string;
  readonly noPlace: string;
  readonly cancelled: string;
  readonly inCalendar: string;
  readonly minutes: PluralForms;

  readonly expertsLead: string;
  readonly alsoWritten: string;
  readonly affiliations: string;
  readonly country: string;
  readonly languages: string;
  readonly fields: string;
  readonly category: string;
  readonly engagements: string;

  readonly publicationsLead: string;
  readonly language: string;
  readonly anyLanguage: string;
  readonly search: string;
  readonly symbol: string;
  readonly version: string;
  readonly publishedBy: string;
  readonly firstPublished: string;
  readonly availableIn: string;
  readonly authentic: string;
  readonly shownInOther: string;
  readonly notAuthentic: string;
  readonly fromEvent: string;
  readonly recommendationsIn: string;
  readonly addressedTo: string;
  readonly evidence: string;
  readonly source: string;
  readonly refuted: string;
  readonly howToCite: string;
  readonly citationFiles: string;
  readonly download: string;
  readonly pdf: string;
  readonly pageCount: PluralForms;
  readonly versions: string;
  readonly currentVersion: string;
  readonly formerVersionNotice: string;
  readonly toCurrent: string;
  readonly contents: string;
  readonly placements: string;
  readonly withdrawnTitle: string;
  readonly withdrawnOn: string;
  readonly withdrawnRecommendation: string;

  readonly recommendationsLead: string;
  readonly status: string;
  readonly anyStatus: string;
  readonly addressee: string;
  readonly anyAddressee: string;
  readonly recommendation: string;
  readonly dueOn: string;
  readonly statusHistory: string;
  readonly inOutcome: string;
  readonly notInCurrent: string;
  readonly otherLanguages: string;

  readonly mandatesLead: string;
  readonly adoptedOn: string;
  readonly originalText: string;
  readonly proposals: string;
  readonly coverage: string;
  readonly coverageLead: string;
  readonly asOf: string;
  readonly servingEvents: string;
  readonly moreEvents: PluralForms;
  readonly ofTarget: string;
  readonly planned: string;
  readonly earlierPeriods: PluralForms;
  readonly proof: string;
  readonly moreProof: PluralForms;
  readonly deadline: string;
  readonly lacking: string;
  readonly partial: string;
  readonly legend: string;
  readonly noCommitments: string;
  readonly fullText: string;

  readonly errors: Readonly<
    Record<ErrorPageKind, { readonly title: string; readonly text: string }>
  >;
  readonly requestNumber: string;
}

/** The words of the public site: a text that is missing in a language does not compile. */
export const SITE_TEXTS: Readonly<Record<UiLanguage, SiteTexts>> = { en, ru, kk, zh };

const rules = new Map<UiLanguage, Intl.PluralRules>();

/** A counted phrase by the plural rules of the language: 1 страница, 2 страницы, 5 страниц. */
export function plural(forms: PluralForms, n: number, language: UiLanguage): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  const category = rule.select(n);
  const form =
    category === 'one' || category === 'few' || category === 'many' ? forms[category] : forms.other;
  return (form ?? forms.other).replace('{n}', new Intl.NumberFormat(language).format(n));
}

/** A text with its places filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
