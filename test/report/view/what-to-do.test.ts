/** What to do: every record in one step, every fault with its step, whatever the domain and its DNS host. */
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../../src/check/registry.ts';
import { isPortArea, type RecordLine } from '../../../src/model/check.ts';
import type { DomainReport } from '../../../src/model/report.ts';
import { digestReport } from '../../../src/report/view/group-results.ts';
import { whatToDo } from '../../../src/report/view/what-to-do.ts';
import { auditCase, liveCase } from '../../support/internet.ts';
import { fixtures, hostile } from '../../support/reports.ts';
import { stories } from '../../support/scenarios.ts';
import { auditStage } from '../../support/stand-ins.ts';

const domainChecks = checks.filter(({ meta }) => !isPortArea(meta.area));

const keyOf = ({ owner, type, rdata }: RecordLine): string => `${owner} ${type} ${rdata}`;

const zones = readdirSync(new URL('../../cases/live/', import.meta.url)).map((file) =>
  file.replace('.zone', ''),
);

const stages = checks
  .filter(({ meta, judgedFrom }) => judgedFrom === 'answers' && !isPortArea(meta.area))
  .map(({ meta }) => [meta.id, `; at each\n${meta.docs.bad}`] as const)
  .filter(([, lines]) => !/\n; at /.test(lines.slice(1)));

const made = Object.entries({ ...fixtures, ...stories })
  .filter(([, report]) => report !== hostile)
  .flatMap(([name, { domains }]) =>
    domains.map((one) => [`${name}, ${one.domain}`, () => one] as const),
  );

const all: readonly (readonly [string, () => DomainReport | Promise<DomainReport>])[] = [
  ...made,
  ...stages.map(([id, lines]) => [id, () => auditStage(domainChecks, lines)] as const),
  ...zones.map(
    (name) => [name, () => auditCase(liveCase(name), { checks: domainChecks })] as const,
  ),
];

describe.each(all)('%s', (_, make) => {
  let domain: DomainReport;
  beforeAll(async () => {
    domain = await make();
  });

  it('has every record in exactly one step', () => {
    const records = whatToDo(domain).steps.flatMap((step) => step.records);
    const keys = records.map(({ record }) => keyOf(record));
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('has a step for every problem and warning, and shows all of its records there', () => {
    const { steps, stepsOf } = whatToDo(domain);
    const { problems, warnings } = digestReport(domain);
    for (const { finding, result } of [...problems, ...warnings]) {
      if (domain.diagnosis !== undefined && isPortArea(result.area)) continue;
      const located = stepsOf.get(finding);
      expect(located?.steps.length, finding.message).toBeGreaterThan(0);
      if (located === undefined || located.again) continue;
      const shown = located.steps.flatMap((number) => steps[number - 1]?.records ?? []);
      const keys = new Set(shown.map(({ kind, record }) => `${kind} ${keyOf(record)}`));
      for (const record of finding.fix.publish ?? [])
        expect(keys).toContain(`add ${keyOf(record)}`);
      for (const record of finding.fix.remove ?? [])
        expect(keys).toContain(`delete ${keyOf(record)}`);
    }
  });

  it('has words in every step, numbers in order, and deletes before it adds', () => {
    const { steps, heading } = whatToDo(domain);
    expect(heading).toMatch(/^What to do/);
    for (const [i, { number, text, records }] of steps.entries()) {
      expect(number).toBe(i + 1);
      expect(text).toMatch(/^[A-Z].*\S/);
      const kinds = records.map(({ kind }) => kind);
      expect(kinds).toEqual(kinds.toSorted().toReversed());
      for (const { fields } of records) expect(fields.map(({ label }) => label)).toContain('Type');
    }
  });

  it('is the same each time', () =>
    expect(JSON.stringify(whatToDo(structuredClone(domain)))).toBe(
      JSON.stringify(whatToDo(domain)),
    ));
});

it.each([
  ['ns35.domaincontrol.com', 'What to do at GoDaddy'],
  ['dns1.registrar-servers.com', 'What to do at Namecheap'],
])('names the DNS host of %s once, in the heading', async (server, heading) => {
  const bad = '; at each\n@ MX 1 aspmx.l.google.com.\n@ MX 10 mx01.mail.icloud.com.';
  const text = JSON.stringify(await auditStage(domainChecks, bad));
  const domain = JSON.parse(text.replace(/"ns[12]\.example\.net"/g, `"${server}"`)) as DomainReport;
  const work = whatToDo(domain);
  expect(work.heading).toBe(heading);
  expect(work.place).toBeUndefined();
  expect(work.form).toBe('fields');
  expect(work.steps.map((step) => step.text).join(' ')).not.toContain(work.host);
  expect(JSON.stringify(work.steps)).not.toMatch(/At (?:GoDaddy|Namecheap), enter/);
});
