import { expect, it } from 'vitest';
import {
  knownExchanges,
  findMailProvider,
  readOn,
  seenInZoneData,
} from '../../src/knowledge/mail-providers.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

it.each([
  ['aspmx.l.google.com', 'Google Workspace'],
  ['gmr-smtp-in.l.google.com', 'Squarespace forwarding'],
  ['example-com.mail.protection.outlook.com', 'Microsoft 365'],
  ['in1-smtp.messagingengine.com', 'Fastmail'],
  ['route1.mx.cloudflare.net', 'Cloudflare Email Routing'],
  ['eforward3.registrar-servers.com', 'Namecheap forwarding'],
  ['mxa-00.gslb.pphosted.com', 'Proofpoint'],
  ['mx.hover.com.cust.hostedemail.com', 'Hover'],
  ['mx.someone.else.cust.b.hostedemail.com', 'Tucows'],
  ['fallbackmx.spamexperts.eu', 'SpamExperts'],
  ['google.com.example.net', undefined],
  ['notgoogle.com', undefined],
])('%s is run by %s', (exchange, name) => {
  expect(findMailProvider(dnsName(exchange))?.name).toBe(name);
});

it('each name has a source', () => {
  const suffixes = knownExchanges.map(([suffix]) => suffix);
  expect(new Set(suffixes).size).toBe(suffixes.length);
  const unsourced = knownExchanges.filter(
    ([, source]) => source !== seenInZoneData && !/^https:\/\/[a-z0-9.-]+\/\S+$/.test(source),
  );
  expect(unsourced).toEqual([]);
  expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
});
