import './identity.errors.js';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { RateLimits } from '../platform/rate-limit/rate-limit.js';
import { AccountController } from './account.controller.js';
import { AccountsService } from './accounts.service.js';
import { Authentication } from './authentication.js';
import { AuthenticationGuard } from './authentication.guard.js';
import { ExpiredRows } from './expired-rows.js';
import { LettersService } from './letters.service.js';
import { LinksController } from './links.controller.js';
import { LoginPagesController } from './login-pages.controller.js';
import { LoginFlow } from './login-flow.js';
import { MembersController } from './members.controller.js';
import { MembersService } from './members.service.js';
import { OrganizationController } from './organization.controller.js';
import { OrganizationsService } from './organizations.service.js';
import { OwnersService } from './owners.service.js';
import { Passwords } from './passwords.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { TokensController } from './tokens.controller.js';
import { TokensService } from './tokens.service.js';

@Module({
  controllers: [
    SessionController,
    LinksController,
    LoginPagesController,
    AccountController,
    TokensController,
    OrganizationController,
    MembersController,
  ],
  providers: [
    AccountsService,
    Authentication,
    ExpiredRows,
    LettersService,
    LoginFlow,
    MembersService,
    OrganizationsService,
    OwnersService,
    Passwords,
    RateLimits,
    SessionsService,
    TokensService,
    { provide: APP_GUARD, useClass: AuthenticationGuard },
  ],
  exports: [Authentication, OwnersService, RateLimits],
})
export class IdentityModule {}
