import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Config } from './platform/config/config.js';
import { ENTITIES } from './entities.js';
import { PlatformModule } from './platform/platform.module.js';
import { FEATURES } from './features.js';

/** How one instance of the application runs. */
export interface AppOptions {
  readonly config: Config;
  /** The database in use: DATABASE_URL, or that of the embedded server. */
  readonly databaseUrl: string;
  /** Whether this instance works off jobs; a command-line run does not. */
  readonly workers: boolean;
}

@Module({})
export class AppModule {
  static forRoot(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        PlatformModule.forRoot({ ...options, entities: ENTITIES }),
        ...FEATURES,
      ],
    };
  }
}
