import { cleanLine } from '../kernel/text.js';
import { digest } from './digest.js';
import { entryTimes } from './entry-times.js';
import type { ForeignEntry, ForeignSchedule, ImportIssue } from './foreign-schedule.js';
import type { ImportState } from './import-state.js';
import type { IdentityFacts } from './imported-identity.entity.js';

/** What an entry is known by. */
export interface EntryIdentity {
  readonly key: string;
  /** It says again what an earlier row says: it is left out. */
  readonly repeats: boolean;
}

interface Leftover {
  readonly key: string;
  readonly facts: IdentityFacts;
}

/**
 * Finds out which entry of a file is which session of an earlier one. Where the file has ids, by these. Where it has
 * none, by title, start and room together; what is left over on both sides then, by the title alone, and what is left
 * over again, by hours and room: a session that was moved or renamed in a table is still the same.
 */
export class IdentityPlan {
  private readonly seen = new Map<string, ForeignEntry>();
  /** Keys of earlier sessions by the row that is them, where it no longer says the same. */
  private readonly guessed = new Map<
    ForeignEntry,
    { readonly key: string; readonly code: string }
  >();

  constructor(
    private readonly schedule: ForeignSchedule,
    state: ImportState,
    zones: { readonly file: string | undefined; readonly event: string },
  ) {
    const said = new Map(
      schedule.entries
        .filter(({ key, skipped }) => key === null && skipped !== true)
        .map((entry) => [entry, this.saidKey(entry)] as const),
    );
    const exact = new Set(said.values());
    const open = [...said]
      .filter(([, key]) => !state.sessionByKey.has(key))
      .map(([entry]) => entry);
    const there = new Set([...exact].flatMap((key) => state.sessionByKey.get(key)?.id ?? []));
    const left = [...state.sessionByKey]
      .filter(([key, { id }]) => key.startsWith(`said:${schedule.source}:`) && !there.has(id))
      .map(([key, { facts }]): Leftover => ({ key, facts }));
    this.pair(open, left, 'import_known_by_title', {
      ofEntry: ({ title }) => digest([cleanLine(title)]),
      ofLeftover: ({ facts }) => facts.seen?.['title'],
    });
    this.pair(open, left, 'import_known_by_place', {
      ofEntry: (entry) => {
        const { times } = entryTimes(entry, zones.file, zones.event);
        return (
          times && `${digest([times.startsAt, times.endsAt])} ${digest(entry.room?.name ?? '')}`
        );
      },
      ofLeftover: ({ facts }) => facts.seen && `${facts.seen['times']} ${facts.seen['room']}`,
    });
  }

  /** Pairs what has a sign that nobody else has, on either side. */
  private pair(
    entries: readonly ForeignEntry[],
    leftovers: readonly Leftover[],
    code: string,
    sign: {
      readonly ofEntry: (entry: ForeignEntry) => string | undefined;
      readonly ofLeftover: (leftover: Leftover) => string | undefined;
    },
  ): void {
    const used = new Set([...this.guessed.values()].map(({ key }) => key));
    const bySign = Map.groupBy(
      leftovers.filter(({ key }) => !used.has(key)),
      sign.ofLeftover,
    );
    const open = Map.groupBy(
      entries.filter((entry) => !this.guessed.has(entry)),
      sign.ofEntry,
    );
    for (const [own, [entry, ...others]] of open) {
      const [leftover, ...more] = own === undefined ? [] : (bySign.get(own) ?? []);
      if (entry === undefined || leftover === undefined) continue;
      if (others.length === 0 && more.length === 0)
        this.guessed.set(entry, { key: leftover.key, code });
    }
  }

  /**
   * The identity of an entry; entries are asked for in the order of the file. Two of one identity are both taken in,
   * the second under a number, since some programs give all places of a repeated talk one guid; only a plain
   * repetition is left out.
   */
  identityOf(entry: ForeignEntry, issues: ImportIssue[]): EntryIdentity {
    const guess = this.guessed.get(entry);
    const given = guess?.key ?? entry.key ?? this.saidKey(entry);
    if (entry.skipped === true) return { key: given, repeats: false };
    if (guess !== undefined) issues.push({ field: 'id', code: guess.code, severity: 'note' });
    const say = (code: string, row: number): void =>
      void issues.push({ field: 'id', code, severity: 'warning', params: { row } });
    let key = given;
    let other = this.seen.get(key);
    for (let number = 2; other !== undefined; number += 1) {
      if (sameSlot(other, entry)) {
        say('import_repeats_row', other.row);
        return { key, repeats: true };
      }
      key = `${given}#${String(number)}`;
      other = this.seen.get(key);
    }
    const first = this.seen.get(given);
    if (first !== undefined) say('import_identity_twice', first.row);
    this.seen.set(key, entry);
    return { key, repeats: false };
  }

  private saidKey({ title, start, room }: ForeignEntry): string {
    return `said:${this.schedule.source}:${digest([title, start?.local, room?.name])}`;
  }
}

function sameSlot(one: ForeignEntry, other: ForeignEntry): boolean {
  return (
    one.title === other.title &&
    one.start?.local === other.start?.local &&
    one.room?.name === other.room?.name
  );
}
