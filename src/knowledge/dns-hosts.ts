/**
 * The most common DNS hosts, recognized by their name servers; and, if a public page shows it, how
 * their web forms name the fields and treat the input. Forms change: this is for the wording of a
 * fix, and no verdict depends on it.
 */
import type { RecordLine } from '../model/check.ts';
import type { DnsName, RecordType } from '../model/dns/dns.ts';
import { splitLabels } from '../model/dns/domain-name.ts';
import { pagesRead, type Source } from '../model/source/source.ts';

export interface DnsHost {
  readonly name: string;
  /** Matches the end of its name servers' names. */
  readonly servers: RegExp;
  /** What the form calls the owner and the data. */
  readonly fields: readonly [owner: string, data: string];
  /** What is entered as the owner for the zone itself. */
  readonly apex: '@' | '';
  /** Whether a host name in the data needs its final dot. */
  readonly dot?: true;
  /** Whether an MX record's priority and exchange go in one field; absent: in two. */
  readonly mx?: 'one-field';
  /** Whether a TXT record's text needs double quotes. */
  readonly quotes?: true;
  /** What is special about a record type; a sentence. */
  readonly notes?: Partial<Record<RecordType, string>>;
  /** The page that shows all of this. */
  readonly source: Source;
}

const november25 = pagesRead('2026-11-25');
const november30 = pagesRead('2026-11-30');

/** Microsoft's instructions for its own mail service at other hosts: fields, values and dots of each form. */
const microsoftPage = (page: string): string =>
  `https://github.com/MicrosoftDocs/microsoft-365-docs/blob/public/microsoft-365/admin/dns/create-dns-records-${page}.md`;

type HostForm = Omit<DnsHost, 'name' | 'servers' | 'apex' | 'source'> & {
  readonly apex?: DnsHost['apex'];
};

const defineHost = (name: string, servers: RegExp, page: string, form: HostForm): DnsHost => ({
  name,
  servers,
  source: november25(page),
  apex: '@',
  ...form,
});

export const dnsHosts: readonly DnsHost[] = [
  defineHost('Cloudflare', /\.ns\.cloudflare\.com$/, microsoftPage('at-cloudflare'), {
    fields: ['Name', 'Mail server, Target or Content'],
    notes: {
      // developers.cloudflare.com, "Troubleshooting email issues".
      CNAME: 'Set Proxy status to DNS only.',
      MX: 'If Email Routing is on, turn it off first: it locks the MX records.',
    },
  }),
  defineHost('GoDaddy', /\.domaincontrol\.com$/, microsoftPage('at-godaddy'), {
    fields: ['Host or Name', 'Points to or Value'],
  }),
  defineHost('Namecheap', /\.registrar-servers\.com$/, microsoftPage('at-namecheap'), {
    fields: ['Host', 'Value'],
    dot: true,
    notes: { MX: 'Set Mail Settings to Custom MX first.' },
  }),
  defineHost('Amazon Route 53', /\.awsdns-\d+\.(?:com|net|org|co\.uk)$/, microsoftPage('at-aws'), {
    fields: ['Record name', 'Value'],
    apex: '',
    dot: true,
    quotes: true,
    mx: 'one-field',
    notes: {
      MX: 'Enter both MX records as lines of one record, each beginning with its priority.',
      TXT: 'Enter all TXT values of a name as lines of one record.',
    },
  }),
  defineHost(
    'Azure DNS',
    /\.azure-dns\.(?:com|net|org|info)$/,
    microsoftPage('for-azure-dns-zones'),
    {
      fields: ['Name', 'Alias or Value'],
    },
  ),
  defineHost('IONOS', /\.ui-dns\.(?:com|de|org|biz)$/, microsoftPage('at-ionos-com'), {
    fields: ['Host name', 'Points to or Value'],
  }),
  defineHost('OVHcloud', /\.ovh\.(?:net|ca)$|\.anycast\.me$/, microsoftPage('at-ovh'), {
    fields: ['Sub-domain', 'Target or Value'],
    apex: '',
    dot: true,
  }),
  defineHost('Hover', /\.hover\.com$/, microsoftPage('at-hover'), {
    fields: ['Hostname', 'Target Host or Value'],
  }),
  defineHost('Name.com', /\.name\.com$/, microsoftPage('at-name-com'), {
    fields: ['Host', 'Answer'],
    apex: '',
  }),
  defineHost('DreamHost', /\.dreamhost\.com$/, microsoftPage('at-dreamhost'), {
    fields: ['Name', 'Value'],
    apex: '',
    dot: true,
    mx: 'one-field',
    notes: { MX: 'Enter MX records under Mail, Custom MX, each beginning with its priority.' },
  }),
  defineHost('Bluehost', /\.bluehost\.com$/, microsoftPage('at-bluehost'), {
    fields: ['Host Record', 'Points To or TXT Value'],
  }),
  defineHost(
    'Scaleway',
    /\.dom\.scw\.cloud$/,
    'https://github.com/scaleway/docs-content/blob/main/tutorials/custom-email-domain-icloud/index.mdx',
    { fields: ['Name', 'Hostname or Value'], dot: true },
  ),
  defineHost(
    'deSEC',
    /\.desec\.(?:io|org)$/,
    'https://glama.ai/mcp/connectors/io.usefulapi/desec/tools/desec_create_rrset',
    { fields: ['Subname', 'Content'], apex: '', dot: true, quotes: true },
  ),
];

