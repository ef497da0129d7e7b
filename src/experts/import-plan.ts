import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { searchKey } from '../kernel/name-search.js';
import { type NameForm, printName } from '../kernel/person-name.js';
import type { ExpertInput, ExpertPatch } from './dto/expert.dto.js';
import { judgeDuplicate } from './duplicate-judge.js';
import { type ExpertFacts, readFacts } from './expert-facts.js';
import { changesOfRow, expertOfRow, type RegistryNames } from './import-changes.js';
import type { ImportOptions, RowIssue, RowReport } from './import-report.js';
import type { ImportRow } from './import-rows.js';
import { likeliest, noteSound } from './import-likeliest.js';
import { institutionKey } from './institution-key.js';
import { nameKeys, nameSounds } from './name-keys.js';

/** What is to be done with one row. */
export interface PlannedRow {
  readonly row: ImportRow;
  readonly report: RowReport;
  readonly create?: ExpertInput;
  readonly patch?: ExpertPatch;
}

/** Experts that are compared with the rows by name, at most. */
const MOST_CANDIDATES = 5000;
/** Rows that are judged in one turn; between turns others are served. */
const ROWS_PER_TURN = 50;

interface Registry extends RegistryNames {
  readonly ids: ReadonlySet<string>;
  readonly byEmail: ReadonlyMap<string, string>;
  readonly bySound: ReadonlyMap<string, readonly string[]>;
  readonly facts: ReadonlyMap<string, ExpertFacts>;
}

/**
 * Decides what becomes of each row against the registry as it is, in a fixed number of statements. A person is known
 * by the id of an export or by an address; one without either is compared by name with the registry and with the
 * rows before.
 */
export async function planRows(
  reader: EntityManager,
  organizationId: string,
  rows: readonly ImportRow[],
  options: ImportOptions,
): Promise<PlannedRow[]> {
  const registry = await readRegistry(reader, organizationId, rows);
  const seen: Seen = { byExpert: new Map(), byEmail: new Map(), bySound: new Map() };
  const plan: PlannedRow[] = [];
  for (const row of rows) {
    if (plan.length % ROWS_PER_TURN === ROWS_PER_TURN - 1) await nextTurn();
    plan.push(planRow(row, options, registry, seen));
  }
  return plan;
}

/** The rows that came before, by whom they are about. */
interface Seen {
  readonly byExpert: Map<string, number>;
  readonly byEmail: Map<string, number>;
  readonly bySound: Map<string, ImportRow[]>;
}

function planRow(
  row: ImportRow,
  options: ImportOptions,
  registry: Registry,
  seen: Seen,
): PlannedRow {
  const issues: RowIssue[] = [...row.issues];
  for (const name of row.themes) {
    if (!registry.themes.has(searchKey(name)))
      issues.push({
        field: 'themes',
        code: 'import_theme_unknown',
        severity: 'warning',
        params: { value: name.slice(0, 200) },
      });
  }
  const owners = new Set(row.emails.flatMap(({ key }) => registry.byEmail.get(key) ?? []));
  const byId = row.id !== undefined && registry.ids.has(row.id) ? row.id : undefined;
  if (row.id !== undefined && byId === undefined)
    issues.push({ field: 'id', code: 'import_id_unknown', severity: 'warning' });
  if (byId !== undefined) owners.add(byId);
  if (owners.size > 1)
    issues.push({ field: 'email', code: 'import_addresses_of_two', severity: 'error' });
  const [expertId] = owners;
  if (expertId === undefined && row.forms.length === 0)
    issues.push({ field: 'name', code: 'import_name_missing', severity: 'error' });
  const describe = (report: Partial<RowReport> & Pick<RowReport, 'action'>): RowReport => ({
    row: row.number,
    name: nameOf(row.forms[0] ?? registry.facts.get(expertId ?? '')?.names[0]),
    expertId: expertId ?? null,
    sameAsRow: null,
    changes: [],
    issues,
    ...report,
  });
  if (issues.some(({ severity }) => severity === 'error'))
    return { row, report: describe({ action: 'error' }) };
  const earlier =
    (expertId === undefined ? undefined : seen.byExpert.get(expertId)) ??
    row.emails.map(({ key }) => seen.byEmail.get(key)).find((number) => number !== undefined);
  if (earlier !== undefined)
    return { row, report: describe({ action: 'same_as_row', sameAsRow: earlier }) };
  for (const { key } of row.emails) seen.byEmail.set(key, row.number);
  if (expertId !== undefined) {
    seen.byExpert.set(expertId, row.number);
    return planUpdate(row, registry, expertId, describe);
  }
  return planNew(row, options, registry, seen, issues, describe);
}

type Describe = (report: Partial<RowReport> & Pick<RowReport, 'action'>) => RowReport;

function planUpdate(
  row: ImportRow,
  registry: Registry,
  expertId: string,
  describe: Describe,
): PlannedRow {
  const facts = registry.facts.get(expertId);
  const patch = facts === undefined ? {} : changesOfRow(row, facts, registry);
  const changes = Object.keys(patch);
  return changes.length === 0
    ? { row, report: describe({ action: 'unchanged' }) }
    : { row, report: describe({ action: 'update', changes }), patch };
}

