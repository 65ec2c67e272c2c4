import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { countWork } from './test/support/count-work.mjs';

const report = process.env.TEST_REPORT;

/** Tests of functions of their arguments: they leave nothing behind, and need no process of their own. */
const pure = [
  'test/{check,diagnosis,drift,icloud,input/{dnscontrol,hcl,javascript,zone},knowledge,model,plan,record}/**/*.test.ts',
  'test/report/**/!(browser).test.ts',
];
/** Tests of how much work a reader takes: our own code counts its steps for them. */
const work = ['test/repository/readers.test.ts'];
const everything = ['test/**/*.test.ts'];
// Against real servers: test/real/run.mjs.
const apart = ['**/node_modules/**', 'test/real/**'];

/** What takes longest: begun first, so that nothing is left to wait for alone at the end. */
const long =
  /test\/(?:e2e\/|report\/html\/browser|audit\/|repository\/supply|fuzz\/|dns\/|mail\/|gather\/)/;
const turnOf = ({ moduleId, project }) =>
  project.name === 'pure' ? 2 : long.test(moduleId.replaceAll('\\', '/')) ? 0 : 1;

class LongestFirst extends BaseSequencer {
  async sort(files) {
    return (await super.sort(files)).toSorted((a, b) => turnOf(a) - turnOf(b));
  }
}

export default defineConfig({
  // Else every file of a dependency without its source map is told of.
  logLevel: 'error',
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: pure, exclude: apart, isolate: false } },
      { extends: true, plugins: [countWork()], test: { name: 'work', include: work } },
      {
        extends: true,
        test: { name: 'world', include: everything, exclude: [...apart, ...pure, ...work] },
      },
    ],
    sequence: { sequencer: LongestFirst },
    // Most of them wait: for processes of their own, and for servers that are silent.
    maxWorkers: availableParallelism() + 1,
    maxConcurrency: 8,
    testTimeout: 180_000,
    setupFiles: ['test/support/seed.ts'],
    // It imports JSON as a bundler would, and Node would not.
    server: { deps: { inline: [/@actions\/(?:workflow-parser|expressions)/] } },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    // Colour, CI and GitHub variables of the caller must not change what is tested.
    env: { NO_COLOR: '', FORCE_COLOR: '', CI: '', GITHUB_ACTIONS: '', COLUMNS: '' },
    coverage: { include: ['src/**/*.ts'] },
  },
});
