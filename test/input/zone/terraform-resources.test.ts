/** Records of resources of which something is not known, as a configuration has them. */
import { describe, expect, it } from 'vitest';
import type { Resource, ResourceValue, UnknownValue } from '../../../src/input/zone/resource.ts';
import { readResources } from '../../../src/input/zone/terraform/read-resources.ts';
import { example, shown } from './show.ts';

const unknown = (why: string, more: Partial<UnknownValue> = {}): UnknownValue => ({
  kind: 'unknown',
  why,
  ...more,
});

const isUnknown = (value: object): value is UnknownValue => 'why' in value;

/** A plain value as the readers give it; an unknown stays one. */
const valueOf = (plain: unknown): ResourceValue => {
  if (Array.isArray(plain)) return { kind: 'list', items: plain.map(valueOf) };
  if (typeof plain !== 'object' || plain === null)
    return {
      kind: 'scalar',
      value: typeof plain === 'string' || typeof plain === 'number' ? plain : null,
    };
  if (isUnknown(plain)) return plain;
  const members = Object.entries(plain).map(([name, value]) => ({ name, value: valueOf(value) }));
  return { kind: 'object', members };
};

const resource = (address: string, values: object, uncertain?: UnknownValue): Resource => {
  const parts = address.replace(/^data\./, '');
  return {
    kind: parts.split('.')[0] ?? '',
    managed: parts === address,
    address,
    place: { file: 'main.tf', line: 1, column: 1, label: address },
    values: valueOf(values),
    ...(uncertain && { uncertain }),
  };
};

const read = (...resources: readonly Resource[]) => {
  const zones = readResources(resources, example, 'it is not given');
  const { records, others, unknowns } = zones.read(resources).state();
  return {
    origins: zones.origins,
    records: records.map(shown),
    others: others.map(({ owner, type }) => `${owner} ${type}`),
    unknowns: unknowns.map(
      ({ owner = '?', type = '?', why, mayBeNone }) =>
        `${owner} ${type} ${why}${mayBeNone ? ' (or none)' : ''}`,
    ),
  };
};

const id = (address: string) =>
  unknown(`${address}.id is not known here`, { refersTo: { address, attribute: 'id' } });

const record = (values: object) =>
  resource('cloudflare_dns_record.r', {
    zone_id: 'example.com',
    name: '@',
    type: 'MX',
    priority: 10,
    content: 'mx01.mail.icloud.com',
    ...values,
  });

describe('the zone', () => {
  it.each([
    ['cloudflare_zone.z', { name: 'example.com' }],
    ['cloudflare_zone.z', { zone: 'example.com' }],
    ['data.cloudflare_zone.z', { name: 'example.com' }],
    ['data.cloudflare_zone.z', { filter: { name: 'example.com' } }],
  ])('is that of %s with %o', (address, values) => {
    const { origins, records } = read(resource(address, values), record({ zone_id: id(address) }));
    expect([origins, records]).toEqual([
      ['example.com'],
      ['example.com. MX 10 mx01.mail.icloud.com.'],
    ]);
  });

  it('is the one that the name is taken from', () => {
    const address = 'data.cloudflare_zone.z';
    const name = unknown('it is not known', { refersTo: { address, attribute: 'name' } });
    const { records } = read(record({ zone_id: id(address), name }));
    expect(records).toEqual(['example.com. MX 10 mx01.mail.icloud.com.']);
  });

  it('of two variables is not the same', () => {
    const key = (variable: string, domain: string) =>
      record({
        zone_id: unknown(`${variable} has no default`),
        name: 'sig1._domainkey',
        type: 'CNAME',
        content: `sig1.dkim.${domain}.at.icloudmailadmin.com`,
      });
    const { origins, records } = read(key('var.a', 'example.net'), key('var.b', 'example.com'));
    expect([origins, records]).toEqual([
      ['example.net', 'example.com'],
      [
        'sig1._domainkey.example.net. CNAME sig1.dkim.example.net.at.icloudmailadmin.com.',
        'sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
      ],
    ]);
  });

  it('that is not known is said once, beside one that is', () => {
    const zone_id = unknown('var.zone has no default');
    const { records, unknowns } = read(record({}), record({ zone_id }), record({ zone_id }));
    expect(records).toEqual(['example.com. MX 10 mx01.mail.icloud.com.']);
    expect(unknowns).toEqual(['? ? the zone of its records is not known here (or none)']);
  });

  it('is found by a key below a subdomain', () => {
    const { records } = read(
      record({
        zone_id: unknown('var.zone has no default'),
        name: 'sig1._domainkey.mail',
        type: 'CNAME',
        content: 'sig1.dkim.mail.example.com.at.icloudmailadmin.com',
      }),
    );
    expect(records).toEqual([
      'sig1._domainkey.mail.example.com. CNAME sig1.dkim.mail.example.com.at.icloudmailadmin.com.',
    ]);
  });
});

