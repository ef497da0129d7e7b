import { Inject } from '@nestjs/common';

/** The injection token of the configuration. */
export const CONFIG = Symbol('config');

/** Injects the typed configuration. */
export const InjectConfig = (): ParameterDecorator & PropertyDecorator => Inject(CONFIG);
