/** CloudFormation: a template's resources, one for each record set. */
import { absoluteName } from '../../model/dns/presentation.ts';
import type { PlannedRecord } from '../../model/record-plan.ts';
import {
  blocksToText,
  commentLines,
  quoteAscii,
  recordSetsToPrint,
  recordsToRemove,
  type RecordSheet,
  type WholeSet,
} from './record-sheet.ts';
import { route53Value } from './route53.ts';

/** The logical id, which has letters and digits alone: `MailExampleComMx`. */
const logicalId = ({ owner, type }: Pick<PlannedRecord, 'owner' | 'type'>): string =>
  `mail.${owner}.${type}`
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');

const setLines = (set: WholeSet, { zone, ttl }: RecordSheet): readonly string[] => [
  `  ${logicalId(set)}:`,
  '    Type: AWS::Route53::RecordSet',
  '    Properties:',
  `      HostedZoneName: ${quoteAscii(absoluteName(zone))}`,
  `      Name: ${quoteAscii(absoluteName(set.owner))}`,
  `      Type: ${set.type}`,
  `      TTL: "${ttl}"`,
  '      ResourceRecords:',
  ...set.records.map((record) => `        - ${quoteAscii(route53Value(record))}`),
];

export const renderCloudformation = (sheet: RecordSheet): string => {
  const sets = recordSetsToPrint(sheet).filter(({ records }) => records.length > 0);
  return blocksToText([
    commentLines('#', 'Take out:', recordsToRemove(sheet, 'whole')),
    sets.length === 0 ? [] : ['Resources:', ...sets.flatMap((set) => setLines(set, sheet))],
  ]);
};
