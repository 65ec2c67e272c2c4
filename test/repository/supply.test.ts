/** What is shipped: told in full, of no machine's making, the same wherever it is built. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from '../support/cli.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('the lock file', () => {
  const optional = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ path, name, version })),
  );

  it('holds the bindings of every platform, without which npm ci fails elsewhere', () => {
    expect(optional.length).toBeGreaterThan(40);
    const missing = optional.filter(({ path, name }) => {
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      return places.every((place) => lock.packages[place]?.version === undefined);
    });
    expect(missing).toEqual([]);
  });

  it('knows the octets of every package', () => {
    const loose = Object.entries(lock.packages).filter(
      ([path, { integrity }]) => path !== '' && integrity === undefined,
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});

describe('the bundle', () => {
  const dist = join(root, 'dist');
  const files = filesIn(dist);

  it('names no path outside the checkout', () => {
    const outside =
      /(?:\.\.\/)+(?:[^\s"'`]*\/)?node_modules\/|(?:file:\/\/|["'` ])\/(?:home|work|Users|root|tmp)\//;
    expect('//#region ../../node_modules/yargs/index.mjs').toMatch(outside);
    for (const file of files)
      expect(outside.exec(readFileSync(join(dist, file), 'utf8'))?.[0], file).toBeUndefined();
  });

  it('holds code, types, the manual and the papers, and no more', () => {
    const other = files.filter(
      (file) => !/^[\w-]+\.js$|^types\/[\w/-]+\.d\.ts$|^man\/[\w-]+\.1$/.test(file),
    );
    expect(other).toEqual(['LICENSES.txt', 'sbom.cdx.json']);
  });

  it('tells in a CycloneDX bill what of others is in it, as the lock file has it', () => {
    const bill = JSON.parse(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8')) as {
      readonly bomFormat: string;
      readonly metadata: {
        readonly component: { readonly name: string; readonly version: string };
      };
      readonly components: readonly {
        readonly name: string;
        readonly version: string;
        readonly purl: string;
        readonly licenses: readonly object[];
        readonly hashes: readonly { readonly alg: string; readonly content: string }[];
      }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.metadata.component).toMatchObject({
      name: packageJson.name,
      version: packageJson.version,
    });
    const names = bill.components.map(({ name }) => name);
    for (const name of ['yargs', '@actions/core', 'spf-parse']) expect(names).toContain(name);
    for (const { name, version, purl, licenses, hashes } of bill.components) {
      const locked = Object.entries(lock.packages).filter(
        ([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version,
      );
      expect(locked.length, name).toBeGreaterThan(0);
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
      expect(licenses.length).toBe(1);
      const [hash] = hashes;
      const octets = Buffer.from(hash?.content ?? '', 'hex').toString('base64');
      expect(locked.map(([, { integrity }]) => integrity)).toContain(`sha512-${octets}`);
    }
    const licences = readFileSync(join(dist, 'LICENSES.txt'), 'utf8');
    for (const name of names) expect(licences).toContain(`Name: ${name}\n`);
  });
});

describe('a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  afterAll(() => rmSync(folder, { recursive: true }), 120_000);

  /** What the bundle is made of, at another place; hard links, because a symbolic one would show in it. */
  const checkout = (...path: string[]): string => {
    const place = join(folder, ...path);
    mkdirSync(place, { recursive: true });
    for (const name of readdirSync(root))
      if (!['node_modules', 'dist', '.git', 'test'].includes(name))
        cpSync(join(root, name), join(place, name), { recursive: true });
    try {
      execFileSync('cp', ['-al', join(root, 'node_modules'), place], { stdio: 'pipe' });
    } catch {
      execFileSync('cp', ['-a', join(root, 'node_modules'), place], { stdio: 'pipe' });
    }
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: place, stdio: 'pipe' });
    return join(place, 'dist');
  };

  it('gives the same octets in two checkouts at different paths', { timeout: 240_000 }, () => {
    const [one, other] = [checkout('a'), checkout('some', 'where', 'else', 'b c')];
    const files = filesIn(one);
    expect(files.length).toBeGreaterThan(50);
    expect(filesIn(other)).toEqual(files);
    for (const file of files)
      expect(readFileSync(join(other, file)).equals(readFileSync(join(one, file))), file).toBe(
        true,
      );
  });
});
