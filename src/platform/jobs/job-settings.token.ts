import { Inject } from '@nestjs/common';

/** The injection token of how this process takes part in the work on jobs. */
export const JOB_SETTINGS = Symbol('job settings');

export interface JobSettings {
  readonly databaseUrl: string;
  /** Whether this process works off jobs; one that only runs a command does not. */
  readonly workers: boolean;
}

/** Injects the job settings. */
export const InjectJobSettings = (): ParameterDecorator & PropertyDecorator => Inject(JOB_SETTINGS);
