import type { ErrorKind, ErrorParam } from '../../kernel/domain-error.js';
import type { Translated, UiLanguage } from '../../kernel/languages.js';
import { EXPECTATIONS } from './expectations.js';

/** One error code: its kind, its sentence in each language, and the database rules that it stands for. */
export interface ErrorDefinition {
  readonly kind: ErrorKind;
  /** Sentences; `{name}` is filled from the error's params. */
  readonly text: Translated;
  /** Names of the constraints (checks, unique, exclusions, rule triggers) whose violation is this error. */
  readonly constraints?: readonly string[];
}

const definitions = new Map<string, ErrorDefinition>();
const byConstraint = new Map<string, string>();
const issueTexts = new Map<string, Translated>();

/**
 * Declares a feature's error codes. A sentence says what is wrong, where, and what to do. A code or a
 * constraint that is declared twice is a programming error and stops the start.
 */
export function defineErrors<C extends string>(
  catalogue: Readonly<Record<C, ErrorDefinition>>,
): void {
  for (const [code, definition] of Object.entries<ErrorDefinition>(catalogue)) {
    if (definitions.has(code)) throw new Error(`error code ${code} is declared twice`);
    definitions.set(code, definition);
    for (const constraint of definition.constraints ?? []) {
      if (byConstraint.has(constraint)) throw new Error(`constraint ${constraint} is mapped twice`);
      byConstraint.set(constraint, code);
    }
  }
}

/** Declares the sentences of faults at a field (`issues[].code`). */
export function defineIssues<C extends string>(catalogue: Readonly<Record<C, Translated>>): void {
  for (const [code, text] of Object.entries<Translated>(catalogue)) {
    if (issueTexts.has(code)) throw new Error(`issue code ${code} is declared twice`);
    issueTexts.set(code, text);
  }
}

/** The declaration of a code. */
export function errorDefinition(code: string): ErrorDefinition | undefined {
  return definitions.get(code);
}

/** Families of constraints that DTOs check too; a sentence of their own would never be read. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/_localized$/, 'text_not_localized'],
  [/_known$/, 'value_not_known'],
  [/_(form|ordered|shape|whole|not_empty|named)$/, 'values_do_not_fit'],
  [/_(positive|range|bounded|some)$/, 'value_out_of_range'],
];

/** The code that stands for a constraint of the database: its own, or that of its family. */
export function codeOfConstraint(constraint: string): string | undefined {
  return byConstraint.get(constraint) ?? FAMILIES.find(([family]) => family.test(constraint))?.[1];
}

/** All declared codes with their definitions, for the API document. */
export function allErrors(): ReadonlyMap<string, ErrorDefinition> {
  return definitions;
}

/** The sentence of an error in a language. */
export function errorSentence(
  code: string,
  params: Readonly<Record<string, ErrorParam>>,
  language: UiLanguage,
): string {
  return fill(definitions.get(code)?.text[language] ?? code, params);
}

/** The sentence of a fault at a field in a language. */
export function issueSentence(
  code: string,
  params: Readonly<Record<string, ErrorParam>>,
  language: UiLanguage,
): string {
  const text = (issueTexts.get(code) ?? definitions.get(code)?.text)?.[language] ?? code;
  if (code !== 'wrong_type') return fill(text, params);
  // The type is named by English words in the params; the sentence says it in the reader's.
  const expected = EXPECTATIONS[String(params['expected'])]?.[language];
  return fill(text, expected === undefined ? params : { ...params, expected });
}

/** Whether an issue code has a sentence. */
export function isIssueCode(code: string): boolean {
  return issueTexts.has(code) || definitions.has(code);
}

function fill(template: string, params: Readonly<Record<string, ErrorParam>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
