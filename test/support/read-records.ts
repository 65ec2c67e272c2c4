/** Reads back the records that were printed in a form, each by a reader of that form. */
import { parse as parseHcl } from '@cdktf/hcl2json';
import { parseBind } from '../../src/input/zone/bind.ts';
import { readConfig } from '../../src/input/dnscontrol/read-config.ts';
import { parseOctodns } from '../../src/input/zone/octodns.ts';
import { parseCloudformation } from '../../src/input/zone/infrastructure/cloudformation.ts';
import { parseDnsEndpoint } from '../../src/input/zone/infrastructure/dns-endpoint.ts';
import { parseRegistry } from '../../src/input/zone/registry.ts';
import { parseRoute53 } from '../../src/input/zone/route53.ts';
import { parseTerraform } from '../../src/input/zone/terraform.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { presentRData } from '../../src/model/dns/presentation.ts';
import type { RecordForm } from '../../src/model/record-plan.ts';
import { together } from '../input/zone/show.ts';
import type { ZoneState } from '../../src/model/dns/zone.ts';

const zone = dnsName('example.com');

type Resources = Readonly<
  Record<string, Readonly<Record<string, readonly Record<string, unknown>[]>>>
>;

/** The resources of a Terraform file, as Terraform's own grammar has them: its type, name and attributes. */
export const resourcesIn = async (text: string) => {
  const parsed = (await parseHcl('records.tf', text)) as { resource?: Resources };
  // What holds an escape is given back as it is written, references in `${}`.
  const evaluated = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/^\$\{var\.(\w+)\}$/, 'the $1').replace(/([$%])\1\{/g, '$1{');
    if (Array.isArray(value)) return value.map(evaluated);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, evaluated(one)]));
  };
  return Object.entries(parsed.resource ?? {}).flatMap(([type, named]) =>
    Object.entries(named).map(([name, [values]]) => ({
      type,
      name,
      values: evaluated(values) as Record<string, unknown>,
    })),
  );
};

/** Zones that are known by an id alone, where the names of records are relative. */
const zoneResources = [
  ['bunnynet_dns_zone', 'domain', 'zone'],
  ['dme_domain', 'name', 'domain_id'],
  ['exoscale_domain', 'name', 'domain'],
  ['hetznerdns_zone', 'name', 'zone_id'],
  ['ionoscloud_dns_zone', 'name', 'zone_id'],
  ['linode_domain', 'domain', 'domain_id'],
].map(([type = '', name = '', argument]) => ({
  type,
  name: 'zone',
  values: { [name]: zone, id: `the ${argument}` },
}));

/** What `terraform show -json` would print of the resources. */
const stateOf = async (text: string): Promise<string> => {
  const resources = [...zoneResources, ...(await resourcesIn(text))];
  return JSON.stringify({
    values: {
      root_module: {
        resources: resources.map((resource) =>
          Object.assign({}, resource, {
            address: `${resource.type}.${resource.name}`,
            mode: 'managed',
          }),
        ),
      },
    },
  });
};

/** The lines under the headings of a table, cut where its head has its columns. */
const tableLines = (text: string): readonly string[] => {
  let columns: readonly number[] = [];
  let wanted = false;
  return text.split('\n').flatMap((line) => {
    if (/^\S/.test(line)) wanted = !line.startsWith('Remove');
    if (/^ {2}Name /.test(line))
      columns = ['Name', 'Type', 'TTL', 'Priority', 'Value'].map((head) => line.indexOf(head));
    else if (wanted && line.startsWith('  ')) {
      const [name, type, ttl, priority, value] = columns.map((from, i) =>
        line.slice(from, columns[i + 1]).trim(),
      );
      // A form takes the text as it is: quotes and escapes are the host's.
      const data = type === 'TXT' ? presentStrings(value!) : `${priority} ${value}`.trim();
      return [`${name} ${ttl} IN ${type} ${data}`];
    }
    return [];
  });
};

const presentStrings = (text: string): string =>
  presentRData('TXT', { strings: text.match(/.{1,255}/gs) ?? [''] });

interface JsonRecord {
  readonly owner: string;
  readonly type: string;
  readonly ttl: number;
  readonly rdata: string;
}

const jsonLines = (text: string): readonly string[] => {
  const { publish, keep } = JSON.parse(text) as Readonly<
    Record<'publish' | 'keep', readonly JsonRecord[]>
  >;
  return [...publish, ...keep].map(
    ({ owner, type, ttl, rdata }) => `${owner}. ${ttl} IN ${type} ${rdata}`,
  );
};

/** Each file of a registry below the line with its name. */
const registryFiles = (text: string): ReturnType<typeof parseRegistry> => {
  const parts = text.split(/^(?=\/\/ domains\/)/m).map((part) => {
    const [head = '', ...rest] = part.split('\n');
    return { file: head.replace(/^\/\/ /, ''), text: rest.join('\n') };
  });
  const files = parts
    .filter(({ file }) => file.endsWith('.json'))
    .map((source) => parseRegistry(source, zone));
  return {
    format: 'registry',
    file: 'domains',
    origins: [zone],
    records: files.flatMap(({ records }) => records),
    others: files.flatMap(({ others }) => others),
    unknowns: files.flatMap(({ unknowns }) => unknowns),
    // Who asks about the registry itself gets its own name for the file.
    faults: files.flatMap(({ faults }) => faults).filter(({ code }) => code !== 'zone-assumed'),
  };
};

/** The state that the text describes, read by the readers of zone files; of the table and JSON, all that is to be there. */
export const readBack = async (
  text: string,
  form: RecordForm,
): Promise<ZoneState & { faults: readonly { message: string }[] }> => {
  const source = { file: 'x', text };
  switch (form) {
    case 'terraform':
      return parseTerraform({ file: 'x', text: await stateOf(text) }, zone);
    case 'dnscontrol':
      return together(readConfig(source, { open: () => undefined, list: () => [] }).files);
    case 'octodns':
      return parseOctodns(source, zone);
    case 'cloudformation':
      return parseCloudformation(source, zone);
    case 'dnsendpoint':
      return parseDnsEndpoint(source, zone);
    case 'registry':
      return registryFiles(text);
    case 'route53':
      return parseRoute53(source, zone);
    case 'table':
      return parseBind({ file: 'x', text: tableLines(text).join('\n') }, { origin: zone });
    case 'json':
      return parseBind({ file: 'x', text: jsonLines(text).join('\n') }, { origin: zone });
    case 'bind':
    case 'cloudflare':
      return parseBind(source, { origin: zone });
  }
};