/** Hosts whose forms no public page shows, so that only their names are known, each by the page that names its servers. */
export const otherHosts: readonly (readonly [name: string, servers: RegExp, source: Source])[] = [
  [
    'DigitalOcean',
    /\.digitalocean\.com$/,
    november30('https://gist.github.com/chrisdlangton/639b63f986cd9daa89a001579c1adb87'),
  ],
  [
    'Hostinger',
    /\.dns-parking\.com$/,
    november30('https://support.hostinger.com/en/articles/8671230-how-to-check-domain-nameservers'),
  ],
];

/** The host whose form is known, if all name servers are that host's. */
export const findDnsHost = (servers: readonly DnsName[]): DnsHost | undefined =>
  servers.length === 0
    ? undefined
    : dnsHosts.find((one) => servers.every((server) => one.servers.test(server)));

/** The host's name, even if its form is not known. */
export const findDnsHostName = (servers: readonly DnsName[]): string | undefined =>
  findDnsHost(servers)?.name ??
  otherHosts.find(
    ([, names]) => servers.length > 0 && servers.every((one) => names.test(one)),
  )?.[0];

/** The labels of `name` before the zone; empty for the zone itself. */
export const labelsBelow = (zone: DnsName, name: DnsName): string => {
  const labels = splitLabels(name);
  return labels.slice(0, labels.length - splitLabels(zone).length).join('.');
};

const dataWords: Partial<Record<RecordType, string>> = {
  MX: 'the mail server',
  CNAME: 'the target',
  TXT: 'the text',
};

const describeFormat = (type: RecordType, { dot, quotes }: DnsHost): string => {
  if (type === 'TXT') return quotes ? ', in double quotes' : ', without quotes';
  return dot ? ', with the final dot' : ', without the final dot';
};

/** How to enter a record in the form of the DNS host, which keeps `zone`. */
export const describeEntry = (
  host: DnsHost,
  zone: DnsName,
  { owner, type }: Pick<RecordLine, 'owner' | 'type'>,
): string => {
  const labels = labelsBelow(zone, owner);
  const [name, data] = host.fields;
  const atApex =
    host.apex === '' ? `leave ${name} empty and enter` : `enter ${host.apex} as ${name} and`;
  const ownerPart = labels === '' ? atApex : `enter ${labels} as ${name}, without the domain, and`;
  const note = host.notes?.[type];
  const text = `At ${host.name}, ${ownerPart} ${dataWords[type] ?? 'the data'} as ${data}${describeFormat(type, host)}.`;
  return note === undefined ? text : `${text} ${note}`;
};

/** The addresses of Cloudflare's proxy, from https://www.cloudflare.com/ips-v4/. Only for the wording of a fix. */
export const cloudflareProxy = [
  '103.21.244.0/22',
  '103.22.200.0/22',
  '103.31.4.0/22',
  '104.16.0.0/13',
  '104.24.0.0/14',
  '108.162.192.0/18',
  '131.0.72.0/22',
  '141.101.64.0/18',
  '162.158.0.0/15',
  '172.64.0.0/13',
  '173.245.48.0/20',
  '188.114.96.0/20',
  '190.93.240.0/20',
  '197.234.240.0/22',
  '198.41.128.0/17',
] as const;
