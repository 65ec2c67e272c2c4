/** DNSControl's configurations as repositories have them, from the file to the verdict. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readZone } from '../../src/input/zone/read-zone.ts';
import type { DomainReport } from '../../src/model/report.ts';
import { shown } from '../input/zone/show.ts';
import { auditFile, useFolder } from '../support/file-audit.ts';

const cases = join(import.meta.dirname, '../cases/files/dnscontrol');
const put = useFolder();

const copy = (name: string): string => {
  if (name.endsWith('.js')) return put(name, readFileSync(join(cases, name)));
  put(`${name}/x`, '');
  cpSync(join(cases, name), join(process.cwd(), name), { recursive: true });
  return name;
};

/** The checks of severity error that did not pass, and what is told of the file. */
const told = ({ verdict, results }: DomainReport): readonly string[] => [
  verdict,
  ...results
    .filter(({ status }) => status === 'fail' || status === 'inconclusive')
    .filter(({ severity, area }) => severity === 'error' || area === 'zone')
    .map(({ check, status }) => `${check} ${status}`),
];

describe('a configuration', () => {
  it.each<[string, readonly string[]]>([
    ['plain.js', ['pass']],
    ['constants.js', ['pass']],
    ['extend.js', ['pass']],
    ['defaults.js', ['pass']],
    ['split', ['pass']],
    ['split/dnsconfig.js', ['pass']],
    ['views.js', ['pass']],
    ['slip-second-spf.js', ['fail', 'spf-single fail']],
    ['slip-proxied-key.js', ['fail', 'dkim-cname fail']],
    ['slip-foreign-exchange.js', ['fail', 'mx-stranger-preferred fail']],
    ['slip-not-called.js', ['fail', 'mx-present fail', 'zone-file fail']],
    ['slip-other-domain.js', ['pass']],
    ['unknown-token.js', ['inconclusive', 'verification-present inconclusive']],
    [
      'unknown-condition.js',
      ['inconclusive', 'mx-null inconclusive', 'mx-stranger-preferred inconclusive'],
    ],
  ])('%s', async (name, expected) => {
    copy(name.split('/')[0] ?? name);
    expect(told(await auditFile(name))).toEqual(expected);
  });

  it('of a domain that is elsewhere proves nothing, and nothing is missing', async () => {
    const [verdict, ...checks] = told(await auditFile(copy('elsewhere.js')));
    expect(verdict).toBe('inconclusive');
    expect(checks).toContain('mx-present inconclusive');
    expect(checks.filter((check) => !check.endsWith(' inconclusive'))).toEqual([]);
  });

  it('that is no JavaScript is refused where the parser stops', async () => {
    const file = put(
      'missing-comma.js',
      'D("example.com", R,\n  A("@", "192.0.2.1")\n  A("b", "192.0.2.2"));',
    );
    await expect(auditFile(file)).rejects.toThrow('missing-comma.js:3:3: JavaScript syntax error');
  });
});

describe('the records of', () => {
  const names = readdirSync(cases).filter((name) => !name.endsWith('.txt'));
  it.each(names)('%s', async (name) => {
    const { zones } = await readZone(name, cases);
    const lines = zones.flatMap(({ origin, records, others, unknowns }) =>
      [`; ${origin}`].concat(
        records.map((record) => `${record.file}:${record.line} ${shown(record)}`),
        others.map(({ file, line, owner, type }) => `${file}:${line} ${owner}. ${type} ...`),
        unknowns.map(
          ({ file, line, owner = 'anywhere', type = '', why, mayBeNone }) =>
            `${file}:${line} ${owner} ${type} unknown${mayBeNone ? ', or none' : ''}: ${why}`,
        ),
      ),
    );
    const expected = join(cases, `${name.replace(/\.js$/, '')}.txt`);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(expected);
  });
});
