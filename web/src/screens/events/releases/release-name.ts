/**
 * A release within a sentence, in each language. One that nobody named is called by its number, and reads as one:
 * “since release 1”.
 */
export const named = {
  en: (name: string) => (isNumber(name) ? `release ${name}` : `“${name}”`),
  ru: (name: string) => (isNumber(name) ? `№ ${name}` : `«${name}»`),
  kk: (name: string) => (isNumber(name) ? `${name}-шығарылым` : `«${name}» шығарылымы`),
  zh: (name: string) => (isNumber(name) ? `发布版 ${name} ` : `发布版“${name}”`),
};

/** Whether a release is called by its number: nobody gave it a name. */
export function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}
