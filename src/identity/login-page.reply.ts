import type { FastifyReply } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { STATUS_OF_KIND } from '../platform/http/status.js';
import { HOME } from './login-flow.js';

/** Answers with a page. */
export function send(reply: FastifyReply, status: number, page: string): void {
  void reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    // The address holds the token: it must not travel to other sites. `no-referrer` would take the Origin away.
    .header('referrer-policy', 'same-origin')
    .send(page);
}

/** Answers with the page for a refusal, under its status. */
export function refuse(reply: FastifyReply, error: unknown, page: string): void {
  const kind = error instanceof DomainError ? error.kind : 'internal';
  // A 401 would make some browsers ask for a password of their own.
  send(reply, kind === 'unauthenticated' ? 400 : STATUS_OF_KIND[kind], page);
}

/** Sends the browser on, to a path that `safeNext` has let through. */
export function goOn(reply: FastifyReply, next: string | undefined): void {
  void reply
    .status(303)
    .header('cache-control', 'no-store')
    .header('location', next ?? HOME)
    .send();
}
