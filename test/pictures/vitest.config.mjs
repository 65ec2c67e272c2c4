import { defineConfig } from 'vitest/config';

export default defineConfig({
  logLevel: 'error',
  test: { include: ['test/pictures/*.pictures.ts'], testTimeout: 300_000 },
});
