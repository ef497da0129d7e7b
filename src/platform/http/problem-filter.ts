import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DomainError, invalidField } from '../../kernel/domain-error.js';
import { languageFromHeader } from '../../kernel/languages.js';
import { databaseFault, isConnectionFault } from '../database/database-fault.js';
import {
  codeOfConstraint,
  errorDefinition,
  errorSentence,
  issueSentence,
} from '../i18n/error-catalogue.js';
import { faultForLog } from '../logging/fault.js';
import type { Problem } from './problem.js';
import { BODY_LIMIT, bodyRefusal } from './body-faults.js';
import type { KnownRoutes } from './known-routes.js';
import { STATUS_OF_KIND, statusOf } from './status.js';

export type PageForProblem = (
  problem: Problem,
  request: FastifyRequest,
) => { readonly html: string; readonly lang: string } | undefined;

/** The one place where an error becomes an answer: RFC 9457 problem details in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly routes: KnownRoutes,
    /** The page for a problem, where a person opened an address in a browser. */
    private readonly pageFor: PageForProblem = () => undefined,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    this.answer(error, request, reply);
  }

  /** Sends the problem for an error; also used for errors that Fastify raises before a route is reached. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const allowed = this.otherMethods(request);
    const problem = this.problemOf(
      allowed.length === 0 ? error : new DomainError('missing', 'method_not_allowed'),
      request,
    );
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
    if (problem.status === STATUS_OF_KIND.unavailable) {
      // Expected while the database is away; whoever watches /health sees it there.
      this.log.warn(
        { requestId: problem.requestId, route: request.routeOptions.url },
        problem.code,
      );
    } else if (problem.status >= 500) {
      this.log.error(
        { requestId: problem.requestId, route: request.routeOptions.url, ...describe(error) },
        problem.code,
      );
    }
    // A stream that broke after its head was sent cannot be answered any more.
    if (reply.sent) return;
    if (problem.code === 'too_many_requests')
      void reply.header('retry-after', Number(problem.params['seconds'] ?? 60));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply.status(problem.status).header('cache-control', 'no-store');
    const page = this.pageFor(problem, request);
    if (page === undefined) {
      void reply
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(JSON.stringify(problem));
    } else {
      void reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('content-language', page.lang)
        .send(page.html);
    }
  }

  /** The methods of an address that only this method does not have. */
  private otherMethods(request: FastifyRequest): string[] {
    if (!request.is404) return [];
    const methods = this.routes.methodsAt(request.url);
    return methods.includes(request.method) ? [] : methods;
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    const requestId = request.id;
    const refusal = refusalOf(error, requestId);
    const language = languageFromHeader(request.headers['accept-language']);
    return {
      type: `/api/docs#${refusal.code}`,
      title: errorSentence(refusal.code, refusal.params, language),
      status: statusOf(refusal.kind, refusal.code),
      code: refusal.code,
      params: { ...refusal.params },
      issues: (refusal.extra.issues ?? []).map((issue) => ({
        field: issue.field,
        code: issue.code,
        message: issueSentence(issue.code, issue.params ?? {}, language),
        params: { ...issue.params },
      })),
      details: refusal.extra.details ?? null,
      requestId,
    };
  }
}

/** The refusal that an error of any origin stands for. */
export function refusalOf(error: unknown, requestId: string): DomainError {
  if (error instanceof DomainError) return error;
  return (
    databaseRefusal(error) ??
    httpRefusal(error) ??
    new DomainError('internal', 'internal_error', { requestId })
  );
}

/**
 * Serialization failure, deadlock, lock not granted, statement timed out: others were busy with the same rows for
 * as long as we were ready to wait and try again. Nothing is wrong with the request, nor with us.
 */
const WAITED_IN_VAIN = new Set(['40001', '40P01', '55P03', '57014']);

function databaseRefusal(error: unknown): DomainError | undefined {
  if (isConnectionFault(error)) return new DomainError('unavailable', 'service_unavailable');
  const fault = databaseFault(error);
  if (fault === undefined) return undefined;
  if (WAITED_IN_VAIN.has(fault.state)) return new DomainError('unavailable', 'service_unavailable');
  const rule = fault.constraint ?? '';
  const code = codeOfConstraint(rule);
  if (code !== undefined)
    return new DomainError(errorDefinition(code)?.kind ?? 'conflict', code, { rule });
  switch (fault.state) {
    case '23503':
      return new DomainError('conflict', 'reference_unknown', { rule });
    case '23001':
      return new DomainError('conflict', 'still_in_use', { rule });
    case '23505':
      return new DomainError('conflict', 'already_exists', { rule });
    case '23502':
      return invalidField(camelCase(fault.column ?? ''), 'required');
    // Text that Postgres cannot store or read as its type: the input's fault, whatever let it through.
    case '22P02':
    case '22P05':
    case '22021':
    case '22001':
    case '22003':
    case '22007':
    case '22008':
      return invalidField('', 'wrong_type', { expected: 'a value that can be stored' });
    default:
      return undefined;
  }
}

function httpRefusal(error: unknown): DomainError | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const unread = bodyRefusal(error);
  if (unread !== undefined) return unread;
  // An address that no route can have.
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH') {
    return new DomainError('missing', 'not_found');
  }
  if (code.startsWith('FST_') && 'statusCode' in error && Number(error.statusCode) < 500) {
    return new DomainError('invalid', 'body_not_json');
  }
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : 'statusCode' in error
        ? Number(error.statusCode)
        : 0;
  if (status === 404) return new DomainError('missing', 'not_found');
  if (status === 405) return new DomainError('missing', 'method_not_allowed');
  if (status === 413) return new DomainError('invalid', 'body_too_large', { limit: BODY_LIMIT });
  if (status === 415) return new DomainError('invalid', 'media_type_not_supported');
  if (status >= 400 && status < 500) return new DomainError('invalid', 'body_not_json');
  return undefined;
}

/** What the log may know of an unexpected error: no parameters of a query, no values of rows, no addresses. */
function describe(error: unknown): object {
  return { ...databaseFault(error), ...faultForLog(error) };
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
