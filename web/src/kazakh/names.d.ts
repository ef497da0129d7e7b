/** Made at the build from the CLDR of Node; see vite.config.ts. */
declare module 'virtual:kazakh-names' {
  export const regions: Readonly<Record<string, string>>;
  export const languages: Readonly<Record<string, string>>;
  /** The name of each zone at its standard time, and the one for the whole year. */
  export const zones: Readonly<Record<string, readonly [string, string]>>;
}
