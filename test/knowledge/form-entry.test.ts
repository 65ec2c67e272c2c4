import { describe, expect, it } from 'vitest';
import { buildFormEntry } from '../../src/knowledge/form-entry.ts';
import { dnsHosts } from '../../src/knowledge/dns-hosts.ts';
import type { RecordType } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

const zone = dnsName('example.com');
const hosts = {
  none: ['ns1.example.net'],
  Cloudflare: ['ada.ns.cloudflare.com', 'bob.ns.cloudflare.com'],
  'Amazon Route 53': ['ns-1.awsdns-01.com', 'ns-2.awsdns-02.org'],
  deSEC: ['ns1.desec.io', 'ns2.desec.org'],
  DigitalOcean: ['ns1.digitalocean.com'],
} as const;

const fieldsOf = (host: keyof typeof hosts, owner: string, type: RecordType, rdata: string) =>
  buildFormEntry(
    { zone, servers: hosts[host].map(dnsName) },
    { owner: dnsName(owner), type, rdata },
  ).fields.map(({ label, value }) => `${label}=${value}`);

describe('how a record is entered', () => {
  it.each([
    ['none', 'example.com', 'TXT', '"v=spf1 " "~all"', ['Name=@', 'Type=TXT', 'Value=v=spf1 ~all']],
    [
      'none',
      'example.com',
      'MX',
      '10 mx01.mail.icloud.com.',
      ['Name=@', 'Type=MX', 'Priority=10', 'Value=mx01.mail.icloud.com'],
    ],
    [
      'Cloudflare',
      'sig1._domainkey.example.com',
      'CNAME',
      'a.example.',
      ['Name=sig1._domainkey', 'Type=CNAME', 'Mail server, Target or Content=a.example'],
    ],
    [
      'Amazon Route 53',
      'example.com',
      'TXT',
      '"apple-domain=x"',
      ['Record name=', 'Type=TXT', 'Value="apple-domain=x"'],
    ],
    [
      'Amazon Route 53',
      'example.com',
      'MX',
      '10 mx01.mail.icloud.com.',
      ['Record name=', 'Type=MX', 'Value=10 mx01.mail.icloud.com.'],
    ],
    [
      'deSEC',
      'sig1._domainkey.example.com',
      'CNAME',
      'a.example.',
      ['Subname=sig1._domainkey', 'Type=CNAME', 'Content=a.example.'],
    ],
  ] as const)('%s: %s %s %s', (host, owner, type, rdata, fields) =>
    expect(fieldsOf(host, owner, type, rdata)).toEqual(fields),
  );

  it('keeps quotes and bytes that are data', () =>
    expect(fieldsOf('none', 'example.com', 'TXT', '"a \\"b\\" \\195\\169"')).toContain(
      'Value=a "b" \\195\\169',
    ));

  it('names the host, and what is special about it', () => {
    const entry = buildFormEntry(
      { zone, servers: hosts.Cloudflare.map(dnsName) },
      { owner: zone, type: 'CNAME', rdata: 'a.example.' },
    );
    expect(entry).toMatchObject({ host: 'Cloudflare', note: 'Set Proxy status to DNS only.' });
  });

  it('names a host whose form is not known', () => {
    const hosting = { zone, servers: hosts.DigitalOcean.map(dnsName) };
    const entry = buildFormEntry(hosting, { owner: zone, type: 'CNAME', rdata: 'a.example.' });
    expect(entry.host).toBe('DigitalOcean');
    expect(entry.fields.map(({ label }) => label)).toEqual(['Name', 'Type', 'Value']);
  });

  it('keeps the full name of a record outside the zone', () =>
    expect(fieldsOf('none', 'other.example', 'CNAME', 'a.example.')[0]).toBe('Name=other.example'));
});

/** A name server of each host. */
const servers: Readonly<Record<string, string>> = {
  Cloudflare: 'ada.ns.cloudflare.com',
  GoDaddy: 'ns35.domaincontrol.com',
  Namecheap: 'dns1.registrar-servers.com',
  'Amazon Route 53': 'ns-1.awsdns-01.com',
  'Azure DNS': 'ns1-01.azure-dns.com',
  IONOS: 'ns1.ui-dns.com',
  OVHcloud: 'dns10.ovh.net',
  Hover: 'ns1.hover.com',
  'Name.com': 'ns1.name.com',
  DreamHost: 'ns1.dreamhost.com',
  Bluehost: 'ns1.bluehost.com',
  Scaleway: 'ns0.dom.scw.cloud',
  deSEC: 'ns1.desec.io',
};

describe.each(dnsHosts)('the form of $name', (host) => {
  const build = (owner: string, type: RecordType, rdata: string) =>
    buildFormEntry(
      { zone, servers: [dnsName(servers[host.name] ?? '')] },
      { owner: dnsName(owner), type, rdata },
    );
  const valuesOf = (owner: string, type: RecordType, rdata: string) =>
    build(owner, type, rdata).fields.map(({ value }) => value);
  const [owner, data] = host.fields;
  const dot = host.dot === true ? '.' : '';

  it.each([
    ['MX', '10 mx01.mail.icloud.com.'],
    ['TXT', '"v=spf1 " "~all"'],
    ['CNAME', 'a.example.'],
  ] as const)('names its host, its fields and what is particular of %s', (type, rdata) => {
    const entry = build('example.com', type, rdata);
    const labels = entry.fields.map(({ label }) => label);
    expect(entry.host).toBe(host.name);
    expect(labels.filter((label) => label !== 'Priority')).toEqual([owner, 'Type', data]);
    expect(labels.includes('Priority')).toBe(type === 'MX' && host.mx !== 'one-field');
    expect(entry.note).toBe(host.notes?.[type]);
    expect(entry.fields[0]?.value).toBe(host.apex);
  });

  it('has the priority, the final dot and quotes as the host wants them', () => {
    const exchange = `mx01.mail.icloud.com${dot}`;
    expect(valuesOf('example.com', 'MX', '10 mx01.mail.icloud.com.').slice(2)).toEqual(
      host.mx === 'one-field' ? [`10 ${exchange}`] : ['10', exchange],
    );
    expect(valuesOf('sig1._domainkey.example.com', 'CNAME', 'a.example.')).toEqual([
      'sig1._domainkey',
      'CNAME',
      `a.example${dot}`,
    ]);
    expect(valuesOf('example.com', 'TXT', '"v=spf1 " "~all"').at(-1)).toBe(
      host.quotes === true ? '"v=spf1 " "~all"' : 'v=spf1 ~all',
    );
  });
});

it('keeps names whole where the zone is not known, and the root of a null MX', () => {
  const nowhere = { zone: dnsName('.'), servers: [] };
  const entry = buildFormEntry(nowhere, {
    owner: dnsName('_dmarc.example.com'),
    type: 'TXT',
    rdata: '"a"',
  });
  expect(entry.fields[0]?.value).toBe('_dmarc.example.com');
  const nullMx = buildFormEntry(nowhere, { owner: zone, type: 'MX', rdata: '0 .' });
  expect(nullMx.fields.at(-1)?.value).toBe('.');
});
