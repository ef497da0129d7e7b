import './identity.errors.js';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { RateLimits } from '../platform/rate-limit/rate-limit.js';
import { Authentication } from './authentication.js';
import { AuthenticationGuard } from './authentication.guard.js';

@Module({
  providers: [Authentication, RateLimits, { provide: APP_GUARD, useClass: AuthenticationGuard }],
  exports: [Authentication, RateLimits],
})
export class IdentityModule {}
