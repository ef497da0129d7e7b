/*
 * Excel, LibreOffice and WPS take a CSV cell that starts with one of these signs for a formula (the full-width
 * ones after conversion in East Asian editions); a tab or line break before it does not help. A leading
 * apostrophe makes it text.
 */
const STARTS_FORMULA = String.raw`(?:[\t\r\n]|\s*[=+\-@＝＋－＠﹦﹢﹣﹫])`;
const NEEDS_GUARD = new RegExp(`^'*${STARTS_FORMULA}`, 'u');
const IS_GUARDED = new RegExp(`^'+${STARTS_FORMULA}`, 'u');
const NEGATIVE_INTEGER = /^-[1-9]\d{0,10}$/;

/** Puts an apostrophe before a text that a spreadsheet would run as a formula, or that `unguardFormula` would change. */
export function guardFormula(text: string): string {
  return NEEDS_GUARD.test(text) && !NEGATIVE_INTEGER.test(text) ? `'${text}` : text;
}

/** Whether `unguardFormula` would take an apostrophe away from this text. */
export function looksGuarded(text: string): boolean {
  return IS_GUARDED.test(text);
}

/** Undoes exactly what `guardFormula` did: `unguardFormula(guardFormula(x)) === x` for every x. */
export function unguardFormula(text: string): string {
  return looksGuarded(text) ? text.slice(1) : text;
}
