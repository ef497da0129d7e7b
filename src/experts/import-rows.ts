import type { ErrorIssue } from '../kernel/domain-error.js';
import { countryCode } from '../kernel/countries.js';
import type { EmailAddress } from '../kernel/email-address.js';
import { parseEmailAddress } from '../kernel/email-address.js';
import { isUuid } from '../kernel/id.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import {
  cleanNameForm,
  type NameForm,
  type NameFormInput,
  printName,
  splitFullName,
  validateNameForm,
} from '../kernel/person-name.js';
import { cleanLine, cleanText } from '../kernel/text.js';
import type { TableRow } from '../platform/spreadsheet/table.js';
import type { ExpertCategory, Gender } from './expert.entity.js';
import type { ImportTarget } from './import-columns.js';
import type { ImportOptions, RowIssue } from './import-report.js';
import { categoryOf, genderOf, languageOf, splitList } from './import-values.js';
import { isUnsplit, sameLetters } from './name-forms.js';
import { nameLanguage, textLanguage } from './text-language.js';

/** A row of a file, understood as far as it goes without the registry. What it does not say is absent. */
export interface ImportRow {
  readonly number: number;
  readonly id?: string;
  readonly emails: readonly EmailAddress[];
  readonly forms: readonly NameForm[];
  readonly nameUnsplit: boolean;
  readonly country?: string;
  readonly category?: ExpertCategory;
  readonly gender?: Gender;
  readonly languages: readonly string[];
  readonly phone?: string;
  readonly institutions: readonly { readonly name: string; readonly position?: LocalizedText }[];
  readonly themes: readonly string[];
  readonly bio?: { readonly lang: string; readonly text: string };
  readonly note?: string;
  readonly issues: readonly RowIssue[];
}

type Issues = RowIssue[];

/** Reads the cells of a row by what their columns are. */
export function readRow(
  row: TableRow,
  targets: readonly ImportTarget[],
  options: ImportOptions,
): ImportRow {
  const issues: Issues = [];
  const raw = (target: ImportTarget): string => row.cells[targets.indexOf(target)] ?? '';
  const line = (target: ImportTarget, max: number): string | undefined => {
    const text = cleanLine(raw(target));
    if (text.length <= max) return text === '' ? undefined : text;
    issues.push({ field: target, code: 'too_long', severity: 'error', params: { max } });
    return undefined;
  };
  const text = (target: ImportTarget): string | undefined => {
    const cleaned = cleanText(raw(target));
    if (cleaned.length <= 20_000) return cleaned === '' ? undefined : cleaned;
    issues.push({ field: target, code: 'too_long', severity: 'error', params: { max: 20_000 } });
    return undefined;
  };
  const known = <T>(
    target: ImportTarget,
    code: string,
    find: (written: string) => T | undefined,
  ): T | undefined => {
    const written = line(target, 200);
    if (written === undefined) return undefined;
    const found = find(written);
    if (found === undefined)
      issues.push({ field: target, code, severity: 'warning', params: { value: written } });
    return found;
  };
  const id = line('id', 100);
  if (id !== undefined && !isUuid(id))
    issues.push({ field: 'id', code: 'not_a_uuid', severity: 'warning' });
  const bio = text('bio');
  const names = readNames(raw, options, issues);
  return {
    number: row.number,
    emails: readEmails(row, targets, issues),
    ...names,
    languages: readLanguages(raw('languages'), issues),
    institutions: readInstitutions(raw('institution'), raw('position'), options, issues),
    themes: [...new Set(splitThemes(cleanText(raw('themes'))))].slice(0, 50),
    ...absentOr('id', id !== undefined && isUuid(id) ? id.toLowerCase() : undefined),
    ...absentOr('country', known('country', 'import_country_unknown', countryCode)),
    ...absentOr('category', known('category', 'import_category_unknown', categoryOf)),
    ...absentOr('gender', known('gender', 'import_gender_unknown', genderOf)),
    ...absentOr('phone', line('phone', 60)),
    ...absentOr('note', text('note')),
    ...(bio === undefined
      ? {}
      : { bio: { lang: textLanguage(bio, options.defaults?.language), text: bio } }),
    issues,
  };
}

function absentOr<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
}

/** The whole cell may be one theme with a comma in it, so the pieces come after it. */
function splitThemes(cell: string): string[] {
  return cell === '' ? [] : splitList(cell);
}

