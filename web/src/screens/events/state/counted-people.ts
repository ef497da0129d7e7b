import { plural } from '../../../texts/texts';

/** A number of people in each language. */
export const countedPeople = {
  en: (n: number) => plural('en', n, { one: '# person', other: '# people' }),
  ru: (n: number) =>
    plural('ru', n, {
      one: '# человек',
      few: '# человека',
      many: '# человек',
      other: '# человека',
    }),
  kk: (n: number) => plural('kk', n, { other: '# адам' }),
  zh: (n: number) => `${String(n)} 人`,
};
