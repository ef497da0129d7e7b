import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { COUNTRY_CODES } from '../src/kernel/countries.js';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Writes each script and style also compressed, so that no copy of the application does it per request. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    // After all else has written: other plugins still change the scripts while they are put together.
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const folder = join(import.meta.dirname, 'dist', 'assets');
        for (const name of await readdir(folder)) {
          if (!/\.(?:js|css|svg)$/.test(name)) continue;
          const source = await readFile(join(folder, name));
          const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
          await writeFile(join(folder, `${name}.br`), brotliCompressSync(source, { params }));
          await writeFile(join(folder, `${name}.gz`), gzipSync(source));
        }
      },
    },
  };
}

const KAZAKH = 'virtual:kazakh-names';

/**
 * The Kazakh names of countries, languages and zones, from the CLDR of the runtime that builds: Chromium leaves
 * Kazakh out of its own.
 */
function kazakhNames(): Plugin {
  const named = (type: 'region' | 'language', codes: readonly string[]) => {
    const names = new Intl.DisplayNames('kk', { type, fallback: 'none' });
    return Object.fromEntries(
      codes.flatMap((code) => {
        const name = names.of(code);
        return name === undefined ? [] : [[code, name]];
      }),
    );
  };
  const zoneNames = (zone: string) =>
    (['long', 'longGeneric'] as const).map(
      (timeZoneName) =>
        new Intl.DateTimeFormat('kk', { timeZone: zone, timeZoneName })
          .formatToParts(0)
          .find((part) => part.type === 'timeZoneName')?.value ?? zone,
    );
  const languages = LETTERS.flatMap((a) => LETTERS.map((b) => (a + b).toLowerCase()));
  return {
    name: 'kazakh-names',
    resolveId: (id) => (id === KAZAKH ? `\0${KAZAKH}` : undefined),
    load: (id) => {
      if (id !== `\0${KAZAKH}`) return undefined;
      const zones = Object.fromEntries(
        Intl.supportedValuesOf('timeZone').map((zone) => [zone, zoneNames(zone)]),
      );
      return [
        `export const regions = ${JSON.stringify(named('region', COUNTRY_CODES))};`,
        `export const languages = ${JSON.stringify(named('language', languages))};`,
        `export const zones = ${JSON.stringify(zones)};`,
      ].join('\n');
    },
  };
}

/** The console: built into web/dist, served by the application at /console. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [kazakhNames(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // What the oldest supported browsers understand: those of the last two and a half years.
    target: ['chrome120', 'firefox121', 'safari17.4'],
    manifest: 'manifest.json',
    sourcemap: false,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // "use client" means nothing outside of server components, and each file of Mantine begins with it.
      onLog: (level, log, handler) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
      },
    },
  },
  server: {
    // `npm run console`: the application runs beside it on its usual port.
    proxy: Object.fromEntries(
      ['/api', '/login', '/en', '/ru', '/kk', '/zh'].map((path) => [path, 'http://localhost:3000']),
    ),
  },
});
