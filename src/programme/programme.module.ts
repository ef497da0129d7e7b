import { Module } from '@nestjs/common';
import { AvailabilityCheckController } from './availability-check.controller.js';
import { BoardController } from './board.controller.js';
import { ChangesController } from './changes.controller.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipantsService } from './participants.service.js';
import { ProgrammeChanges } from './programme-changes.js';
import { ProgrammeController } from './programme.controller.js';
import { ProgrammeRulesService } from './programme-rules.service.js';
import { ProgrammeWrites } from './programme-writes.js';
import { ProgrammeService } from './programme.service.js';
import { ReleaseLettersService } from './releases/release-letters.service.js';
import { ReleasesController } from './releases/releases.controller.js';
import { ReleasesService } from './releases/releases.service.js';
import { SessionCheckController } from './session-check.controller.js';
import { TracksController } from './tracks.controller.js';
import { TracksService } from './tracks.service.js';

@Module({
  controllers: [
    ProgrammeController,
    SessionCheckController,
    AvailabilityCheckController,
    ParticipantsController,
    TracksController,
    BoardController,
    ChangesController,
    ReleasesController,
  ],
  providers: [
    ProgrammeService,
    ParticipantsService,
    TracksService,
    ProgrammeRulesService,
    ProgrammeWrites,
    ProgrammeChanges,
    ReleasesService,
    ReleaseLettersService,
  ],
  exports: [ProgrammeService, ParticipantsService, TracksService, ProgrammeWrites],
})
export class ProgrammeModule {}
