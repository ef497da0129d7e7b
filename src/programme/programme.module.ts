import { Module } from '@nestjs/common';
import { ParticipantsService } from './participants.service.js';
import { ProgrammeController } from './programme.controller.js';
import { ProgrammeService } from './programme.service.js';

@Module({
  controllers: [ProgrammeController],
  providers: [ProgrammeService, ParticipantsService],
  exports: [ProgrammeService, ParticipantsService],
})
export class ProgrammeModule {}
