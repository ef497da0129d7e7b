import { describe, expect, it } from '@jest/globals';
import { UI_LANGUAGES } from '../kernel/languages.js';
import { cleanLocalizedText } from '../kernel/localized-text.js';
import { isReservedSlug } from '../kernel/slug.js';
import { addressees } from './addressees.js';
import { demoEvents } from './events.js';
import { demoEvidence } from './evidence.js';
import { demoExperts } from './experts.js';
import { demoInstitutions } from './institutions.js';
import { demoMandate } from './mandate.js';
import { demoOrganization } from './organization.js';
import { demoOutcomes } from './outcomes.js';
import { outlets } from './outlets.js';
import { demoPartners } from './partners.js';
import { demoSeries } from './series.js';
import { demoThemes } from './themes.js';
import { demoVenues } from './venues.js';

const everything = {
  organization: demoOrganization,
  mandate: demoMandate,
  themes: demoThemes,
  partners: demoPartners,
  venues: demoVenues,
  institutions: demoInstitutions,
  experts: demoExperts,
  series: demoSeries,
  events: demoEvents,
  evidence: demoEvidence,
  outcomes: demoOutcomes,
  addressees,
  outlets,
};

interface Found {
  readonly path: string;
  readonly text: Readonly<Record<string, string>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every localized text below `value`: an object whose keys are all language tags, at least one of ours. */
function localizedTexts(value: unknown, path = ''): Found[] {
  if (!isRecord(value)) return [];
  const entries = Object.entries(value);
  const strings = entries.filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && /^[a-z]{2}$/.test(entry[0]),
  );
  if (strings.length > 0 && strings.length === entries.length) {
    return [{ path, text: Object.fromEntries(strings) }];
  }
  return entries.flatMap(([key, child]) => localizedTexts(child, `${path}/${key}`));
}

/** Texts that may lack a language; all others have the four. */
const MAY_LACK =
  /^\/institutions\/\d+\/names$|\/bio$|\/contributions\/\d+\/title$|^\/outcomes\/\d+\/(title|abstract|text)$|^\/outcomes\/\d+\/recommendations\/\d+\/text$/;

const texts = localizedTexts(everything);

/** What is wrong with the text in this language, or undefined. */
function complaint(lang: string, text: string): string | undefined {
  if (text.trim() !== text || text === '') return 'empty or padded';
  if (text.normalize('NFC') !== text) return 'not NFC';
  // eslint-disable-next-line no-control-regex -- the point is to find them
  if (/[\u0000-\u0009\u000b-\u001f\u007f\u200b\ufeff]/.test(text)) return 'control character';
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const han = /\p{Script=Han}/u.test(text);
  if (lang === 'en' && (cyrillic || han)) return 'foreign script in English';
  if ((lang === 'ru' || lang === 'kk') && (!cyrillic || han)) return 'not in Cyrillic';
  if (lang === 'ru' && /[әғқңөұүһі]/iu.test(text)) return 'Kazakh letter in Russian';
  if (lang === 'kk' && text.length > 40 && !/[әғқңөұүһі]/iu.test(text)) return 'not Kazakh';
  if (lang === 'zh' && (!han || cyrillic)) return 'not in Han';
  if (lang === 'zh' && /\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u.test(text)) {
    return 'half-width punctuation in Chinese';
  }
  return undefined;
}

const keysOf = (rows: readonly { readonly key: string }[]) => rows.map((row) => row.key);
const doubles = (keys: readonly string[]) => keys.filter((key, i) => keys.indexOf(key) !== i);
const missing = (asked: readonly string[], known: readonly string[]) =>
  asked.filter((key) => !known.includes(key));

