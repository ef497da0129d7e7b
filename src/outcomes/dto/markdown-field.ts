import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import { cleanMarkdown } from '../../kernel/text.js';
import { FIELD_CHECK, type FieldFault } from '../../platform/http/fields.js';

/** A Markdown text; as `Field.text`, but two blanks at the end of a line stay: they are a line break there. */
export function MarkdownField(options: { max: number; optional?: boolean }): PropertyDecorator {
  const { max, optional = false } = options;
  const check = (value: unknown): FieldFault | undefined => {
    if (value === undefined) return { code: 'required' };
    if (typeof value !== 'string') return { code: 'wrong_type', params: { expected: 'text' } };
    return value.length > max ? { code: 'too_long', params: { max } } : undefined;
  };
  return applyDecorators(
    ApiProperty({ type: 'string', maxLength: max, required: !optional, description: 'Markdown' }),
    ValidateIf((_object, value: unknown) => value !== undefined || !optional),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? cleanMarkdown(value) : value,
    ),
    ValidateBy({
      name: FIELD_CHECK,
      validator: {
        validate: (value: unknown) => check(value) === undefined,
        defaultMessage: (args) => JSON.stringify(check(args?.value)),
      },
    }),
  );
}
