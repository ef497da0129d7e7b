import { Inject } from '@nestjs/common';

/** The injection token of the pino logger. */
export const LOGGER = Symbol('logger');

/** Injects the structured logger. */
export const InjectLogger = (): ParameterDecorator & PropertyDecorator => Inject(LOGGER);
