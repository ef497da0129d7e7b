import './jobs.errors.js';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '../../kernel/domain-error.js';
import { recordChange } from '../audit/audit.js';
import { type Actor, CurrentActor } from '../auth/actor.js';
import { Database } from '../database/database.js';
import { Endpoint } from '../http/endpoint.js';
import type { Page } from '../http/paging.js';
import { Id } from '../http/params.js';
import { JobPage, JobQuery, JobView } from './dto/job.dto.js';
import { Jobs } from './jobs.js';
import { listJobs, lockJob, readJob } from './jobs.queries.js';

@ApiTags('Jobs')
@Controller('api/v1/jobs')
export class JobsController {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List the organization’s background jobs, newest first',
    description: 'Finished ones are kept for a week.',
    access: { permission: 'jobs:read' },
    answer: JobPage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: JobQuery): Promise<Page<JobView>> {
    return listJobs(this.database.reader, actor.organizationId, query);
  }

  @Post(':id/retry')
  @Endpoint({
    summary: 'Try a failed job once more',
    access: { permission: 'jobs:write' },
    answer: JobView,
    errors: ['job_not_failed', 'job_kind_gone'],
  })
  retry(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<JobView> {
    return this.database.transaction(async (tx) => {
      const job = await lockJob(tx, actor.organizationId, id);
      if (job === undefined) throw new DomainError('missing', 'not_found');
      if (job.state !== 'failed') {
        throw new DomainError('conflict', 'job_not_failed', { state: job.state });
      }
      if (!this.jobs.knows(job.name)) {
        throw new DomainError('conflict', 'job_kind_gone', { name: job.name });
      }
      await this.jobs.retry(tx, job.name, id);
      await recordChange(tx, actor, { objectKind: 'job', objectId: id, action: 'retried' });
      const view = await readJob(tx, actor.organizationId, id);
      if (view === undefined) throw new DomainError('missing', 'not_found');
      return view;
    });
  }
}
