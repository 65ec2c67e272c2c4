/** What is advised on a CI runner can be done there: nobody sits at it, and it has no phone, browser or router. */
import { describe, expect, it } from 'vitest';
import { stepsFor } from '../../src/diagnosis/remedies.ts';
import type { FailureCode } from '../../src/model/dns/dns.ts';
import type { CauseId } from '../../src/model/mail/diagnosis.ts';
import type { DomainReport, Report, Result } from '../../src/model/report.ts';
import { buildAnnotations } from '../../src/report/annotations.ts';
import { renderHtml } from '../../src/report/html/render.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text/render.ts';
import { digestReport, obstructionRemedy } from '../../src/report/view/group-results.ts';
import { domainReport, reportOf } from '../support/reports.ts';
import { resultOf } from '../support/run-reports.ts';

/** Things that are not at hand on a runner. */
const atHome =
  /hotspot|phone|browser|web page|wi-?fi|router|hotel|guest|vpn|antivirus|family filter|restart|sign in|settings >|little snitch|this computer/i;

const codes = Object.keys({
  timeout: 0,
  servfail: 0,
  refused: 0,
  rcode: 0,
  unreachable: 0,
  malformed: 0,
  'too-long': 0,
  unsupported: 0,
  deadline: 0,
  isolated: 0,
  intercepted: 0,
  unconfirmed: 0,
  'not-public': 0,
  local: 0,
  unrecorded: 0,
  unknown: 0,
} satisfies Record<FailureCode, 0>) as readonly FailureCode[];

const causes = Object.keys({
  'settings-wrong': 0,
  'captive-portal': 0,
  intercepted: 0,
  'name-forged': 0,
  'name-blocked': 0,
  offline: 0,
  'no-route': 0,
  'resolver-silent': 0,
  'clock-wrong': 0,
  'smtp-inspected': 0,
  'refused-here': 0,
  'port-blocked': 0,
  'apple-down': 0,
  'apple-outage': 0,
  'turned-away': 0,
  impostor: 0,
  'tls-outdated': 0,
  'cut-off': 0,
  'ipv6-broken': 0,
  'read-along': 0,
  unclear: 0,
  'connection-works': 0,
} satisfies Record<CauseId, 0>) as readonly CauseId[];

/** A check that could not be judged: of a record, of a port, or of all records alike. */
const whats = ['a record', 'a port', 'icloud.com too'] as const;

const domainWith = (code: FailureCode, what: (typeof whats)[number]): DomainReport => {
  const needs =
    what === 'icloud.com too' ? ['example.com MX', 'spf icloud.com'] : ['example.com MX'];
  const server = what === 'a port' ? 'smtp.mail.me.com:587' : '192.0.2.53';
  const result: Result = {
    ...resultOf('mx-icloud', 'inconclusive'),
    area: what === 'a port' ? 'smtp' : 'mx',
    obstacles: needs.map((need) => ({
      need,
      label: what === 'a port' ? server : need,
      server,
      failure: { code, detail: '', attempts: [] },
    })),
  };
  return domainReport('example.com', 'inconclusive', [result]);
};

const reportOn = (domain: DomainReport, ci: boolean): Report => {
  const report = reportOf('inconclusive', domain);
  return { ...report, vantage: { ...report.vantage, ci } };
};

const look = { width: 1000, color: false, unicode: true, verbose: false, quiet: false };

/** What each format says, in words alone. */
const formats: Readonly<Record<string, (report: Report) => string>> = {
  text: (report) => renderText(report, look).replaceAll(/\s+/g, ' '),
  Markdown: (report) => renderMarkdown(report).replaceAll(/[\\`]/g, ''),
  HTML: (report) => renderHtml(report).replaceAll('&#39;', "'"),
  SARIF: (report) =>
    JSON.parse(renderSarif(report)).runs[0].invocations[0].toolExecutionNotifications[0].message
      .text,
  annotations: (report) =>
    buildAnnotations(report)
      .map(({ message }) => message)
      .join('\n'),
};

describe.each(codes)('where a lookup fails: %s', (code) => {
  it.each(whats)('of %s', (what) => {
    const domain = domainWith(code, what);
    const [cause] = digestReport(domain).causes;
    const [runner, person] = [true, false].map((ci) => obstructionRemedy(cause!, ci));
    expect(runner).not.toMatch(atHome);
    for (const sentence of runner!.split(/(?<=\.) /))
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25);
    // An option of the command line is no input.
    if (runner!.includes('--resolver')) expect(runner).toContain('resolvers: ');
    for (const render of Object.values(formats)) {
      const [onRunner, atDesk] = [true, false].map((ci) => render(reportOn(domain, ci)));
      expect(onRunner).toContain(runner);
      expect(atDesk).toContain(person);
      if (runner !== person) expect(onRunner).not.toContain(person);
    }
  });
});

describe.each(causes)('where a mail port fails: %s', (id) => {
  const given = { id, ports: ['smtp.mail.me.com:587'], openPorts: [587, 465] } as const;

  it.each(['linux', 'macos', 'windows'] as const)('on %s', (platform) => {
    for (const announced of [true, false])
      for (const product of [undefined, 'ESET']) {
        const cause = { ...given, announced, product };
        const { steps } = stepsFor(cause, { platform, ci: true });
        expect(steps.length).toBeGreaterThan(0);
        expect(steps.join('\n')).not.toMatch(atHome);
        expect(stepsFor(cause, { platform, ci: false }).steps.length).toBeGreaterThan(0);
      }
  });
});

it('knows what is not at hand on a runner: people are told of it', () => {
  const steps = causes.flatMap(
    (id) =>
      stepsFor(
        { id, ports: ['smtp.mail.me.com:587'], openPorts: [], announced: false },
        { platform: 'macos', ci: false },
      ).steps,
  );
  expect(steps.filter((step) => atHome.test(step)).length).toBeGreaterThan(20);
});
