import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { apiDocument } from '../../src/openapi.js';
import type { Config } from '../../src/platform/config/config.js';

interface DocumentedOperation {
  readonly pattern: RegExp;
  readonly template: string;
  readonly responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

/**
 * Holds every answer of the API against its document: an undocumented route, status, media type, error code
 * or property is an error of the test that met it.
 */
export class ApiContract {
  readonly document: OpenAPIObject;
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly operations = new Map<string, DocumentedOperation[]>();
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(app: NestFastifyApplication, config: Config) {
    this.document = JSON.parse(JSON.stringify(apiDocument(app, config))) as OpenAPIObject;
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addSchema({ $id: 'document', ...this.document });
    for (const [template, item] of Object.entries(this.document.paths)) {
      for (const [method, operation] of Object.entries(
        item as Record<string, { responses: DocumentedOperation['responses'] }>,
      )) {
        const list = this.operations.get(method.toUpperCase()) ?? [];
        list.push({
          template,
          pattern: new RegExp(
            `^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`,
          ),
          responses: operation.responses,
        });
        // Literal paths before those with parameters.
        list.sort((a, b) => a.template.split('{').length - b.template.split('{').length);
        this.operations.set(method.toUpperCase(), list);
      }
    }
  }

  /** @throws Error that says what the document lacks */
  check(method: string, path: string, status: number, type: string, body: unknown): void {
    const [pathname = ''] = path.split('?');
    if (!pathname.startsWith('/api/v1/')) return;
    const operation = this.operations.get(method)?.find(({ pattern }) => pattern.test(pathname));
    if (operation === undefined) {
      if (status === 404 || status === 405) return;
      throw new Error(`${method} ${pathname} answered ${status} but is not in the API document`);
    }
    const where = `${method} ${operation.template} → ${status}`;
    const documented = operation.responses[String(status)];
    if (documented === undefined) {
      throw new Error(
        `${where} is not documented; the answer was ${JSON.stringify(body).slice(0, 500)}`,
      );
    }
    const media = type.split(';')[0] ?? '';
    if (documented.content === undefined) {
      if (body !== null) throw new Error(`${where} is documented without a body`);
      return;
    }
    const content = documented.content[media];
    if (content === undefined)
      throw new Error(
        `${where} answers ${media}, documented are ${Object.keys(documented.content).join(', ')}`,
      );
    if (!/json$/.test(media) || content.schema === undefined) return;
    const key = `${operation.template} ${method} ${status} ${media}`;
    let validate = this.validators.get(key);
    if (validate === undefined) {
      validate = this.ajv.compile(resolve(content.schema));
      this.validators.set(key, validate);
    }
    if (!validate(body)) {
      throw new Error(
        `${where} does not keep its schema: ${this.ajv.errorsText(validate.errors)}\n${JSON.stringify(body).slice(0, 1500)}`,
      );
    }
  }
}

/** References of a schema taken out of the document point back into it. */
function resolve(schema: unknown): object {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/'),
  ) as object;
}
