import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { isUuid } from '../kernel/id.js';
import {
  type Actor,
  type Authenticated,
  type Identity,
  requirePermission,
} from '../platform/auth/actor.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { Database } from '../platform/database/database.js';
import { ACCESS, type Access } from '../platform/http/endpoint.js';
import { Authentication } from './authentication.js';
import { permissionsAtPart } from './event-permissions.js';
import { requireOwnOrigin } from './own-origin.js';
import { sameSecret } from './secrets.js';

/** Methods that change nothing, so that a foreign page gains nothing by making a browser send them. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets a request through to its route, or not. A route that says nothing of its access is closed. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
    private readonly database: Database,
    @InjectConfig() private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access === undefined) {
      throw new DomainError('denied', 'permission_denied', { permission: 'none' });
    }
    if ('public' in access) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & Authenticated>();
    const credentials = await this.authentication.ofRequest(request);
    if (credentials === undefined) throw new DomainError('unauthenticated', 'unauthenticated');
    const { identity, actor } = credentials;
    if (identity.sessionId !== null && !SAFE.has(request.method)) {
      requireOwnOrigin(request, this.config);
      requireCsrfToken(request, identity);
    }
    request.identity = identity;
    if (actor !== undefined) request.actor = actor;
    if ('permission' in access) {
      const { permission } = access;
      if (actor === undefined) throw new DomainError('denied', 'permission_denied', { permission });
      if (!(await this.allowedInEvent(request, actor, access)))
        requirePermission(actor, permission);
    }
    return true;
  }

  /** Whether a role in the event to which the path's `id` belongs gives what the role in the organization does not. */
  private async allowedInEvent(
    request: FastifyRequest,
    actor: Actor,
    access: Extract<Access, { permission: unknown }>,
  ): Promise<boolean> {
    const { permission, inEventOf } = access;
    if (inEventOf === undefined || actor.permissions.has(permission)) return false;
    const { id } = request.params as { readonly id?: string };
    if (id === undefined || !isUuid(id)) return false;
    const allowed = await permissionsAtPart(this.database.reader, actor, inEventOf, id);
    return allowed.has(permission);
  }
}

function requireCsrfToken(request: FastifyRequest, identity: Identity): void {
  const given = request.headers['x-csrf-token'];
  const matches =
    typeof given === 'string' &&
    identity.csrfToken !== null &&
    sameSecret(given, identity.csrfToken);
  if (!matches) throw new DomainError('denied', 'csrf_token_wrong');
}
