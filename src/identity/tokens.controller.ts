import './identity.errors.js';
import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id } from '../platform/http/params.js';
import { NewTokenView, TokenInput, TokenPage, TokenQuery, TokenView } from './dto/token.dto.js';
import { listTokens, readToken } from './tokens.queries.js';
import { TokensService } from './tokens.service.js';

@ApiTags('API tokens')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(
    private readonly database: Database,
    private readonly tokens: TokensService,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List API tokens: one’s own, or all for an owner',
    access: { permission: 'tokens:read' },
    answer: TokenPage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: TokenQuery): Promise<Page<TokenView>> {
    return listTokens(this.database.reader, actor, query);
  }

  @Post()
  @Endpoint({
    summary: 'Make an API token',
    description:
      'The token stands in this answer and nowhere else. It never reaches further than your role.',
    access: { permission: 'tokens:write' },
    answer: NewTokenView,
    status: 201,
    errors: ['scope_not_held', 'session_required'],
  })
  create(@CurrentActor() actor: Actor, @Body() input: TokenInput): Promise<NewTokenView> {
    return this.database.transaction(async (tx) => {
      const { id, token } = await this.tokens.create(tx, actor, input);
      return { ...(await readToken(tx, actor, id)), token };
    });
  }

  @Delete(':id')
  @Endpoint({
    summary: 'End an API token at once',
    access: { permission: 'tokens:write' },
    answer: null,
  })
  revoke(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.tokens.revoke(tx, actor, id));
  }
}
