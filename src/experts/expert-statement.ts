import type { EntityManager } from 'typeorm';

/** One statement on experts that are nobody's double, with its parameters; the organization is `$1`. */
export class ExpertStatement {
  private readonly values: unknown[];
  private readonly wanted: string[] = [];

  constructor(
    private readonly reader: EntityManager,
    readonly organizationId: string,
  ) {
    this.values = [organizationId];
  }

  /** Adds a parameter and gives its place, such as `$2`. */
  bind(value: unknown): string {
    return `$${String(this.values.push(value))}`;
  }

  where(...conditions: readonly string[]): void {
    this.wanted.push(...conditions);
  }

  /** What was wanted so far, beside the organization itself, joined by AND. */
  conditions(others: readonly string[] = this.wanted): string {
    return ['expert.organization_id = $1', 'expert.merged_into_id IS NULL', ...others].join(
      ' AND ',
    );
  }

  /** Whether nothing was wanted: it is about all experts of the organization. */
  isOpen(): boolean {
    return this.wanted.length === 0;
  }

  run<T>(sql: string): Promise<T[]> {
    return this.reader.query<T[]>(sql, this.values);
  }
}
