import type { CompiledModel, Feature, GroupTerm, PairTerms, UnaryTerm } from './compiled-model.js';
import type { TermSink } from './rules/rule.js';

/** Collects the terms of all rules in their compiled form. */
export class TermCollector implements TermSink {
  readonly unary: UnaryTerm[] = [];
  readonly groups: GroupTerm[] = [];
  private readonly open = new Map<
    string,
    { rule: number; feature: Feature; a: number[]; b: number[]; coefficient: number[] }
  >();
  /** The rule whose terms are being taken. */
  rule = 0;
  private readonly model: Pick<
    CompiledModel,
    'sessionWindows' | 'sessionRooms' | 'windows' | 'roomIds'
  >;

  constructor(
    model: Pick<CompiledModel, 'sessionWindows' | 'sessionRooms' | 'windows' | 'roomIds'>,
  ) {
    this.model = model;
  }

  window(session: number, cost: (window: number) => number): void {
    this.push(session, 'window', Float64Array.from(this.model.sessionWindows[session] ?? [], cost));
  }

  room(session: number, cost: (room: number) => number): void {
    this.push(session, 'room', Float64Array.from(this.model.sessionRooms[session] ?? [], cost));
  }

  roomMinutes(session: number, cost: (room: number) => number): void {
    this.push(
      session,
      'roomMinutes',
      Float64Array.from(this.model.sessionRooms[session] ?? [], cost),
    );
  }

  everyCell(cost: (window: number, room: number) => number): void {
    const rooms = this.model.roomIds.length;
    const values = new Float64Array(this.model.windows.count * rooms);
    for (let cell = 0; cell < values.length; cell += 1) {
      values[cell] = cost(Math.floor(cell / rooms), cell % rooms);
    }
    this.push(-1, 'cell', values);
  }

  pair(feature: Feature, a: number, b: number, coefficient: number): void {
    if (coefficient === 0 || a === b) return;
    const key = `${this.rule} ${feature}`;
    let terms = this.open.get(key);
    if (!terms) {
      terms = { rule: this.rule, feature, a: [], b: [], coefficient: [] };
      this.open.set(key, terms);
    }
    terms.a.push(a);
    terms.b.push(b);
    terms.coefficient.push(coefficient);
  }

  group({ members, ...term }: Parameters<TermSink['group']>[0]): void {
    this.groups.push({ ...term, rule: this.rule, members: Int32Array.from(members) });
  }

  pairs(): PairTerms[] {
    return [...this.open.values()].map(({ rule, feature, a, b, coefficient }) => ({
      rule,
      feature,
      a: Int32Array.from(a),
      b: Int32Array.from(b),
      coefficient: Float64Array.from(coefficient),
    }));
  }

  private push(session: number, on: UnaryTerm['on'], values: Float64Array): void {
    if (values.some((value) => value !== 0)) {
      this.unary.push({ rule: this.rule, session, on, values });
    }
  }
}
