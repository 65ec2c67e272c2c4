import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { countWork } from '../support/count-work.mjs';

export default defineConfig({
  logLevel: 'error',
  plugins: [countWork()],
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['test/fuzz/*.fuzz.ts'],
    reporters: ['dot'],
    disableConsoleIntercept: true,
    env: { NO_COLOR: '', FORCE_COLOR: '', CI: '', GITHUB_ACTIONS: '', COLUMNS: '' },
  },
});
