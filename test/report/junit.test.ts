import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJunit } from '../../src/report/junit.ts';
import { anyReport } from '../support/arbitrary-report.ts';
import {
  broken,
  fixtures,
  healthy,
  hostileStrings,
  inconclusive,
  manyDomains,
  mixed,
  poisonedReport,
} from '../support/reports.ts';
import { blocked, filtered, fromFile, stories } from '../support/scenarios.ts';
import { type Element, parseXml } from '../support/xml.ts';

const suites = (...args: Parameters<typeof renderJunit>): readonly Element[] =>
  parseXml(renderJunit(...args)).children;

const kinds = ({ children }: Element): readonly string[] =>
  children.flatMap(({ children: [detail] }) => detail?.name ?? []);

const casesOf = ({ children }: Element): readonly Element[] =>
  children.filter(({ name }) => name === 'testcase');

/** The shape of a report without what is written in it. */
const shapeOf = ({ name, attributes, children }: Element): unknown => [
  name,
  Object.keys(attributes),
  children.map(shapeOf),
];

describe('JUnit', () => {
  it('gives each case the line of the file that was audited', () => {
    const places = casesOf(suites(fromFile)[0]!).map(({ attributes }) => [
      attributes['file'],
      attributes['line'],
    ]);
    expect(places).toContainEqual(['zones/example.com.zone', '2']);
    // What passed has no line.
    expect(places[0]).toEqual([undefined, undefined]);
  });

  it('says once why a port fails and what to do', () => {
    const failed = casesOf(suites(blocked)[0]!).find(
      ({ attributes }) => attributes['classname'] === 'example.com.smtp-reach',
    );
    const text = failed?.children[0]?.text ?? '';
    expect(text).toContain(
      'Most likely cause: Something on this computer refuses connections to smtp.mail.me.com:587.',
    );
    expect(text).toMatch(/^1\. Check for programs and rules that block connections/m);
    expect(text).not.toContain("Allow outgoing connections to port 587 in this machine's firewall");
    expect(renderJunit(filtered)).toContain(
      'Most likely cause: This network blocks smtp.mail.me.com:587',
    );
  });

  it('has a suite for each domain and a case for each check', () => {
    const [suite, ...others] = suites(healthy);
    expect(others).toEqual([]);
    expect(suite?.attributes).toMatchObject({ name: 'example.com', failures: '0', errors: '0' });
    expect(casesOf(suite!).length).toBe(healthy.domains[0]!.results.length);
    expect(suites(manyDomains).length).toBe(manyDomains.domains.length);
  });

  it('shows in a failure what was found and how to fix it', () => {
    const failed = suites(broken)[0]!.children.find(
      ({ attributes }) => attributes['classname'] === 'example.com.dkim-present',
    );
    expect(failed?.children[0]?.name).toBe('failure');
    expect(failed?.children[0]?.text).toContain(
      'publish: sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    );
  });

  it('counts as failures what the exit status counts', () => {
    expect(kinds(suites(mixed, 'warning')[0]!)).not.toContain('failure');
    expect(kinds(suites(mixed, 'note')[0]!)).toContain('failure');
    expect(kinds(suites(broken, 'never')[0]!)).not.toContain('failure');
  });

  it('never calls a failure what could not be looked up', () => {
    const found = kinds(suites(inconclusive)[0]!);
    expect(found).toContain('error');
    expect(found).not.toContain('failure');
  });

  it.each(Object.entries({ ...fixtures, ...stories }))(
    '%s: the counts are those of the cases',
    (_, report) => {
      for (const suite of suites(report)) {
        const found = kinds(suite);
        for (const [attribute, kind] of [
          ['failures', 'failure'],
          ['errors', 'error'],
          ['skipped', 'skipped'],
        ] as const)
          expect(suite.attributes[attribute]).toBe(String(found.filter((k) => k === kind).length));
        expect(suite.attributes['tests']).toBe(String(casesOf(suite).length));
      }
    },
  );

  it.each(hostileStrings.map((string) => [JSON.stringify(string), string]))(
    'keeps its shape whatever a stranger writes: %s',
    (_, string) => {
      for (const report of [manyDomains, ...Object.values(stories)]) {
        const xml = renderJunit(poisonedReport(string, report));
        expect(xml).toMatch(/^[\n -~]*$/);
        expect(xml).not.toMatch(/##\[|^\s*::/m);
        expect(shapeOf(parseXml(xml))).toEqual(
          shapeOf(parseXml(renderJunit(poisonedReport('a word', report)))),
        );
      }
    },
  );

  it('is well-formed for any report', () =>
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(() => parseXml(renderJunit(report, 'note'))).not.toThrow();
      }),
    ));
});
