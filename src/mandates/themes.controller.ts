import './mandates.errors.js';
import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { ThemeInput, ThemePatch, ThemeTreeView, ThemeView } from './dto/theme.dto.js';
import { readTheme, readThemeTree } from './themes.queries.js';
import { ThemesService } from './themes.service.js';

@ApiTags('Themes')
@Controller('api/v1')
export class ThemesController {
  constructor(
    private readonly database: Database,
    private readonly themes: ThemesService,
  ) {}

  @Get('themes')
  @Endpoint({
    summary: 'Read the whole tree of themes',
    access: { permission: 'themes:read' },
    answer: ThemeTreeView,
  })
  list(@CurrentActor() actor: Actor): Promise<ThemeTreeView> {
    return readThemeTree(this.database.reader, actor.organizationId);
  }

  @Post('themes')
  @Endpoint({
    summary: 'Add a theme',
    access: { permission: 'themes:write' },
    answer: ThemeView,
    status: 201,
    errors: ['theme_key_taken', 'theme_too_deep', 'themes_too_many'],
  })
  create(@CurrentActor() actor: Actor, @Body() input: ThemeInput): Promise<ThemeView> {
    return this.database.transaction(async (tx) => {
      const id = await this.themes.createTheme(tx, actor, input);
      return readTheme(tx, actor.organizationId, id);
    });
  }

  @Get('themes/:id')
  @Endpoint({ summary: 'Read a theme', access: { permission: 'themes:read' }, answer: ThemeView })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<ThemeView> {
    return readTheme(this.database.reader, actor.organizationId, id);
  }

  @Patch('themes/:id')
  @Endpoint({
    summary: 'Change a theme or move it in the tree',
    access: { permission: 'themes:write' },
    answer: ThemeView,
    versioned: true,
    errors: ['theme_cycle', 'theme_key_taken', 'theme_too_deep'],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: ThemePatch,
  ): Promise<ThemeView> {
    return this.database.transaction(async (tx) => {
      await this.themes.changeTheme(tx, actor, id, version, patch);
      return readTheme(tx, actor.organizationId, id);
    });
  }

  @Delete('themes/:id')
  @Endpoint({
    summary: 'Remove a theme that nothing uses',
    access: { permission: 'themes:write' },
    answer: null,
    errors: ['theme_in_use'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.themes.removeTheme(tx, actor, id));
  }
}
