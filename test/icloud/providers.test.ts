import { expect, it } from 'vitest';
import { providerOf } from '../../src/icloud/providers.ts';
import { dnsName } from '../../src/model/name.ts';

it.each([
  ['aspmx.l.google.com', 'Google Workspace'],
  ['gmr-smtp-in.l.google.com', 'Squarespace forwarding'],
  ['example-com.mail.protection.outlook.com', 'Microsoft 365'],
  ['in1-smtp.messagingengine.com', 'Fastmail'],
  ['route1.mx.cloudflare.net', 'Cloudflare Email Routing'],
  ['eforward3.registrar-servers.com', 'Namecheap forwarding'],
  ['mxa-00.gslb.pphosted.com', 'Proofpoint'],
  ['google.com.example.net', undefined],
  ['notgoogle.com', undefined],
])('%s is run by %s', (exchange, name) => {
  expect(providerOf(dnsName(exchange))?.name).toBe(name);
});
