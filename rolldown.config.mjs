import { defineConfig } from 'rolldown';
import { fileURLToPath } from 'node:url';
import license from 'rollup-plugin-license';

// Unminified, without hashes and maps: the bundle is committed, read in review and byte-identical when rebuilt.
export default defineConfig({
  input: { cli: 'src/cli.ts', action: 'src/action.ts', index: 'src/index.ts' },
  platform: 'node',
  resolve: {
    alias: { 'string-width': fileURLToPath(new URL('src/input/ascii-width.ts', import.meta.url)) },
  },
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    chunkFileNames: '[name].js',
  },
  plugins: [
    license({
      thirdParty: {
        allow: {
          test: '(MIT OR ISC OR BSD-2-Clause OR BSD-3-Clause OR Apache-2.0 OR 0BSD)',
          failOnUnlicensed: true,
          failOnViolation: true,
        },
        output: { file: 'dist/LICENSES.txt', encoding: 'utf-8' },
      },
    }),
  ],
});
