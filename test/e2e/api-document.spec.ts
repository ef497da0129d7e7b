import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Endpoint } from '../../src/platform/http/endpoint.js';
import { Field } from '../../src/platform/http/fields.js';
import { startApp, type TestApp } from '../support/app.js';
import { documentedClasses } from '../support/documented-classes.js';
import { resolved, type Schema } from '../support/sample-from-schema.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.close();
});

interface DocumentedOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    name: string;
    in: string;
    required?: boolean;
    schema?: object;
  }[];
  readonly requestBody?: { readonly content: Record<string, { schema?: Schema }> };
  readonly responses: Record<string, { description?: string; content?: object }>;
}

function operations(): {
  readonly at: string;
  readonly path: string;
  readonly operation: DocumentedOperation;
}[] {
  return Object.entries(app.contract.document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, DocumentedOperation>).map(([method, operation]) => ({
      at: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );
}

/** Every object of the document with its place. */
function nodes(value: unknown, at = '#'): { at: string; node: Record<string, unknown> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, child]) => nodes(child, `${at}/${key}`));
  return Array.isArray(value)
    ? inside
    : [{ at, node: value as Record<string, unknown> }, ...inside];
}

describe('the API document', () => {
  it('is OpenAPI 3.1 with a title, a version and a server', async () => {
    const answer = await fetch(`${app.url}/api/openapi.json`);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const document = (await answer.json()) as Record<string, unknown>;
    expect(document).toEqual(app.contract.document);
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Suhbat', version: '1' },
      servers: [{ url: 'http://suhbat.example.org' }],
    });
  });

  it('refers only to what it has', () => {
    const broken = nodes(app.contract.document).flatMap(({ at, node }) => {
      const reference = node['$ref'];
      if (typeof reference !== 'string') return [];
      const target = reference
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>(
          (value, key) =>
            typeof value === 'object' && value !== null
              ? (value as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')]
              : undefined,
          app.contract.document,
        );
      return target === undefined ? [`${at} → ${reference}`] : [];
    });
    expect(broken).toEqual([]);
  });

  it('says nothing in the manner of 3.0', () => {
    const old = nodes(app.contract.document).filter(
      ({ at, node }) =>
        // `example` of a schema and `nullable` went with 3.1; a field may be called so.
        !at.endsWith('/properties') &&
        ('nullable' in node ||
          typeof node['exclusiveMinimum'] === 'boolean' ||
          typeof node['exclusiveMaximum'] === 'boolean'),
    );
    expect(old.map(({ at }) => at)).toEqual([]);
  });

  it('names each operation, once, under a heading, in a sentence', () => {
    const poor: string[] = [];
    const names = new Map<string, string>();
    for (const { at, operation } of operations()) {
      const { operationId = '', summary = '', tags = [] } = operation;
      if (!/^\w+$/.test(operationId)) poor.push(`${at}: operationId`);
      if (names.has(operationId))
        poor.push(`${at}: ${operationId} is ${names.get(operationId) ?? ''}`);
      names.set(operationId, at);
      if (summary.length < 6 || /[.]$/.test(summary)) poor.push(`${at}: summary`);
      if (tags.length !== 1) poor.push(`${at}: tags`);
    }
    expect(poor).toEqual([]);
    expect(names.size).toBeGreaterThan(100);
  });

  it('declares each part of a path, and no other', () => {
    const wrong = operations().filter(({ path, operation }) => {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      return (
        declared.some(({ required, schema }) => required !== true || schema === undefined) ||
        JSON.stringify(parts.sort()) !== JSON.stringify(declared.map(({ name }) => name).sort())
      );
    });
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  it('describes every answer, one of them good, and refusals as problems', () => {
    const poor: string[] = [];
    for (const { at, operation } of operations()) {
      const answers = Object.entries(operation.responses);
      if (!answers.some(([status]) => status.startsWith('2'))) poor.push(`${at}: no good answer`);
      for (const [status, { description = '', content = {} }] of answers) {
        if (description === '') poor.push(`${at} ${status}: no description`);
        const types = Object.keys(content);
        if (Number(status) >= 400 && types.join() !== 'application/problem+json')
          poor.push(`${at} ${status}: ${types.join()}`);
        if (status === '204' && types.length > 0) poor.push(`${at}: 204 with a body`);
      }
    }
    expect(poor).toEqual([]);
  });

  it('gives back texts as long as those that it takes', () => {
    const { document } = app.contract;
    const short: string[] = [];
    for (const { at, operation } of operations()) {
      const [taken] = Object.values(operation.requestBody?.content ?? {});
      const answer = Object.entries(operation.responses).find(([status]) =>
        /^20[01]$/.test(status),
      );
      const [given] = Object.values(
        (answer?.[1].content ?? {}) as Record<string, { schema?: Schema }>,
      );
      if (taken?.schema === undefined || given?.schema === undefined) continue;
      const view = resolved(document, given.schema).properties ?? {};
      for (const [name, property] of Object.entries(
        resolved(document, taken.schema).properties ?? {},
      )) {
        const counterpart = view[name];
        if (counterpart === undefined) continue;
        const [most, least] = [property, counterpart].map((schema) =>
          longest(resolved(document, schema)),
        );
        if (most !== Infinity && (most ?? 0) > (least ?? Infinity))
          short.push(`${at}: ${name} ${String(most)} > ${String(least)}`);
      }
    }
    expect(short).toEqual([]);
  });
});

/** The longest text, or list, that the schema allows. */
function longest(schema: Schema & { readonly maxItems?: number }): number {
  if (schema.maxItems !== undefined) return schema.maxItems;
  if (typeof schema.additionalProperties === 'object')
    return schema.additionalProperties.maxLength ?? Infinity;
  return schema.maxLength ?? Infinity;
}

describe('the names of schemas', () => {
  it('stand for one class each', () => {
    const controllers = app.nest
      .get(DiscoveryService)
      .getControllers()
      .flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype as never] : []));
    const classes = documentedClasses(controllers);
    const twice = [...classes].filter(([, { size }]) => size > 1).map(([name]) => name);
    expect(twice).toEqual([]);
    // What was looked at is what the document has.
    const documented = Object.keys(app.contract.document.components?.schemas ?? {});
    expect(documented.filter((name) => !classes.has(name))).toEqual([]);
  });

  it('are found out when two classes share one, also deep inside', () => {
    const twin = () => {
      class Twin {
        @Field.line()
        name: string;
      }
      return Twin;
    };
    const [One, Other] = [twin(), twin()];
    class Outer {
      @Field.listOf(() => Other)
      twins: object[];
    }
    @Controller('a')
    class First {
      @Get()
      @Endpoint({ summary: 'Read one', access: { public: true }, answer: One })
      read(): object {
        return {};
      }
    }
    @Controller('b')
    class Second {
      @Get()
      @Endpoint({ summary: 'Read the other', access: { public: true }, answer: Outer })
      read(): object {
        return {};
      }
    }
    const classes = documentedClasses([First, Second]);
    expect(classes.get('Twin')).toEqual(new Set([One, Other]));
    expect(classes.get('Outer')?.size).toBe(1);
  });
});
