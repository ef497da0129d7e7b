import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { countryCode } from '../../kernel/countries.js';
import type { ErrorParam } from '../../kernel/domain-error.js';
import { parseEmailAddress } from '../../kernel/email-address.js';
import { isUuid } from '../../kernel/id.js';
import { canonicalLanguageTag } from '../../kernel/localized-text.js';
import { isTimeZone } from '../../kernel/local-time.js';
import { cleanLine, cleanText } from '../../kernel/text.js';

/**
 * The decorators of DTO properties: one call cleans the value, checks it, and describes it in the API document.
 * Without `optional` a property must be there; with `nullable` it may be null.
 */
interface Common {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}

/** A fault found by a field's check; `at` is the path inside the value. */
export interface FieldFault {
  readonly code: string;
  readonly params?: Readonly<Record<string, ErrorParam>>;
  readonly at?: string;
}

type Check = (value: unknown) => FieldFault | undefined;

/** How a fault travels through class-validator's messages; the input pipe reads it back. */
export const FIELD_CHECK = 'fieldCheck';

function field(
  common: Common,
  api: ApiPropertyOptions,
  check: Check,
  clean?: (value: unknown) => unknown,
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      ...api,
      required: !common.optional,
      ...(common.nullable ? { nullable: true } : {}),
      ...(common.description === undefined ? {} : { description: common.description }),
      ...(common.example === undefined ? {} : { example: common.example }),
    } as ApiPropertyOptions),
    presence(common),
    ...(clean ? [Transform(({ value }) => clean(value))] : []),
    ValidateBy({
      name: FIELD_CHECK,
      validator: {
        validate: (value: unknown) => value !== undefined && check(value) === undefined,
        defaultMessage: (args) =>
          JSON.stringify(args?.value === undefined ? { code: 'required' } : check(args.value)),
      },
    }),
  );
}

function presence(common: Common): PropertyDecorator {
  if (common.optional && common.nullable) return IsOptional();
  return ValidateIf((_object, value: unknown) => {
    if (value === undefined) return !common.optional;
    return !(value === null && common.nullable);
  });
}

const wrongType = (expected: string): FieldFault => ({ code: 'wrong_type', params: { expected } });

/** Length in Unicode code points, as a person counts letters rather than UTF-16 units. */
function letters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function checkText(value: unknown, min: number, max: number): FieldFault | undefined {
  if (typeof value !== 'string') return wrongType('text');
  // The cheap bound first: a megabyte needs no counting letter by letter.
  if (value.length > max * 2 || letters(value) > max) return { code: 'too_long', params: { max } };
  if (value.length < min) return { code: 'empty' };
  return undefined;
}

const whenText = (clean: (text: string) => string) => (value: unknown) =>
  typeof value === 'string' ? clean(value) : value;

function matching(
  common: Common,
  api: ApiPropertyOptions,
  code: string,
  test: (text: string) => boolean,
  clean: (text: string) => string = cleanLine,
): PropertyDecorator {
  return field(
    common,
    api,
    (value) => (typeof value !== 'string' ? wrongType('text') : test(value) ? undefined : { code }),
    whenText(clean),
  );
}

const isDay = (text: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
};