function planNew(
  row: ImportRow,
  options: ImportOptions,
  registry: Registry,
  seen: Seen,
  issues: RowIssue[],
  describe: Describe,
): PlannedRow {
  const sounds = soundsOf(row.forms);
  const me = {
    forms: row.forms,
    country: row.country ?? options.defaults?.country ?? null,
    institutionIds: row.institutions.flatMap(
      ({ name }) => registry.institutions.get(institutionKey(name)) ?? [],
    ),
  };
  const known = likeliest(sounds, registry.bySound).find((id) => {
    const facts = registry.facts.get(id);
    return facts !== undefined && isSame(me, comparable(facts));
  });
  const before = likeliest(sounds, seen.bySound).find((other) =>
    isSame(me, {
      forms: other.forms,
      country: other.country ?? options.defaults?.country ?? null,
      institutionIds: [],
    }),
  );
  const twin = known !== undefined || before !== undefined;
  if (twin)
    issues.push({
      field: 'name',
      code: known === undefined ? 'import_name_in_row' : 'possible_duplicate',
      severity: 'warning',
      params: {
        name: nameOf(registry.facts.get(known ?? '')?.names[0]) ?? nameOf(before?.forms[0]),
        row: before?.number ?? null,
      },
    });
  // Without an address nobody can tell whether it is the same person: a second run must not add anybody.
  if (twin && row.emails.length === 0 && options.createDuplicates !== true)
    return {
      row,
      report: describe({
        action: 'skip',
        expertId: known ?? null,
        sameAsRow: before?.number ?? null,
      }),
    };
  for (const sound of sounds) noteSound(seen.bySound, sound, row);
  return {
    row,
    report: describe({ action: 'create' }),
    create: expertOfRow(row, options, registry),
  };
}

type Person = Parameters<typeof judgeDuplicate>[0];

/** A name alike, and countries that do not speak against it. */
function isSame(one: Person, other: Person): boolean {
  const contradict =
    one.country !== null && other.country !== null && one.country !== other.country;
  return !contradict && judgeDuplicate(one, other) !== undefined;
}

function comparable(facts: ExpertFacts): Person {
  return {
    forms: facts.names,
    country: facts.country,
    institutionIds: facts.affiliations.map(({ institutionId }) => institutionId),
  };
}

/** What a row and an expert with one name have in common: sounds, and the look of a name that has no two parts. */
function soundsOf(forms: readonly NameForm[]): string[] {
  return forms.length === 0 ? [] : [...nameSounds(forms), `=${nameKeys(forms).lookAlikeKey}`];
}

function nameOf(form: NameForm | undefined): string | null {
  return form === undefined ? null : printName(form);
}

async function readRegistry(
  reader: EntityManager,
  organizationId: string,
  rows: readonly ImportRow[],
): Promise<Registry> {
  const emails = rows.flatMap((row) => row.emails.map(({ key }) => key));
  const mails = await reader.query<{ key: string; id: string }[]>(
    `SELECT address_key AS key, expert_id AS id FROM expert_email WHERE organization_id = $1 AND address_key = ANY ($2)`,
    [organizationId, emails],
  );
  const owned = await reader.query<{ id: string }[]>(
    `SELECT id FROM expert WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND merged_into_id IS NULL`,
    [organizationId, rows.flatMap(({ id }) => id ?? [])],
  );
  const byEmail = new Map(mails.map(({ key, id }) => [key, id]));
  const own = new Set(owned.map(({ id }) => id));
  const strangers = rows.filter(
    ({ id, emails: addresses }) =>
      !own.has(id ?? '') && !addresses.some(({ key }) => byEmail.has(key)),
  );
  const bySound = await expertsBySound(
    reader,
    organizationId,
    strangers.flatMap(({ forms }) => soundsOf(forms)),
  );
  const ids = new Set([...own, ...byEmail.values(), ...[...bySound.values()].flat()]);
  return {
    ids: own,
    byEmail,
    bySound,
    facts: await readFacts(reader, organizationId, [...ids]),
    themes: await themesByName(reader, organizationId),
    institutions: await institutionsByName(reader, organizationId, rows),
  };
}

async function expertsBySound(
  reader: EntityManager,
  organizationId: string,
  sounds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await reader.query<{ sound: string; id: string }[]>(
    `SELECT sound, expert_id AS id FROM expert_name_sound JOIN expert ON expert.id = expert_id
       WHERE expert_name_sound.organization_id = $1 AND sound = ANY ($2) AND merged_into_id IS NULL
     UNION ALL
     SELECT '=' || look_alike_key, id FROM expert
       WHERE organization_id = $1 AND look_alike_key = ANY ($3) AND merged_into_id IS NULL
     LIMIT ${MOST_CANDIDATES}`,
    [
      organizationId,
      sounds.filter((sound) => !sound.startsWith('=')),
      sounds.flatMap((sound) => (sound.startsWith('=') ? sound.slice(1) : [])),
    ],
  );
  const bySound = new Map<string, string[]>();
  for (const { sound, id } of found) noteSound(bySound, sound, id);
  return bySound;
}

async function themesByName(
  reader: EntityManager,
  organizationId: string,
): Promise<ReadonlyMap<string, string>> {
  const themes = await reader.query<{ id: string; key: string; title: LocalizedText }[]>(
    'SELECT id, key, title FROM theme WHERE organization_id = $1',
    [organizationId],
  );
  return new Map(
    themes.flatMap(({ id, key, title }) =>
      [key, ...Object.values(title)].map((name) => [searchKey(name), id] as const),
    ),
  );
}

async function institutionsByName(
  reader: EntityManager,
  organizationId: string,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<string, string>> {
  const keys = rows.flatMap(({ institutions }) =>
    institutions.map(({ name }) => institutionKey(name)),
  );
  const found = await reader.query<{ name_key: string; institution_id: string }[]>(
    `SELECT name_key, institution_id FROM institution_name WHERE organization_id = $1 AND name_key = ANY ($2)`,
    [organizationId, [...new Set(keys)]],
  );
  return new Map(found.map((row) => [row.name_key, row.institution_id]));
}
