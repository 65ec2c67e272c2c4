/** The mail path as boxes: the way to the mailbox, the proof that mail is the domain's own, and the ports. */
import type { Area } from '../../model/check.ts';
import { timeTaken } from '../../model/text/duration.ts';
import { dnsName, prependLabels } from '../../model/dns/domain-name.ts';
import type { ProbeResult } from '../../model/mail/probe.ts';
import type { DomainReport } from '../../model/report.ts';
import { few } from '../../model/text/wording.ts';
import { type Content, el } from './element.ts';
import { findZoneHosting } from '../../model/dns/zone-hosting.ts';
import {
  renderCode,
  renderHeading,
  foldedSection,
  type PageSpot,
  renderState,
} from './components.ts';
import type { HostForms } from '../view/host-forms.ts';
import { type Light, areaLight } from '../view/traffic-light.ts';
import { plainText, shorten } from '../view/plain-text.ts';
import { dataAt, textsAt } from '../published-at.ts';
import { stateWords } from '../view/port-words.ts';
import { portsOnly } from '../view/verdict.ts';
import { probeLights } from './probes.ts';

interface Station {
  readonly name: string;
  readonly light: Light;
  readonly words?: string;
  readonly lines: readonly string[];
  /** The lines that have to be deleted. */
  readonly wrong?: readonly string[];
}

/** The record data that a fix deletes. */
const removedByFix = ({ results }: DomainReport, area: Area): readonly string[] =>
  results
    .filter((result) => result.area === area)
    .flatMap(({ findings }) => findings.flatMap(({ fix }) => fix.remove ?? []))
    .map(({ rdata }) => rdata);

const renderStation = ({ name, light, words, lines, wrong = [] }: Station): Content =>
  el(
    'li',
    { class: `station ${light}` },
    el('span', { class: 'name' }, name),
    renderState(light, words),
    lines.length === 0
      ? undefined
      : el(
          'span',
          { class: 'values' },
          few(lines, 4).map((line) =>
            el(
              'span',
              wrong.includes(line) ? { class: 'wrong' } : {},
              wrong.includes(line) ? '✗ ' : undefined,
              renderCode(line, 90),
            ),
          ),
        ),
  );

const byPreference = (a: string, b: string): number => parseInt(a, 10) - parseInt(b, 10);

const arrivals: { readonly [L in Light]: string } = {
  good: 'mail is sent here',
  warn: 'mail is sent here, at some risk',
  bad: 'mail can get lost',
  open: 'not judged',
  idle: 'not checked',
};

/** From the domain to the mailbox. */
const incomingStations = (report: DomainReport, forms: HostForms): readonly Station[] => {
  const name = dnsName(report.domain);
  const hosting = findZoneHosting(name, report.evidence.answers);
  const { host } = forms;
  const mx = areaLight(report, 'mx');
  const zone = areaLight(report, 'delegation', 'dnssec');
  return [
    { name: 'Domain', light: report.verdict === 'pass' ? 'good' : zone, lines: [report.domain] },
    {
      name: host === undefined ? 'Name servers' : `Name servers (${plainText(host)})`,
      light: zone,
      lines: hosting?.servers ?? [],
    },
    {
      name: 'MX',
      light: mx,
      lines: dataAt(report, name, 'MX').toSorted(byPreference),
      wrong: removedByFix(report, 'mx'),
    },
    {
      name: 'iCloud Mail',
      light: mx,
      words: arrivals[mx],
      lines: [],
    },
  ];
};

/** The records that prove that mail comes from the domain. */
const proofStations = (report: DomainReport): readonly Station[] => {
  const name = dnsName(report.domain);
  const of = (title: string, area: Area, lines: readonly string[]): Station => ({
    name: title,
    light: areaLight(report, area),
    lines,
  });
  return [
    of('SPF', 'spf', textsAt(report, name, /^v=spf1/i)),
    of('DKIM', 'dkim', dataAt(report, prependLabels('sig1._domainkey', name), 'CNAME')),
    of('DMARC', 'dmarc', textsAt(report, prependLabels('_dmarc', name))),
    of('Verification', 'verification', textsAt(report, name, /^apple-domain/i)),
  ];
};

const portNames = { imap: 'Incoming mail (IMAP)', smtp: 'Outgoing mail (SMTP)' } as const;

const portWords = ({ kind, addresses, ms }: ProbeResult): string => {
  if (kind === 'spoke') return `works, ${timeTaken(ms)}`;
  const failed = addresses.find(({ state }) => state !== 'spoke' && state !== 'untried');
  return failed === undefined ? 'no answer' : stateWords[failed.state];
};

const portStations = ({ evidence: { probes } }: DomainReport): readonly Station[] =>
  probes.map((probe) => ({
    name: portNames[probe.endpoint.protocol],
    light: probeLights[probe.kind],
    words: portWords(probe),
    lines: [`${probe.endpoint.host}:${probe.endpoint.port}`],
  }));

const stationRow = (
  spot: PageSpot,
  title: string,
  kind: 'way' | 'beside',
  stations: readonly Station[],
): Content =>
  stations.length === 0
    ? undefined
    : [
        renderHeading(spot, 2, title),
        el(kind === 'way' ? 'ol' : 'ul', { class: kind }, stations.map(renderStation)),
      ];

/** The boxes of the mail path, which a screen reader reads as lists. */
export const pathSection = (report: DomainReport, spot: PageSpot, forms: HostForms): Content =>
  foldedSection(
    spot,
    'path',
    { title: 'Mail path' },
    ...(portsOnly(report)
      ? []
      : [
          stationRow(
            spot,
            `Mail to ${shorten(plainText(report.domain), 120)}`,
            'way',
            incomingStations(report, forms),
          ),
          stationRow(spot, 'Proof that mail is yours', 'beside', proofStations(report)),
        ]),
    stationRow(spot, 'Mail ports, tested from where this ran', 'beside', portStations(report)),
  );
