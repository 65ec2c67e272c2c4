/** A healthy iCloud domain in the configuration of each provider, and what is usually wrong there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, describe, it } from 'vitest';
import { readConfiguration } from '../../../src/input/hcl/read-configuration.ts';
import { readResources } from '../../../src/input/zone/terraform/read-resources.ts';
import { example, shown } from './show.ts';

const folder = join(import.meta.dirname, '../../cases/files/terraform');

const read = (name: string) => {
  const { resources, faults } = readConfiguration(
    {
      list: () => [{ name, isFolder: false }],
      read: () => ({ file: name, text: readFileSync(join(folder, name), 'utf8') }),
    },
    '',
  );
  const { origins, read: readState } = readResources(resources, example, 'it is not given');
  const draft = readState(resources);
  const { records, unknowns } = draft.state();
  return {
    faults: [...faults, ...draft.faults()].map(({ message }) => message),
    origins,
    unknowns: unknowns.map(({ label, why }) => `${label}: ${why}`),
    records: records.map(shown),
  };
};

const mx = ['example.com. MX 10 mx01.mail.icloud.com.', 'example.com. MX 10 mx02.mail.icloud.com.'];
const spf = 'example.com. TXT "v=spf1 include:icloud.com ~all"';
const token = 'example.com. TXT "apple-domain=AAAABBBBCCCCDDDD"';
const key = 'CNAME sig1.dkim.example.com.at.icloudmailadmin.com.';
const dkim = `sig1._domainkey.example.com. ${key}`;
const published = [...mx, spf, token, dkim, '_dmarc.example.com. TXT "v=DMARC1; p=quarantine"'];

/** What a file holds beside the records of mail. */
const besides: Readonly<Record<string, readonly string[]>> = {
  'cloudflare-4.tf': ['_imaps._tcp.example.com. SRV 0 1 993 imap.mail.me.com.'],
  'godaddy.tf': ['example.com. NS ns1.example.net.', 'example.com. NS ns2.example.net.'],
};

/** What may as well hold nothing of the zone. */
const open: Readonly<Record<string, readonly string[]>> = {
  'two-zones.tf': [
    'cloudflare_dns_record.shop_mx["mx.shop.example"]: the zone of its records is not known here',
  ],
};

/** By file: the records that are not as they should be, and what is there in their place. */
const slips: Readonly<
  Record<string, { readonly lost: readonly string[]; readonly found: readonly string[] }>
> = {
  'slip-aws-at.tf': {
    lost: [...mx, spf, token],
    found: [...mx, spf, token].map((record) => `\\064.${record}`),
  },
  'slip-aws-quotes.tf': {
    lost: [spf],
    found: ['example.com. TXT "\\"v=spf1 include:icloud.com ~all\\"" [literal-quotes]'],
  },
  'slip-azurerm-quotes.tf': {
    lost: [spf],
    found: ['example.com. TXT "\\"v=spf1 include:icloud.com ~all\\"" [literal-quotes]'],
  },
  'slip-cloudflare-proxied.tf': {
    lost: [dkim],
    found: [`${dkim} [proxied]`, '_imaps._tcp.example.com. SRV 0 1 993 imap.mail.me.com.'],
  },
  'slip-digitalocean-no-dot.tf': {
    lost: mx,
    found: mx.map((record) => `${record}example.com. [relative-target]`),
  },
  'slip-digitalocean-zone-in-name.tf': {
    lost: [dkim],
    found: [`sig1._domainkey.example.com.example.com. ${key} [relative-owner]`],
  },
  'slip-gandi-zone-in-name.tf': {
    lost: [dkim],
    found: [`sig1._domainkey.example.com.example.com. ${key} [relative-owner]`],
  },
  'slip-google-no-quotes.tf': {
    lost: [spf],
    found: ['example.com. TXT "v=spf1" "include:icloud.com" "~all" [unquoted-words]'],
  },
  'slip-hcloud-no-quotes.tf': {
    lost: [spf],
    found: ['example.com. TXT "v=spf1" "include:icloud.com" "~all" [unquoted-words]'],
  },
  'slip-namecheap-forwarding.tf': { lost: mx, found: [] },
  'slip-ovh-no-dot.tf': {
    lost: mx.slice(1),
    found: mx.slice(1).map((record) => `${record}example.com. [relative-target]`),
  },
  'slip-scaleway-no-dot.tf': {
    lost: [dkim],
    found: [`${dkim}example.com. [relative-target]`],
  },
  'slip-transip-no-dot.tf': {
    lost: mx,
    found: mx.map((record) => `${record}example.com. [relative-target]`),
  },
  'slip-vercel-other-exchange.tf': {
    lost: mx.slice(1),
    found: ['example.com. MX 10 mx.other.example.'],
  },
};

const files = readdirSync(folder).filter((name) => name.endsWith('.tf'));

describe('a configuration', () => {
  it.each(files.filter((name) => !name.startsWith('slip-')))('%s', (name) => {
    const { records, ...rest } = read(name);
    expect(records.toSorted()).toEqual([...published, ...(besides[name] ?? [])].toSorted());
    expect(rest).toEqual({
      faults: [],
      origins: ['example.com'],
      unknowns: open[name] ?? [],
    });
  });

  it('has more than forty files of tests', () => expect(files.length).toBeGreaterThan(40));
});

describe('a slip', () => {
  it.each(files.filter((name) => name.startsWith('slip-')))('%s', (name) => {
    const { lost, found } = slips[name] ?? { lost: [], found: [] };
    const { records, unknowns } = read(name);
    expect(lost.length).toBeGreaterThan(0);
    expect(records.toSorted()).toEqual(
      [...published.filter((record) => !lost.includes(record)), ...found].toSorted(),
    );
    expect(unknowns).toEqual([]);
  });
});
