import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';

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
