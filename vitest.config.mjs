import { defineConfig } from 'vitest/config';

const report = process.env.TEST_REPORT;

export default defineConfig({
  // Else every file of a dependency without its source map is told of.
  logLevel: 'error',
  test: {
    include: ['test/**/*.test.ts'],
    // Against real servers: test/real/run.mjs.
    exclude: ['**/node_modules/**', 'test/real/**'],
    testTimeout: 60_000,
    // Most of them wait for servers that are silent.
    maxConcurrency: 8,
    setupFiles: ['test/support/seed.ts'],
    // It imports JSON as a bundler would, and Node would not.
    server: { deps: { inline: [/@actions\/(?:workflow-parser|expressions)/] } },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    // Colour, CI and GitHub variables of the caller must not change what is tested.
    env: { NO_COLOR: '', FORCE_COLOR: '', CI: '', GITHUB_ACTIONS: '', COLUMNS: '' },
    coverage: { include: ['src/**/*.ts'] },
  },
});
