import { expect, it } from 'vitest';
import { knownExchanges, findMailProvider } from '../../src/knowledge/mail-providers.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

it.each([
  ['aspmx.l.google.com', 'Google Workspace'],
  ['fwd1.porkbun.com', 'Porkbun forwarding'],
  ['example-com.mail.protection.outlook.com', 'Microsoft 365'],
  ['in1-smtp.messagingengine.com', 'Fastmail'],
  ['route1.mx.cloudflare.net', 'Cloudflare Email Routing'],
  ['mx1.privateemail.com', 'Namecheap Private Email'],
  ['eforward3.registrar-servers.com', 'Namecheap forwarding'],
  ['mx.simplelogin.co', undefined],
  ['mxa-00.gslb.pphosted.com', 'Proofpoint'],
  ['mx.hover.com.cust.hostedemail.com', 'Tucows'],
  ['mx.someone.else.cust.b.hostedemail.com', 'Tucows'],
  ['fallbackmx.spamexperts.eu', 'SpamExperts'],
  ['google.com.example.net', undefined],
  ['notgoogle.com', undefined],
])('%s is run by %s', (exchange, name) => {
  expect(findMailProvider(dnsName(exchange))?.name).toBe(name);
});

it('knows each name once', () => {
  const suffixes = knownExchanges.map(([suffix]) => suffix);
  expect(new Set(suffixes).size).toBe(suffixes.length);
});
