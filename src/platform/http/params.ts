import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError, invalidField } from '../../kernel/domain-error.js';
import { isUuid } from '../../kernel/id.js';
import { languageFromHeader, type UiLanguage } from '../../kernel/languages.js';

const idParam = createParamDecorator((name: string, context: ExecutionContext): string => {
  const params = context.switchToHttp().getRequest<FastifyRequest>().params as Record<
    string,
    string
  >;
  const value = params[name] ?? '';
  if (!isUuid(value)) throw invalidField(name, 'not_a_uuid');
  return value.toLowerCase();
});

/** An id in the path: a UUID, or the request is refused at that field. */
export function Id(name: string): ParameterDecorator {
  return (target, key, index) => {
    idParam(name)(target, key, index);
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key !== undefined && descriptor !== undefined) {
      ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, key, descriptor);
    }
  };
}

const numberParam = createParamDecorator((name: string, context: ExecutionContext): number => {
  const params = context.switchToHttp().getRequest<FastifyRequest>().params as Record<
    string,
    string
  >;
  const value = params[name] ?? '';
  // What is no number names nothing.
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new DomainError('missing', 'not_found');
  return Number(value);
});

/** A number in the path, from 1: the place of a row among its like. */
export function NumberInPath(name: string): ParameterDecorator {
  return (target, key, index) => {
    numberParam(name)(target, key, index);
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key !== undefined && descriptor !== undefined)
      ApiParam({ name, schema: { type: 'integer', minimum: 1 } })(target, key, descriptor);
  };
}

/**
 * The version in If-Match that a versioned edit needs: `"3"` or `3`. A missing one is refused (412), since
 * without it the last writer would win.
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const match = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header ?? '');
  if (match?.[1] === undefined) throw new DomainError('stale', 'version_required');
  return Number(match[1]);
});

/** The reader's language by Accept-Language. */
export const ReaderLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): UiLanguage => {
    return languageFromHeader(
      context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language'],
    );
  },
);
