import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config.token.js';
import { createDataSource } from './database/data-source.js';
import { Database } from './database/database.js';
import './platform.errors.js';
import './time.errors.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { JOB_SETTINGS } from './jobs/job-settings.token.js';
import { Jobs } from './jobs/jobs.js';
import { JobsController } from './jobs/jobs.controller.js';
import { createLogger } from './logging/logger.js';
import { LOGGER } from './logging/logger.token.js';
import { MailSender } from './mail/mail-sender.js';
import { Outbox } from './mail/outbox.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { openStorage } from './storage/open-storage.js';
import { STORAGE } from './storage/storage.token.js';

interface PlatformOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly workers: boolean;
  readonly entities: readonly (new () => object)[];
}

/** What every feature needs and that knows no feature. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: options.config },
        { provide: LOGGER, useFactory: () => createLogger(options.config) },
        {
          provide: DataSource,
          useFactory: () =>
            createDataSource(options.databaseUrl, {
              pool: options.config.databasePool,
              entities: [...options.entities],
            }).initialize(),
        },
        Database,
        Clock,
        {
          provide: JOB_SETTINGS,
          useValue: { databaseUrl: options.databaseUrl, workers: options.workers },
        },
        Jobs,
        MailSender,
        Outbox,
        { provide: STORAGE, useFactory: () => openStorage(options.config) },
        Readiness,
        Metrics,
      ],
      controllers: [HealthController, JobsController, MetricsController],
      exports: [CONFIG, LOGGER, DataSource, Database, Clock, Jobs, Outbox, STORAGE, Readiness],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
