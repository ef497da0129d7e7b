import type { UiLanguage } from '../../src/kernel/languages.js';
import {
  allErrors,
  errorDefinition,
  errorSentence,
  isIssueCode,
  issueSentence,
} from '../../src/platform/i18n/error-catalogue.js';
import { statusOf } from '../../src/platform/http/status.js';
import type { ErrorParam } from '../../src/kernel/domain-error.js';

interface Read {
  readonly code: string;
  readonly title: string;
  readonly type: string;
  readonly status: number;
  readonly requestId: string;
  readonly params: Record<string, ErrorParam>;
  readonly issues: {
    field: string;
    code: string;
    message: string;
    params: Record<string, ErrorParam>;
  }[];
}

/**
 * What is wrong with a refusal: its form, its code, its sentence in the language asked for, a sentence with a
 * gap where a fact belongs. Undefined when nothing is.
 */
export function problemFault(
  answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly text: string;
  },
  language: UiLanguage,
): string | undefined {
  if (answer.headers['content-type'] !== 'application/problem+json; charset=utf-8')
    return `is ${String(answer.headers['content-type'])}`;
  if (answer.headers['cache-control'] !== 'no-store') return 'may be cached';
  const problem = JSON.parse(answer.text) as Read;
  const definition = errorDefinition(problem.code);
  if (definition === undefined)
    return `code ${problem.code} is none of ${String(allErrors().size)}`;
  if (problem.status !== answer.status) return `says ${String(problem.status)}`;
  if (statusOf(definition.kind, problem.code) !== answer.status)
    return `${problem.code} has another status`;
  if (problem.type !== `/api/docs#${problem.code}`) return `type is ${problem.type}`;
  if (problem.requestId !== answer.headers['x-request-id']) return 'has another request id';
  if (problem.title !== errorSentence(problem.code, problem.params, language))
    return `title is not in ${language}: ${problem.title}`;
  const gap = gapOf(definition.text[language], problem.params);
  if (gap !== undefined) return `${problem.code} has no ${gap}`;
  if (problem.code === 'invalid_input' && problem.issues.length === 0) return 'names no fault';
  for (const issue of problem.issues) {
    if (!isIssueCode(issue.code)) return `issue code ${issue.code} has no sentence`;
    if (issue.message !== issueSentence(issue.code, issue.params, language))
      return `message is not in ${language}: ${issue.message}`;
    const hole = wordsOf(issue.code, language).find((name) => issue.params[name] === undefined);
    if (hole !== undefined) return `issue ${issue.code} at ${issue.field} has no ${hole}`;
  }
  return undefined;
}

/** The facts that the sentence of a fault at a field speaks of. */
function wordsOf(code: string, language: UiLanguage): string[] {
  const asked: string[] = [];
  const watched = new Proxy<Record<string, ErrorParam>>(
    {},
    {
      get: (_, name) => {
        asked.push(String(name));
        return '';
      },
    },
  );
  issueSentence(code, watched, language);
  return asked;
}

/** The first fact that the sentence speaks of and the problem lacks. */
function gapOf(template: string, params: Record<string, ErrorParam>): string | undefined {
  return [...template.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .find((name) => params[name] === undefined);
}
