/** The fix of a fault that came with a change of records: what was there before. */
import type { Finding, Fix, RecordLine, WriteRecords } from '../model/check.ts';
import type { Change, DomainDrift, Judgement, Proposal, SubjectFindings } from '../model/drift.ts';
import { sortRecordLines } from '../drift/canonical-order.ts';
import { mapNonEmpty } from '../model/non-empty.ts';
import type { Zone } from '../model/dns/zone.ts';
import { findingLocation } from '../model/source-location.ts';
import { findWhereStood } from '../record/zone-locations.ts';
import type { DomainReport, Result } from '../model/report.ts';

/** What changed, which faults came with it, and how to have the records again. */
export interface Restoration {
  readonly changes: readonly Change[];
  readonly appears: readonly SubjectFindings[];
  /** An imperative sentence, printable ASCII. */
  readonly text: string;
  /**
   * Nobody meant the change: a record that took another's place is to go again. Absent: a record
   * that was replaced is so on purpose, and the finding says what is right in its place.
   */
  readonly isUnmeant?: true;
  /** Writes the records as the file does in which they are to be again. */
  readonly write?: WriteRecords;
}

/** New findings for old ones. */
export type Retold = ReadonlyMap<Finding, Finding>;

/** The changes of the record that the finding is about, else those of its area. */
const concerned = ({ subject }: Finding, ofArea: readonly Change[]): readonly Change[] => {
  const own = ofArea.filter(({ owner, type }) => owner === subject.name && type === subject.type);
  return own.length > 0 ? own : ofArea;
};

const line = ({ owner, type }: Change, rdata: string): RecordLine => ({ owner, type, rdata });

const restoringFix = (
  changes: readonly Change[],
  { text, isUnmeant, write }: Omit<Restoration, 'changes' | 'appears'>,
): Fix | undefined => {
  const publish = changes.flatMap((one) => ('before' in one ? [line(one, one.before)] : []));
  const remove = changes.flatMap((one) => ('after' in one ? [line(one, one.after)] : []));
  const applies = isUnmeant ? changes.length > 0 : publish.length > 0 && remove.length === 0;
  if (!applies) return undefined;
  const written = publish.length > 0 ? write?.(publish) : undefined;
  return {
    text,
    ...(publish.length > 0 && { publish }),
    ...(written && { written }),
    ...(remove.length > 0 && { remove }),
    restores: true,
  };
};

/** Where nothing is there, what was there is what is expected. */
const restored = (finding: Finding, fix: Fix): Finding => ({
  ...finding,
  ...(finding.observed?.length === 0 &&
    fix.publish && { expected: fix.publish.map(({ rdata }) => rdata) }),
  fix,
});

/** The faults that came, each with the records of before as its fix, where these are known. */
export const restoredFindings = ({ changes, appears, ...how }: Restoration): Retold =>
  new Map(
    appears.flatMap(({ area, findings }) =>
      findings.flatMap((finding) => {
        const ofArea = changes.filter((change) => change.area === area);
        const fix = restoringFix(concerned(finding, ofArea), how);
        return fix === undefined ? [] : [[finding, restored(finding, fix)] as const];
      }),
    ),
  );

/** The results with the findings as they are told now. */
export const retellResults = (results: readonly Result[], retold: Retold): readonly Result[] =>
  results.map((result) => ({
    ...result,
    findings: result.findings.map((finding) => retold.get(finding) ?? finding),
  }));

export const retellFault = (fault: SubjectFindings, retold: Retold): SubjectFindings => ({
  ...fault,
  findings: mapNonEmpty(fault.findings, (finding) => retold.get(finding) ?? finding),
});

/** Faults that several changes share stay the same object. */
export const retellJudgement = ({ changes, elsewhere }: Judgement, retold: Retold): Judgement => {
  const known = new Map<SubjectFindings, SubjectFindings>();
  const retell = (fault: SubjectFindings): SubjectFindings => {
    const told = known.get(fault) ?? retellFault(fault, retold);
    known.set(fault, told);
    return told;
  };
  return {
    changes: changes.map((one) => ({ ...one, appears: one.appears.map(retell) })),
    elsewhere,
  };
};

/** Drift with what was accepted as the fix of what it breaks: in the results too, where these are of the live records. */
export const withRestoredFixes = (
  report: DomainReport,
  drift: DomainDrift | undefined,
  write: WriteRecords | undefined,
): DomainReport => {
  if (drift === undefined) return report;
  // With the domain its records come back.
  if (drift.gone) return { ...report, drift };
  const { judgement, file, kind } = drift;
  const retold = restoredFindings({
    changes: judgement.changes.map(({ change }) => change),
    appears: [...new Set(judgement.changes.flatMap(({ appears }) => appears))],
    text:
      kind === 'zone'
        ? `Apply ${file} at your DNS host again.`
        : `Restore at your DNS host what ${file} accepts.`,
    isUnmeant: true,
  });
  const live = judgement.changes.flatMap(({ change }) =>
    'after' in change ? [line(change, change.after)] : [],
  );
  const accept = kind === 'zone' && live.length > 0 ? write?.(live) : undefined;
  return {
    ...report,
    ...(report.proposal === undefined && { results: retellResults(report.results, retold) }),
    drift: { ...drift, ...(accept && { accept }), judgement: retellJudgement(judgement, retold) },
  };
};

/** The files of a proposal as zones; without `before`, they are held against the live zone. */
interface ProposedZones {
  readonly before?: Zone;
  readonly now: { readonly zone: Zone; readonly write?: WriteRecords };
}

/** The faults about records that are gone, at the places where these were. */
const stoodFindings = (
  appears: readonly SubjectFindings[],
  { before, now }: ProposedZones,
): Retold =>
  new Map(
    appears.flatMap(({ findings }) =>
      findings.flatMap((finding) => {
        const place = before && findWhereStood(before, now.zone, finding.subject);
        return place === undefined
          ? []
          : [[finding, { ...finding, location: findingLocation(place) }] as const];
      }),
    ),
  );

/** The report with its proposal: faults that come with it are where records were, with these as the fix. */
export const withRestoredProposal = (
  report: DomainReport,
  proposal: Proposal,
  zones: ProposedZones,
): DomainReport => {
  const { changes, comparison, file } = proposal;
  const text =
    zones.before === undefined
      ? `Add to ${file} what is live now.`
      : `Put back into ${file} what was there.`;
  const { write } = zones.now;
  const placed = stoodFindings(comparison.appears, zones);
  const appears = comparison.appears.map((fault) => retellFault(fault, placed));
  const fixed = restoredFindings({ changes, appears, text, ...(write && { write }) });
  // Several faults may want the same record.
  const returning = sortRecordLines([...fixed.values()].flatMap(({ fix }) => fix.publish ?? []));
  const putBack = returning.length > 0 ? write?.(returning) : undefined;
  return {
    ...report,
    results: retellResults(retellResults(report.results, placed), fixed),
    proposal: {
      ...proposal,
      ...(putBack && { putBack }),
      comparison: { ...comparison, appears: appears.map((fault) => retellFault(fault, fixed)) },
    },
  };
};
