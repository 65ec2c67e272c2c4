/** Kubernetes: a `DNSEndpoint`, from which external-dns publishes record sets. */
import type { PlannedRecord } from '../../model/record-plan.ts';
import {
  blocksToText,
  commentLines,
  decodeText,
  escapeTemplates,
  presentPlannedRdata,
  quoteAscii,
  recordSetsToPrint,
  recordsToRemove,
  type RecordSheet,
  type WholeSet,
} from './record-sheet.ts';

/** Targets have no dot at the end: external-dns leaves out those that do. Text is bare where quotes are not needed. */
const targetText = (record: PlannedRecord): string => {
  if (record.type !== 'TXT') return presentPlannedRdata(record).replace(/\.$/, '');
  const { strings } = record.rdata;
  const text = decodeText(strings.join(''));
  const quoted = escapeTemplates(presentPlannedRdata(record));
  return strings.length > 1 || /["\\]|[{$]\{/.test(text) ? quoted : text;
};

const endpointLines = ({ owner, type, records }: WholeSet, ttl: number): readonly string[] => [
  `    - dnsName: ${quoteAscii(owner)}`,
  `      recordType: ${type}`,
  `      recordTTL: ${ttl}`,
  '      targets:',
  ...records.map((record) => `        - ${quoteAscii(targetText(record))}`),
];

export const renderDnsEndpoint = (sheet: RecordSheet): string => {
  const sets = recordSetsToPrint(sheet).filter(({ records }) => records.length > 0);
  const name = `mail-${sheet.plan.domain}`.replace(/[^a-z0-9-]+/g, '-');
  return blocksToText([
    commentLines('#', 'Take out:', recordsToRemove(sheet, 'whole')),
    sets.length === 0
      ? []
      : [
          'apiVersion: externaldns.k8s.io/v1alpha1',
          'kind: DNSEndpoint',
          'metadata:',
          `  name: ${quoteAscii(name)}`,
          'spec:',
          '  endpoints:',
          ...sets.flatMap((set) => endpointLines(set, sheet.ttl)),
        ],
  ]);
};
