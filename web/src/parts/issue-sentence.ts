import type { ProblemIssue } from '../api/problem';
import type { UiLanguage } from '../texts/language';
import { defineTexts } from '../texts/texts';

/** Faults that the API tells to programs by an example of its notation: here people choose days and things. */
const byCode = defineTexts({
  not_a_date: {
    en: 'choose a day, or write it such as 14 Sep 2027',
    ru: 'выберите день или напишите его, например 14.09.2027',
    kk: 'күнді таңдаңыз немесе жазыңыз, мысалы 14.09.2027',
    zh: '请选择日期，或按 2027-09-14 的形式填写',
  },
  not_a_local_time: {
    en: 'choose day and time',
    ru: 'выберите день и время',
    kk: 'күн мен уақытты таңдаңыз',
    zh: '请选择日期和时间',
  },
  not_a_uuid: {
    en: 'choose one from the list',
    ru: 'выберите из списка',
    kk: 'тізімнен таңдаңыз',
    zh: '请从列表中选择',
  },
});

/** What to tell the reader about one fault of the input. */
export function issueSentence(issue: ProblemIssue, language: UiLanguage): string {
  return Object.hasOwn(byCode, issue.code)
    ? byCode[issue.code as keyof typeof byCode][language]
    : issue.message;
}
