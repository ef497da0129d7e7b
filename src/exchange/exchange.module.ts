import { Module } from '@nestjs/common';
import { ExportsOfProgrammeController } from './exports.controller.js';

@Module({ controllers: [ExportsOfProgrammeController] })
export class ExchangeModule {}
