/*
 * What a file says is kept as text and as JSON of the database, which take neither U+0000 nor half of a pair of
 * surrogates; cutting a text to a length leaves such halves.
 */

/** The value with these taken out of all of its texts, however deep. */
export function storable<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [storableText(name), cleaned(each)]),
  );
}

function storableText(text: string): string {
  return text.includes('\0') || !text.isWellFormed() ? text.replace(/\0|\p{Cs}/gu, '') : text;
}
