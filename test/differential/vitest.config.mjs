import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  logLevel: 'error',
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['test/differential/*.peers.ts'],
    reporters: ['dot'],
    disableConsoleIntercept: true,
    env: { NO_COLOR: '', FORCE_COLOR: '', CI: '', GITHUB_ACTIONS: '', COLUMNS: '' },
  },
});
