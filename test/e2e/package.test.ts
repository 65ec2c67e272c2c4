import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { version } from '../../src/version.ts';
import { root } from '../support/cli.ts';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', timeout: 100_000 });

let packed: Packed;
beforeAll(() => {
  const told = run('npm', 'pack', root, '--json', '--ignore-scripts');
  [packed] = JSON.parse(told.slice(told.indexOf('['))) as [Packed];
  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}');
  run(
    'npm',
    'install',
    '--offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    `./${packed.filename}`,
  );
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package', () => {
  it('has the version that the code tells', () => expect(packageJson.version).toBe(version));

  it('installs nothing else, and runs no script', () => {
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, unknown>>;
    };
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/dns-audit']);
    expect(
      Object.keys(packageJson.scripts).filter((name) => /^(?:pre|post)?install$/.test(name)),
    ).toEqual([]);
  });

  it('holds the bundle, its types, the schema and the papers, and no more', () => {
    const outside = packed.files
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('dist/'))
      .sort();
    expect(outside).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'action.yml',
      'examples/config.schema.json',
      'examples/report.schema.json',
      'package.json',
    ]);
  });

  it('knows no path of the machine that built it', () => {
    for (const { path } of packed.files)
      expect(readFileSync(join(root, path), 'utf8').includes(root), path).toBe(false);
  });

  it('works after the install', () => {
    expect(run('npx', '--no-install', 'dns-audit', '--version')).toBe(`${version}\n`);
    expect(run('npx', '--no-install', 'dns-audit', 'demo', 'healthy', '--quiet')).toContain('PASS');
  });

  it('is a typed library', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { audit, type AuditRequest, checks, type DomainReport, readDomain, type World } from 'dns-audit';
       export const own = (request: AuditRequest, world: World): Promise<DomainReport> =>
         audit(request, world, AbortSignal.timeout(1000));
       export const name: string = readDomain('example.com').name;
       // @ts-expect-error a domain is not a number
       export const wrong: number = readDomain('example.com').name;
       export const ids: readonly string[] = checks.map(({ meta }) => meta.id);`,
    );
    // The resolvers and the prober are made of node's types, so who uses the library has them.
    const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules', '@types')];
    const language = ['--module', 'nodenext', '--target', 'es2022', '--strict', '--noEmit'];
    const options = [...language, ...types, 'use.ts'];
    expect(run(join(root, 'node_modules', '.bin', 'tsc'), ...options)).toBe('');
  });

  it('audits in code', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { checks, readDomain } from 'dns-audit';
       process.stdout.write(readDomain('https://Example.com/').name + ' ' + (checks.length > 20));`,
    );
    expect(run('node', 'use.mjs')).toBe('example.com true');
  });
});