export const Field = {
  /** One line of text; blanks are folded. */
  line: (options: Common & { max?: number; min?: number } = {}) => {
    const { max = 500, min = 1 } = options;
    return field(
      options,
      { type: 'string', minLength: min, maxLength: max },
      (value) => checkText(value, min, max),
      whenText(cleanLine),
    );
  },

  /** Text of several lines, Markdown included; may be empty. */
  text: (options: Common & { max?: number; min?: number } = {}) => {
    const { max = 20_000, min = 0 } = options;
    return field(
      options,
      { type: 'string', minLength: min, maxLength: max },
      (value) => checkText(value, min, max),
      whenText(cleanText),
    );
  },

  /** A secret taken exactly as typed (passwords, tokens): never cleaned. */
  secret: (options: Common & { max?: number; min?: number } = {}) => {
    const { max = 1000, min = 1 } = options;
    return field(
      options,
      { type: 'string', minLength: min, maxLength: max, format: 'password' },
      (value) =>
        typeof value === 'string' && value.length < min
          ? { code: 'too_short', params: { min } }
          : checkText(value, min, max),
    );
  },

  /** Text by language: an object of BCP 47 tags to texts. Empty texts are dropped before the check. */
  localized: (options: Common & { max?: number; min?: number; multiline?: boolean } = {}) => {
    const { max = 500, min = 1, multiline = false } = options;
    const clean = multiline ? cleanText : cleanLine;
    return field(
      options,
      {
        type: 'object',
        additionalProperties: { type: 'string', maxLength: max },
        ...(min > 0 ? { minProperties: min } : {}),
        example: { en: 'Round table', kk: 'Дөңгелек үстел' },
      },
      (value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
          return wrongType('text by language');
        const entries = Object.entries(value as Record<string, unknown>);
        if (entries.length < min) return { code: 'empty' };
        if (entries.length > 40) return { code: 'too_many', params: { max: 40 } };
        for (const [tag, text] of entries) {
          if (canonicalLanguageTag(tag) !== tag)
            return { code: 'not_a_language', at: tag.slice(0, 40) };
          const fault = checkText(text, 1, max);
          if (fault) return { ...fault, at: tag };
        }
        return undefined;
      },
      (value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
        const cleaned: [string, unknown][] = [];
        for (const [tag, text] of Object.entries(value as Record<string, unknown>)) {
          const kept: unknown = typeof text === 'string' ? clean(text) : text;
          if (kept !== '') cleaned.push([canonicalLanguageTag(tag) ?? tag, kept]);
        }
        return Object.fromEntries(cleaned);
      },
    );
  },

  uuid: (options: Common = {}) =>
    matching(options, { type: 'string', format: 'uuid' }, 'not_a_uuid', isUuid, (text) =>
      text.toLowerCase(),
    ),

  oneOf: <const V extends string>(values: readonly V[], options: Common & { default?: V } = {}) =>
    field(
      options,
      {
        type: 'string',
        enum: [...values],
        ...(options.default ? { default: options.default } : {}),
      },
      (value) =>
        (values as readonly unknown[]).includes(value)
          ? undefined
          : { code: 'not_one_of', params: { allowed: values.join(', ') } },
    ),

  integer: (options: Common & { min?: number; max?: number } = {}) => {
    const { min = -2_147_483_648, max = 2_147_483_647 } = options;
    return field(options, { type: 'integer', minimum: min, maximum: max }, (value) => {
      if (typeof value !== 'number' || !Number.isInteger(value)) return wrongType('a whole number');
      if (value < min) return { code: 'too_small', params: { min } };
      if (value > max) return { code: 'too_large', params: { max } };
      return undefined;
    });
  },

  /** A whole number in a query string. */
  queryInteger: (options: Common & { min?: number; max?: number } = {}) => {
    const { min = 0, max = 2_147_483_647 } = options;
    return field(
      options,
      { type: 'integer', minimum: min, maximum: max },
      (value) => {
        if (typeof value !== 'number') return wrongType('a whole number');
        if (value < min) return { code: 'too_small', params: { min } };
        if (value > max) return { code: 'too_large', params: { max } };
        return undefined;
      },
      (value) => (typeof value === 'string' && /^-?\d{1,10}$/.test(value) ? Number(value) : value),
    );
  },

  number: (options: Common & { min?: number; max?: number } = {}) => {
    const { min = -1e15, max = 1e15 } = options;
    return field(options, { type: 'number', minimum: min, maximum: max }, (value) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType('a number');
      if (value < min) return { code: 'too_small', params: { min } };
      if (value > max) return { code: 'too_large', params: { max } };
      return undefined;
    });
  },

  boolean: (options: Common = {}) =>
    field(options, { type: 'boolean' }, (value) =>
      typeof value === 'boolean' ? undefined : wrongType('true or false'),
    ),

  /** `true` or `false` in a query string. */
  queryBoolean: (options: Common = {}) =>
    field(
      options,
      { type: 'boolean' },
      (value) => (typeof value === 'boolean' ? undefined : wrongType('true or false')),
      (value) => (value === 'true' ? true : value === 'false' ? false : value),
    ),

  /** A calendar day `YYYY-MM-DD`. */
  day: (options: Common = {}) =>
    matching(options, { type: 'string', format: 'date' }, 'not_a_date', isDay),

  /**
   * A wall-clock time; with an offset or zone it is taken too, and the service refuses one that contradicts
   * the zone of the row. Only the form is checked here.
   */
  localTime: (options: Common = {}) =>
    matching(
      options,
      {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}',
        example: '2027-09-14T10:00',
        description: 'Wall-clock time in the zone of the event',
      },
      'not_a_local_time',
      (text) =>
        /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?(\[[\w/+-]+\])?$/.test(
          text,
        ),
    ),

  /** An instant in UTC, for answers. */
  instant: (options: Common = {}) =>
    field(options, { type: 'string', format: 'date-time' }, (value) =>
      typeof value === 'string' ? undefined : wrongType('text'),
    ),

  zone: (options: Common = {}) =>
    matching(options, { type: 'string', example: 'Asia/Almaty' }, 'not_a_zone', isTimeZone),

  language: (options: Common = {}) =>
    field(
      options,
      { type: 'string', example: 'kk' },
      (value) =>
        typeof value === 'string' && canonicalLanguageTag(value) !== undefined
          ? undefined
          : { code: 'not_a_language' },
      whenText((text) => canonicalLanguageTag(text) ?? text),
    ),

  /** ISO 3166-1 alpha-2, or the country's name in one of our languages. */
  country: (options: Common = {}) =>
    field(
      options,
      { type: 'string', example: 'KZ' },
      (value) =>
        typeof value === 'string' && /^[A-Z]{2}$/.test(value)
          ? undefined
          : { code: 'not_a_country' },
      whenText((text) => countryCode(cleanLine(text)) ?? text),
    ),

  email: (options: Common = {}) =>
    field(
      options,
      { type: 'string', example: 'aigul.testova@example.org', maxLength: 254 },
      (value) => {
        if (typeof value !== 'string') return wrongType('text');
        const parsed = parseEmailAddress(value);
        return 'fault' in parsed ? { code: parsed.fault } : undefined;
      },
    ),

  url: (options: Common = {}) =>
    matching(options, { type: 'string', format: 'uri', maxLength: 2000 }, 'not_a_url', (text) => {
      if (text.length > 2000 || !URL.canParse(text)) return false;
      const { protocol, username, password } = new URL(text);
      return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
    }),

  slug: (options: Common & { max?: number } = {}) =>
    field(
      options,
      { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: options.max ?? 100 },
      (value) =>
        typeof value === 'string' &&
        value.length <= (options.max ?? 100) &&
        /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
          ? undefined
          : { code: 'bad_form', params: { expected: 'round-table-2027' } },
    ),

  /** A text of a fixed form. */
  pattern: (pattern: RegExp, expected: string, options: Common = {}) =>
    field(
      options,
      { type: 'string', pattern: pattern.source },
      (value) =>
        typeof value === 'string' && value.length <= 1000 && pattern.test(value)
          ? undefined
          : { code: 'bad_form', params: { expected } },
      whenText(cleanLine),
    ),

  /** A list of plain values, each checked as `each` says. */
  list: (
    each: 'uuid' | 'language' | 'country' | 'line' | { readonly oneOf: readonly string[] },
    options: Common & {
      min?: number;
      max?: number;
      /** In a query string: the parameter once for each value, so that a single one is no list. */
      query?: boolean;
    } = {},
  ) => {
    const { min = 0, max = 200, query = false } = options;
    const items =
      typeof each === 'object'
        ? { type: 'string', enum: [...each.oneOf] }
        : { type: 'string', ...(each === 'uuid' ? { format: 'uuid' } : {}) };
    const checkItem = (value: unknown): FieldFault | undefined => {
      if (typeof each === 'object') {
        return each.oneOf.includes(value as string)
          ? undefined
          : { code: 'not_one_of', params: { allowed: each.oneOf.join(', ') } };
      }
      if (typeof value !== 'string') return wrongType('text');
      if (each === 'uuid') return isUuid(value) ? undefined : { code: 'not_a_uuid' };
      if (each === 'language')
        return canonicalLanguageTag(value) ? undefined : { code: 'not_a_language' };
      if (each === 'country')
        return /^[A-Z]{2}$/.test(value) ? undefined : { code: 'not_a_country' };
      return checkText(value, 1, 200);
    };
    return field(
      options,
      { type: 'array', items, minItems: min, maxItems: max },
      (value) => {
        if (!Array.isArray(value)) return wrongType('a list');
        if (value.length < min) return { code: 'too_few', params: { min } };
        if (value.length > max) return { code: 'too_many', params: { max } };
        for (const [index, item] of value.entries()) {
          const fault = checkItem(item);
          if (fault) return { ...fault, at: String(index) };
        }
        return new Set(value).size === value.length ? undefined : { code: 'repeated' };
      },
      (value) => {
        const given: unknown = query && typeof value === 'string' ? [value] : value;
        if (!Array.isArray(given)) return given;
        return given.map((item: unknown) => {
          if (typeof item !== 'string') return item;
          if (each === 'uuid') return item.toLowerCase();
          if (each === 'language') return canonicalLanguageTag(item) ?? item;
          if (each === 'country') return countryCode(cleanLine(item)) ?? item;
          return cleanLine(item);
        });
      },
    );
  },

  /** An object of another DTO class. */
  object: (type: () => new () => object, options: Common = {}) =>
    applyDecorators(
      ApiProperty({
        // The generator knows a deferred class by the function's name, which must be `type`.
        type: () => type(),
        required: !options.optional,
        ...(options.nullable ? { nullable: true } : {}),
        ...(options.description === undefined ? {} : { description: options.description }),
      }),
      presence(options),
      Type(type),
      ValidateBy({
        name: FIELD_CHECK,
        validator: {
          validate: (value: unknown) =>
            typeof value === 'object' && value !== null && !Array.isArray(value),
          defaultMessage: (args) =>
            JSON.stringify(
              args?.value === undefined ? { code: 'required' } : wrongType('an object'),
            ),
        },
      }),
      ValidateNested(),
    ),

  /** A list of objects of another DTO class. */
  listOf: (type: () => new () => object, options: Common & { min?: number; max?: number } = {}) => {
    const { min = 0, max = 500 } = options;
    const check: Check = (value) => {
      if (!Array.isArray(value)) return wrongType('a list');
      if (value.length < min) return { code: 'too_few', params: { min } };
      if (value.length > max) return { code: 'too_many', params: { max } };
      const stray = value.findIndex(
        (item) => typeof item !== 'object' || item === null || Array.isArray(item),
      );
      return stray >= 0 ? { ...wrongType('an object'), at: String(stray) } : undefined;
    };
    return applyDecorators(
      ApiProperty({
        // The generator knows a deferred class by the function's name, which must be `type`.
        type: () => type(),
        isArray: true,
        minItems: min,
        maxItems: max,
        required: !options.optional,
        ...(options.nullable ? { nullable: true } : {}),
        ...(options.description === undefined ? {} : { description: options.description }),
      }),
      presence(options),
      Type(type),
      ValidateBy({
        name: FIELD_CHECK,
        validator: {
          validate: (value: unknown) => check(value) === undefined,
          defaultMessage: (args) =>
            JSON.stringify(args?.value === undefined ? { code: 'required' } : check(args.value)),
        },
      }),
      ValidateNested({ each: true }),
    );
  },

  /** Free-form JSON, for answers only. */
  json: (options: Common & { schema?: object } = {}) =>
    field(
      options,
      options.schema ?? { type: 'object', additionalProperties: true },
      () => undefined,
    ),
};
