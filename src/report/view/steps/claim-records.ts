/** Which finding's fix changes which record, so that each record is changed once. */
import { isOfCheck } from '../../../model/check-id.ts';
import type { Area, Finding, RecordLine } from '../../../model/check.ts';
import type { ReportedFinding } from '../group-results.ts';

/** A record to delete or to add. */
export interface RecordChange {
  readonly kind: 'delete' | 'add';
  readonly record: RecordLine;
}

/** What becomes of the records of one finding's fix. */
export interface Claim {
  readonly fault: ReportedFinding;
  /** Changes that no earlier finding asks for. */
  readonly own: readonly RecordChange[];
  /** The earlier findings whose changes this one needs too, or whose changes leave no room for its own. */
  readonly shared: ReadonlySet<Finding>;
  /** Whether an earlier change leaves no room for its own: it is to be judged again after that. */
  readonly isCrowdedOut: boolean;
}

const recordKey = ({ owner, type, rdata }: RecordLine): string =>
  `${owner.toLowerCase()} ${type} ${rdata}`;

/** What there may be only one of at a name: a CNAME record, or a text that begins so; absent for others. */
const soleSlot = ({ owner, type, rdata }: RecordLine): string | undefined => {
  if (type === 'CNAME') return `${owner} CNAME`;
  const version = /^"?(v=(?:spf1|dmarc1|stsv1|tlsrptv1))/i.exec(rdata)?.[1];
  return type === 'TXT' && version !== undefined ? `${owner} ${version.toLowerCase()}` : undefined;
};

const changesOf = ({ fix: { remove = [], publish = [] } }: Finding): readonly RecordChange[] => [
  ...remove.map((record) => ({ kind: 'delete' as const, record })),
  ...publish.map((record) => ({ kind: 'add' as const, record })),
];

/** Whether it is over as soon as others work. Reports of earlier versions have records for the time until then. */
export const isTemporary = ({ result }: ReportedFinding): boolean =>
  isOfCheck('dmarc-alignment')(result);

/** Areas that are fixed where mail fails DMARC. */
const alignedAreas: ReadonlySet<Area> = new Set(['spf', 'dkim']);

/** The findings whose fixes are all that this one needs: it asks for no records of its own. */
const findResolvers = (fault: ReportedFinding, faults: readonly ReportedFinding[]) =>
  isTemporary(fault) && changesOf(fault.finding).length === 0
    ? faults.flatMap(({ result, finding }) =>
        isOfCheck('verification-names')(result) ||
        (alignedAreas.has(result.area) && result.severity === 'error')
          ? finding
          : [],
      )
    : [];

interface Ledger {
  readonly byRecord: Map<string, { readonly kind: RecordChange['kind']; readonly by: Finding }>;
  readonly bySlot: Map<string, Finding>;
}

/** The earlier findings that change the same records or, for a record there may be only one of, add another. */
const findRivals = (changes: readonly RecordChange[], ledger: Ledger) => {
  const shared = new Set<Finding>();
  const rivals = new Set<Finding>();
  for (const { kind, record } of changes) {
    const same = ledger.byRecord.get(recordKey(record));
    if (same !== undefined) (same.kind === kind ? shared : rivals).add(same.by);
    const slot = kind === 'add' && same === undefined ? soleSlot(record) : undefined;
    const holder = slot === undefined ? undefined : ledger.bySlot.get(slot);
    if (holder !== undefined) rivals.add(holder);
  }
  return { shared, rivals };
};

const enter = ({ byRecord, bySlot }: Ledger, changes: readonly RecordChange[], by: Finding) =>
  changes.filter(({ kind, record }) => {
    const key = recordKey(record);
    if (byRecord.has(key)) return false;
    byRecord.set(key, { kind, by });
    const slot = kind === 'add' ? soleSlot(record) : undefined;
    if (slot !== undefined) bySlot.set(slot, by);
    return true;
  });

const claim = (fault: ReportedFinding, ledger: Ledger, isNote: boolean): Claim => {
  const changes = changesOf(fault.finding);
  const { shared, rivals } = findRivals(changes, ledger);
  if (rivals.size > 0)
    return { fault, own: [], shared: new Set([...rivals, ...shared]), isCrowdedOut: true };
  const own = isNote ? [] : enter(ledger, changes, fault.finding);
  return { fault, own, shared, isCrowdedOut: false };
};

/**
 * The claims of `faults`, the most urgent first; those of `notes` only say whose changes they share. What is
 * temporary comes after what stays.
 */
export const claimRecords = (
  faults: readonly ReportedFinding[],
  notes: readonly ReportedFinding[],
): { readonly claims: readonly Claim[]; readonly noteClaims: readonly Claim[] } => {
  const ledger: Ledger = { byRecord: new Map(), bySlot: new Map() };
  const lasting = faults.filter((fault) => !isTemporary(fault));
  const temporary = faults.filter(isTemporary);
  const claims = [...lasting, ...temporary].map((fault): Claim => {
    const { own, shared, isCrowdedOut } = claim(fault, ledger, false);
    const resolvers = findResolvers(fault, lasting);
    return { fault, own, shared: new Set([...shared, ...resolvers]), isCrowdedOut };
  });
  return { claims, noteClaims: notes.map((note) => claim(note, ledger, true)) };
};
