import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../kernel/domain-error.js';
import { Field } from './fields.js';
import { InputPipe } from './input-pipe.js';

class Part {
  @Field.line()
  name: string;
}

class Whole {
  @Field.listOf(() => Part, { max: 5 })
  parts: Part[];

  @Field.line({ optional: true })
  note?: string;
}

const pipe = new InputPipe();

async function faultOf(value: unknown): Promise<unknown> {
  try {
    await pipe.transform(value, { metatype: Whole, type: 'body' });
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.extra.issues : error;
  }
}

const many = (max: number) => [{ field: '', code: 'too_many', params: { max } }];

describe('a body that fits into four megabytes and would take minutes to check', () => {
  it('is refused before it is checked', async () => {
    const names = Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`n${String(n)}`, 1]));
    expect(await faultOf(names)).toEqual(many(1000));
    expect(await faultOf({ parts: [{ name: 'a' }, { name: 'b', deep: names }] })).toEqual(
      many(1000),
    );
    expect(await faultOf({ parts: Array.from({ length: 20_001 }, () => ({})) })).toEqual(
      many(20_000),
    );
    expect(await faultOf({ parts: Array.from({ length: 100_001 }, () => 1) })).toEqual(
      many(100_000),
    );
    expect(await faultOf({ note: Array.from({ length: 100_001 }, () => 1) })).toEqual(
      many(100_000),
    );
  });

  it('is still checked at its fields below these bounds', async () => {
    expect(await faultOf({ parts: Array.from({ length: 6 }, () => ({ name: 'a' })) })).toEqual([
      { field: 'parts', code: 'too_many', params: { max: 5 } },
    ]);
    expect(await faultOf({ parts: [{ name: 'a' }] })).toBe(undefined);
  });
});
