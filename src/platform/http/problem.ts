import { ApiProperty } from '@nestjs/swagger';

/** One fault at a field. */
export class ProblemIssue {
  @ApiProperty({
    type: 'string',
    description: 'Path of the field; empty for the whole body',
    example: 'title.kk',
  })
  field: string;

  @ApiProperty({ type: 'string', example: 'too_long' })
  code: string;

  @ApiProperty({ type: 'string', description: 'What is wrong, in the reader’s language' })
  message: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  params: Record<string, unknown>;
}

/** An error as RFC 9457 problem details. */
export class Problem {
  @ApiProperty({ type: 'string', example: '/api/docs#stale_version' })
  type: string;

  @ApiProperty({
    type: 'string',
    description: 'What is wrong and what to do, in the reader’s language',
  })
  title: string;

  @ApiProperty({ type: 'integer' })
  status: number;

  @ApiProperty({ type: 'string', description: 'Stable code of the rule' })
  code: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  params: Record<string, unknown>;

  @ApiProperty({ type: ProblemIssue, isArray: true })
  issues: ProblemIssue[];

  @ApiProperty({
    nullable: true,
    description: 'Structured facts for programs, such as the other session of a clash',
    type: 'object',
    additionalProperties: true,
  })
  details: unknown;

  @ApiProperty({ type: 'string', description: 'Number of the request in the log' })
  requestId: string;
}
