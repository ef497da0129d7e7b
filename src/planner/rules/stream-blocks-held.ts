import type { Places } from '../compiled-model.js';
import type { StreamSettings } from '../model.js';
import type { RuleContext } from './rule.js';

/** The streams of a problem by number. */
export interface Streams {
  readonly settings: StreamSettings;
  readonly names: readonly string[];
  /** Sessions of each stream. */
  readonly members: readonly (readonly number[])[];
  /** Group ids by number. */
  readonly groups: readonly string[];
}

export function streamsOf(context: RuleContext): Streams | undefined {
  const settings = context.model.problem.streams;
  if (!settings) return undefined;
  const names: string[] = [];
  const members: number[][] = [];
  for (const [session, { id }] of context.sessions.entries()) {
    const stream = settings.ofSession[id];
    if (stream === undefined) continue;
    let number = names.indexOf(stream);
    if (number < 0) {
      number = names.push(stream) - 1;
      members.push([]);
    }
    members[number]?.push(session);
  }
  return { settings, names, members, groups: groupsOf(context) };
}

function groupsOf({ model }: RuleContext): string[] {
  const groups: string[] = [];
  for (const { group } of model.problem.slots ?? []) {
    if (group !== undefined && !groups.includes(group)) groups.push(group);
  }
  return groups;
}

/** Lists distinct numbers without a set, which would cost more than all the rest: each number notes its last turn. */
export class Distinct {
  private readonly turnOf: Int32Array;
  private turn = 0;

  constructor(size: number) {
    this.turnOf = new Int32Array(size);
  }

  begin(): void {
    this.turn += 1;
  }

  /** Whether the number comes for the first time since `begin`. */
  isNew(number: number): boolean {
    if (this.turnOf[number] === this.turn) return false;
    this.turnOf[number] = this.turn;
    return true;
  }
}

/** Gives the blocks `group × rooms + room` that hold one of the sessions, each once. */
export function blocksOf(
  context: RuleContext,
): (members: readonly number[], places: Places) => readonly number[] {
  const rooms = context.rooms.length;
  const { group } = context.model.windows;
  const distinct = new Distinct((groupsOf(context).length + 1) * rooms);
  return (members, { window, room }) => {
    const found: number[] = [];
    distinct.begin();
    for (const session of members) {
      const at = window[session] ?? -1;
      if (at < 0) continue;
      const block = Math.max(0, group[at] ?? 0) * rooms + (room[session] ?? 0);
      if (distinct.isNew(block)) found.push(block);
    }
    return found;
  };
}
