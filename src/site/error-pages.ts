import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isUiLanguage, languageFromHeader, type UiLanguage } from '../kernel/languages.js';
import type { Problem } from '../platform/http/problem.js';
import { errorSentence } from '../platform/i18n/error-catalogue.js';
import { errorPage } from './error-page.js';
import { PATHS } from './site-paths.js';
import { Site } from './site.service.js';

/** Programs read these: they get problem details, whatever they say that they accept. */
const FOR_PROGRAMS = /^\/(?:api|health|metrics|oai)(?:[/?]|$)/;
/** Files beside a page. */
const FILE = /\.(?:ics|json|xml|pdf|docx|bib|ris|atom|rss|css|svg|txt|ico|png|js)$/i;

/** The pages of faults: what a person who opened an address in a browser is answered. */
@Injectable()
export class ErrorPages {
  constructor(private readonly site: Site) {}

  /** The page for a problem, where the request is one of a person for a page; else undefined. */
  pageFor(problem: Problem, request: FastifyRequest): { html: string; lang: string } | undefined {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const [path = ''] = request.url.split('?');
    if (FOR_PROGRAMS.test(path) || !wantsPage(path, request.headers.accept)) return undefined;
    const [, first = '', ...rest] = path.split('/');
    const known = isUiLanguage(first);
    const lang: UiLanguage = known ? first : languageFromHeader(request.headers['accept-language']);
    // The language links lead to the same address in the other languages, if it is one of the site.
    const here = known && problem.status !== 400 && /^[\w./-]*$/.test(rest.join('/'));
    const page = this.site.pageWithoutDatabase(
      lang,
      here && rest.length > 0 ? `/${rest.join('/')}` : PATHS.home,
    );
    const html = errorPage(page, {
      status: problem.status,
      sentence: errorSentence(problem.code, paramsOf(problem), lang),
      requestId: problem.requestId,
    });
    return { html, lang };
  }
}

function paramsOf({ params }: Problem): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}

/** A browser says that it takes HTML; of a file it is told so in problem details unless it does. */
function wantsPage(path: string, accept: string | undefined): boolean {
  if (accept === undefined) return !FILE.test(path);
  if (/\btext\/html\b|\bapplication\/xhtml\+xml\b/i.test(accept)) return true;
  return /\*\/\*|\btext\/\*/.test(accept) && !FILE.test(path);
}
