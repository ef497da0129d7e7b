import { describe, expect, it } from '@jest/globals';
import { UI_LANGUAGES } from '../kernel/languages.js';
import type { DemoOutcome } from './event-types.js';
import { demoEvents } from './events.js';
import { demoEvidence } from './evidence.js';
import { demoExperts } from './experts.js';
import { demoOutcomes } from './outcomes.js';

const languagesOf = (text: object) => Object.keys(text).sort();

/** Words, or for Chinese the number of Han characters. */
function lengthOf(lang: string, text: string): number {
  return lang === 'zh'
    ? [...text.matchAll(/\p{Script=Han}/gu)].length
    : [...text.matchAll(/[\p{L}\p{N}]+/gu)].length;
}

/** The participants of the outcome's event who are named in one of its texts. */
function namedParticipants(outcome: DemoOutcome, texts: readonly string[]): string[] {
  const event = demoEvents.find((one) => one.key === outcome.event);
  const words = texts.flatMap((text) => text.split(/[^\p{L}\p{N}ʻ’-]+/u));
  return (event?.speakers ?? [])
    .map((speaker) => demoExperts.find((expert) => expert.key === speaker.expert))
    .filter((expert) => expert !== undefined)
    .filter((expert) =>
      expert.names.some(
        (form) =>
          words.includes(form.family ?? form.full ?? '') ||
          (form.script === 'Hani' &&
            texts.some((text) => text.includes(`${form.family ?? ''}${form.given ?? ''}` || '\0'))),
      ),
    )
    .map((expert) => expert.key);
}

const allTexts = (outcome: DemoOutcome) => [
  ...Object.values(outcome.title),
  ...Object.values(outcome.abstract),
  ...Object.values(outcome.text),
  ...outcome.recommendations.flatMap((one) => Object.values(one.text)),
];

describe('the outcomes', () => {
  it('belong to events that were held', () => {
    const states = demoOutcomes.map(
      (outcome) => demoEvents.find((event) => event.key === outcome.event)?.state,
    );
    expect(states).toEqual(['held', 'held', 'held', 'held', 'held']);
  });

  it.each(demoOutcomes)('$key has each of its texts in exactly its languages', (outcome) => {
    const languages = [...outcome.languages].sort();
    const parts = [
      outcome.title,
      outcome.abstract,
      outcome.text,
      ...outcome.recommendations.map((one) => one.text),
    ];
    expect(parts.map(languagesOf)).toEqual(parts.map(() => languages));
    expect(outcome.languages).toContain(outcome.authenticLanguage);
    expect(outcome.recommendations.length).toBeGreaterThanOrEqual(3);
    expect(outcome.recommendations.length).toBeLessThanOrEqual(6);
    expect(outcome.recommendations.every((one) => one.addressees.length > 0)).toBe(true);
  });

  it.each(demoOutcomes)(
    '$key is a text of some length with headings, a table, a list',
    (outcome) => {
      for (const lang of outcome.languages) {
        const text = outcome.text[lang] ?? '';
        expect(text).toMatch(/^## /);
        expect(text).toMatch(/^\| --- /m);
        expect(text).toMatch(/^(- |1\. )/m);
        expect(lengthOf(lang, text)).toBeGreaterThan(lang === 'zh' ? 700 : 330);
        expect(lengthOf(lang, text)).toBeLessThan(lang === 'zh' ? 1300 : 720);
      }
    },
  );

  it.each(demoOutcomes)('$key has the same structure in each language', (outcome) => {
    const shapes = outcome.languages.map((lang) =>
      (outcome.text[lang] ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => /^(##|\||-|\d\.)/.exec(line)?.[1] ?? 'p')
        .join(' '),
    );
    expect(new Set(shapes).size).toBe(1);
  });

  it('include two in all four languages, one corrected, one withdrawn, one in review', () => {
    const inAll = demoOutcomes.filter((o) => o.languages.length === UI_LANGUAGES.length);
    expect(inAll.map((o) => o.key)).toEqual(['out-transport', 'out-almaty']);
    const corrected = demoOutcomes.filter((o) => o.correction !== undefined);
    expect(corrected.map((o) => o.key)).toEqual(['out-transport']);
    const withdrawn = demoOutcomes.filter((o) => o.withdrawal !== undefined);
    expect(withdrawn.map((o) => [o.key, o.state])).toEqual([['out-security', 'withdrawn']]);
    const inReview = demoOutcomes.filter((o) => o.publishedAfterDays === undefined);
    expect(inReview.map((o) => [o.key, o.state])).toEqual([['out-campaign', 'in_review']]);
  });

  it('cite facts that are in the evidence library', () => {
    const known = demoEvidence.map((fact) => fact.key);
    const cited = demoOutcomes.flatMap((outcome) => outcome.evidence);
    expect(cited.filter((key) => !known.includes(key))).toEqual([]);
    expect(new Set(cited).size).toBe(known.length);
  });

  it('are corrected where the slip stands exactly once, in each language', () => {
    for (const outcome of demoOutcomes) {
      const replacements = outcome.correction?.replacements ?? [];
      for (const { lang, from, to } of replacements) {
        expect(outcome.text[lang]?.split(from)).toHaveLength(2);
        expect(outcome.text[lang]).not.toContain(to);
      }
      if (outcome.correction !== undefined) {
        expect(replacements.map((one) => one.lang).sort()).toEqual([...outcome.languages].sort());
      }
    }
  });

  it('name no participant where the Chatham House rule holds', () => {
    const closed = demoOutcomes.filter(
      (o) => demoEvents.find((e) => e.key === o.event)?.attribution === 'chatham_house',
    );
    expect(closed.map((o) => o.key)).toEqual(['out-visa-free']);
    for (const outcome of closed) {
      expect(namedParticipants(outcome, allTexts(outcome))).toEqual([]);
      expect(namedParticipants(outcome, ['Эту мысль высказала Мирзаева.', '贺知微指出。'])).toEqual(
        ['he-zhiwei', 'mirzayeva-shohsanam'],
      );
    }
  });
});
