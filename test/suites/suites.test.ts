/** The product's readers, held against the suites in this folder. */
import { describe, expect, it } from 'vitest';
import {
  dmarcNeeds,
  findGoverningPolicy,
  findOrganizationalDomain,
} from '../../src/check/dmarc/tree-walk.ts';
import { parseBind } from '../../src/input/zone/bind.ts';
import type { Answer, RecordType } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { presentRData } from '../../src/model/dns/presentation.ts';
import { readDkimKey } from '../../src/record/dkim.ts';
import { readDmarc, treeWalkDomains } from '../../src/record/dmarc.ts';
import { findStsFault, readStsPolicy, selectStsRecords } from '../../src/record/mta-sts.ts';
import { isSyntaxFault } from '../../src/record/tag-list.ts';
import { findTlsReportFault, selectTlsReportRecords } from '../../src/record/tls-rpt.ts';
import { toTxtRdata } from '../../src/record/txt.ts';
import { rsaKey } from '../support/keys.ts';
import { absentAnswer, foundAnswer } from '../support/signed-zone.ts';
import { dkimKeys } from './dkim-key.ts';
import {
  dmarcDiscoveries,
  dmarcFailureOptions,
  dmarcRecords,
  dmarcWalks,
  organizationalDomains,
} from './dmarc.ts';
import { mtaStsPolicies } from './mta-sts-policy.ts';
import { mtaStsRecords } from './mta-sts-record.ts';
import type { Suite } from './row.ts';
import { tlsReportRecords } from './tls-rpt.ts';
import { unknownTypes } from './unknown-types.ts';

const hold = <I>(
  { rfc, suite, least = 40 }: { rfc: string; suite: Suite<I, unknown>; least?: number },
  read: (input: I) => unknown,
): void => {
  describe.each([rfc])('%s', () => {
    it('has a row for each rule, once', () => {
      const rows = suite.map(([section, , input]) => `${section} ${JSON.stringify(input)}`);
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.length).toBeGreaterThanOrEqual(least);
    });

    it.each(suite.map((row) => [row[0], row[1], row[2], row[3]] as const))(
      '%s: %s: %j',
      (_section, _rule, input, result) => expect(read(input)).toEqual(result),
    );
  });
};

hold({ rfc: 'RFC 8461 §3.1', suite: mtaStsRecords }, (texts) => {
  const [only, ...more] = selectStsRecords(texts);
  return only === undefined || more.length > 0 || findStsFault(only) ? 'no policy' : 'policy';
});

hold({ rfc: 'RFC 8461 §3.2', suite: mtaStsPolicies }, (body) => {
  const policy = readStsPolicy(body);
  return isSyntaxFault(policy) ? 'none' : [policy.mode, policy.maxAge, ...policy.mx];
});

hold({ rfc: 'RFC 8460 §3', suite: tlsReportRecords }, (texts) => {
  const [only, ...more] = selectTlsReportRecords(texts);
  return only === undefined || more.length > 0 || findTlsReportFault(only)
    ? 'no reports'
    : 'reports';
});

const rsa = rsaKey(2048);

hold({ rfc: 'RFC 6376 §3.6.1', suite: dkimKeys }, (text) => {
  const key = readDkimKey(
    text
      .replaceAll('<key>', rsa)
      .replaceAll('<first>', rsa.slice(0, 100))
      .replaceAll('<second>', rsa.slice(100)),
  );
  return isSyntaxFault(key) ? 'unusable' : key.testing ? 'testing' : 'usable';
});

hold({ rfc: 'RFC 9989 §4.7, §4.8', suite: dmarcRecords }, (text) => {
  const record = readDmarc(text);
  if (isSyntaxFault(record) || record.policy === undefined) return 'ignored';
  const { policy, sp, np } = record;
  return [`p=${policy}`, ...(sp ? [`sp=${sp}`] : []), ...(np ? [`np=${np}`] : [])].join(' ');
});

hold({ rfc: 'RFC 9989 §4.7: fo', suite: dmarcFailureOptions, least: 10 }, (fo) => {
  const record = readDmarc(`v=DMARC1; p=none; fo=${fo}`);
  return !isSyntaxFault(record) && record.fo === fo && record.faults.length === 0
    ? 'right'
    : 'wrong';
});

hold({ rfc: 'RFC 9989 §4.10: the walk', suite: dmarcWalks, least: 7 }, (domain) =>
  treeWalkDomains(dnsName(domain)).join(' '),
);

/** The answers that a walk from `domain` gets. */
const walked = (domain: string, published: readonly string[]) =>
  Object.fromEntries(
    Object.keys(dmarcNeeds(dnsName(domain))).map((name) => {
      const owner = dnsName(`_dmarc.${name}`);
      const texts = published.flatMap((line) =>
        line.startsWith(`${name}: `) ? [toTxtRdata(line.slice(name.length + 2))] : [],
      );
      const [first, ...more] = texts;
      const answer: Answer<'TXT'> =
        first === undefined
          ? absentAnswer('nxdomain', { name: owner, type: 'TXT' }, { zone: dnsName('.') })
          : foundAnswer({ owner, type: 'TXT', rdata: [first, ...more] });
      if (answer.kind === 'failed') throw new Error('no answer fails here');
      return [name, answer];
    }),
  );

hold({ rfc: 'RFC 9989 §4.10.1', suite: dmarcDiscoveries, least: 15 }, ([domain, published]) => {
  const found = findGoverningPolicy(walked(domain, published), dnsName(domain));
  return found === undefined ? 'none' : `${found.domain} ${found.policy}`;
});

hold({ rfc: 'RFC 9989 §4.10.2', suite: organizationalDomains, least: 10 }, ([domain, published]) =>
  findOrganizationalDomain(walked(domain, published), dnsName(domain)),
);

hold({ rfc: 'RFC 3597', suite: unknownTypes }, (text) => {
  const { records, others, faults } = parseBind(
    { file: 'zone', text },
    { origin: dnsName('example.com') },
  );
  const [record] = records;
  if (faults.length > 0) return 'refused';
  if (record !== undefined)
    return `${record.type} ${presentRData<RecordType>(record.type, record.rdata)}`;
  return `other ${others[0]?.type}`;
});
