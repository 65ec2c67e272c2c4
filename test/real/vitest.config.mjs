import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const report = process.env.REAL_REPORT;

export default defineConfig({
  logLevel: 'error',
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['test/real/**/*.test.ts'],
    globalSetup: ['test/real/support/world.ts'],
    testTimeout: 400_000,
    hookTimeout: 400_000,
    // One world for all; what takes much of the processor is not beside what counts on answers in time.
    maxWorkers: 1,
    maxConcurrency: 12,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    env: { NO_COLOR: '', FORCE_COLOR: '', CI: '', GITHUB_ACTIONS: '', COLUMNS: '' },
  },
});
