/** Records that a DNS host spoiled, because it adds the zone to names that have it, or are whole without it. */
import { sortExchanges } from '../../icloud/exchanges.ts';
import {
  findGluedText,
  findVerificationSlip,
  parseVerification,
} from '../../icloud/verification.ts';
import type { WantedRecord } from '../../knowledge/misplaced-names.ts';
import type { Context, RecordLine } from '../../model/check.ts';
import type { DnsName, RecordType, SettledAnswer } from '../../model/dns/dns.ts';
import { parentName, prependLabels, splitLabels } from '../../model/dns/domain-name.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import { answerRecordLines, toRecordLines } from '../../record/record-line.ts';
import { isDmarcLike } from '../../record/dmarc.ts';
import { isSpfRecord } from '../../record/spf/grammar.ts';
import { isSpfPiece, looksLikeSpf } from '../../record/spf/guess-intended.ts';
import { txtTexts } from '../../record/txt.ts';
import { findHint, type Hints } from '../hints.ts';
import { meantDkim, meantDmarc, meantMx, meantSpf, meantVerification } from '../meant-records.ts';
import { findMisplaced } from '../misplaced.ts';

/** What is published. */
export interface Seen {
  readonly mx: SettledAnswer<'MX'>;
  readonly txt: SettledAnswer<'TXT'>;
  readonly cname: SettledAnswer<'CNAME'>;
}

/** Records that the host spoiled by adding the zone, and those that were meant. */
export interface Spoiled {
  readonly wanted: WantedRecord;
  /** What the host spoiled. */
  readonly what: 'name' | 'target';
  readonly remove: readonly RecordLine[];
  readonly publish: readonly RecordLine[];
}

export const recordTypes = {
  verification: 'TXT',
  mx: 'MX',
  spf: 'TXT',
  dkim: 'CNAME',
  dmarc: 'TXT',
} as const satisfies Readonly<Record<WantedRecord, RecordType>>;

/** Which of the required records are not there, nor a failed attempt at one. */
export const findMissing = ({ mx, txt, cname }: Seen): readonly WantedRecord[] => {
  const texts = txtTexts(txt);
  const isGlued = findGluedText(texts) !== undefined;
  const hasValue = texts.some(
    (text) => parseVerification(text) !== undefined || findVerificationSlip(text) !== undefined,
  );
  const hasSpf = texts.some((text) => isSpfRecord(text) || looksLikeSpf(text) || isSpfPiece(text));
  return [
    ...(hasValue || isGlued ? [] : (['verification'] as const)),
    ...(mx.kind === 'found' ? [] : (['mx'] as const)),
    ...(hasSpf || isGlued ? [] : (['spf'] as const)),
    ...(cname.kind === 'found' ? [] : (['dkim'] as const)),
  ];
};

/** The records of one kind under names that the host doubled. */
const strayLines = (
  wanted: WantedRecord,
  hints: Hints,
  context: Context,
): readonly RecordLine[] => {
  const domain = context.domain.name;
  const strays = {
    verification: () =>
      findMisplaced(hints, { wanted, type: 'TXT', domain }, meantVerification(context)),
    mx: () => findMisplaced(hints, { wanted, type: 'MX', domain }, meantMx(context)),
    spf: () => findMisplaced(hints, { wanted, type: 'TXT', domain }, meantSpf(context)),
    dkim: () => findMisplaced(hints, { wanted, type: 'CNAME', domain }, meantDkim(context)),
    dmarc: () => findMisplaced(hints, { wanted, type: 'TXT', domain }, meantDmarc(context)),
  }[wanted]();
  return strays
    .filter(({ place, wildcard }) => place.added !== undefined && !wildcard)
    .flatMap(({ lines }) => lines);
};

