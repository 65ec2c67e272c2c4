/** CloudFormation templates, in JSON or YAML, as written or as the CDK makes them: the record sets of Route 53. */
import type { DnsName } from '../../../model/dns/dns.ts';
import { presentText } from '../../../model/dns/presentation.ts';
import type { SourceLocation, ZoneFile } from '../../../model/dns/zone.ts';
import { objectMembers, scalarText, valueAt } from '../../document/access.ts';
import { parseJson } from '../../document/json.ts';
import type { Outline } from '../../document/outline.ts';
import { type Member, quoteText, type Tree } from '../../document/tree.ts';
import { parseYaml, type ReadTagged } from '../../document/yaml.ts';
import type { SourceText } from '../../source/source-text.ts';
import { createLocator } from '../locator.ts';
import {
  argumentOf,
  itemsOf,
  placeOf,
  type Resource,
  type ResourceValue,
  textOf,
} from '../resource.ts';
import { readResources } from '../terraform/read-resources.ts';
import type { ZoneDraft } from '../zone-draft.ts';
import { findDomainParameter } from './assumed-domain.ts';
import { readTemplate, type Template } from './template-values.ts';

const recordSet = 'AWS::Route53::RecordSet';
const recordSetGroup = 'AWS::Route53::RecordSetGroup';
const hostedZone = 'AWS::Route53::HostedZone';

export const isTemplate = (outline: Outline | undefined): boolean =>
  outline !== undefined &&
  (outline.has('AWSTemplateFormatVersion') ||
    outline.values('Resources', '*', 'Type').some((type) => type.startsWith('AWS::')));

/** `!Ref x` is short for `{ Ref: x }`, and `!Sub x` for `{ Fn::Sub: x }`. */
const longForm: ReadTagged = (tag, value) => {
  const short = tag.slice(1);
  const name = short === 'Ref' || short === 'Condition' ? short : `Fn::${short}`;
  return { kind: 'object', at: value.at, members: [{ name, at: value.at, value }] };
};

/** What all of the file's resources have in common. */
interface Reading {
  readonly template: Template;
  readonly place: (offset: number) => SourceLocation;
}

const withZone = (set: ResourceValue, group: ResourceValue | undefined): ResourceValue => {
  if (set.kind !== 'object') return set;
  const zone = [set, group]
    .flatMap((one) => [argumentOf(one, 'HostedZoneName'), argumentOf(one, 'HostedZoneId')])
    .find((one) => one !== undefined);
  return zone === undefined
    ? set
    : { kind: 'object', members: [...set.members, { name: 'Zone', value: zone }] };
};

/** Each record set that the resource makes, or the hosted zone that it is; none if its condition does not hold. */
const toResources = (
  { template, place }: Reading,
  { name, at, value: tree }: Member,
): readonly Resource[] => {
  const type = scalarText(valueAt(tree, 'Type')) ?? '';
  if (type !== recordSet && type !== recordSetGroup && type !== hostedZone) return [];
  const condition = scalarText(valueAt(tree, 'Condition'));
  const holds = condition === undefined || template.condition(condition);
  if (holds === false) return [];
  const label = presentText(name).slice(0, 200);
  const own = { ...place(at), label };
  const properties = template.value(valueAt(tree, 'Properties'));
  const toResource = (values: ResourceValue, near: SourceLocation): Resource => ({
    kind: type === hostedZone ? hostedZone : recordSet,
    managed: true,
    address: name,
    place: { ...near, label },
    values,
    ...(holds === true ? {} : { uncertain: holds }),
  });
  if (type === hostedZone) return [toResource(properties, own)];
  if (type === recordSet) return [toResource(withZone(properties, undefined), own)];
  return itemsOf(argumentOf(properties, 'RecordSets')).map((set) =>
    toResource(withZone(set, properties), placeOf(set) ?? own),
  );
};

/** Route 53 refuses a name outside the hosted zone, and takes "@" as such a name. */
const isAt = ({ kind, values }: Resource): boolean =>
  kind === recordSet && /^@\.?$/.test(textOf(argumentOf(values, 'Name')) ?? '');

const refuseAt = (draft: ZoneDraft, { place, values }: Resource): void => {
  const at = { ...place, ...placeOf(argumentOf(values, 'Name')) };
  draft.fault('syntax', 'Route 53 refuses the name "@": write the whole name of the domain', at);
  draft.unknown({ ...at, why: 'Route 53 refuses the name of the record set', mayBeNone: true });
};

/** What may hold record sets that this file does not show. */
const isElsewhere = (name: string, type: string | undefined): boolean =>
  name.startsWith('Fn::') ||
  type === 'AWS::CloudFormation::Stack' ||
  type === 'AWS::Serverless::Application';

const addElsewhere = (draft: ZoneDraft, { place }: Reading, resources: Tree | undefined): void => {
  for (const { name, at, value } of objectMembers(resources))
    if (isElsewhere(name, scalarText(valueAt(value, 'Type'))))
      draft.unknown({
        ...place(at),
        label: presentText(name).slice(0, 200),
        why: 'it stands for resources that are not in this file',
        mayBeNone: true,
      });
};

const parseTree = (source: SourceText): Tree =>
  /^\s*\{/.test(source.text) ? parseJson(source) : parseYaml(source, 'core', longForm);

/** `asked`: the domain that is asked about. */
export const parseCloudformation = (source: SourceText, asked: DnsName | undefined): ZoneFile => {
  const tree = parseTree(source);
  const place = createLocator(source);
  const parameter = asked === undefined ? undefined : findDomainParameter(tree);
  const given = parameter === undefined || asked === undefined ? {} : { [parameter]: asked };
  const reading = { template: readTemplate(tree, place, given), place };
  const members = valueAt(tree, 'Resources');
  const resources = objectMembers(members).flatMap((member) => toResources(reading, member));
  const refused = resources.filter(isAt);
  const read = readResources(
    resources.filter((one) => !isAt(one)),
    asked,
    'the record set does not say it',
  );
  const draft = read.read(resources.filter((one) => !isAt(one)));
  for (const resource of refused) refuseAt(draft, resource);
  addElsewhere(draft, reading, members);
  if (parameter !== undefined && asked !== undefined)
    draft.fault(
      'zone-assumed',
      `the parameter ${quoteText(parameter)} has no default, and is taken as ${asked}`,
      place(valueAt(tree, 'Parameters', parameter)?.at ?? tree.at),
    );
  return {
    format: 'cloudformation',
    file: source.file,
    origins: read.origins,
    ...draft.state(),
    faults: draft.faults(),
  };
};
