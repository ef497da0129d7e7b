import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config/config.js';
import { isSecret } from './secrets.js';

/** The longest life of a session, however busy it is. The server ends it; the cookie need not outlive it. */
export const SESSION_DAYS = 60;
/** A session that nobody uses for so long ends. */
export const SESSION_IDLE_DAYS = 14;

function isSecure(config: Config): boolean {
  return config.publicUrl.startsWith('https:');
}

/** `__Host-`: the browser itself refuses the cookie from a subdomain, for a path, or over plain HTTP. */
export function sessionCookieName(config: Config): string {
  return isSecure(config) ? '__Host-suhbat_session' : 'suhbat_session';
}

/** The session's secret that the browser sent, if it has the form of one. */
export function readSessionCookie(request: FastifyRequest, config: Config): string | undefined {
  const value = request.cookies[sessionCookieName(config)];
  return value !== undefined && isSecret(value) ? value : undefined;
}

/** Hands the session's secret to the browser. */
export function writeSessionCookie(reply: FastifyReply, config: Config, secret: string): void {
  void reply.setCookie(sessionCookieName(config), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(config),
    maxAge: SESSION_DAYS * 24 * 60 * 60,
  });
}

/** Takes the session's secret from the browser. */
export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(sessionCookieName(config), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(config),
  });
}
