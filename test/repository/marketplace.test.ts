/** What GitHub's Marketplace refuses at a release, when it is too late: it reads the files at the tag. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifest } from '../support/run-action.ts';
import { root } from '../support/cli.ts';

const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');

const action = parse(read('action.yml')) as {
  readonly name: string;
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
};
const readme = read('README.md');

describe('action.yml', () => {
  it('has a description that the form takes: fewer than 125 characters', () => {
    expect(action.description.length).toBeGreaterThan(50);
    expect(action.description.length).toBeLessThan(125);
  });

  it('has a name, an icon and a color', () => {
    expect(action.name).toMatch(/^[a-z][a-z-]+$/);
    expect(action.branding).toEqual({ icon: 'mail', color: 'blue' });
  });
});

describe('the README, as the Marketplace shows it', () => {
  it('begins with the step: of this Action, at a commit, with inputs that there are', () => {
    const [, block = ''] = /^```(?:sh|ya?ml)\n([\s\S]*?)^```$/m.exec(readme) ?? [];
    const [step] = parse(block) as readonly {
      readonly uses: string;
      readonly with: Readonly<Record<string, string>>;
    }[];
    expect(step?.uses).toMatch(/^dns-audit\/dns-audit@(?:COMMIT|[0-9a-f]{40})$/);
    expect(Object.keys(step?.with ?? {}).filter((name) => !(name in manifest.inputs))).toEqual([]);
  });

  it('has the two commands on the first screen', () => {
    const start = readme.split('\n').slice(0, 25).join('\n');
    expect(start).toContain('git clone https://github.com/dns-audit/dns-audit');
    expect(start).toContain('node dist/cli.js example.com');
  });

  it('has a picture of a comment: in the repository, with its words, and not too heavy', () => {
    const [, file = '', alt = ''] = /<img src="([^"]+)"[^>]* alt="([^"]+)"/.exec(readme) ?? [];
    const picture = readFileSync(join(root, file));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length).toBeLessThan(150 * 1024);
    expect(alt.length).toBeGreaterThan(30);
  });

  it('names files and headings that there are', () => {
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const headings = new Set(
      [...readme.matchAll(/^#+ (.+)$/gm)].map(
        ([, title = '']) =>
          `#${title
            .toLowerCase()
            .replace(/[^\w\- ]/g, '')
            .replaceAll(' ', '-')}`,
      ),
    );
    const local = links.filter((target) => !/^https?:/.test(target));
    expect(local.length).toBeGreaterThan(10);
    expect(local.filter((target) => target.startsWith('#') && !headings.has(target))).toEqual([]);
    for (const target of local.filter((one) => !one.startsWith('#')))
      expect(() => readFileSync(join(root, target)), target).not.toThrow(/ENOENT/);
  });

  it('promises of attestation what the release does', () => {
    const release = read('.github', 'workflows', 'release.yml');
    expect(readme).toContain('gh attestation verify dns-audit-VERSION.tgz');
    expect(release).toMatch(
      /attest-build-provenance@[^\n]+\n\s+with:\n\s+subject-path: dns-audit-\*\.tgz/,
    );
    expect(release).toMatch(/gh release create [^\n]*dns-audit-\*\.tgz/);
  });

  it('names every event that the Action knows', () => {
    const source = read('src', 'input', 'action', 'event.ts');
    const events = [...source.matchAll(/case '(\w+)':/g)].map(([, name = '']) => name);
    expect(events.length).toBeGreaterThan(6);
    const rows = readme.slice(readme.indexOf('## GitHub Action'), readme.indexOf('### Pin it'));
    expect(events.filter((name) => !rows.includes(`\`${name}\``))).toEqual([]);
  });
});

it('CONTRIBUTING names the box that a person ticks', () =>
  expect(read('.github', 'CONTRIBUTING.md')).toContain(
    'Publish this Action to the GitHub Marketplace',
  ));
