import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AppModule, type AppOptions } from './app.module.js';
import { serveConsole } from './console.js';
import { serveApiDocument } from './openapi.js';
import { DomainError } from './kernel/domain-error.js';
import type { Config } from './platform/config/config.js';
import { Readiness } from './platform/health/readiness.js';
import { BODY_LIMIT, FILE_LIMIT } from './platform/http/body-faults.js';
import { InputPipe } from './platform/http/input-pipe.js';
import { answerBrokenRequest } from './platform/http/broken-request.js';
import { KnownRoutes } from './platform/http/known-routes.js';
import { readJson } from './platform/http/read-json.js';
import { ProblemFilter } from './platform/http/problem-filter.js';
import { VersionInterceptor } from './platform/http/version-interceptor.js';
import { LOGGER } from './platform/logging/logger.token.js';
import { createLogger } from './platform/logging/logger.js';
import { NestLog } from './platform/logging/nest-log.js';
import { observeRequest } from './platform/metrics/metrics.js';
import { ErrorPages } from './site/error-pages.js';

const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  [
    'content-security-policy',
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; " +
      "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
  ],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
];

/** Builds the application with its HTTP server; it does not listen yet. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const { config } = options;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // A request id of the client's own would let it write into our log.
    genReqId: () => randomUUID(),
    trustProxy:
      config.trustedProxies === 0 ? false : (_address, hop) => hop < config.trustedProxies,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    exposeHeadRoutes: true,
    // What the router refuses before there is a route: an address that cannot be decoded, an endless part of one.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      greet(request, reply, config);
      filter.answer(error, request, reply);
    },
    clientErrorHandler: answerBrokenRequest,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(options),
    adapter,
    {
      logger: new NestLog(createLogger(config)),
      abortOnError: false,
    },
  );
  const log = app.get<Logger>(LOGGER);
  const routes = new KnownRoutes();
  const pages = app.get(ErrorPages);
  const filter = new ProblemFilter(log, routes, (problem, request) =>
    pages.pageFor(problem, request),
  );
  const server = adapter.getInstance<FastifyInstance>();
  // Node answers an unknown expectation with a bare 417; a server may as well pass it over (RFC 9110 §10.1.1).
  server.server.on('checkExpectation', (request, response) => {
    server.server.emit('request', request, response);
  });
  server.addHook('onRoute', ({ url, method }: { url: string; method: string | string[] }) => {
    routes.add(url, method);
  });
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT }, readJson(server));
  await server.register(cookie as never);
  await server.register(multipart as never, {
    limits: { fileSize: FILE_LIMIT, files: 1, fields: 20, fieldSize: 100_000, parts: 30 },
    throwFileSizeLimit: true,
  });
  app.useGlobalFilters(filter);
  app.useGlobalPipes(new InputPipe());
  app.useGlobalInterceptors(new VersionInterceptor());
  addHooks(server, config, log);
  holdUntilReady(server, app.get(Readiness), filter);
  serveApiDocument(app, config);
  serveConsole(app);
  return app;
}

/** Until the schema and what the first start makes are there, everything but the probes is told to come again. */
function holdUntilReady(
  server: FastifyInstance,
  readiness: Readiness,
  filter: ProblemFilter,
): void {
  server.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    if (readiness.serving || /^\/(health|metrics)\b/.test(request.url)) {
      done();
      return;
    }
    void reply.header('retry-after', '2');
    filter.answer(new DomainError('unavailable', 'service_unavailable'), request, reply);
  });
}

/** What every answer says before anything is known of it. */
function greet(
  request: Pick<FastifyRequest, 'id'>,
  reply: Pick<FastifyReply, 'header'>,
  config: Config,
): void {
  for (const [name, value] of SECURITY_HEADERS) void reply.header(name, value);
  if (config.publicUrl.startsWith('https:'))
    void reply.header('strict-transport-security', 'max-age=31536000');
  void reply.header('x-request-id', request.id);
}

function addHooks(server: FastifyInstance, config: Config, log: Logger): void {
  server.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    greet(request, reply, config);
    done();
  });
  server.addHook(
    'onSend',
    (
      request: FastifyRequest,
      reply: FastifyReply,
      payload: unknown,
      done: (e: null, p: unknown) => void,
    ) => {
      if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
        void reply.header('cache-control', 'no-store');
      }
      done(null, payload);
    },
  );
  server.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const route = request.routeOptions.url ?? 'unknown';
    observeRequest(route, request.method, reply.statusCode, reply.elapsedTime / 1000);
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
    done();
  });
}
