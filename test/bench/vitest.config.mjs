import { defineConfig } from 'vitest/config';

// Benchmarks print; they assert only that what they measured was the real thing.
export default defineConfig({
  test: {
    dir: 'test/bench',
    include: ['**/*.bench.ts'],
    testTimeout: 300_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
    server: { deps: { external: [/\/dist\//] } },
  },
});