describe('what is not known of a record', () => {
  const why = unknown('var.x has no default');

  it.each<[string, object, string]>([
    ['its value', { content: why }, 'example.com MX var.x has no default'],
    ['its preference', { priority: why }, 'example.com MX var.x has no default'],
    ['a value that is not given', { content: null }, 'example.com MX it is not given'],
    ['its type', { type: why }, 'example.com ? var.x has no default'],
    ['its owner', { name: why, type: 'TXT' }, '? TXT var.x has no default (or none)'],
    ['the owner of an MX record', { name: why }, '? MX var.x has no default'],
    ['owner and type', { name: why, type: why }, '? ? var.x has no default (or none)'],
    [
      'whether it is proxied',
      { type: 'CNAME', proxied: why },
      'example.com CNAME var.x has no default',
    ],
  ])('%s', (_, values, expected) =>
    expect(read(record(values))).toMatchObject({ records: [], unknowns: [expected] }),
  );

  it('is of no interest whether an MX record is proxied', () =>
    expect(read(record({ proxied: why }))).toMatchObject({
      records: [expect.stringContaining('MX')],
      unknowns: [],
    }));

  it('is of no interest in a type that is not read', () =>
    expect(read(record({ type: 'CAA', name: why, content: why }))).toMatchObject({
      records: [],
      unknowns: [],
    }));

  it.each<[string, object, readonly string[]]>([
    [
      'one of several values',
      { records: ['10 mx01.mail.icloud.com', why] },
      ['example.com MX var.x has no default'],
    ],
    ['all of its values', { records: why }, ['example.com MX var.x has no default']],
    ['none, as there is none', { records: [] }, []],
  ])('in a list: %s', (_, values, expected) => {
    const { unknowns } = read(
      resource('aws_route53_record.r', {
        zone_id: 'example.com',
        name: '',
        type: 'MX',
        ...values,
      }),
    );
    expect(unknowns).toEqual(expected);
  });

  it('whether it is there at all', () => {
    const { values } = record({});
    const counted = { ...resource('cloudflare_dns_record.r', {}, why), values };
    expect(read(counted)).toMatchObject({
      records: [],
      unknowns: ['example.com MX var.x has no default (or none)'],
    });
  });

  it('the resource as a whole', () =>
    expect(read(record({}), { ...record({}), values: why })).toMatchObject({
      unknowns: ['? ? the zone of its records is not known here (or none)'],
    }));
});

describe('a record that proves a name to a certificate authority', () => {
  const why = 'aws_acm_certificate.c.domain_validation_options is not known before apply';
  const proof = (name: UnknownValue): Resource =>
    resource('aws_route53_record.proof', {
      zone_id: 'example.com',
      name,
      type: name,
      records: name,
    });

  it.each<[string, Resource]>([
    [
      'by reference',
      proof(
        unknown(why, {
          refersTo: {
            address: 'module.a["x.y"].aws_acm_certificate.c[0]',
            attribute: 'domain_validation_options[0].resource_record_name',
          },
        }),
      ),
    ],
    ['through for_each', { ...proof(unknown(why)), takenFrom: ['aws_acm_certificate'] }],
  ])('leaves nothing of mail open: %s', (_, one) =>
    expect(read(record({}), one).unknowns).toEqual([]),
  );

  it('is any record if its name comes from elsewhere', () =>
    expect(read(record({}), proof(unknown(why))).unknowns).toEqual([`? ? ${why} (or none)`]));
});

describe('variants of a record set', () => {
  const variant = (name: string, exchange: string): Resource =>
    resource(`aws_route53_record.${name}`, {
      zone_id: 'example.com',
      name: 'example.com',
      type: 'MX',
      set_identifier: name,
      weighted_routing_policy: [{ weight: 1 }],
      records: [exchange],
    });

  it('count once if they hold the same', () =>
    expect(read(variant('a', '10 a.example'), variant('b', '10 a.example'))).toMatchObject({
      records: ['example.com. MX 10 a.example.'],
      unknowns: [],
    }));

  it('are not known if they differ', () =>
    expect(read(variant('a', '10 a.example'), variant('b', '10 b.example'))).toMatchObject({
      records: [],
      unknowns: [
        'example.com MX which of several record sets is served depends on who asks (or none)',
      ],
    }));
});
