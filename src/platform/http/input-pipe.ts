import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { DomainError, type ErrorIssue } from '../../kernel/domain-error.js';
import { FIELD_CHECK, type FieldFault } from './fields.js';

const MAX_DEPTH = 32;
const MAX_ISSUES = 100;
const PLAIN: readonly unknown[] = [String, Number, Boolean, Array, Object, undefined];

/** Turns what a client sent into a cleaned, checked DTO, or refuses it with every fault at its field. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || PLAIN.includes(metatype) || metatype === undefined) return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      // A missing body is an empty object: each missing field then has its own fault.
      if (value === undefined || value === null) return this.transform({}, { metatype, type });
      throw refusal([{ field: '', code: 'wrong_type', params: { expected: 'an object' } }]);
    }
    if (deeperThan(value, MAX_DEPTH)) throw refusal([{ field: '', code: 'too_deep' }]);
    const misnamed = withForbiddenName(value);
    if (misnamed !== undefined) throw refusal([{ field: misnamed, code: 'unknown_field' }]);
    const input = plainToInstance(metatype as new () => object, value);
    const faults = await validate(input, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      validationError: { target: false, value: false },
    });
    if (faults.length > 0)
      throw refusal(faults.flatMap((fault) => issuesOf(fault, '')).slice(0, MAX_ISSUES));
    return input;
  }
}

function refusal(issues: readonly ErrorIssue[]): DomainError {
  return new DomainError('invalid', 'invalid_input', {}, { issues });
}

function issuesOf(error: ValidationError, prefix: string): ErrorIssue[] {
  const field = prefix === '' ? error.property : `${prefix}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).flatMap(([name, message]): ErrorIssue[] => {
    if (name === 'whitelistValidation')
      return [{ field: field.slice(0, 200), code: 'unknown_field' }];
    // A list's or object's own fault explains the nested complaint about the same value.
    if (name === 'nestedValidation')
      return error.constraints?.[FIELD_CHECK]
        ? []
        : [{ field, code: 'wrong_type', params: { expected: 'an object' } }];
    const fault = JSON.parse(message) as FieldFault;
    return [
      {
        field: fault.at === undefined ? field : `${field}.${fault.at}`,
        code: fault.code,
        ...(fault.params ? { params: fault.params } : {}),
      },
    ];
  });
  return [...own, ...(error.children ?? []).flatMap((child) => issuesOf(child, field))];
}

/** Names that mean something to whoever copies an object; no field of ours has one. */
const FORBIDDEN = new Set(['constructor', '__proto__', 'prototype']);

/**
 * The path of a field whose name would be taken for a part of the language: class-transformer asks each value
 * for its constructor, and answers `{"constructor": 1}` with an error of its own. The depth is known to be small.
 */
function withForbiddenName(value: object, prefix = ''): string | undefined {
  for (const [key, child] of Object.entries(value) as [string, unknown][]) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (FORBIDDEN.has(key)) return path.slice(0, 200);
    if (typeof child !== 'object' || child === null) continue;
    const found = withForbiddenName(child, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the JSON value is nested deeper than `limit`; walks without recursion. */
function deeperThan(value: object, limit: number): boolean {
  let level: object[] = [value];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((node) =>
      Object.values(node).filter(
        (child: unknown): child is object => typeof child === 'object' && child !== null,
      ),
    );
  }
  return false;
}
