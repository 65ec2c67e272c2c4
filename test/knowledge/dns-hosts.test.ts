import { describe, expect, it } from 'vitest';
import {
  findDnsHost,
  dnsHosts,
  describeEntry,
  findDnsHostName,
} from '../../src/knowledge/dns-hosts.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

const names = (...servers: string[]) => servers.map(dnsName);
const zone = dnsName('example.com');

describe('the DNS host is known by its name servers', () => {
  it.each([
    ['Cloudflare', ['ada.ns.cloudflare.com', 'bob.ns.cloudflare.com']],
    ['GoDaddy', ['ns01.domaincontrol.com', 'ns02.domaincontrol.com']],
    ['Namecheap', ['dns1.registrar-servers.com']],
    ['Amazon Route 53', ['ns-1.awsdns-00.com', 'ns-2.awsdns-11.co.uk']],
    ['IONOS', ['ns1023.ui-dns.de', 'ns1034.ui-dns.org']],
    ['OVHcloud', ['dns10.ovh.net', 'ns10.ovh.net']],
    ['DigitalOcean', ['ns1.digitalocean.com', 'ns2.digitalocean.com']],
    ['Hostinger', ['ns1.dns-parking.com', 'ns2.dns-parking.com']],
    [undefined, ['hydrogen.ns.hetzner.com']],
    [undefined, ['ns1.example.net']],
    [undefined, ['ada.ns.cloudflare.com', 'ns1.example.net']],
    [undefined, ['ns.cloudflare.com.example.net']],
    [undefined, []],
  ])('%s', (name, servers) => {
    expect(findDnsHostName(names(...servers))).toBe(name);
  });

  it('describes each form once', () => {
    expect(new Set(dnsHosts.map(({ name }) => name)).size).toBe(dnsHosts.length);
    // Known only by name.
    expect(findDnsHost(names('ns1.digitalocean.com'))).toBeUndefined();
  });
});

describe('how a record is entered', () => {
  const at = (server: string, owner: string, type: 'MX' | 'TXT' | 'CNAME') =>
    describeEntry(findDnsHost(names(server))!, zone, { owner: dnsName(owner), type });

  it.each([
    [
      'ada.ns.cloudflare.com',
      'sig1._domainkey.example.com',
      'CNAME',
      'At Cloudflare, enter sig1._domainkey as Name, without the domain, and the target as Mail server, Target or Content, without the final dot. Set Proxy status to DNS only.',
    ],
    [
      'dns10.ovh.net',
      'example.com',
      'TXT',
      'At OVHcloud, leave Sub-domain empty and enter the text as Target or Value, without quotes.',
    ],
    [
      'ns-1.awsdns-00.com',
      'mail.example.com',
      'TXT',
      'At Amazon Route 53, enter mail as Record name, without the domain, and the text as Value, in double quotes. Enter all TXT values of a name as lines of one record.',
    ],
    [
      'dns1.registrar-servers.com',
      'example.com',
      'MX',
      'At Namecheap, enter @ as Host and the mail server as Value, with the final dot. Set Mail Settings to Custom MX first.',
    ],
  ] as const)('%s %s %s', (server, owner, type, text) => {
    expect(at(server, owner, type)).toBe(text);
  });
});
