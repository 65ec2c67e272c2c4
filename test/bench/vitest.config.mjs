import { defineConfig } from 'vitest/config';

// Benchmarks print; they assert only that what they measured was the real thing.
export default defineConfig({
  test: {
    dir: 'test/bench',
    include: ['**/*.bench.ts'],
    testTimeout: 300_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
    // Each run that is measured is a process of its own.
    env: { FRESH: '1' },
    server: { deps: { external: [/\/dist\//] } },
  },
});
