/** Many healthy domains, all in one name server. */
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

const model = scenarios.find(({ name }) => name === 'healthy')!;

const renamed = (name: string, domain: string): string => name.replace(model.domain, domain);

const copyOf = (record: DemoRecord, domain: string): DemoRecord => {
  const owner = renamed(record.owner, domain);
  if (record.type === 'CNAME')
    return { ...record, owner, rdata: { target: dnsName(renamed(record.rdata.target, domain)) } };
  if (record.type === 'NS')
    return { ...record, owner, rdata: { host: dnsName(renamed(record.rdata.host, domain)) } };
  return { ...record, owner };
};

export const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `d${i + 1}.example`);

/** The records of these domains, each like the demo's healthy one, and of all that they lean on. */
export const recordsOf = (domains: readonly string[]): readonly DemoRecord[] => [
  ...surroundingRecords,
  ...domains.flatMap((domain) => model.records.map((record) => copyOf(record, domain))),
];
