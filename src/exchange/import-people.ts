import { cleanNames } from '../experts/name-forms.js';
import { nameLanguage } from '../experts/text-language.js';
import { newId } from '../kernel/id.js';
import { searchKey } from '../kernel/name-search.js';
import { type NameForm, splitFullName } from '../kernel/person-name.js';
import { isHan } from '../kernel/script.js';
import { cleanLine } from '../kernel/text.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';
import type { ForeignPerson, ImportIssue } from './foreign-schedule.js';
import type { ImportState } from './import-state.js';

/** A person of the file as the registry has or will have them. */
export interface PlannedPerson {
  readonly expertId: string;
  readonly key: string;
  /** Whether the key is not yet known in this event. */
  readonly newKey: boolean;
  /** The name of somebody who is not in the registry. */
  readonly added?: { readonly form: NameForm; readonly unsplit: boolean };
}

/** A part in a session. */
export interface PlannedPart {
  readonly person: PlannedPerson;
  readonly role: SpeakerRole;
  /** As the file writes it. */
  readonly name: string;
}

/** A name as it is compared and kept: what no name may hold is rewritten. */
export function readableName(name: string): string {
  return cleanLine(name)
    .replace(/(?<=[\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, ' at ')
    .replace(/[<>@]/g, '')
    .replace(/:\/\/|\bwww\./giu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed();
}

/** How a person is known when the file comes again. */
export function personKey(person: ForeignPerson): string {
  return person.key ?? `name:${readableName(person.name)}`;
}

/**
 * Finds for each person of a file who that is in the registry: by guid or number, never by the name alone, unless the
 * whole name is there exactly once; that is told. Everybody else is added.
 */
export class PeoplePlan {
  private readonly byKey = new Map<string, PlannedPerson | undefined>();
  private readonly nameByKey = new Map<string, string>();
  private readonly taken = new Set<string>();

  constructor(
    private readonly state: ImportState,
    private readonly options: { readonly matchNames: boolean; readonly language: string },
  ) {}

  /** Who is added to the registry. */
  get added(): PlannedPerson[] {
    return [...this.byKey.values()].filter(
      (person) => person?.added !== undefined,
    ) as PlannedPerson[];
  }

  /**
   * The parts of a session, each person and role once; what is to be said of them goes into `issues`.
   * @param there the experts who are in the session already: of several of one name they are meant
   */
  parts(
    persons: readonly ForeignPerson[],
    issues: ImportIssue[],
    there: ReadonlySet<string>,
  ): PlannedPart[] {
    const parts = new Map<string, PlannedPart>();
    for (const given of persons) {
      const person = this.personThere(given, there) ?? this.personOf(given, issues);
      if (person === undefined) continue;
      parts.set(`${person.expertId} ${given.role}`, {
        person,
        role: given.role,
        name: readableName(given.name),
      });
    }
    return [...parts.values()];
  }

  /** Who of those in the session a name without an id means. */
  private personThere(given: ForeignPerson, there: ReadonlySet<string>): PlannedPerson | undefined {
    if (given.key !== null) return undefined;
    const named = this.state.expertsByName.get(readableName(given.name)) ?? [];
    const [only, ...others] = named.filter((id) => there.has(id));
    return only === undefined || others.length > 0
      ? undefined
      : { expertId: only, key: personKey(given), newKey: false };
  }

  private personOf(given: ForeignPerson, issues: ImportIssue[]): PlannedPerson | undefined {
    const key = personKey(given);
    if (this.byKey.has(key)) {
      this.tellOtherName(given, key, issues);
      return this.byKey.get(key);
    }
    const person = this.find(given, key, issues);
    this.byKey.set(key, person);
    this.nameByKey.set(key, readableName(given.name));
    if (person !== undefined) this.taken.add(person.expertId);
    return person;
  }

  /** One id under two names is one person: the second name is told, not taken. */
  private tellOtherName(given: ForeignPerson, key: string, issues: ImportIssue[]): void {
    const first = this.nameByKey.get(key) ?? '';
    const name = readableName(given.name);
    if (name === '' || first === '' || searchKey(name) === searchKey(first)) return;
    issues.push({
      field: 'people',
      code: 'import_person_other_name',
      severity: 'warning',
      params: { name: first, other: name },
    });
  }

  private find(
    given: ForeignPerson,
    key: string,
    issues: ImportIssue[],
  ): PlannedPerson | undefined {
    const { state } = this;
    const known = state.personByKey.get(key);
    if (known !== undefined) return { expertId: known, key, newKey: false };
    const guid = /^guid:(.*)$/.exec(key)?.[1] ?? '';
    if (state.expertIds.has(guid)) return { expertId: guid, key, newKey: false };
    const name = readableName(given.name);
    const same = this.options.matchNames ? (state.expertsByName.get(name) ?? []) : [];
    const [only] = same;
    if (only !== undefined && same.length === 1 && isWhole(name) && !this.taken.has(only)) {
      issues.push(note('import_person_by_name', name));
      return { expertId: only, key, newKey: true };
    }
    if (same.length > 1) issues.push(note('import_person_ambiguous', name));
    return this.add(given.name, name, key, issues);
  }

  private add(
    given: string,
    name: string,
    key: string,
    issues: ImportIssue[],
  ): PlannedPerson | undefined {
    const { form, unsplit } = splitFullName(name, nameLanguage(name, this.options.language));
    const { forms, issues: faults } = cleanNames([form]);
    const [clean] = forms;
    if (faults.length > 0 || clean === undefined) {
      issues.push({ ...note('import_person_unusable', cleanLine(given)), severity: 'warning' });
      return undefined;
    }
    if (name !== cleanLine(given))
      issues.push({
        ...note('import_name_rewritten', name),
        params: { given: cleanLine(given).slice(0, 200), name },
      });
    return { expertId: newId(), key, newKey: true, added: { form: clean, unsplit } };
  }
}

function note(code: string, name: string): ImportIssue {
  return { field: 'people', code, severity: 'note', params: { name: name.slice(0, 200) } };
}

/** A family and a given name at least: one word is the name of many. */
function isWhole(name: string): boolean {
  return isHan(name) ? Array.from(name).length >= 2 : name.includes(' ');
}