function readEmails(
  row: TableRow,
  targets: readonly ImportTarget[],
  issues: Issues,
): EmailAddress[] {
  const found = new Map<string, EmailAddress>();
  for (const [at, target] of targets.entries()) {
    if (target !== 'email') continue;
    const cell = (row.cells[at] ?? '').trim();
    if (cell === '') continue;
    const whole = parseEmailAddress(cell);
    const pieces = whole.fault && cell.includes('@') ? cell.split(/[\s;,，；、|]+/u) : [cell];
    for (const piece of pieces.filter((part) => part !== '')) {
      const address = parseEmailAddress(piece);
      if (address.fault)
        issues.push({
          field: 'email',
          code: address.fault,
          severity: 'error',
          params: { value: piece.slice(0, 100) },
        });
      else found.set(address.key, address);
    }
  }
  return [...found.values()].slice(0, 10);
}

function readLanguages(cell: string, issues: Issues): string[] {
  const tags = splitList(cleanText(cell)).flatMap((written) => {
    const tag = languageOf(written);
    if (tag === undefined)
      issues.push({
        field: 'languages',
        code: 'import_language_unknown',
        severity: 'warning',
        params: { value: written.slice(0, 100) },
      });
    return tag ?? [];
  });
  return [...new Set(tags)].slice(0, 30);
}

/** Institutions stand on lines of one cell, each with the position on the same line of the other. */
function readInstitutions(
  names: string,
  positions: string,
  options: ImportOptions,
  issues: Issues,
): ImportRow['institutions'] {
  const lines = names
    .split(/\r\n|\r|\n/)
    .map(cleanLine)
    .filter((name) => name !== '');
  const posts =
    lines.length > 1 ? positions.split(/\r\n|\r|\n/).map(cleanLine) : [cleanLine(positions)];
  const seen = new Set<string>();
  return lines.slice(0, 20).flatMap((name, at) => {
    const post = posts[at] ?? '';
    if (name.length > 300 || post.length > 300) {
      const field = name.length > 300 ? 'institution' : 'position';
      issues.push({ field, code: 'too_long', severity: 'error', params: { max: 300 } });
      return [];
    }
    if (seen.has(name)) return [];
    seen.add(name);
    return [
      post === ''
        ? { name }
        : { name, position: { [textLanguage(post, options.defaults?.language)]: post } },
    ];
  });
}

function readNames(
  raw: (target: ImportTarget) => string,
  options: ImportOptions,
  issues: Issues,
): Pick<ImportRow, 'forms' | 'nameUnsplit'> {
  const preferred = options.defaults?.language;
  const whole = cleanLine(raw('fullName'));
  const own = inParts(
    { family: raw('family'), given: raw('given'), patronymic: raw('patronymic') },
    preferred,
  );
  const split = whole === '' ? undefined : splitFullName(whole, nameLanguage(whole, preferred));
  const han = formIn('zh', raw('fullNameHan'), raw('familyHan'), raw('givenHan'));
  const latin = formIn(
    'en',
    raw('fullNameLatin'),
    raw('familyLatin'),
    raw('givenLatin'),
    // The pinyin of a Chinese name keeps its order.
    [own, split?.form, han].some((form) => form?.script === 'Hani') ? 'family_first' : undefined,
  );
  const first = own ?? split?.form;
  const forms = [first, latin, han]
    .filter((form) => form !== undefined)
    .filter((form, at, all) => all.findIndex((other) => sameLetters(other, form)) === at);
  issues.push(...forms.flatMap((form) => validateNameForm(form, 'name')).map(asError));
  const nameUnsplit =
    own === undefined && split !== undefined ? split.unsplit : isUnsplit(forms[0]);
  if (nameUnsplit) issues.push({ field: 'name', code: 'import_name_unsplit', severity: 'warning' });
  return { forms, nameUnsplit };
}

function inParts(parts: NameFormInput, preferred?: string): NameForm | undefined {
  const form = cleanNameForm(parts);
  if (printName(form) === '') return undefined;
  return cleanNameForm({ ...parts, lang: nameLanguage(printName(form), preferred) });
}

function formIn(
  lang: string,
  whole: string,
  family: string,
  given: string,
  order?: NameForm['order'],
): NameForm | undefined {
  const parts = cleanNameForm({ lang, family, given, order });
  if (printName(parts) !== '') return parts;
  const text = cleanLine(whole);
  if (text === '') return undefined;
  const { form } = splitFullName(text, lang);
  return order === undefined ? form : { ...form, order };
}

function asError(issue: ErrorIssue): RowIssue {
  return {
    field: issue.field,
    code: issue.code,
    severity: 'error',
    ...(issue.params ? { params: issue.params } : {}),
  };
}
