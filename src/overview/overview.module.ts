import { Module } from '@nestjs/common';
import { BalanceController } from './balance.controller.js';
import { TodayController } from './today.controller.js';

@Module({ controllers: [TodayController, BalanceController] })
export class OverviewModule {}
