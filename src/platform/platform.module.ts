import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config.token.js';
import { createDataSource } from './database/data-source.js';
import { Database } from './database/database.js';
import './platform.errors.js';
import { createLogger } from './logging/logger.js';
import { LOGGER } from './logging/logger.token.js';

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
      ],
      exports: [CONFIG, LOGGER, DataSource, Database, Clock],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
