import { Column, type ColumnOptions } from 'typeorm';

/** Types of columns that TypeORM would turn into `Date`; the drift check reads them from here. */
const sqlTypes = new Map<string, string>();

function textual(sqlType: string, options: ColumnOptions): PropertyDecorator {
  return (target, property) => {
    const name = String(property);
    sqlTypes.set(`${target.constructor.name}.${name}`, sqlType);
    Column({ ...options, type: 'text' })(target, property);
  };
}

/**
 * A wall-clock time `YYYY-MM-DDTHH:mm` in the zone that the row names. It stays text on our side, since a
 * `Date` would drag the process's own zone in.
 */
export function WallClockColumn(options: ColumnOptions = {}): PropertyDecorator {
  return textual('timestamp without time zone', options);
}

/** An instant as ISO 8601 with `Z`, to the millisecond. */
export function InstantColumn(options: ColumnOptions = {}): PropertyDecorator {
  return textual('timestamp with time zone', options);
}

/** A calendar day `YYYY-MM-DD`. */
export function DayColumn(options: ColumnOptions = {}): PropertyDecorator {
  return textual('date', options);
}

/** The SQL type that a column of an entity stands for, where it is declared as text for TypeORM's sake. */
export function declaredSqlType(entity: string, column: string): string | undefined {
  return sqlTypes.get(`${entity}.${column}`);
}
