/** Kubernetes' `DNSEndpoint` resources, from which external-dns publishes records. */
import type { DnsName } from '../../../model/dns/dns.ts';
import { dnsName, isWithin, splitLabels } from '../../../model/dns/domain-name.ts';
import type { SourceLocation, ZoneFile } from '../../../model/dns/zone.ts';
import { isTruthy, listItems, scalarText, valueAt } from '../../document/access.ts';
import type { Outline } from '../../document/outline.ts';
import type { Tree } from '../../document/tree.ts';
import { parseYamlDocuments } from '../../document/yaml.ts';
import type { SourceText } from '../../source/source-text.ts';
import { findCommonOrigin } from '../guess-origin.ts';
import { createLocator } from '../locator.ts';
import {
  type Resource,
  type ResourceMember,
  type ResourceValue,
  valueFromTree,
} from '../resource.ts';
import { parseDomain } from '../terraform/find-zones.ts';
import { readResources } from '../terraform/read-resources.ts';

const kindName = 'DNSEndpoint';

/** Also as an item of a `List`. */
export const isDnsEndpoint = (outline: Outline | undefined): boolean =>
  outline !== undefined &&
  [...outline.values('kind'), ...outline.values('items', '[]', 'kind')].includes(kindName);

/** `external-dns.alpha.kubernetes.io/cloudflare-proxied`, or `cloudflare/proxied`. */
const isProxied = (endpoint: Tree): boolean =>
  listItems(valueAt(endpoint, 'providerSpecific')).some(
    (one) =>
      /(?:^|\/)(?:cloudflare[-/])?proxied$/.test(scalarText(valueAt(one, 'name')) ?? '') &&
      isTruthy(valueAt(one, 'value')),
  );

/** An endpoint, with the name of its resource. */
interface Endpoint {
  readonly tree: Tree;
  readonly label: string;
}

const listEndpoints = (document: Tree): readonly Endpoint[] => {
  const inner =
    scalarText(valueAt(document, 'kind')) === 'List' ? valueAt(document, 'items') : document;
  return listItems(inner)
    .filter((one) => scalarText(valueAt(one, 'kind')) === kindName)
    .flatMap((one) => {
      const label = `${kindName}/${scalarText(valueAt(one, 'metadata', 'name')) ?? ''}`;
      return listItems(valueAt(one, 'spec', 'endpoints')).map((tree) => ({ tree, label }));
    });
};

/** The zones of names that no argument says: the one asked about, else what names with the same end have in common. */
const groupNames = (
  names: readonly DnsName[],
  asked: DnsName | undefined,
): ((name: DnsName) => DnsName) => {
  const endOf = (name: DnsName): string => splitLabels(name).slice(-2).join('.');
  const zones = new Map<string, DnsName>();
  for (const end of new Set(names.map(endOf)))
    zones.set(end, findCommonOrigin(names.filter((name) => endOf(name) === end)) ?? dnsName(end));
  return (name) =>
    asked !== undefined && isWithin(name, asked) ? asked : (zones.get(endOf(name)) ?? name);
};

/** Helm, Kustomize and Flux fill in what stands in such brackets. */
const placeholder = /\{\{|\$\{/;

const ownerOf = (endpoint: Tree): DnsName | undefined => {
  const name = scalarText(valueAt(endpoint, 'dnsName'));
  return placeholder.test(name ?? '') ? undefined : parseDomain(name);
};

/** external-dns leaves out an endpoint of which one target ends in a dot, and publishes MX and TXT in its newer versions. */
const findDottedTarget = (endpoint: Tree): Tree | undefined =>
  /^(?:MX|TXT|NAPTR)$/.test(scalarText(valueAt(endpoint, 'recordType')) ?? '')
    ? undefined
    : listItems(valueAt(endpoint, 'targets')).find((one) => scalarText(one)?.endsWith('.'));

const withUnknowns = (value: ResourceValue): ResourceValue => {
  if (value.kind === 'list') return { kind: 'list', items: value.items.map(withUnknowns) };
  if (value.kind !== 'scalar' || !placeholder.test(String(value.value))) return value;
  const { place: written } = value;
  const why = 'a template fills it in';
  return { kind: 'unknown', why, ...(written && { place: written }) };
};

const toResource = (
  { tree, label }: Endpoint,
  zone: DnsName | undefined,
  place: (offset: number) => SourceLocation,
): Resource => {
  const read = valueFromTree(tree, place);
  const scalar = (name: string, value: string | boolean): ResourceMember => ({
    name,
    value: { kind: 'scalar', value },
  });
  const given = [
    ...(zone === undefined ? [] : [scalar('zone', zone)]),
    ...(isProxied(tree) ? [scalar('proxied', true)] : []),
  ];
  const own = read.kind === 'object' ? read.members : [];
  const filled = own.map(({ name, value }) => ({ name, value: withUnknowns(value) }));
  const members = [...given, ...filled];
  return {
    kind: kindName,
    managed: true,
    address: label,
    place: { ...place(tree.at), label },
    values: { kind: 'object', members },
  };
};

/** `asked`: the domain that is asked about. */
export const parseDnsEndpoint = (source: SourceText, asked: DnsName | undefined): ZoneFile => {
  const place = createLocator(source);
  const endpoints = parseYamlDocuments(source, 'core').flatMap(listEndpoints);
  const zoneOf = groupNames(
    endpoints.flatMap(({ tree }) => ownerOf(tree) ?? []),
    asked,
  );
  const resources: Resource[] = [];
  const ignored: (readonly [Tree, DnsName | undefined])[] = [];
  for (const endpoint of endpoints) {
    const owner = ownerOf(endpoint.tree);
    const dotted = findDottedTarget(endpoint.tree);
    if (dotted !== undefined) ignored.push([dotted, owner]);
    else resources.push(toResource(endpoint, owner ? zoneOf(owner) : asked, place));
  }
  const { origins, read } = readResources(resources, asked, 'it is not given');
  const draft = read(resources);
  for (const [target, owner] of ignored)
    draft.fault(
      'syntax',
      'external-dns leaves this endpoint out, as a target ends in a dot',
      place(target.at),
      owner,
    );
  const all = [...origins, ...ignored.flatMap(([, owner]) => (owner ? [zoneOf(owner)] : []))];
  return {
    format: 'dnsendpoint',
    file: source.file,
    origins: [...new Set(all)],
    ...draft.state(),
    faults: draft.faults(),
  };
};
