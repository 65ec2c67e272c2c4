/** Records in the form of the file that they belong into: in fixes, and by default in `dns-audit records`. */
import type { RecordLine, WriteRecords, WrittenRecords } from '../../model/check.ts';
import type { Zone, ZoneWriting } from '../../model/dns/zone.ts';
import type { PlannedRecord, RecordForm, TerraformProvider } from '../../model/record-plan.ts';
import { recordFromLine } from '../../record/record-line.ts';
import { holdsSets, providerOf, recordForms, renderRecords } from '../../report/records/records.ts';

/** The form of records, and the provider for Terraform's. */
export interface RecordTool {
  readonly form: RecordForm;
  readonly provider: TerraformProvider;
}

/** Seconds: what most DNS hosts set for a record. */
export const defaultTtl = 3600;

const usual: RecordTool = { form: 'table', provider: 'cloudflare' };

const toolOfFile = ({ format, resourceType }: ZoneWriting): Partial<RecordTool> => {
  const provider = providerOf(resourceType ?? '');
  if (format === 'terraform') return provider === undefined ? {} : { form: format, provider };
  const form = recordForms.find((one) => one === format);
  return form === undefined ? {} : { form };
};

/**
 * The form of records: as asked for, else as the file has them in which the domain's records are,
 * else a table.
 */
export const chooseTool = (
  asked: { readonly form?: RecordForm; readonly provider?: TerraformProvider },
  writing: ZoneWriting | undefined,
): RecordTool => {
  const own = writing === undefined ? {} : toolOfFile(writing);
  return {
    form: asked.form ?? (asked.provider === undefined ? own.form : 'terraform') ?? usual.form,
    provider: asked.provider ?? own.provider ?? usual.provider,
  };
};

/** In what the files are written whose form is not that of a zone file. A change batch replaces whole sets, of which a fix has a part. */
const languages: Readonly<Partial<Record<RecordForm, WrittenRecords['language']>>> = {
  cloudformation: 'yaml',
  dnscontrol: 'javascript',
  dnsendpoint: 'yaml',
  octodns: 'yaml',
  registry: 'javascript',
  terraform: 'hcl',
};

/** What every form has a place for. */
const isWritable = (record: PlannedRecord): boolean => /^(?:CNAME|MX|TXT)$/.test(record.type);

const toRecords = (lines: readonly RecordLine[]): readonly PlannedRecord[] =>
  lines.flatMap((line): readonly PlannedRecord[] => {
    const record = recordFromLine(line, { file: '', line: 1, column: 1 });
    return record === undefined ? [] : [record];
  });

/** Writes the records of a fix as the files of the zone do. */
export const createRecordWriter =
  ({ origin, writing }: Zone): WriteRecords =>
  (lines) => {
    const { form, provider } = chooseTool({}, writing);
    const language = languages[form];
    const publish = toRecords(lines);
    const isWhole = publish.length === lines.length && publish.every(isWritable);
    if (language === undefined || !isWhole) return undefined;
    const plan = {
      domain: origin,
      publish,
      remove: [],
      keep: [],
      beside: [],
      unknown: [],
      notes: [],
    };
    const sheet = { plan, zone: origin, ttl: defaultTtl, mode: 'publish' } as const;
    const text = renderRecords(sheet, form, provider).trimEnd().split('\n');
    const hasSets = holdsSets(form, provider) && publish.some(({ type }) => type !== 'CNAME');
    const mark = language === 'javascript' ? '//' : '#';
    const hint = `${mark} If the record set is there already, add these values to it.`;
    return { language, lines: hasSets ? [hint, ...text] : text };
  };
