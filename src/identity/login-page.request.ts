import type { FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { isUiLanguage, languageFromHeader, type UiLanguage } from '../kernel/languages.js';
import { errorSentence, issueSentence } from '../platform/i18n/error-catalogue.js';
import { safeNext } from './safe-next.js';
import { say } from './login-page.js';

/** What a page of the login was sent, from its query or its form, each as text. */
export interface PageInput {
  readonly language: UiLanguage;
  readonly token: string;
  readonly email: string;
  readonly password: string;
  readonly csrf: string;
  /** Where to go on to: a path of this site, or undefined. */
  readonly next: string | undefined;
}

const LONGEST = 4000;

/** Reads what came with the request. What is missing, repeated or far too long counts as empty. */
export function readPageInput(request: FastifyRequest): PageInput {
  const source = request.method === 'POST' ? request.body : request.query;
  const text = (name: string): string => {
    if (typeof source !== 'object' || source === null) return '';
    // By name, never by going through all of them: a form of four megabytes holds half a million names.
    const value: unknown = Object.hasOwn(source, name) ? Reflect.get(source, name) : undefined;
    return typeof value === 'string' && value.length <= LONGEST ? value : '';
  };
  const asked = text('lang');
  return {
    language: isUiLanguage(asked) ? asked : languageFromHeader(request.headers['accept-language']),
    token: text('token'),
    email: text('email'),
    password: text('password'),
    csrf: text('csrf'),
    next: safeNext(text('next')),
  };
}

/**
 * The sentence for a refusal, in the reader's language: that of the first faulty field, where there is one.
 * @throws what is no refusal of ours
 */
export function faultSentence(error: unknown, language: UiLanguage): string {
  if (!(error instanceof DomainError)) throw error;
  const { expectedOrigin } = error.params;
  if (typeof expectedOrigin === 'string') {
    return say('wrongAddress', language, { address: expectedOrigin });
  }
  const issue = error.extra.issues?.[0];
  if (issue === undefined) return errorSentence(error.code, error.params, language);
  const sentence = issueSentence(issue.code, issue.params ?? {}, language);
  const label = say(issue.field === 'email' ? 'email' : 'newPassword', language);
  return `${label}: ${sentence}`;
}
