import type { Type } from '@nestjs/common';
import { PartialType } from '@nestjs/swagger';

/**
 * The class of a patch: every property of `input` may be left out, and one that is there keeps its rules. Null
 * passes only where the property takes null; the generator's own default would let it through everywhere.
 */
export function PatchOf<T>(input: Type<T>): Type<Partial<T>> {
  return PartialType(input, { skipNullProperties: false });
}
