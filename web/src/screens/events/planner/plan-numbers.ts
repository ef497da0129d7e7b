import { useMemo } from 'react';
import { defineTexts, formatNumber, plural, useTexts } from '../../../texts/texts';
import { useLanguage } from '../../../texts/language';

const numberTexts = defineTexts({
  placed: {
    en: (placed: string, all: string) => `${placed} of ${all} sessions placed`,
    ru: (placed: string, all: string) => `Размещено заседаний: ${placed} из ${all}`,
    kk: (placed: string, all: string) => `Орналастырылды: ${placed} / ${all} отырыс`,
    zh: (placed: string, all: string) => `已安排 ${placed} / ${all} 个场次`,
  },
  wishes: {
    en: (points: string) => `unmet wishes: ${points} points`,
    ru: (points: string) => `невыполненные пожелания: ${points} баллов`,
    kk: (points: string) => `орындалмаған тілектер: ${points} ұпай`,
    zh: (points: string) => `未满足的愿望：${points} 分`,
  },
  points: {
    en: (points: string) => `${points} points`,
    ru: (points: string) => `баллов: ${points}`,
    kk: (points: string) => `${points} ұпай`,
    zh: (points: string) => `${points} 分`,
  },
});

const SESSIONS = {
  en: { one: '# session', other: '# sessions' },
  ru: { one: '# заседание', few: '# заседания', many: '# заседаний', other: '# заседания' },
  kk: { other: '# отырыс' },
  zh: { other: '# 个场次' },
} as const;

export interface PlanNumbers {
  readonly placed: (placed: number, all: number) => string;
  /** What the wishes cost, without the parts of a point that nobody tells apart. */
  readonly wishes: (points: number) => string;
  readonly points: (points: number) => string;
  readonly bare: (points: number) => string;
  readonly sessions: (count: number) => string;
}

/** The numbers of a plan in words. */
export function useNumbers(): PlanNumbers {
  const texts = useTexts(numberTexts);
  const language = useLanguage();
  return useMemo(() => {
    const bare = (value: number) => formatNumber(language, rounded(value));
    return {
      placed: (placed, all) => texts.placed(bare(placed), bare(all)),
      wishes: (points) => texts.wishes(bare(points)),
      points: (points) => texts.points(bare(points)),
      bare,
      sessions: (count) => plural(language, count, SESSIONS[language]),
    };
  }, [language, texts]);
}

/** Whole points, and one place after the point where there is less than ten. Never −0. */
export function rounded(value: number): number {
  const factor = Math.abs(value) < 10 ? 10 : 1;
  return Math.round(value * factor) / factor + 0;
}
