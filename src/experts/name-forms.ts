import type { ErrorIssue } from '../kernel/domain-error.js';
import {
  cleanNameForm,
  type NameForm,
  type NameFormInput,
  printName,
  validateNameForm,
} from '../kernel/person-name.js';
import { isHan } from '../kernel/script.js';

/**
 * The name forms of an input, cleaned, equal ones once, with the faults of each at `names.N`. A mixture of a whole
 * name and its parts in one form is refused: which one would be printed?
 */
export function cleanNames(inputs: readonly NameFormInput[]): {
  readonly forms: readonly NameForm[];
  readonly issues: readonly ErrorIssue[];
} {
  const issues: ErrorIssue[] = [];
  const forms: NameForm[] = [];
  for (const [index, input] of inputs.entries()) {
    const form = cleanNameForm(input);
    issues.push(...validateNameForm(form, `names.${index}`));
    if (form.full !== undefined && (form.family ?? form.given) !== undefined)
      issues.push({ field: `names.${index}.full`, code: 'name_full_beside_parts' });
    if (!forms.some((other) => sameForm(other, form))) forms.push(form);
  }
  return { forms, issues };
}

/** Whether two forms are written the same, in the same language. */
export function sameForm(a: NameForm, b: NameForm): boolean {
  return a.lang === b.lang && a.order === b.order && sameLetters(a, b);
}

/** Whether two forms have the same parts, letter by letter. */
export function sameLetters(a: NameForm, b: NameForm): boolean {
  return (
    a.family === b.family &&
    a.given === b.given &&
    a.patronymic === b.patronymic &&
    a.full === b.full
  );
}

/** Whether a name stands in one piece though it has several words, so that a person should split it. */
export function isUnsplit(form: NameForm | undefined): boolean {
  if (form?.full === undefined) return false;
  const printed = printName(form);
  return isHan(printed) ? Array.from(printed).length > 1 : /\s/u.test(printed);
}
