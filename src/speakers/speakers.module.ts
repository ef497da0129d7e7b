import { Module } from '@nestjs/common';
import { SpeakerAvailabilityController } from './availability.controller.js';
import { SpeakersController } from './speakers.controller.js';
import { SpeakersService } from './speakers.service.js';

@Module({
  controllers: [SpeakersController, SpeakerAvailabilityController],
  providers: [SpeakersService],
  exports: [SpeakersService],
})
export class SpeakersModule {}
