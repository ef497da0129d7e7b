import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';

export class TokenInput {
  @Field.line({ max: 100, description: 'What it is for', example: 'Import from the registry' })
  name: string;

  @Field.list('line', {
    min: 1,
    max: 50,
    description:
      'Permissions such as `events:read`, or `<area>:*`, `*:read`, `*`; never more than your role allows',
    example: ['events:*', 'experts:read'],
  })
  scopes: string[];

  @Field.line({
    max: 60,
    optional: true,
    nullable: true,
    description: 'When it stops working; never if not given',
    example: '2027-09-14T00:00:00+05:00',
  })
  expiresAt?: string | null;
}

export class TokenView {
  @Field.uuid()
  id: string;

  @Field.line()
  name: string;

  @Field.line({ description: 'How the token begins' })
  prefix: string;

  @Field.list('line')
  scopes: string[];

  @Field.uuid({ description: 'Whose token it is' })
  accountId: string;

  @Field.line({ min: 0 })
  accountName: string;

  @Field.instant()
  createdAt: string;

  @Field.instant({ nullable: true })
  expiresAt: string | null;

  @Field.instant({ nullable: true, description: 'To the minute' })
  lastUsedAt: string | null;
}

export class NewTokenView extends TokenView {
  @Field.line({ description: 'The token itself; it is shown this once' })
  token: string;
}

export class TokenQuery extends PageQuery {}
export class TokenPage extends PageOf(TokenView) {}
