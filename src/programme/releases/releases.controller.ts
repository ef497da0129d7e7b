import '../programme.errors.js';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import type { Page } from '../../platform/http/paging.js';
import { Id, NumberInPath } from '../../platform/http/params.js';
import {
  type ReleaseBrief,
  ReleaseInput,
  ReleaseMade,
  ReleasePage,
  ReleasePreview,
  ReleaseQuery,
  ReleaseView,
  RestoredDraft,
} from '../dto/release.dto.js';
import { PLACING_ERRORS } from '../programme.errors.js';
import { ProgrammeWrites } from '../programme-writes.js';
import { ReleaseLettersService } from './release-letters.service.js';
import { restoreRelease } from './release-restore.js';
import { listReleases, presentDifferences, readBrief, readRelease } from './releases.queries.js';
import { ReleasesService } from './releases.service.js';

/** The public states of an event's programme. */
@ApiTags('Programme')
@Controller('api/v1/events/:id/releases')
export class ReleasesController {
  constructor(
    private readonly database: Database,
    private readonly writes: ProgrammeWrites,
    private readonly releases: ReleasesService,
    private readonly letters: ReleaseLettersService,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List the releases of a programme, the latest first',
    access: { permission: 'programme:read' },
    answer: ReleasePage,
  })
  list(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: ReleaseQuery,
  ): Promise<Page<ReleaseBrief>> {
    return listReleases(this.database.reader, actor.organizationId, id, query);
  }

  @Get('preview')
  @Endpoint({
    summary: 'See what a release made now would publish, leave out and change',
    access: { permission: 'programme:read' },
    answer: ReleasePreview,
  })
  preview(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<ReleasePreview> {
    // One transaction, so that the draft is read as it stands at one moment.
    return this.database.transaction((tx) =>
      this.releases.preview(tx, actor.organizationId, id, actor.language),
    );
  }

  @Post()
  @Endpoint({
    summary: 'Release the programme',
    description:
      'A complete, numbered copy of the draft, for good; from the first one on the public pages, files and calendars ' +
      'show the last release. Of two at once one makes a release and the other is told that nothing is left to ' +
      'release. Letters to the people concerned wait in the outbox for approval.',
    access: { permission: 'programme:write', inEventOf: 'event' },
    answer: ReleaseMade,
    status: 201,
    errors: [
      'session_event_closed',
      'release_unchanged',
      'release_publishes_nothing',
      'release_name_taken',
    ],
  })
  release(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: ReleaseInput,
  ): Promise<ReleaseMade> {
    return this.database.transaction(async (tx) => {
      const made = await this.releases.release(tx, actor, id, input);
      const written =
        input.letters === false
          ? { letters: 0, withoutAddress: [] }
          : await this.letters.write(tx, actor, made);
      const { differences, before, programme, number } = made;
      return {
        eventId: id,
        ...(await readBrief(tx, actor.organizationId, id, number)),
        differences: presentDifferences(differences, [before, programme], actor.language),
        letters: written.letters,
        withoutAddress: [...written.withoutAddress],
      };
    });
  }

  @Get(':number')
  @Endpoint({
    summary: 'Read a release, with what it changed against the one before',
    access: { permission: 'programme:read' },
    answer: ReleaseView,
  })
  read(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @NumberInPath('number') number: number,
  ): Promise<ReleaseView> {
    return readRelease(this.database.reader, actor.organizationId, id, number, actor.language);
  }

  @Post(':number/restore')
  @Endpoint({
    summary: 'Put the draft back to a release',
    description:
      'Its sessions stand again as they were, with their ids; sessions that came later are kept, without hours. ' +
      'What the release names and is no longer there is left out and listed.',
    access: { permission: 'programme:write', inEventOf: 'event' },
    answer: RestoredDraft,
    errors: PLACING_ERRORS,
  })
  restore(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @NumberInPath('number') number: number,
  ): Promise<RestoredDraft> {
    return this.writes.run(actor, { eventId: id }, (tx, placements) =>
      restoreRelease(tx, actor, id, number, placements),
    );
  }
}
