import { Module } from '@nestjs/common';
import { MessagesController } from './messages.controller.js';
import { MessagesService } from './messages.service.js';

/** The outbox as people see it. */
@Module({ controllers: [MessagesController], providers: [MessagesService] })
export class CorrespondenceModule {}
