/** Record sets as CloudFormation's templates and Kubernetes' resources say them. */
import { listKind, type RecordKind } from './record-kind.ts';

export const templateKinds: Readonly<Record<string, RecordKind>> = {
  // docs.aws.amazon.com, AWS::Route53::RecordSet: whole names; a final dot is optional.
  'AWS::Route53::RecordSet': listKind('Zone', 'ResourceRecords', {
    owner: 'Name',
    style: 'absolute',
    type: { argument: 'Type' },
    text: 'quoted',
    isOctal: true,
    dots: 'absolute',
    ttl: 'TTL',
    alias: 'AliasTarget',
    variant: 'SetIdentifier',
  }),
  // kubernetes-sigs.github.io/external-dns: whole names; the provider takes care of quotes.
  DNSEndpoint: listKind('zone', 'targets', {
    owner: 'dnsName',
    style: 'absolute',
    type: { argument: 'recordType' },
    text: 'either',
    dots: 'absolute',
    ttl: 'recordTTL',
    proxied: 'proxied',
    variant: 'setIdentifier',
  }),
};
