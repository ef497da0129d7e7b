import { Inject } from '@nestjs/common';

/** The injection token of the file storage. */
export const STORAGE = Symbol('storage');

/** Injects the file storage. */
export const InjectStorage = (): ParameterDecorator & PropertyDecorator => Inject(STORAGE);
