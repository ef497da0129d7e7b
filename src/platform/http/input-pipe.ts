import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { DomainError, type ErrorIssue } from '../../kernel/domain-error.js';
import { FIELD_CHECK, type FieldFault } from './fields.js';

const MAX_DEPTH = 32;
/**
 * Checking a body takes some 50 µs for each object in it, and a time that grows with the square of the names in
 * one: 300,000 names, which fit into a body, would keep the whole process busy for minutes.
 */
const MAX_OBJECTS = 20_000;
const MAX_VALUES = 100_000;
const MAX_NAMES = 1000;
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
    const excess = excessOf(value);
    if (excess !== undefined) throw refusal([{ field: '', ...excess }]);
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

/** In what the JSON value exceeds what any input of ours needs, if it does; walks without recursion. */
function excessOf(value: object): Omit<ErrorIssue, 'field'> | undefined {
  let level: object[] = [value];
  let objects = 0;
  let values = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return { code: 'too_deep' };
    objects += level.length;
    if (objects > MAX_OBJECTS) return { code: 'too_many', params: { max: MAX_OBJECTS } };
    const below: object[] = [];
    for (const node of level) {
      const children: unknown[] = Array.isArray(node) ? node : Object.values(node);
      if (!Array.isArray(node) && children.length > MAX_NAMES)
        return { code: 'too_many', params: { max: MAX_NAMES } };
      values += children.length;
      if (values > MAX_VALUES) return { code: 'too_many', params: { max: MAX_VALUES } };
      for (const child of children) {
        if (typeof child === 'object' && child !== null) below.push(child);
      }
    }
    level = below;
  }
  return undefined;
}
