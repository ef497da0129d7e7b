import type { FastifyReply, FastifyRequest } from 'fastify';
import { isNotModified, strongEtag } from '../platform/http/conditional.js';
import { contentDisposition } from '../platform/http/content-disposition.js';
import { httpDate } from '../platform/http/http-date.js';

/**
 * How long a page or file may be shown without asking again: what is withdrawn, a consent above all, is gone from
 * every cache within a minute.
 */
const BRIEFLY = 'public, max-age=60';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Answers with a page, or with 304 where the reader has these very bytes. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: { readonly html: string; readonly lang: string; readonly status?: number },
): void {
  void reply.header('content-language', page.lang);
  send(request, reply, {
    body: page.html,
    type: 'text/html; charset=utf-8',
    status: page.status ?? 200,
  });
}

/** Answers with a file, or with 304 where the reader has these very bytes. */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: {
    readonly body: string | Uint8Array;
    readonly type: string;
    /** The name under which it is kept; without it, the file is read where it stands. */
    readonly name?: string;
    readonly inline?: boolean;
    /** Strong entity tag, where it is known already. */
    readonly etag?: string;
    /** Whether the name of the file changes with its content. */
    readonly immutable?: boolean;
    /** Instant since which the content has been this one, ISO 8601; where it is not known for sure, none. */
    readonly lastModified?: string | undefined;
  },
): void {
  if (file.name !== undefined) {
    void reply.header(
      'content-disposition',
      contentDisposition(file.name, file.inline === true ? 'inline' : 'attachment'),
    );
  }
  send(request, reply, { ...file, status: 200 });
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: {
    readonly body: string | Uint8Array;
    readonly type: string;
    readonly status: number;
    readonly etag?: string;
    readonly immutable?: boolean;
    readonly lastModified?: string | undefined;
  },
): void {
  const etag = answer.etag ?? strongEtag(answer.body);
  void reply
    .header('cache-control', answer.immutable === true ? FOR_EVER : BRIEFLY)
    .header('etag', etag);
  const { lastModified } = answer;
  if (lastModified !== undefined) void reply.header('last-modified', httpDate(lastModified));
  const validators = { etag, ...(lastModified === undefined ? {} : { lastModified }) };
  if (answer.status === 200 && isNotModified(request.headers, validators)) {
    void reply.status(304).send();
    return;
  }
  const body = typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body);
  void reply.status(answer.status).header('content-type', answer.type).send(body);
}

/** Sends the reader to the one address of a thing, for good. */
export function moveTo(reply: FastifyReply, location: string): void {
  void reply.status(301).header('cache-control', BRIEFLY).header('location', location).send();
}
