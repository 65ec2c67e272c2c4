import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import {
  mergeReports,
  type ReportPart,
  createDuplicateGuard,
} from '../../src/audit/merge-reports.ts';
import type { DomainReport, Report } from '../../src/model/report.ts';
import { broken, healthy } from '../support/reports.ts';

const named = (one: DomainReport, domain: string): DomainReport => ({ ...one, domain });

const pieceOf = (report: Report, file: string, ...domains: DomainReport[]): ReportPart => {
  const { tool, startedAt, durationMs, vantage } = report;
  return { file, head: { tool, startedAt, durationMs, vantage }, checks: report.checks, domains };
};

const a = named(healthy.domains[0]!, 'a.example');
const b = named(broken.domains[0]!, 'b.example');

describe('reports merged', () => {
  it('hold the domains of all in the order given, and the worst verdict', () => {
    const report = mergeReports([pieceOf(healthy, 'a.json', a), pieceOf(broken, 'b.json', b)]);
    expect(report.domains).toEqual([a, b]);
    expect(report.verdict).toBe(broken.verdict);
    const alone = mergeReports([pieceOf(healthy, 'a.json', a)]);
    const { requirements, checks: metas } = alone;
    expect(alone).toEqual({ ...healthy, requirements, checks: metas, domains: [a] });
    expect(new Set(metas)).toEqual(new Set(healthy.checks));
  });

  it('began with the first, and took as long as the longest', () => {
    const [one, two] = [
      { ...healthy, startedAt: '2026-11-02T00:00:00.000Z', durationMs: 5 },
      { ...healthy, startedAt: '2026-11-01T00:00:00.000Z', durationMs: 3 },
    ];
    expect(mergeReports([pieceOf(one, 'a', a), pieceOf(two, 'b', b)])).toMatchObject({
      startedAt: '2026-11-01T00:00:00.000Z',
      durationMs: 5,
    });
  });

  it('spoke from wherever one of them did', () => {
    const vantage = { ...healthy.vantage, ports: false, resolvers: ['192.0.2.9'], families: [6] };
    const other = { ...healthy, vantage } as Report;
    const report = mergeReports([pieceOf(other, 'a', a), pieceOf(healthy, 'b', b)]);
    expect(report.vantage.resolvers).toEqual(['192.0.2.9', ...healthy.vantage.resolvers]);
    expect(report.vantage.ports).toBe(healthy.vantage.ports);
    expect(report.vantage.families).toContain(6);
  });

  it('tell that one of them was interrupted, and what is missing where that is known', () => {
    const cut = { ...pieceOf(healthy, 'a', a), interrupted: { done: 1, of: 4 } };
    expect(mergeReports([cut, pieceOf(broken, 'b', b)]).interrupted).toEqual({ done: 2, of: 5 });
    const open = { ...pieceOf(broken, 'b', b), interrupted: { done: 1 } };
    expect(mergeReports([cut, open]).interrupted).toEqual({ done: 2 });
  });

  it('of lines name the checks that these have results of', () => {
    const [first, second] = checks;
    const [one] = a.results;
    const results = [
      { ...one!, check: second!.meta.id },
      { ...one!, check: first!.meta.id },
    ];
    const { checks: _, ...line } = pieceOf(healthy, 'a.ndjson', { ...a, results });
    expect(mergeReports([line]).checks).toEqual([first!.meta, second!.meta]);
  });

  it('of lines of a version with other checks are refused', () => {
    const results = [{ ...a.results[0]!, check: 'mx-of-tomorrow' }];
    const { checks: _, ...line } = pieceOf(healthy, 'a.ndjson', { ...a, results });
    expect(() => mergeReports([line])).toThrow(
      /a\.ndjson has a check that is not known here: mx-of/,
    );
  });

  it('may not be of several versions', () => {
    const refuse = createDuplicateGuard();
    const { head, ...piece } = pieceOf(healthy, 'b.json', b);
    refuse(pieceOf(healthy, 'a.json', a));
    const tool = { ...head.tool, version: '9.9.9' };
    expect(() => refuse({ ...piece, head: { ...head, tool } })).toThrow(
      /^a\.json was written by version \d\S+, and b\.json by 9\.9\.9: one report holds/,
    );
  });

  it('may not hold a domain twice', () => {
    const refuse = createDuplicateGuard();
    refuse(pieceOf(healthy, 'a.json', a));
    expect(() => refuse(pieceOf(healthy, 'b.json', b, a))).toThrow(
      'a.example is in a.json and in b.json: which report counts?',
    );
  });
});
