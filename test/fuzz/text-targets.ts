/** A stranger's text where it is judged and worded: all checks over TXT records, banners, owners of files, markers, escapes. */
import { gatherForChecks } from '../../src/gather/gather.ts';
import { checks } from '../../src/check/registry.ts';
import { readPosted } from '../../src/deliver/github/post-marker.ts';
import { appleRequirements } from '../../src/icloud/requirements.ts';
import { foreignServer } from '../../src/icloud/server-banner.ts';
import {
  findGluedText,
  findVerificationSlip,
  parseVerification,
  spfWithoutToken,
} from '../../src/icloud/verification.ts';
import { parseCodeowners } from '../../src/input/codeowners.ts';
import { outlineOf } from '../../src/input/document/outline.ts';
import { readDomainList } from '../../src/input/cli/domain-list.ts';
import { detectFormat } from '../../src/input/zone/detect-format.ts';
import { buildFormEntry } from '../../src/knowledge/form-entry.ts';
import { findInterceptor } from '../../src/knowledge/tls-interceptors.ts';
import type { Answer, Octets, Question, RecordType, Resolver } from '../../src/model/dns/dns.ts';
import { dnsName, isWithin } from '../../src/model/dns/domain-name.ts';
import { presentOctets, presentRData } from '../../src/model/dns/presentation.ts';
import type { Prober } from '../../src/model/mail/probe.ts';
import { needKey } from '../../src/model/need.ts';
import { toTxtRdata } from '../../src/record/txt.ts';
import { renderMarkup, el, anyScript } from '../../src/report/html/element.ts';
import {
  codeSpan,
  escapeCell,
  escapeProse,
  fencedBlock,
} from '../../src/report/markdown/escape.ts';
import { wrapParagraph } from '../../src/report/text/layout.ts';
import { plainText } from '../../src/report/view/plain-text.ts';
import { addressProbe, appleZone } from '../support/judge.ts';
import { zoneOf } from '../support/zone.ts';
import { octetsOf, orRefusedLater, type Target, unprintable } from './target.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const domain = dnsName('example.com');
const zone = `
@ MX 10 mx01.mail.icloud.com.
@ MX 10 mx02.mail.icloud.com.
@ NS ns1.example.net.
@ SOA ns1.example.net. h.example.net. 1 2 3 4 5`;

/** A zone that has these texts at each of its names. */
const resolverWith = (texts: readonly Octets[]): Resolver => {
  const others = zoneOf(zone, 'example.com.', appleZone('example.com'));
  const lookup = <T extends RecordType>(question: Question<T>, signal: AbortSignal) => {
    const isOther =
      !isWithin(question.name, domain) &&
      !/(?:^|\.)(?:icloud\.com|icloudmailadmin\.com)$/.test(question.name);
    const heard = {
      question,
      vantage: 'resolver',
      server: '192.0.2.53',
      transport: 'udp',
      chain: [],
      ms: 0,
    } as const;
    if (isOther) return Promise.resolve({ ...heard, kind: 'nodata' } as unknown as Answer<T>);
    if (question.type !== 'TXT' || !isWithin(question.name, domain))
      return others.lookup(question, signal);
    const set = { owner: question.name, type: 'TXT', ttl: 1, rdata: texts.map(toTxtRdata) };
    const found = { ...heard, kind: 'found', authentic: false, set };
    return Promise.resolve(found as unknown as Answer<T>);
  };
  return { ...others, lookup };
};

const prober: Prober = {
  probe: (endpoint) =>
    Promise.resolve({
      endpoint,
      resolution: [],
      addresses: [addressProbe()],
      ms: 1,
      kind: 'spoke',
    }),
};

const judged = async (octets: Buffer): Promise<readonly string[]> => {
  const texts = octets.toString('latin1').split('\n');
  const context = {
    domain: { name: domain, unicode: 'example.com' },
    required: appleRequirements(domain),
    startedAt: '2026-12-01T12:00:00.000Z',
  };
  const stop = new AbortController().signal;
  const findings = await gatherForChecks(
    checks,
    context,
    { resolver: resolverWith(texts), prober },
    stop,
  );
  const outcomes = checks.map((check) => check.run((need) => findings.get(needKey(need)), context));
  return unprintable([presentOctets(JSON.stringify(outcomes).replaceAll('\u00a7', ''))]);
};

const verification = (octets: Buffer): readonly string[] => {
  const text = octets.toString('latin1');
  const glued = findGluedText([text]);
  parseVerification(text);
  if (glued !== undefined) spfWithoutToken(glued);
  return unprintable([findVerificationSlip(text)?.how ?? '']);
};

const banner = (octets: Buffer): readonly string[] => {
  const greeting = octets.toString('latin1');
  const endpoint = {
    host: dnsName('smtp.mail.me.com'),
    port: 587,
    protocol: 'smtp',
    security: 'starttls',
  } as const;
  findInterceptor(greeting);
  return unprintable([foreignServer(endpoint, addressProbe({ greeting })) ?? '']);
};

const owners = (octets: Buffer): readonly string[] => {
  const find = parseCodeowners(octets.toString('utf8'));
  return ['a.zone', 'dns/zones/example.com.zone', `${'a/'.repeat(20)}b`]
    .flatMap(find)
    .filter((owner) => /\s/.test(owner));
};

