import { defineConfig } from 'rolldown';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import license from 'rollup-plugin-license';
import { billOf } from '.ci/sbom.mjs';

const src = fileURLToPath(new URL('src', import.meta.url));

/** A chunk that is loaded on demand is called by the path of its file, so that no number tells two of a name apart. */
const chunkName = ({ facadeModuleId, name }) => {
  const path = facadeModuleId ? relative(src, facadeModuleId) : '..';
  const own = !path.startsWith('..') && path.endsWith('.ts');
  return own ? `${path.slice(0, -3).split(sep).join('-')}.js` : `shared-${name}.js`;
};

/** What is loaded before anything is asked. */
const first =
  /src[\\/](?:audit[\\/](?:early-start|begun)|model[\\/](?:need|dns[\\/](?:name|presentation|server-address|ip-family))|icloud[\\/]mail-settings|dns[\\/](?:attempt|message[\\/][\w-]+|resolver[\\/]decorators|transport[\\/](?:lookup|name-server|sockets|system)))\.ts$/;

/** All that these files take, whatever else is loaded on demand. */
const closureOf =
  (...roots) =>
  (id, context) => {
    const reached = new Set(roots.map((path) => join(src, path)));
    for (const one of reached)
      for (const imported of context.getModuleInfo(one)?.importedIds ?? []) reached.add(imported);
    return reached.has(id);
  };

/** The modules that these files take, under this name. */
const stage = (name, ...roots) => {
  const within = closureOf(...roots);
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
  { name: 'version', test: /src[\\/]version\.ts$/ },
  { name: 'first', test: first },
  stage('probe', 'mail/prober.ts', 'mail/tls-session.ts'),
  stage('checks', 'check/registry.ts'),
  stage('audit', 'command/main.ts'),
  stage('text', 'report/text/text.ts'),
];

/**
 * A module that is imported for its effects alone is loaded from the file that holds it, not by way
 * of one that only passes on its name.
 */
const straight = {
  name: 'straight',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    for (const { fileName, code } of chunks) {
      const [, holder] = /^import "\.\/([^"]+)";\s*export \{\};\s*$/.exec(code) ?? [];
      if (holder === undefined) continue;
      for (const chunk of chunks)
        chunk.code = chunk.code.replaceAll(
          `await import("./${fileName}");`,
          `await import("./${holder}");`,
        );
      delete bundle[fileName];
    }
  },
};

// Unminified, without hashes and maps: the bundle is committed, read in review and byte-identical when rebuilt.
export default defineConfig({
  input: { cli: 'src/cli.ts', action: 'src/action.ts', index: 'src/index.ts' },
  platform: 'node',
  resolve: {
    alias: { 'string-width': fileURLToPath(new URL('src/input/cli/ascii-width.ts', import.meta.url)) },
  },
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    chunkFileNames: chunkName,
    codeSplitting: {
      groups: stages.map((one, i) => Object.assign(one, { priority: stages.length - i })),
    },
  },
  plugins: [
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
