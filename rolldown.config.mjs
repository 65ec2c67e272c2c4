import { defineConfig, rolldown } from 'rolldown';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import license from 'rollup-plugin-license';
import { billOf } from './.ci/sbom.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const src = here('src');

/** A chunk that is loaded on demand is called by the path of its file, so that no number tells two of a name apart. */
const chunkName = ({ facadeModuleId, name }) => {
  const path = facadeModuleId ? relative(src, facadeModuleId) : '..';
  const own = !path.startsWith('..') && path.endsWith('.ts');
  return own ? `${path.slice(0, -3).split(sep).join('-')}.js` : `shared-${name}.js`;
};

/** The file or folder at `path` in `src`, under the name that its modules have in the build. */
const sourceAt = (path) => {
  const id = join(src, path);
  if (!existsSync(id))
    throw new Error(`rolldown.config.mjs names src/${path}, which does not exist.`);
  return id;
};

/** What decides if anything is loaded at all. */
const unfitStart = ['command/support/unfit-start.ts', 'model/text/exhaustion.ts'].map(sourceAt);

/** What is loaded before anything is asked. */
const first = [
  'audit/early-start.ts',
  'dns/attempt.ts',
  'dns/message',
  'dns/resolver/decorators.ts',
  'dns/transport/resolver-over-exchange.ts',
  'dns/transport/name-server.ts',
  'dns/transport/sockets.ts',
  'dns/transport/system.ts',
  'icloud/mail-settings.ts',
  'input/action/plain-words.ts',
  'input/loose-list.ts',
  'model/config.ts',
  'model/dns/domain-name.ts',
  'model/dns/ip-address.ts',
  'model/dns/presentation.ts',
  'model/dns/server-address.ts',
  'model/request.ts',
  'model/need.ts',
].map(sourceAt);

/** All that these files take, whatever else is loaded on demand. */
const closureOf = (roots) => (id, context) => {
  const reached = new Set(roots);
  for (const one of reached)
    for (const imported of context.getModuleInfo(one)?.importedIds ?? []) reached.add(imported);
  return reached.has(id);
};

/** The modules that these files take, under this name. */
const stage = (name, ...roots) => {
  const within = closureOf(roots.map(sourceAt));
  const known = new Map();
  return {
    debugName: name,
    name: (id, context) => {
      if (!known.has(id)) known.set(id, within(id, context));
      return known.get(id) ? name : null;
    },
  };
};

/**
 * What an audit takes, in as few files as it has stages: each file costs time of its own, and each
 * is compiled at a stretch, while replies wait. What is listed first takes the modules that several
 * need.
 */
const stages = [
  { name: 'version', test: (id) => id === sourceAt('version.ts') },
  { name: 'unfit-start', test: (id) => unfitStart.includes(id) },
  { name: 'first', test: (id) => first.some((path) => id === path || id.startsWith(path + sep)) },
  stage('probe', 'mail/prober.ts', 'mail/tls-session.ts'),
  stage('checks', 'check/registry.ts'),
  stage('audit', 'command/main.ts'),
  stage('text', 'report/text/render.ts'),
];

/** A module that only passes on what another file of the bundle holds is not loaded: the other one is. */
const straight = {
  name: 'straight',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    for (const { fileName, code, isEntry } of chunks) {
      const [, names = '', holder] =
        /^export \{ ([^}]*) \} from "\.\/([^"]+)";\s*$/.exec(code) ?? [];
      if (holder === undefined || isEntry || names.includes(' as ')) continue;
      for (const chunk of chunks)
        chunk.code = chunk.code.replaceAll(`import("./${fileName}")`, `import("./${holder}")`);
      delete bundle[fileName];
    }
  },
};

/** Runs a module at build time, so that the bundle holds the values it exports and not the code that makes them. */
const evaluated = {
  name: 'evaluated',
  async load(input) {
    if (input !== sourceAt('command/support/help-text.ts')) return null;
    const bundle = await rolldown({ input, platform: 'node' });
    const { output } = await bundle.generate({ codeSplitting: false });
    const [{ code }] = output;
    const values = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    return Object.entries(values)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('\n');
  },
};

/** What is bundled in place of what. Parts that nothing here calls have a stand-in, which says why. */
const alias = {
  'string-width': here('.ci/bundle/string-width.mjs'),
  tldjs: here('.ci/bundle/spf-parse-validators.cjs'),
  'ipaddr.js': here('.ci/bundle/spf-parse-validators.cjs'),
  undici: here('.ci/bundle/undici.mjs'),
  // The same code as ES modules, so that only what is used is bundled.
  yaml: here('node_modules/yaml/browser/index.js'),
};

// Unminified, so that it can be read. Without comments, hashes and maps, which the sources make
// needless. Reproducible: CI rebuilds it and fails if it differs. It is rebuilt and committed once, in
// the last commit of a change.
export default defineConfig({
  input: { cli: 'src/cli.ts', action: 'src/action.ts', index: 'src/index.ts' },
  platform: 'node',
  resolve: { alias },
  // It makes an empty job summary when it is loaded, which nothing here uses.
  treeshake: {
    moduleSideEffects: [{ test: /node_modules[\\/]@actions[\\/]core/, sideEffects: false }],
  },
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    // Names that files of the bundle share stay as they are, so that `straight` may name the file that holds one.
    minifyInternalExports: false,
    comments: { annotation: true, jsdoc: false, legal: false },
    chunkFileNames: chunkName,
    codeSplitting: {
      groups: stages.map((one, i) => Object.assign(one, { priority: stages.length - i })),
    },
  },
  plugins: [
    evaluated,
    straight,
    license({
      thirdParty: {
        allow: {
          test: '(MIT OR ISC OR BSD-2-Clause OR BSD-3-Clause OR Apache-2.0 OR 0BSD)',
          failOnUnlicensed: true,
          failOnViolation: true,
        },
        output: [
          { file: 'dist/LICENSES.txt', encoding: 'utf-8' },
          { file: 'dist/sbom.cdx.json', template: billOf, encoding: 'utf-8' },
        ],
      },
    }),
  ],
});
