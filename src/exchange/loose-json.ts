/*
 * Reading JSON that came from anywhere: a value of another type than expected counts as missing, and a name such as
 * `constructor` finds nothing.
 */

/** An object, or undefined for anything else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** The own value of a name. */
export function valueOf(value: unknown, name: string): unknown {
  const object = objectOf(value);
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The items of a list; none for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, a number as its figures; empty for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** The items of a list, or the values of an object whose names only number them; none for anything else. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : Object.values(objectOf(value) ?? {});
}

/** A text, or one of several by language: that of the session, else the first. */
export function localizedText(value: unknown, language: string): string {
  const byLanguage = objectOf(value);
  if (byLanguage === undefined) return textOf(value);
  return textOf(valueOf(value, language)) || textOf(Object.values(byLanguage)[0]);
}

/** The texts by language, where there are several. */
export function allLanguages(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(objectOf(value) ?? {})
      .map(([tag, text]) => [tag, textOf(text)] as const)
      .filter(([, text]) => text !== ''),
  );
}
