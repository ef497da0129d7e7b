import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { invalidField } from '../../kernel/domain-error.js';
import { Field } from './fields.js';

/** The query of every list: how many, and from where. */
export class PageQuery {
  @Field.queryInteger({
    min: 1,
    max: 200,
    optional: true,
    description: 'Rows per page (50 if not given)',
  })
  limit?: number;

  @Field.line({ max: 2000, optional: true, description: 'The `next` of the page before' })
  cursor?: string;
}

/** One page of a list; `next` is null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** The number of rows that a page query asks for. */
export function pageSize(query: PageQuery): number {
  return query.limit ?? 50;
}

/** The class that describes a page of `item` in the API document. */
export function PageOf<T>(item: new () => T): new () => Page<T> {
  @ApiSchema({ name: `${item.name}Page` })
  class PageView {
    @ApiProperty({ type: item, isArray: true })
    items: T[];

    @ApiProperty({ type: 'string', nullable: true, description: 'Cursor of the next page' })
    next: string | null;
  }
  return PageView;
}

/** A cursor that stands behind the row with these sort values. */
export function encodeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/**
 * The sort values of a cursor.
 * @throws DomainError `invalid_input` at `cursor` when it was not made by `encodeCursor` with `count` values
 */
export function decodeCursor(cursor: string | undefined, count: number): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === count &&
      values.every((value) => typeof value === 'string')
    ) {
      if (values.every((value) => !value.includes('\u0000'))) return values;
    }
  } catch {
    // Falls through to the refusal: a broken cursor is the client's fault, not ours.
  }
  throw invalidField('cursor', 'bad_form', { expected: 'next' });
}

/**
 * Cuts `limit + 1` fetched rows into a page: the extra row only says that there is a next one.
 * `keyOf` gives the sort values of a row, as text that Postgres can read back.
 */
export function cutPage<R, T>(
  rows: readonly R[],
  limit: number,
  keyOf: (row: R) => readonly string[],
  present: (row: R) => T,
): Page<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(present),
    next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  };
}
