import type { Translated, UiLanguage } from '../kernel/languages.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import { DOMAIN_WORDS } from '../kernel/words.js';
import type { RecommendationView } from './dto/recommendation.dto.js';

/** The name of the file and of its sheet. */
export const RECOMMENDATIONS_TITLE: Translated = {
  en: 'Recommendations',
  ru: 'Рекомендации',
  kk: 'Ұсынымдар',
  zh: '建议',
};

const COLUMNS = {
  symbol: { en: 'Symbol', ru: 'Обозначение', kk: 'Белгісі', zh: '编号' },
  outcome: { en: 'Outcome', ru: 'Итоговый документ', kk: 'Қорытынды құжат', zh: '成果文件' },
  event: { en: 'Event', ru: 'Мероприятие', kk: 'Іс-шара', zh: '活动' },
  wording: { en: 'Wording', ru: 'Формулировка', kk: 'Мәтіні', zh: '表述' },
  addressees: { en: 'Addressees', ru: 'Адресаты', kk: 'Адресаттар', zh: '对象' },
  responded: { en: 'Have responded', ru: 'Ответили', kk: 'Жауап бергені', zh: '已答复' },
  status: { en: 'Status', ru: 'Статус', kk: 'Күйі', zh: '状态' },
  due: { en: 'Due', ru: 'Срок', kk: 'Мерзімі', zh: '期限' },
  issued: { en: 'Issued', ru: 'Выпущена', kk: 'Шығарылған күні', zh: '发布日期' },
  id: { en: 'ID', ru: 'ID', kk: 'ID', zh: 'ID' },
} satisfies Readonly<Record<string, Translated>>;

/**
 * The names of the columns: the wording once for each language of the organization, since a table is worked with in
 * several.
 */
export function recommendationHeader(
  language: UiLanguage,
  wordings: readonly string[],
): readonly string[] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return Object.entries(COLUMNS).flatMap(([column, name]) =>
    column === 'wording'
      ? wordings.map((lang) => `${name[language]} (${names.of(lang) ?? lang})`)
      : [name[language]],
  );
}

/** A recommendation as a row of text cells; its wording in Markdown, as it was written. */
export function recommendationRow(
  recommendation: RecommendationView,
  eventTitle: LocalizedText | undefined,
  issuedOn: string,
  language: UiLanguage,
  wordings: readonly string[],
): readonly string[] {
  const text = (localized: LocalizedText | undefined): string =>
    resolveText(localized ?? {}, { asked: language })?.text ?? '';
  const { addressees, responded, status } = recommendation;
  const cells: Readonly<Record<keyof typeof COLUMNS, readonly string[]>> = {
    symbol: [recommendation.symbol],
    outcome: [recommendation.outcomeSymbol],
    event: [text(eventTitle)],
    wording: wordings.map((lang) => recommendation.texts[lang] ?? ''),
    addressees: [addressees.map(({ name }) => text(name)).join('\n')],
    responded: [
      status === 'draft' || addressees.length === 0
        ? ''
        : `${String(responded)}/${String(addressees.length)}`,
    ],
    status: [DOMAIN_WORDS[language].recommendationStatuses[status]],
    due: [recommendation.dueOn ?? ''],
    issued: [issuedOn],
    id: [recommendation.id],
  };
  return Object.keys(COLUMNS).flatMap((column) => cells[column as keyof typeof COLUMNS]);
}
