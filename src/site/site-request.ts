import { applyDecorators, createParamDecorator, type ExecutionContext, Get } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { isUuid } from '../kernel/id.js';
import { isUiLanguage, languageFromHeader, type UiLanguage } from '../kernel/languages.js';
import { decodeCursor } from '../platform/http/paging.js';
import { Endpoint } from '../platform/http/endpoint.js';

/** What of a query the site reads: the last of several values, never a list. */
export type SiteQuery = Readonly<Record<string, string | undefined>>;

/** A public page or file of the site. */
export function PublicPage(path: string | string[], summary: string): MethodDecorator {
  return applyDecorators(
    Get(path),
    Endpoint({ summary, access: { public: true }, answer: { mediaTypes: ['text/html'] } }),
  );
}

/** The language that the path begins with. */
export const PathLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): UiLanguage => {
    const { url } = context.switchToHttp().getRequest<FastifyRequest>();
    const [, lang = ''] = url.split(/[/?]/, 2);
    // The routes of the site are those of its languages only.
    if (!isUiLanguage(lang)) throw new DomainError('missing', 'not_found');
    return lang;
  },
);

/** The query of a page. What the site does not know in it does no harm. */
export const PageQueryParams = createParamDecorator(
  (_: unknown, context: ExecutionContext): SiteQuery => {
    const query = context.switchToHttp().getRequest<FastifyRequest>().query as Record<
      string,
      unknown
    >;
    const read = (value: unknown): string | undefined => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value;
      return typeof last === 'string' && last !== '' && last.length <= 2000 && !last.includes('\0')
        ? last
        : undefined;
    };
    return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, read(value)]));
  },
);

/** The value of a filter, where it is one of those that there are. */
export function oneOf<T extends string>(
  value: string | undefined,
  values: readonly T[],
): T | undefined {
  return values.find((candidate) => candidate === value);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/;

/** The instant and the id after which a list goes on; a cursor that is none begins at the beginning. */
export function timeCursor(value: string | undefined): readonly [string, string] | undefined {
  const [instant = '', id = ''] = readCursor(value) ?? [];
  return INSTANT.test(instant) && isUuid(id) ? [instant, id] : undefined;
}

/** The sort key and the id after which a list goes on. */
export function textCursor(value: string | undefined): readonly [string, string] | undefined {
  const [key = '', id = ''] = readCursor(value) ?? [];
  return isUuid(id) ? [key, id] : undefined;
}

function readCursor(value: string | undefined): string[] | undefined {
  try {
    return decodeCursor(value, 2);
  } catch {
    return undefined;
  }
}

/** The language of a request that names none in its path: `lang` in the query, else by Accept-Language. */
export function askedLanguage(request: FastifyRequest, query: SiteQuery): UiLanguage {
  const { lang } = query;
  return lang !== undefined && isUiLanguage(lang)
    ? lang
    : languageFromHeader(request.headers['accept-language']);
}
