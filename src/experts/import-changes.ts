import { institutionKey } from './institution-key.js';
import type { EmailAddress } from '../kernel/email-address.js';
import { emailKey } from '../kernel/email-address.js';
import { searchKey } from '../kernel/name-search.js';
import { type NameForm, printName } from '../kernel/person-name.js';
import type {
  AffiliationInput,
  ExpertInput,
  ExpertNameInput,
  ExpertPatch,
} from './dto/expert.dto.js';
import type { ExpertFacts } from './expert-facts.js';
import type { ImportOptions } from './import-report.js';
import type { ImportRow } from './import-rows.js';
import { sameLetters } from './name-forms.js';

/** What the registry has under the names that rows use. */
export interface RegistryNames {
  /** Theme ids by the key of a title or of the theme. */
  readonly themes: ReadonlyMap<string, string>;
  /** Institution ids by `institutionKey`. */
  readonly institutions: ReadonlyMap<string, string>;
}

/** A new expert made of a row. */
export function expertOfRow(
  row: ImportRow,
  options: ImportOptions,
  registry: RegistryNames,
): ExpertInput {
  const { defaults } = options;
  const category = row.category ?? defaults?.category;
  return {
    names: row.forms.map(nameInput),
    ...(category === undefined ? {} : { category }),
    country: row.country ?? defaults?.country ?? null,
    gender: row.gender ?? null,
    languages: [...row.languages],
    emails: row.emails.map(({ address }) => address),
    phone: row.phone ?? null,
    affiliations: affiliationsOf(row, registry),
    themeIds: themesOf(row, registry),
    bio: row.bio === undefined ? {} : { [row.bio.lang]: row.bio.text },
    note: row.note ?? '',
  };
}

/**
 * What a row changes in an expert: it fills and corrects, and takes nothing away. What is equal already, in whatever
 * language it was filed, is no change; a shorter form of a name does not replace the fuller one.
 */
export function changesOfRow(
  row: ImportRow,
  facts: ExpertFacts,
  registry: RegistryNames,
): ExpertPatch {
  const names = mergedForms(facts.names, row.forms);
  const languages = [...new Set([...facts.languages, ...row.languages])];
  const keys = new Set(facts.emails.map((email) => emailKey(email)));
  const newEmails = row.emails.filter(({ key }: EmailAddress) => !keys.has(key));
  const themeIds = [...new Set([...facts.themeIds, ...themesOf(row, registry)])];
  const affiliations = mergedAffiliations(facts, row, registry);
  const { bio } = row;
  const bioIsNew = bio !== undefined && !Object.values(facts.bio).includes(bio.text);
  return {
    ...(names === undefined ? {} : { names: names.map(nameInput) }),
    ...differing('country', row.country, facts.country),
    ...differing('category', row.category, facts.category),
    ...differing('gender', row.gender, facts.gender),
    ...differing('phone', row.phone, facts.phone),
    ...differing('note', row.note, facts.note),
    ...(bioIsNew ? { bio: { ...facts.bio, [bio.lang]: bio.text } } : {}),
    ...(languages.length > facts.languages.length ? { languages } : {}),
    ...(newEmails.length > 0
      ? { emails: [...facts.emails, ...newEmails.map(({ address }) => address)] }
      : {}),
    ...(themeIds.length > facts.themeIds.length ? { themeIds } : {}),
    ...(affiliations === undefined ? {} : { affiliations }),
  };
}

function differing<K extends string, V>(
  field: K,
  wanted: V | undefined,
  present: V | null,
): Partial<Record<K, V>> {
  return (wanted === undefined || wanted === present ? {} : { [field]: wanted }) as Partial<
    Record<K, V>
  >;
}

/** A form of the kernel as the registry takes it in. */
export function nameInput(form: NameForm): ExpertNameInput {
  return {
    lang: form.lang,
    script: form.script,
    family: form.family ?? null,
    given: form.given ?? null,
    patronymic: form.patronymic ?? null,
    full: form.full ?? null,
    order: form.order,
  };
}

function mergedForms(
  present: readonly NameForm[],
  read: readonly NameForm[],
): NameForm[] | undefined {
  const forms = [...present];
  let changed = false;
  for (const form of read) {
    if (forms.some((other) => sameLetters(other, form) || holds(other, form))) continue;
    const rivals = forms.filter(
      (other) => other.lang === form.lang && other.script === form.script,
    );
    const at = rivals[0] === undefined ? -1 : forms.indexOf(rivals[0]);
    if (rivals.length === 1) forms[at] = form;
    else forms.push(form);
    changed = true;
  }
  return changed ? forms.slice(0, 20) : undefined;
}

/** Whether a fuller form has every word of the other. */
function holds(fuller: NameForm, form: NameForm): boolean {
  const words = new Set(searchKey(printName(fuller)).split(' '));
  return searchKey(printName(form))
    .split(' ')
    .every((word) => words.has(word));
}

function themesOf(row: ImportRow, registry: RegistryNames): string[] {
  return [...new Set(row.themes.flatMap((name) => registry.themes.get(searchKey(name)) ?? []))];
}

function affiliationsOf(row: ImportRow, registry: RegistryNames): AffiliationInput[] {
  const seen = new Set<string>();
  return row.institutions.flatMap(({ name, position }): AffiliationInput[] => {
    const institutionId = registry.institutions.get(institutionKey(name));
    const key = institutionId ?? institutionKey(name);
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        ...(institutionId === undefined ? { institutionName: name } : { institutionId }),
        ...(position === undefined ? {} : { title: position }),
      },
    ];
  });
}

function mergedAffiliations(
  facts: ExpertFacts,
  row: ImportRow,
  registry: RegistryNames,
): AffiliationInput[] | undefined {
  const merged: AffiliationInput[] = facts.affiliations.map((affiliation) => ({ ...affiliation }));
  let changed = false;
  for (const wanted of affiliationsOf(row, registry)) {
    const at = merged.findIndex(
      ({ institutionId }) => institutionId !== undefined && institutionId === wanted.institutionId,
    );
    const present = merged[at];
    if (present === undefined) {
      merged.push(wanted);
      changed = true;
      continue;
    }
    const said = Object.entries(wanted.title ?? {}).filter(
      ([, text]) => !Object.values(present.title ?? {}).includes(text),
    );
    if (said.length === 0) continue;
    merged[at] = { ...present, title: { ...present.title, ...Object.fromEntries(said) } };
    changed = true;
  }
  return changed ? merged : undefined;
}
