import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import type { Config } from '../config/config.js';
import { InjectConfig } from '../config/config.token.js';
import { Endpoint } from '../http/endpoint.js';
import { Metrics } from './metrics.js';

/**
 * Figures tell how busy an organization is and what fails, so they are not for everybody: with METRICS_TOKEN set,
 * whoever sends it as a bearer token reads them; without, only a program on the same machine that comes straight
 * to this port does.
 */
@ApiTags('Operation')
@Controller('metrics')
export class MetricsController {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Endpoint({
    summary: 'Figures for Prometheus',
    description:
      'With `METRICS_TOKEN` set, send it as `Authorization: Bearer …`; without, only the same machine may read them, and not through a proxy.',
    access: { public: true },
    answer: { mediaTypes: ['text/plain'] },
    errors: ['unauthenticated', 'not_found'],
  })
  async read(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    this.admit(request);
    void reply.header('content-type', this.metrics.mediaType);
    return this.metrics.text();
  }

  private admit(request: FastifyRequest): void {
    const { metricsToken } = this.config;
    if (metricsToken !== undefined) {
      const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
      if (!sameText(given, metricsToken)) {
        throw new DomainError('unauthenticated', 'unauthenticated');
      }
      return;
    }
    // A proxy on this machine speaks from loopback for the whole world.
    const proxied = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some(
      (name) => request.headers[name] !== undefined,
    );
    if (proxied || !isLoopback(request.socket.remoteAddress ?? '')) {
      throw new DomainError('missing', 'not_found');
    }
  }
}

/** Compares without telling by its time where the difference is. */
function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
}