const marker = `<!-- dns-audit:v2 key=ci.audit step=0a run=1 head=0a at=2026-12-01T00:00:00.000Z fp=0123456789ab all=0123456789ab domains=example.com wrong= was= -->\ntext`;

const posted = (octets: Buffer): readonly string[] => {
  const entry = { id: 1, body: octets.toString('utf8'), user: { login: 'a[bot]', type: 'Bot' } };
  const signature = {
    key: 'ci.audit',
    step: '0a',
    domains: ['example.com'],
    head: '',
    run: 1,
    began: 0,
  };
  const read = readPosted(entry, signature, 'a[bot]');
  return unprintable([...(read?.domains ?? []), read?.url ?? '']);
};

const style = { width: 80, color: false, verbose: true, quiet: false, unicode: false };

const worded = (octets: Buffer): readonly string[] => {
  const text = octets.toString('utf8');
  const rdata = presentRData('TXT', toTxtRdata(octets.toString('latin1')));
  renderMarkup(el('p', {}, anyScript(text)));
  buildFormEntry({ zone: domain, servers: [] }, { owner: domain, type: 'TXT', rdata });
  return unprintable([
    rdata,
    plainText(text),
    ...wrapParagraph(style, plainText(text)),
    ...[codeSpan, escapeCell, escapeProse].map((escape) => escape(text)),
    fencedBlock('zone', text.split('\n')),
  ]);
};

const detected = (octets: Buffer): readonly string[] => {
  const text = octets.toString('utf8');
  for (const file of ['a', 'a.js', 'a.json', 'a.yaml']) {
    outlineOf({ file, text });
    detectFormat({ file, text });
  }
  return [];
};

const listed = (octets: Buffer): Promise<readonly string[]> =>
  orRefusedLater(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dns-audit-fuzz-'));
    const from = join(folder, 'domains');
    writeFileSync(from, octets);
    try {
      const { domains } = await readDomainList({ from, named: [], done: new Set() });
      const names: string[] = [];
      for await (const { name } of domains) names.push(name);
      return unprintable(names);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

export const textTargets: readonly Target[] = [
  {
    name: 'txt-records',
    runs: 60,
    seeds: [
      'v=spf1 include:icloud.com ~all\napple-domain=Abcd1234Efgh5678\nv=DMARC1; p=none; rua=mailto:a@example.com',
      'v=STSv1; id=1\nv=TLSRPTv1; rua=mailto:a@example.com\nv=DKIM1; k=rsa; p=MIIB',
    ].map(octetsOf),
    words: ['\n', 'v=spf1 ', 'v=DMARC1;', 'v=DKIM1;', 'apple-domain=', 'include:', 'p=', ' ~all'],
    run: judged,
  },
  {
    name: 'verification',
    seeds: ['apple-domain=Abcd1234Efgh5678', '"apple-domain = Abcd1234" "v=spf1 ~all"'].map(
      octetsOf,
    ),
    words: ['apple-domain', '=', 'v=spf1', '"', ' '],
    run: verification,
  },
  {
    name: 'banner',
    seeds: ['220 mail.example.net ESMTP', '554 5.7.1 <relay.example.net>: no'].map(octetsOf),
    words: ['220 ', 'mail.example.net', '<', '[', 'gateway ca', 'cloudflare'],
    run: banner,
  },
  {
    name: 'codeowners',
    seeds: ['* @a\n/dns/ @o/team\ndocs/** a@example.com # why\n*.zone @b\n'].map(octetsOf),
    words: ['**/', '*', '@a', '\\ ', '#', '/', '?', '!'],
    run: owners,
  },
  {
    name: 'posted',
    seeds: [octetsOf(marker)],
    words: ['<!-- dns-audit:v2 ', ' -->', ' domains=', '\r\n', '```diff\n'],
    run: posted,
  },
  {
    name: 'wording',
    seeds: ['Add "mx01.mail.icloud.com" (see www.example.com), then --force x 5 ms'].map(octetsOf),
    words: ['::', '##', '`', '```', '@a', ' ms ', '--a ', '\u00e9', '&'],
    run: worded,
  },
  {
    name: 'detection',
    runs: 120,
    seeds: [
      '$ORIGIN example.com.\n@ 300 IN MX 10 mx01.mail.icloud.com.\n',
      'domains:\n  - name: example.com\n    records:\n      - type: MX\n',
      '{"Changes": [{"ResourceRecordSet": {"Name": "example.com"}}]}',
      'D("example.com", REG, DnsProvider(X), MX("@", 10, "mx01.mail.icloud.com."));',
      'example.com\tmx\t300\tIN\tMX\t10 mx01.mail.icloud.com.\n',
    ].map(octetsOf),
    words: ['\tIN\t', '- ', ': ', '"type": "MX"', 'D("', '{{', '\u2028'],
    run: detected,
  },
  {
    name: 'domain-list',
    runs: 80,
    seeds: [octetsOf('example.com\nhttps://b.example/ # why\r\nuser@c.example\n')],
    words: ['\n', '#', 'xn--', '@', '://', '\r'],
    run: listed,
  },
];
