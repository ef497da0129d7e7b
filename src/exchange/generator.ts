/** Which program wrote a file, as its readers are told. An import knows its own files by the name. */
export const GENERATOR = {
  name: 'Suhbat',
  /** Of the way in which it writes these files. */
  version: '1',
} as const;
