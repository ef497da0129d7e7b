import { Module } from '@nestjs/common';
import { RoomAvailabilityController } from './availability.controller.js';
import { VenuesController } from './venues.controller.js';
import { VenuesService } from './venues.service.js';

@Module({
  controllers: [VenuesController, RoomAvailabilityController],
  providers: [VenuesService],
  exports: [VenuesService],
})
export class VenuesModule {}
