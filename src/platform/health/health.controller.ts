import { Controller, Get, Header } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { DomainError } from '../../kernel/domain-error.js';
import { Endpoint } from '../http/endpoint.js';
import './health.errors.js';
import { CHECKS, Readiness } from './readiness.js';

export class HealthView {
  @ApiProperty({ type: 'string', enum: ['ok'] })
  status: 'ok';
}

/** For the supervisor and the load balancer; says nothing that a stranger may not know. */
@ApiTags('Operation')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  @Endpoint({
    summary: 'Whether the process runs',
    description: 'Restart the process when this does not answer.',
    access: { public: true },
    answer: HealthView,
  })
  live(): HealthView {
    return { status: 'ok' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  @Endpoint({
    summary: 'Whether this copy can take requests',
    description: `While it cannot, the answer is 503 \`not_ready\`, and \`details.failing\` names the checks that fail: ${CHECKS.join(', ')}.`,
    access: { public: true },
    answer: HealthView,
    errors: ['not_ready'],
  })
  async ready(): Promise<HealthView> {
    const failing = await this.readiness.failing();
    if (failing.length > 0) {
      throw new DomainError(
        'unavailable',
        'not_ready',
        { failing: failing.join(', ') },
        { details: { failing } },
      );
    }
    return { status: 'ok' };
  }
}
