import { describe, expect, it } from 'vitest';
import { buildAnnotations } from '../../src/report/annotations.ts';
import { broken, healthy, inconclusive, manyDomains, mixed, reportOf } from '../support/reports.ts';

describe('annotations', () => {
  it('are none where all is well', () => expect(buildAnnotations(healthy)).toEqual([]));

  it('show the finding and the record that fixes it', () =>
    expect(buildAnnotations(broken)).toContainEqual({
      level: 'error',
      title: 'example.com: there is no record at sig1._domainkey.example.com',
      message: [
        'there is no record at sig1._domainkey.example.com',
        'Publish the CNAME record that Apple gives. At Cloudflare set it to "DNS only".',
        'Publish: sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
      ].join('\n'),
    }));

  it('are not titled with what should be', () => {
    const all = [broken, mixed, manyDomains];
    const sound = all.flatMap(({ domains }) =>
      domains.flatMap(({ domain, results }) => results.map(({ title }) => `${domain}: ${title}`)),
    );
    for (const { title } of all.flatMap((report) => buildAnnotations(report)))
      expect(sound).not.toContain(title);
  });

  it('have a short title', () => {
    const [domain] = broken.domains;
    const failed = domain!.results.find(({ status }) => status === 'fail')!;
    const findings = [{ ...failed.findings[0]!, message: 'x'.repeat(500) }];
    const results = [{ ...failed, findings }];
    const [first] = buildAnnotations(reportOf('fail', { ...domain!, results }));
    expect(first?.title).toBe(`example.com: ${'x'.repeat(120)}... (380 more)`);
    expect(first?.message).toContain('x'.repeat(500));
  });

  it('put errors before warnings before notices', () => {
    const levels = buildAnnotations(broken).map(({ level }) => level);
    expect(levels).toEqual(['error', 'error', 'error', 'error', 'error', 'warning']);
    expect(buildAnnotations(mixed).map(({ level }) => level)).toEqual(['warning', 'notice']);
  });

  it('never call an error what could not be looked up', () => {
    const all = buildAnnotations(inconclusive);
    expect(all.map(({ level }) => level)).toEqual(['warning', 'warning']);
    expect(all[0]?.title).toBe('example.com: 9 checks not judged');
    expect(all[0]?.message).toContain("192.0.2.1 didn't answer: mx-present, ");
  });

  it('are nine at most, and one that counts the rest', () => {
    const [domain] = broken.domains;
    const all = buildAnnotations(reportOf('fail', domain!, domain!, ...manyDomains.domains));
    expect(all.length).toBe(10);
    expect(all.slice(0, 9).every(({ level }) => level === 'error')).toBe(true);
    expect(all[9]).toEqual({
      level: 'notice',
      title: 'dns-audit',
      message: '13 more annotations: see the job summary or the report.',
    });
  });
});
