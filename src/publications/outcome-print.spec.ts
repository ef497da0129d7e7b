import { describe, expect, it } from '@jest/globals';
import type { VersionContent } from '../outcomes/version-content.js';
import { citationOf } from './citation.js';
import { printDocument } from './outcome-print.js';

const CONTEXT = { publishedAt: '2027-03-31T20:00:00Z', publicUrl: 'https://suhbat.example.org' };

function content(over: Partial<VersionContent['version']> = {}): VersionContent {
  return {
    organization: {
      id: 'o',
      name: { en: 'Example Secretariat', ru: 'Примерный секретариат' },
      languages: ['en', 'ru'],
      zone: 'Asia/Almaty',
    },
    slug: 'round-table',
    event: {
      title: { en: 'Round table', ru: 'Круглый стол' },
      startsLocal: '2027-03-10T10:00',
      endsLocal: '2027-03-12T00:00',
      zone: 'Asia/Almaty',
      endsAt: '2027-03-11T19:00:00Z',
      state: 'held',
      attributionRule: 'on_record',
      isPublic: true,
      city: { ru: 'Алматы', en: 'Almaty' },
      version: 1,
    },
    participants: [],
    overrides: [],
    version: {
      id: 'v',
      outcomeId: 'x',
      symbol: 'SEC/REC/2027/1',
      kind: 'recommendations',
      authenticLanguage: 'ru',
      label: '1.0',
      major: 1,
      minor: 0,
      updateType: 'new',
      notice: {},
      state: 'approved',
      languages: ['ru', 'uz', 'zh'],
      publishLocal: null,
      publishZone: null,
      publishAt: null,
      submittedAt: null,
      approvedAt: null,
      approvedBy: null,
      publishedAt: null,
      createdAt: '2027-03-12T00:00:00Z',
      version: 3,
      editions: (['ru', 'uz', 'zh'] as const).map((lang) => ({
        id: lang,
        lang,
        authentic: lang === 'ru',
        title: { ru: 'Рекомендации', uz: 'Tavsiyalar', zh: '建议' }[lang],
        summary: '',
        body: 'Text.',
        version: 1,
        changedAt: '2027-03-12T00:00:00Z',
        changedBy: null,
        confirmedAt: null,
      })),
      recommendations: [
        {
          id: 'r',
          number: 1,
          symbol: 'SEC/REC/2027/1/REC.1',
          status: 'draft',
          texts: { ru: 'Сделать.', zh: '去做。' },
          addressees: [
            {
              partnerId: 'p',
              name: { en: 'Example Organization', zh: '示例组织' },
              acronym: { en: 'EXO' },
            },
            { partnerId: null, name: { ru: 'Министерства' }, acronym: {} },
          ],
          dueOn: null,
          version: 1,
          textStates: [],
        },
      ],
      citations: [
        {
          evidenceId: 'e',
          claim: { ru: 'Первый поезд вышел 8 апреля 2025 года.', zh: '首趟列车发车。' },
          occurredOn: '2025-04-08',
          source: { ru: 'Вестник' },
          sourceUrl: 'https://example.org/1',
          state: 'checked',
        },
      ],
      refusal: null,
      ...over,
    },
  };
}

describe('the printed document', () => {
  it('is dated by the calendar of the organization, and told from an event up to its last day', () => {
    const document = printDocument(content(), 'ru', CONTEXT);
    expect(document?.createdOn).toBe('2027-04-01');
    expect(document?.date).toBe('1 апреля 2027\u00a0г.');
    expect(document?.eventLine).toBe('Круглый стол, Алматы, 10–11 марта 2027 г.');
    expect(document?.permalink).toBe('https://suhbat.example.org/ru/publications/round-table');
    expect(document?.authenticNote).toBe('Подлинный текст.');
    expect(document?.notice).toBeUndefined();
  });

  it('resolves each text by the language of the document', () => {
    const chinese = printDocument(content(), 'zh', CONTEXT);
    expect(chinese?.recommendations).toEqual([
      {
        symbol: 'SEC/REC/2027/1/REC.1',
        text: '去做。',
        addressees: ['示例组织 (EXO)', 'Министерства'],
      },
    ]);
    expect(chinese?.evidence).toEqual([
      { text: '首趟列车发车。（2025年4月8日）', source: 'Вестник，https://example.org/1' },
    ]);
    expect(chinese?.labels.language).toBe('中文');
    expect(printDocument(content(), 'ru', CONTEXT)?.evidence[0]?.text).toBe(
      'Первый поезд вышел 8 апреля 2025 года.',
    );
  });

  it('speaks English around a text in a language that the product does not speak', () => {
    const uzbek = printDocument(content(), 'uz', CONTEXT);
    expect(uzbek?.labels.recommendations).toBe('Recommendations');
    expect(uzbek?.authenticNote).toBe('Translation. Language of the authentic text: Russian.');
    expect(uzbek?.permalink).toBe('https://suhbat.example.org/en/publications/round-table');
    expect(uzbek?.recommendations).toEqual([]);
    expect(printDocument(content(), 'kk', CONTEXT)).toBeUndefined();
  });

  it('says what a correction corrects, and of a draft that it is one', () => {
    const later = content({
      updateType: 'corrigendum',
      label: '1.1',
      notice: { ru: 'Исправлена цифра', zh: '更正数字。' },
    });
    const corrected = printDocument(later, 'zh', CONTEXT);
    expect([corrected?.labels.notice, corrected?.notice, corrected?.date]).toEqual([
      '更正',
      '更正数字。',
      '2027年4月1日 · 版本 1.1',
    ]);
    const draft = printDocument(later, 'ru', { ...CONTEXT, draft: true });
    expect([draft?.labels.notice, draft?.notice]).toEqual([
      'Черновик, не для публикации',
      'Версия 1.1. Исправление. Исправлена цифра.',
    ]);
  });

  it('has no line of an event that the public may not know', () => {
    const base = content();
    const secret = { ...base, event: { ...base.event, isPublic: false } };
    expect(printDocument(secret, 'ru', CONTEXT)?.eventLine).toBeUndefined();
  });
});

describe('the citation', () => {
  it('is written in each language of the version', () => {
    expect(citationOf(content(), CONTEXT)).toEqual({
      ru: 'Примерный секретариат. «Рекомендации». SEC/REC/2027/1. Версия 1.0. 1 апреля 2027 г. https://suhbat.example.org/ru/publications/round-table',
      uz: 'Example Secretariat. “Tavsiyalar”. SEC/REC/2027/1. Version 1.0. 1-aprel, 2027. https://suhbat.example.org/en/publications/round-table',
      zh: 'Example Secretariat，《建议》，SEC/REC/2027/1，版本 1.0，2027年4月1日，https://suhbat.example.org/zh/publications/round-table',
    });
  });
});