/** The record at the right name, in place of those: what the owner entered, if it is right. */
const properLines = (
  wanted: WantedRecord,
  [first]: readonly RecordLine[],
  { domain, required }: Context,
): readonly RecordLine[] => {
  if (wanted === 'mx') return toRecordLines(domain.name, 'MX', required.mx);
  const { owner, target } = required.dkim;
  if (wanted === 'dkim') return [{ owner, type: 'CNAME', rdata: absoluteName(target) }];
  const at = wanted === 'dmarc' ? prependLabels('_dmarc', domain.name) : domain.name;
  return first === undefined ? [] : [{ ...first, owner: at }];
};

const findDoubled = (wanted: WantedRecord, hints: Hints, context: Context): readonly Spoiled[] => {
  const remove = strayLines(wanted, hints, context);
  return remove.length === 0
    ? []
    : [{ wanted, what: 'name', remove, publish: properLines(wanted, remove, context) }];
};

/** DMARC is not required: it is looked at only where others are doubled too. */
const findDoubledDmarc = (txt: Seen['txt'], hints: Hints, context: Context) => {
  const own = findHint(hints, prependLabels('_dmarc', context.domain.name), 'TXT');
  const isFree = own !== undefined && own.kind !== 'found' && own.chain.length === 0;
  return isFree && !txtTexts(txt).some(isDmarcLike) ? findDoubled('dmarc', hints, context) : [];
};

const zonesOf = (domain: DnsName): readonly DnsName[] =>
  splitLabels(domain).length < 2 ? [] : [domain, ...zonesOf(parentName(domain))];

/** Whether the name is the other with the domain, or a zone that it may be in, at the end. */
const isExtended = (name: DnsName, meant: DnsName, domain: DnsName): boolean =>
  zonesOf(domain).some((zone) => name === prependLabels(meant, zone));

/** Whether the host extended the name of one of Apple's mail hosts. */
export const hasExtendedExchange = ({ mx }: Seen, { domain, required }: Context): boolean =>
  sortExchanges(mx.kind === 'found' ? mx.set.rdata : [], required).slips.some(({ rdata, meant }) =>
    isExtended(rdata.exchange, meant.exchange, domain.name),
  );

/** The MX and DKIM records whose targets the host extended, if nothing else is wrong with them. */
const findExtended = ({ mx, cname }: Seen, context: Context): readonly Spoiled[] => {
  const { domain, required } = context;
  const { slips, missing, foreign } = sortExchanges(
    mx.kind === 'found' ? mx.set.rdata : [],
    required,
  );
  const isMx =
    slips.length > 0 &&
    foreign.length === 0 &&
    slips.every(({ rdata, meant }) => isExtended(rdata.exchange, meant.exchange, domain.name));
  const { owner, target } = required.dkim;
  const isDkim =
    cname.kind === 'found' &&
    cname.set.owner === owner &&
    isExtended(cname.set.rdata[0].target, target, domain.name);
  const toMx = (rdata: typeof missing) => toRecordLines(domain.name, 'MX', rdata);
  const found: Spoiled[] = [];
  if (isMx)
    found.push({
      wanted: 'mx',
      what: 'target',
      remove: toMx(slips.map(({ rdata }) => rdata)),
      publish: toMx(missing),
    });
  if (isDkim)
    found.push({
      wanted: 'dkim',
      what: 'target',
      remove: answerRecordLines(cname),
      publish: properLines('dkim', [], context),
    });
  return found;
};

const order: readonly WantedRecord[] = ['verification', 'mx', 'spf', 'dkim', 'dmarc'];

/** All records that the host spoiled, in the order in which Apple needs them. */
export const findSpoiled = (seen: Seen, hints: Hints, context: Context): readonly Spoiled[] => {
  const required = [
    ...findMissing(seen).flatMap((wanted) => findDoubled(wanted, hints, context)),
    ...findExtended(seen, context),
  ];
  const all =
    required.length === 0 ? [] : [...required, ...findDoubledDmarc(seen.txt, hints, context)];
  return all.toSorted((a, b) => order.indexOf(a.wanted) - order.indexOf(b.wanted));
};
