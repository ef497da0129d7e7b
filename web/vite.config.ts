import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Writes each script and style also compressed, so that no copy of the application does it per request. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (!/\.(?:js|css|svg)$/.test(name)) continue;
        const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
        this.emitFile({
          type: 'asset',
          fileName: `${name}.br`,
          source: brotliCompressSync(source, quality),
        });
        this.emitFile({ type: 'asset', fileName: `${name}.gz`, source: gzipSync(source) });
      }
    },
  };
}

/** The console: built into web/dist, served by the application at /console. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [compressed()],
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
