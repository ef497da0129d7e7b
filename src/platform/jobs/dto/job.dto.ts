import { ApiProperty } from '@nestjs/swagger';
import { Field } from '../../http/fields.js';
import { PageOf, PageQuery } from '../../http/paging.js';

export const JOB_STATES = [
  'created',
  'retry',
  'active',
  'completed',
  'cancelled',
  'failed',
] as const;
export type JobState = (typeof JOB_STATES)[number];

export class JobQuery extends PageQuery {
  @Field.oneOf(JOB_STATES, { optional: true, description: '`failed`: out of attempts' })
  state?: JobState;
}

export class JobView {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', description: 'Kind of job', example: 'mail.send' })
  name: string;

  @ApiProperty({ type: 'string', enum: JOB_STATES })
  state: JobState;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Ids of what it works on',
  })
  payload: Record<string, unknown>;

  @ApiProperty({ type: 'integer', description: 'Attempts begun' })
  attempts: number;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why the last attempt failed' })
  error: string | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'Not begun before' })
  startAfter: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  finishedAt: string | null;
}

export const JobPage = PageOf(JobView);
