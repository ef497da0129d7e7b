import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from './kernel/domain-error.js';

/** Where the build of the console lies: beside `src` as beside `dist`. */
export const CONSOLE_FOLDER = fileURLToPath(new URL('../web/dist', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * The console's own policy: its styles are set by script and carry the nonce of the page; the preview of a document
 * is shown from memory (`blob:`).
 */
function policy(nonce: string): string {
  return (
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; ` +
    "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-src 'self' blob:; form-action 'self'; " +
    "base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
  );
}

/**
 * Serves the organisers' console: one page for every address below /console, and its scripts and styles, which carry
 * a digest in their names and are kept by browsers for a year. The page holds no data; the API decides who sees what.
 */
export function serveConsole(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const assets = join(CONSOLE_FOLDER, 'assets');
  let page: string | undefined;
  let names: ReadonlySet<string> | undefined;

  const showPage = (_request: FastifyRequest, reply: FastifyReply) => {
    const index = join(CONSOLE_FOLDER, 'index.html');
    if (!existsSync(index)) throw new DomainError('missing', 'not_found');
    page ??= readFileSync(index, 'utf8');
    const nonce = randomBytes(18).toString('base64');
    return reply
      .header('content-security-policy', policy(nonce))
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(page.replace('STYLE_NONCE', nonce));
  };
  server.get('/console', showPage);
  server.get('/console/*', showPage);

  server.get(
    '/console/assets/:name',
    async (request: FastifyRequest<{ Params: { name: string } }>, reply: FastifyReply) => {
      const { name } = request.params;
      names ??= new Set(await readdir(assets).catch(() => []));
      const type = TYPES[extname(name)];
      // Only the names of the build: nothing outside of its folder can be asked for.
      if (type === undefined || !names.has(name)) throw new DomainError('missing', 'not_found');
      const accepted = request.headers['accept-encoding'] ?? '';
      const encoding = (['br', 'gzip'] as const).find(
        (candidate) =>
          new RegExp(`\\b${candidate}\\b(?!;q=0(?:\\.0*)?(?:,|$))`).test(accepted) &&
          names?.has(`${name}.${candidate === 'br' ? 'br' : 'gz'}`),
      );
      const suffix = encoding === undefined ? '' : encoding === 'br' ? '.br' : '.gz';
      if (encoding !== undefined) void reply.header('content-encoding', encoding);
      return reply
        .header('content-type', type)
        .header('vary', 'Accept-Encoding')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(await readFile(join(assets, `${name}${suffix}`)));
    },
  );
}