describe('texts', () => {
  it('are found, hundreds of them', () => {
    expect(texts.length).toBeGreaterThan(300);
  });

  it('exist in the four languages wherever they must', () => {
    const incomplete = texts
      .filter(({ path }) => !MAY_LACK.test(path))
      .filter(({ text }) => UI_LANGUAGES.some((lang) => text[lang] === undefined))
      .map(({ path, text }) => `${path}: ${Object.keys(text).join()}`);
    expect(incomplete).toEqual([]);
  });

  it('are written in the script and with the marks of their language', () => {
    const wrong = texts.flatMap(({ path, text }) =>
      Object.entries(text).flatMap(([lang, words]) => {
        const found = complaint(lang, words);
        return found === undefined ? [] : [`${path} ${lang}: ${found}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are not the same sentence in Russian and Kazakh', () => {
    const copied = texts.filter(
      ({ text }) => (text['ru'] ?? '').length > 25 && text['ru'] === text['kk'],
    );
    expect(copied.map(({ path }) => path)).toEqual([]);
  });

  it('are what the edge makes of them: cleaning changes nothing', () => {
    const changed = texts.filter(
      ({ text }) =>
        JSON.stringify(cleanLocalizedText(text, { kind: 'text' })) !== JSON.stringify(text),
    );
    expect(changed.map(({ path }) => path)).toEqual([]);
  });

  it('hold the checks above against texts that are wrong', () => {
    expect(complaint('en', 'Round стол')).toBe('foreign script in English');
    expect(complaint('ru', 'Дөңгелек үстел')).toBe('Kazakh letter in Russian');
    expect(complaint('kk', 'Круглый стол по региональному сотрудничеству')).toBe('not Kazakh');
    expect(complaint('zh', '圆桌会议,建议')).toBe('half-width punctuation in Chinese');
    expect(complaint('ru', 'и\u0306')).toBe('not NFC');
    expect(complaint('kk', 'Дөңгелек үстел')).toBeUndefined();
  });
});

describe('addresses', () => {
  const all = JSON.stringify(everything);

  it('are at example.org, every one', () => {
    const mails = [...all.matchAll(/[^\s"]+@[^\s"]+/g)].map((match) => match[0]);
    expect(mails).toHaveLength(demoExperts.length + 1);
    expect(mails.filter((mail) => !/^[a-z.]+@example\.org$/.test(mail))).toEqual([]);
    expect(doubles(mails)).toEqual([]);
  });

  it('name no other host', () => {
    const links = [...all.matchAll(/https?:\/\/([^/"\s)]+)/g)].map((match) => match[1]);
    expect(links.filter((host) => host !== 'example.org')).toEqual([]);
  });
});

describe('keys', () => {
  const roomKeys = demoVenues.flatMap((venue) => keysOf(venue.rooms));
  const lists: readonly (readonly string[])[] = [
    keysOf(demoThemes),
    keysOf(demoPartners),
    keysOf(demoVenues),
    roomKeys,
    keysOf(demoInstitutions),
    keysOf(demoExperts),
    keysOf(demoSeries),
    keysOf(demoEvents),
    demoEvents.map((event) => event.slug),
    demoEvents.flatMap((event) => keysOf(event.sessions)),
    keysOf(demoEvidence),
    keysOf(demoOutcomes),
    demoOutcomes.map((outcome) => outcome.slug),
  ];

  it('are unique', () => {
    expect(lists.map(doubles).filter((found) => found.length > 0)).toEqual([]);
  });

  it('make slugs that no route has', () => {
    const slugs = [demoMandate, ...demoSeries, ...demoEvents, ...demoOutcomes].map(
      (one) => one.slug,
    );
    expect(
      slugs.filter((slug) => isReservedSlug(slug) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)),
    ).toEqual([]);
  });

  it('of themes, institutions, partners, series and venues exist where they are used', () => {
    const themes = [
      ...demoMandate.proposals.flatMap((p) => p.commitments.flatMap((c) => c.themeKeys ?? [])),
      ...demoExperts.flatMap((expert) => expert.themes),
      ...demoEvents.flatMap((event) => event.themes),
    ];
    expect(missing(themes, keysOf(demoThemes))).toEqual([]);
    const institutions = demoExperts.map((expert) => expert.institution);
    expect(missing(institutions, keysOf(demoInstitutions))).toEqual([]);
    const partners = [
      ...demoEvents.flatMap((event) => event.partners.map((p) => p.partner)),
      ...demoOutcomes.flatMap((o) =>
        o.recommendations.flatMap((r) => r.addressees.flatMap((a) => a.partner ?? [])),
      ),
    ];
    expect(missing(partners, keysOf(demoPartners))).toEqual([]);
    const series = demoEvents.flatMap((event) => event.series ?? []);
    expect(missing(series, keysOf(demoSeries))).toEqual([]);
    const venues = demoEvents.map((event) => event.venue);
    expect(missing(venues, keysOf(demoVenues))).toEqual([]);
  });

  it('of a theme’s parent come before it', () => {
    const late = demoThemes.filter(
      (theme, i) =>
        theme.parent !== undefined &&
        !demoThemes.slice(0, i).some((earlier) => earlier.key === theme.parent),
    );
    expect(late).toEqual([]);
  });

  it('of the events’ series agree with their kind', () => {
    const odd = demoEvents.filter((event) => {
      const series = demoSeries.find((one) => one.key === event.series);
      return series !== undefined && series.eventKind !== event.kind;
    });
    expect(odd.map((event) => event.key)).toEqual([]);
  });

  it('of proposals served are numbers of the mandate', () => {
    const numbers = demoMandate.proposals.map((proposal) => proposal.number);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(
      demoEvents.flatMap((event) => event.proposals).filter((n) => !numbers.includes(n)),
    ).toEqual([]);
  });
});

describe('the organization', () => {
  it('has a code that symbols can carry and all four languages', () => {
    expect(demoOrganization.code).toMatch(/^[A-Z][A-Z0-9-]{1,15}$/);
    expect([...demoOrganization.languages].sort()).toEqual([...UI_LANGUAGES].sort());
  });
});

describe('the commitments', () => {
  const commitments = demoMandate.proposals.flatMap((proposal) => proposal.commitments);

  it('are of every kind and can be computed', () => {
    expect(demoMandate.proposals.every((proposal) => proposal.commitments.length > 0)).toBe(true);
    expect(new Set(commitments.map((c) => c.kind)).size).toBe(7);
    const unclear = commitments.filter(
      (c) =>
        (c.kind === 'events_held' && c.eventKinds === undefined) ||
        (c.kind === 'presence' && (c.dimension === undefined || c.eventKinds === undefined)) ||
        (c.kind === 'themes_covered' && c.themeKeys === undefined) ||
        (c.kind === 'outcomes_published' &&
          (c.withinDays === undefined || c.channels === undefined || c.target !== 1)) ||
        c.target < 1,
    );
    expect(unclear).toEqual([]);
  });

  it('count from after the mandate’s spring', () => {
    expect(new Set(commitments.map((c) => c.startsOn))).toEqual(new Set(['2025-04-01']));
  });
});
