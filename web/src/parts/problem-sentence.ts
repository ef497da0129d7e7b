import type { ApiProblem } from '../api/problem';
import type { UiLanguage } from '../texts/language';
import { consoleTexts } from '../texts/console.texts';

/** What to tell the reader about a problem: the API's own sentence, else what the console knows of it. */
export function problemSentence(problem: ApiProblem, language: UiLanguage): string {
  if (problem.title !== '') return problem.title;
  if (problem.code === 'network') return consoleTexts.network[language];
  if (problem.status === 403) return consoleTexts.notAllowed[language];
  if (problem.status === 404) return consoleTexts.notFound[language];
  return consoleTexts.fault[language];
}
