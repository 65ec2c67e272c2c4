import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { absoluteName, presentRData } from '../../../src/model/dns/presentation.ts';
import type { ZoneFault, ZoneFile, ZoneRecord, ZoneState } from '../../../src/model/dns/zone.ts';
import type { RecordType } from '../../../src/model/dns/dns.ts';
import type { SourceText } from '../../../src/input/source/source-text.ts';

export const fixtures = join(import.meta.dirname, 'fixtures');

export const fixture = (file: string): SourceText => ({
  file,
  text: readFileSync(join(fixtures, file), 'utf8'),
});

export const source = (text: string, file = 'file'): SourceText => ({ file, text });

export const example = dnsName('example.com');

/** `owner TYPE rdata`, and what is special about it in brackets. */
export const shown = ({ owner, type, rdata, quirks }: ZoneRecord): string =>
  `${absoluteName(owner)} ${type} ${presentRData<RecordType>(type, rdata)}${quirks ? ` [${quirks.join(' ')}]` : ''}`;

export const shownAll = ({ records }: ZoneState): readonly string[] =>
  records.map((record) => `${record.line} ${shown(record)}`);

export const faultOf = ({ line, code, message }: ZoneFault): string =>
  `${line} ${code}: ${message}`;

export const codeOf = ({ file, line, code }: ZoneFault): string => `${file}:${line} ${code}`;

/** What one file gives for several zones, as one. */
export const together = (files: readonly ZoneFile[]): ZoneFile => ({
  format: files[0]?.format ?? 'dnscontrol',
  file: files[0]?.file ?? '',
  origins: files.flatMap(({ origins }) => origins),
  records: files.flatMap(({ records }) => records),
  others: files.flatMap(({ others }) => others),
  unknowns: files.flatMap(({ unknowns }) => unknowns),
  faults: files.flatMap(({ faults }) => faults),
});
