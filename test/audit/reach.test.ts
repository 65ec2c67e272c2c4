/** A port that does not work says nothing about the domain: the two are told apart, and both count. */
import { describe, expect, it } from 'vitest';
import type { DomainReport, Report } from '../../src/model/report.ts';
import { verdictOfAll, verdictsOf } from '../../src/model/verdict.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderText } from '../../src/report/text/render.ts';
import { cli } from '../support/cli.ts';
import { healthy, mixed } from '../support/reports.ts';

const look = { width: 80, color: false, unicode: true, verbose: false, quiet: false };

/** The report as it is where the ports were judged apart. */
const judged = (report: Report, ci = false): Report => {
  const domains = report.domains.map((domain): DomainReport => ({
    ...domain,
    ...verdictsOf(domain.results),
  }));
  return {
    ...report,
    vantage: { ...report.vantage, ci },
    verdict: verdictOfAll(domains),
    domains,
  };
};

describe('a domain that is right, on a machine that cannot send', () => {
  it('passes, the machine fails, and so does the run', async () => {
    const { status, stdout } = await cli(['demo', 'blocked', '--format', 'json']);
    const report = JSON.parse(stdout) as Report;
    expect(report.domains[0]).toMatchObject({ verdict: 'pass', portsVerdict: 'fail' });
    expect(report.verdict).toBe('fail');
    expect(status).toBe(1);
  });

  it('is told so at once, and the port only once', async () => {
    const { stdout } = await cli(['demo', 'blocked'], { env: { LANG: 'C.UTF-8' } });
    const [first, second] = stdout.split('\n');
    expect(first).toContain('blocked.example: PASS');
    expect(second).toContain('Mail ports, from this computer: FAIL');
    expect(second).toContain('Incoming mail works. Outgoing mail');
    expect(stdout).not.toContain('Problems');
    expect(stdout.match(/^1\. /gm)).toHaveLength(1);
  });
});

describe('a port that gives no answer', () => {
  const report = judged(mixed);

  it('leaves the domain its verdict', () => {
    const lines = renderText(report, { ...look, width: 100 }).split('\n');
    expect(lines[0]).toContain('PASS');
    expect(lines).toContain(
      '? Mail ports, from this computer: INCONCLUSIVE — no answer when testing sending from here.',
    );
  });

  it('is told in the summary of a job', () => {
    expect(renderMarkdown(report)).toContain('no answer when testing sending from here');
  });

  it('speaks for the runner in continuous integration', () => {
    expect(renderText(judged(mixed, true), look)).toContain(
      '? Mail ports, from this runner: INCONCLUSIVE',
    );
  });

  it('is told once for all domains, also where little is told', () => {
    const [domain] = report.domains;
    const many = { ...report, domains: [domain!, domain!, domain!] };
    for (const quiet of [true, false])
      expect(
        renderText(many, { ...look, quiet }).match(/Mail ports, from this computer: INC/g),
      ).toHaveLength(1);
  });
});

describe('where all is well', () => {
  it('nothing is said of the machine', () => {
    expect(renderText(judged(healthy), { ...look, quiet: true })).not.toContain('This computer:');
  });
});
