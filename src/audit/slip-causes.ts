/** Slips of a zone file as the cause of what is wrong with its records: each cause appears once, where it does harm. */
import { seeChecks } from '../check/skipped.ts';
import { zoneFinding } from '../check/zone-file/zone-file.ts';
import type { Finding, RecordLine } from '../model/check.ts';
import { presentLine } from '../drift/canonical-order.ts';
import { presentRData } from '../model/dns/presentation.ts';
import type { Zone, ZoneFault, ZoneRecord } from '../model/dns/zone.ts';
import type { Result } from '../model/report.ts';
import { asMeant } from '../record/meant-record.ts';

/** A fault with one record, whose correction is known. */
interface Slip {
  readonly fault: ZoneFault;
  readonly record: ZoneRecord;
  readonly meant: ZoneRecord;
}

const correctable: ReadonlySet<ZoneFault['code']> = new Set([
  'missing-trailing-dot',
  'proxied-dkim',
]);

/** Aliases of YAML make records of several owners in one place, a resource with `count` several of one owner. */
const placeKey = (
  { file, line, column, owner }: ZoneFault | ZoneRecord,
  rdata: string | undefined,
): string => `${line}:${column} ${owner} ${file} ${rdata}`;

/** The slips among the faults. */
export const findSlips = (
  { records }: Pick<Zone, 'records'>,
  faults: readonly ZoneFault[],
): readonly Slip[] => {
  const byPlace = new Map(
    records.map((record) => [placeKey(record, presentRData(record.type, record.rdata)), record]),
  );
  return faults.flatMap((fault) => {
    const record = byPlace.get(placeKey(fault, fault.rdata));
    if (record === undefined || !correctable.has(fault.code)) return [];
    return [{ fault, record, meant: asMeant(record) }];
  });
};

/** The zones without the slips. */
export const withoutSlips = (zones: readonly Zone[], slips: readonly Slip[]): readonly Zone[] => {
  const meant = new Map(slips.map((slip) => [slip.record, slip.meant]));
  return zones.map((zone) => ({
    ...zone,
    records: zone.records.map((record) => meant.get(record) ?? record),
  }));
};

const toLine = ({ owner, type, rdata }: ZoneRecord): RecordLine => ({
  owner,
  type,
  rdata: presentRData(type, rdata),
});

/** The first word of a text, by which records at one name are told apart: `v=spf1`, `apple-domain=`. */
const purpose = (rdata: string): string => /^"(?:v=[^\s;"]+|[^=\s"]*=)?/i.exec(rdata)?.[0] ?? '';

/** Whether the finding is about what the slip was meant to be. */
const isAbout = ({ subject, fix: { publish = [] } }: Finding, { meant }: Slip): boolean => {
  if (subject.name !== meant.owner || subject.type !== meant.type) return false;
  const own = purpose(toLine(meant).rdata).toLowerCase();
  return (
    meant.type !== 'TXT' ||
    publish.length === 0 ||
    publish.some(({ rdata }) => purpose(rdata).toLowerCase() === own)
  );
};

/** The finding, with the slip for what is wrong and its correction for the fix. */
const explained = (zone: Zone, finding: Finding, { fault, record, meant }: Slip): Finding => {
  const { message, fix, location } = zoneFinding(zone, fault);
  const { text } = fix;
  const isMoved = fault.code === 'missing-trailing-dot';
  const { consequence, subject } = finding;
  return {
    message,
    ...(consequence !== undefined && { consequence }),
    subject,
    observed: [presentLine(toLine(record))],
    fix: isMoved ? { text, publish: [toLine(meant)], remove: [toLine(record)] } : { text },
    ...(location && { location }),
  };
};

/** Whether a finding says as much of the record as the fault, and weighs as much. */
export const isToldOfRecord = (
  { code, owner, refusesZone }: ZoneFault,
  results: readonly Result[],
): boolean =>
  results.some(({ severity, findings }) =>
    findings.some(({ subject: { name, type }, fix: { remove = [] } }) => {
      if (code === 'rr-type-spf')
        return remove.some((one) => one.type === 'SPF' && one.owner === owner);
      const isAlias = code === 'cname-beside-other-data' && name === owner && type === 'CNAME';
      return isAlias && (severity === 'error' || refusesZone !== true);
    }),
  );

const findingKey = (check: string, { subject: { name, type } }: Finding): string =>
  `${check} ${name} ${type}`;

/** Which check tells which slip. */
type Tellers = Map<Slip, string>;

/** The findings of a check, those of them that slips cause as the slips that no check has told before. */
const explainFindings = (
  zone: Zone,
  { check, findings }: Result,
  slips: readonly Slip[],
  { remaining, tellers }: { readonly remaining: ReadonlySet<string>; readonly tellers: Tellers },
) => {
  const elsewhere = new Set<string>();
  const told = findings.flatMap((finding) => {
    const isHealed = !remaining.has(findingKey(check, finding));
    const causes = isHealed ? slips.filter((slip) => isAbout(finding, slip)) : [];
    if (causes.length === 0) return [finding];
    return causes.flatMap((slip) => {
      const teller = tellers.get(slip);
      tellers.set(slip, teller ?? check);
      if (teller === undefined) return [explained(zone, finding, slip)];
      elsewhere.add(teller);
      return [];
    });
  });
  return { findings: told, elsewhere: [...elsewhere].filter((one) => one !== check) };
};

/**
 * The results in which each finding that slips cause tells these, once; and the faults that are told
 * in this way. `meant`: the results as they would be without the slips.
 */
export const explainBySlips = (
  zone: Zone,
  { results, meant }: { readonly results: readonly Result[]; readonly meant: readonly Result[] },
  slips: readonly Slip[],
): { readonly results: readonly Result[]; readonly told: ReadonlySet<ZoneFault> } => {
  const tellers: Tellers = new Map();
  const remaining = new Set(
    meant.flatMap(({ check, findings }) => findings.map((one) => findingKey(check, one))),
  );
  const explainedResults = results.map((result): Result => {
    const { findings, elsewhere } = explainFindings(zone, result, slips, { remaining, tellers });
    const [first, ...more] = elsewhere;
    if (findings.length > 0 || first === undefined) return { ...result, findings };
    const deferTo = [first, ...more] as const;
    return { ...result, status: 'skipped', findings, because: seeChecks(deferTo), deferTo };
  });
  return {
    results: explainedResults,
    told: new Set([...tellers.keys()].map(({ fault }) => fault)),
  };
};
