import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import type { UiLanguage } from '../../kernel/languages.js';
import type { Permission } from './permissions.js';

/** Who acts, for which organization, with what rights: the second argument of every service verb. */
export interface Actor {
  readonly kind: 'account' | 'token' | 'job' | 'command';
  readonly accountId: string | null;
  readonly organizationId: string;
  readonly permissions: ReadonlySet<Permission>;
  readonly requestId: string | null;
  readonly language: UiLanguage;
}

/** A logged-in person, with or without an organization yet. */
export interface Identity {
  readonly accountId: string;
  readonly sessionId: string | null;
  readonly csrfToken: string | null;
}

/** What the authentication guard leaves on a request. */
export interface Authenticated {
  actor?: Actor;
  identity?: Identity;
}

/** The actor of the request; only on routes that need a permission. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Authenticated>();
  if (actor === undefined) throw new DomainError('unauthenticated', 'unauthenticated');
  return actor;
});

/** The person of the request; only on routes marked `account`. */
export const CurrentIdentity = createParamDecorator(
  (_: unknown, context: ExecutionContext): Identity => {
    const { identity } = context.switchToHttp().getRequest<Authenticated>();
    if (identity === undefined) throw new DomainError('unauthenticated', 'unauthenticated');
    return identity;
  },
);

/** Refuses unless the actor holds the permission; for rules that depend on the content of a request. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission))
    throw new DomainError('denied', 'permission_denied', { permission });
}
