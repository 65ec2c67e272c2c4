/**
 * What audits cost on the wire: name servers and resolver on loopback, two addresses for each zone,
 * and every question and packet counted where it arrives.
 */
import { startNameServer, type NameServerOptions } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { toOctets } from '../../src/model/dns/presentation.ts';
import { liveBatch, runBatch } from '../../src/audit/batch.ts';
import { testOptions } from './audit-options.ts';

/** Second servers of zones get an address of their own, so that they are asked too. */
const apart = (record: DemoRecord): DemoRecord =>
  record.type === 'A' && record.owner.startsWith('ns2.')
    ? { ...record, rdata: { address: '127.0.0.2' } }
    : record;

export interface Case {
  readonly name: string;
  readonly domain: string;
  readonly records: readonly DemoRecord[];
  readonly fault?: NonNullable<NameServerOptions['fault']>;
  /** So many questions may be sent. */
  readonly most: number;
}

const demo = [...surroundingRecords, ...scenarios.flatMap((scenario) => scenario.records)].map(
  apart,
);
const domainOf = (name: string): string =>
  scenarios.find((scenario) => scenario.name === name)!.domain;

const bare = domainOf('healthy');
const isDelegation = ({ type, owner }: DemoRecord): boolean =>
  owner !== bare || type === 'NS' || type === 'SOA';
const emptied = demo.filter(
  (record) => !record.owner.endsWith(bare) || isDelegation(record) || record.owner.startsWith('ns'),
);

const text = (owner: string, value: string): DemoRecord => ({
  owner,
  type: 'TXT',
  rdata: { strings: [toOctets(value)] },
});
const bomb = ['v=spf1', ...Array.from({ length: 400 }, (_, i) => `include:i${i}.${bare}`)].join(
  ' ',
);
const strings = bomb.match(/.{1,255}/gs)!.map(toOctets);
const bombed = [
  ...emptied.filter(({ owner }) => !owner.startsWith('sig1.')),
  { owner: bare, type: 'TXT', rdata: { strings } } as DemoRecord,
  ...Array.from({ length: 400 }, (_, i) => text(`i${i}.${bare}`, bomb.slice(0, 250))),
];

export const cases: readonly Case[] = [
  // Of its 58, 6 look for a CNAME beside the records at the domain and at _dmarc, 2 at each server.
  { name: 'a healthy domain', domain: bare, records: demo, most: 60 },
  // Some twenty of these make sure of what its faults rest on: who knows icloud.com, and its include,
  // of whose zone one asks whether it is signed.
  { name: 'in the middle of a move', domain: domainOf('moving'), records: demo, most: 113 },
  { name: 'no mail record at all', domain: bare, records: emptied, most: 80 },
  { name: 'an SPF record that includes 400 others', domain: bare, records: bombed, most: 150 },
  {
    name: 'servers that fail on everything',
    domain: bare,
    records: demo,
    fault: (name) => (name.endsWith(bare) ? 'servfail' : undefined),
    most: 40,
  },
  {
    name: 'servers that are silent',
    domain: bare,
    records: demo,
    fault: (name) => (name.endsWith(bare) ? 'silent' : undefined),
    most: 40,
  },
];

/** Questions that arrived, over UDP or TCP, and questions that the report has answers to. */
export const costOf = async ({
  domain,
  records,
  fault,
}: Case): Promise<{ readonly sent: number; readonly answers: number; readonly large: number }> => {
  const names = await startNameServer({ records, ...(fault && { fault }) });
  try {
    const resolver = { kind: 'wire', address: '127.0.0.1', port: names.port } as const;
    const stage = { nameServer: () => ({ address: '127.0.0.1', port: names.port }) };
    const about = [{ name: dnsName(domain), unicode: domain }];
    const plan = liveBatch(
      about,
      { ...testOptions, resolvers: [resolver] },
      { standIns: stage, ci: true },
    );
    const report = await runBatch(plan);
    const { answers = [] } = report.domains[0]?.evidence ?? {};
    const large = answers.filter(({ transport }) => transport === 'tcp').length;
    return { sent: names.queries(), answers: answers.length, large };
  } finally {
    await names.close();
  }
};
