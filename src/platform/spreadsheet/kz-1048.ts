/*
 * KZ-1048 (STRK1048-2002) is windows-1251 with these letters of Kazakh in place of the Ukrainian, Belarusian
 * and Serbian ones. `TextDecoder` does not have it.
 */
const FROM_WINDOWS_1251: Readonly<Record<string, string>> = {
  Ќ: 'Қ',
  ќ: 'қ',
  Ћ: 'Һ',
  ћ: 'һ',
  Ў: 'Ұ',
  ў: 'ұ',
  Ј: 'Ә',
  ј: 'ә',
  Ґ: 'Ө',
  ґ: 'ө',
  Є: 'Ғ',
  є: 'ғ',
  Ї: 'Ү',
  ї: 'ү',
  Ѕ: 'Ң',
  ѕ: 'ң',
};

/** Turns the windows-1251 reading of bytes into their KZ-1048 reading. */
export function kz1048FromWindows1251(text: string): string {
  return text.replace(/[ЌќЋћЎўЈјҐґЄєЇїЅѕ]/g, (letter) => FROM_WINDOWS_1251[letter] ?? letter);
}
