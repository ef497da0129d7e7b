import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** Gives an answer that is one versioned row its entity tag; edits send it back in If-Match. */
@Injectable()
export class VersionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      tap((body: unknown) => {
        if (typeof body !== 'object' || body === null || !('version' in body)) return;
        const reply = context.switchToHttp().getResponse<FastifyReply>();
        if (typeof body.version === 'number' && !reply.hasHeader('etag')) {
          void reply.header('etag', `"${body.version}"`);
        }
      }),
    );
  }
}
