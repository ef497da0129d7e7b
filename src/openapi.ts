import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './platform/config/config.js';

const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'swagger-ui-standalone-preset.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Suhbat API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/api/docs/favicon-32x32.png"><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="swagger-ui"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/swagger-ui-standalone-preset.js"></script>
<script src="/api/docs/start.js"></script>
<noscript>The document itself is at <a href="/api/openapi.json">/api/openapi.json</a>.</noscript></body></html>`;

const START = `window.ui = SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: 'BaseLayout', persistAuthorization: false });`;

/** The API document (OpenAPI 3.1), made from the routes themselves. */
export function apiDocument(app: NestFastifyApplication, config: Config): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Suhbat')
    .setDescription(
      'From a mandate to events, and from these to published outcomes whose recommendations are followed until closed. ' +
        'Errors are RFC 9457 problem details; `code` is stable. Lists are paged by cursor: pass `next` as `cursor`. ' +
        'An edit sends the version that it saw in `If-Match`.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer(config.publicUrl)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API token: suh_…' })
    .addCookieAuth(
      config.publicUrl.startsWith('https:') ? '__Host-suhbat_session' : 'suhbat_session',
    )
    .build();
  return exact(
    SwaggerModule.createDocument(app, builder, {
      operationIdFactory: (controller, method) =>
        `${controller.replace(/Controller$/, '')}_${method}`,
    }),
  );
}

/** Serves the document at /api/openapi.json and a readable form of it at /api/docs. */
export function serveApiDocument(app: NestFastifyApplication, config: Config): void {
  let document: string | undefined;
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const server = app.getHttpAdapter().getInstance();
  const send = (reply: FastifyReply, type: string, body: string | Buffer) =>
    reply.header('content-type', type).header('cache-control', 'public, max-age=300').send(body);
  server.get('/api/openapi.json', (_request: FastifyRequest, reply: FastifyReply) => {
    document ??= JSON.stringify(apiDocument(app, config));
    return send(reply, 'application/json; charset=utf-8', document);
  });
  server.get('/api/docs', (_request: FastifyRequest, reply: FastifyReply) =>
    send(
      reply.header(
        'content-security-policy',
        "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
      ),
      'text/html; charset=utf-8',
      PAGE,
    ),
  );
  server.get('/api/docs/start.js', (_request: FastifyRequest, reply: FastifyReply) =>
    send(reply, 'text/javascript; charset=utf-8', START),
  );
  for (const [name, type] of Object.entries(ASSETS)) {
    server.get(`/api/docs/${name}`, (_request: FastifyRequest, reply: FastifyReply) =>
      send(reply, type, readFileSync(join(folder, name))),
    );
  }
}

/**
 * Says what the generator leaves open: an object without declared free properties takes and gives no others,
 * and null is a type, as OpenAPI 3.1 has it.
 */
function exact(document: OpenAPIObject): OpenAPIObject {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    if (!('properties' in schema)) continue;
    if (schema.additionalProperties === undefined && name !== 'Problem')
      schema.additionalProperties = false;
    for (const property of Object.values(schema.properties ?? {})) {
      admitNull(property as Record<string, unknown>);
    }
  }
  return document;
}

function admitNull(property: Record<string, unknown>): void {
  if (property['nullable'] !== true) return;
  delete property['nullable'];
  const values = property['enum'];
  if (Array.isArray(values)) property['enum'] = [...(values as unknown[]), null];
  if (typeof property['type'] === 'string') {
    property['type'] = [property['type'], 'null'];
  } else if (Array.isArray(property['allOf'])) {
    property['anyOf'] = [{ allOf: property['allOf'] }, { type: 'null' }];
    delete property['allOf'];
  } else if (property['$ref'] !== undefined) {
    property['anyOf'] = [{ $ref: property['$ref'] }, { type: 'null' }];
    delete property['$ref'];
  }
}
