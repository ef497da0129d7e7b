import 'reflect-metadata';
import { getSchemaPath } from '@nestjs/swagger';

type Class = new (...args: never[]) => object;

/** Under these keys the generator of the API document keeps what it was told. */
const MODEL_PROPERTIES = 'swagger/apiModelPropertiesArray';
const MODEL_PROPERTY = 'swagger/apiModelProperties';
const RESPONSES = 'swagger/apiResponse';
const EXTRA_MODELS = 'swagger/apiExtraModels';

/**
 * The classes that the API document describes, by the name under which it does: those of bodies, queries and
 * answers of the controllers, and those inside them. Two classes of one name overwrite each other there without
 * a word, so that each name must have one class.
 */
export function documentedClasses(controllers: readonly Class[]): Map<string, Set<Class>> {
  const found = new Map<string, Set<Class>>();
  const visit = (candidate: unknown): void => {
    const one = classOf(candidate);
    if (one === undefined) return;
    const name = getSchemaPath(one).split('/').at(-1) ?? one.name;
    const known = found.get(name) ?? new Set<Class>();
    if (known.has(one)) return;
    found.set(name, known.add(one));
    const fields = metadata(MODEL_PROPERTIES, one.prototype) as string[] | undefined;
    for (const field of fields ?? []) {
      const options = Reflect.getMetadata(
        MODEL_PROPERTY,
        one.prototype as object,
        field.slice(1),
      ) as { type?: unknown } | undefined;
      visit(options?.type);
    }
  };
  for (const controller of controllers) {
    const prototype = controller.prototype as object;
    for (const key of Object.getOwnPropertyNames(prototype)) {
      const handler: unknown = Object.getOwnPropertyDescriptor(prototype, key)?.value;
      if (typeof handler !== 'function' || !Reflect.hasMetadata('path', handler)) continue;
      const responses = (metadata(RESPONSES, handler) ?? {}) as Record<string, { type?: unknown }>;
      const parameters = (Reflect.getMetadata('design:paramtypes', prototype, key) ??
        []) as unknown[];
      for (const { type } of Object.values(responses)) visit(type);
      for (const type of [...parameters, ...((metadata(EXTRA_MODELS, handler) ?? []) as unknown[])])
        visit(type);
    }
  }
  return found;
}

function metadata(key: string, target: unknown): unknown {
  return typeof target === 'function' || (typeof target === 'object' && target !== null)
    ? Reflect.getMetadata(key, target)
    : undefined;
}

/** The class behind a type as decorators give it: itself, in a list, or by a function that names it later. */
function classOf(candidate: unknown): Class | undefined {
  if (Array.isArray(candidate)) return classOf(candidate[0]);
  if (typeof candidate !== 'function') return undefined;
  // What names a class later is an arrow function, which has no prototype.
  const prototype: unknown = candidate.prototype;
  if (prototype === undefined) return classOf((candidate as () => unknown)());
  // A class without described fields, such as String, is no schema.
  return metadata(MODEL_PROPERTIES, prototype) === undefined ? undefined : (candidate as Class);
}
