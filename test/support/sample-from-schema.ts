import type { OpenAPIObject } from '@nestjs/swagger';

/** As much of a JSON Schema as the document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** Ids of real rows by the first part of their routes: `venues`, `events` … */
export type RowIds = Readonly<Record<string, string>>;

/** The schema itself, where it is only referred to. */
export function resolved(document: OpenAPIObject, schema: Schema): Schema {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const found = document.components?.schemas?.[name];
    if (found === undefined) throw new Error(`${schema.$ref} is not in the document`);
    return resolved(document, found);
  }
  const [first] = schema.allOf ?? schema.anyOf ?? [];
  return first === undefined ? schema : resolved(document, first);
}

/** Names of properties that hold an id, where the name is not that of the kind. */
const KINDS: Readonly<Record<string, string>> = {
  parent: 'themes',
  series: 'series',
  evidence: 'evidence',
  version: 'outcome-versions',
  object: 'events',
  keep: 'experts',
  merge: 'experts',
};

/** The id of a row of the kind that the property is named after; one that nothing has where there is none. */
function idFor(name: string, ids: RowIds): string {
  const kind = name.replace(/Ids?$/, '');
  return (
    ids[KINDS[kind] ?? `${kind}s`] ?? ids[`${kind}s`] ?? '01990000-0000-7000-8000-000000000000'
  );
}

let serial = 0;

/**
 * A value that a reasonable client might send for the schema.
 * @param whole with every optional property, too
 */
export function sample(
  document: OpenAPIObject,
  given: Schema,
  ids: RowIds,
  options: { readonly whole: boolean; readonly name?: string },
): unknown {
  const schema = resolved(document, given);
  const name = options.name ?? '';
  const values = schema.enum?.filter((value) => value !== null);
  if (values !== undefined) return values[0];
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.[0] ?? 'object');
  if (Array.isArray(schema.example)) return schema.example;
  switch (type) {
    case 'object': {
      if (typeof schema.additionalProperties === 'object' && schema.properties === undefined)
        return { en: 'Some text', kk: 'Мәтін' };
      const properties = Object.entries(schema.properties ?? {}).filter(
        ([key]) => options.whole || schema.required?.includes(key),
      );
      return Object.fromEntries(
        properties.map(([key, property]) => [
          key,
          sample(document, property, ids, { ...options, name: key }),
        ]),
      );
    }
    case 'array':
      return [sample(document, schema.items ?? {}, ids, options)];
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    default:
      return text(schema, name, ids);
  }
}

function text(schema: Schema, name: string, ids: RowIds): string {
  if (schema.format === 'uuid') return idFor(name, ids);
  if (schema.format === 'date') return /^(ends|to)/.test(name) ? '2027-12-31' : '2027-09-14';
  if (schema.format === 'date-time') return '2027-09-14T05:00:00Z';
  if (schema.format === 'uri') return 'https://example.org/page';
  if (/languages?|lang$/i.test(name)) return 'en';
  if (schema.pattern?.startsWith('^[a-z0-9]+(-') === true) {
    serial += 1;
    return `sample-${String(serial)}`;
  }
  if (schema.pattern?.startsWith('^\\d{4}-') === true)
    return name.startsWith('ends') ? '2027-09-14T11:00' : '2027-09-14T10:00';
  if (typeof schema.example === 'string') return schema.example;
  return 'Sample'.padEnd(schema.minLength ?? 1, 'x').slice(0, schema.maxLength ?? 100);
}
