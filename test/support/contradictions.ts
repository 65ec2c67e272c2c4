/** What no report may say beside itself: headline, findings, fixes, what is fine, and Verify. */
import type { Finding, RecordLine } from '../../src/model/check.ts';
import { requiredAreas } from '../../src/model/check.ts';
import { type Answer, isSetOf } from '../../src/model/dns/dns.ts';
import { absoluteName, presentRData } from '../../src/model/dns/presentation.ts';
import type { DomainReport, Result } from '../../src/model/report.ts';
import { toRecordLines } from '../../src/record/record-line.ts';
import { verdictSentence } from '../../src/report/view/verdict.ts';

const failing = ({ results }: DomainReport): readonly Result[] =>
  results.filter(({ status }) => status === 'fail');

const findings = (report: DomainReport): readonly Finding[] =>
  failing(report).flatMap((one) => one.findings);

const lineOf = ({ owner, type, rdata }: RecordLine): string =>
  `${absoluteName(owner)} ${type} ${rdata}`;

const twice = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => texts.indexOf(text) !== texts.lastIndexOf(text));

/** The verdict, its sentence, and what is fine, against what was found. */
const verdictFaults = (report: DomainReport): readonly string[] => {
  const { verdict, results } = report;
  const sentence = verdictSentence(report);
  const errors = failing(report).filter(({ severity }) => severity === 'error');
  const open = results.filter(
    ({ status, severity }) => status === 'inconclusive' && severity === 'error',
  );
  return [
    ...(errors.length > 0 && verdict !== 'fail' ? [`${verdict} beside an error`] : []),
    ...(errors.length === 0 && verdict === 'fail' ? ['FAIL without an error'] : []),
    ...(open.length > 0 && verdict === 'pass' ? ['PASS beside an error not judged'] : []),
    ...(verdict !== 'pass' && /everything Apple requires|checks passed/.test(sentence)
      ? [`${verdict}: ${sentence}`]
      : []),
    ...(errors.length > 0 && /no problem found/.test(sentence) ? [sentence] : []),
    ...results
      .filter((one) => one.status === 'pass' && one.findings.length + one.obstacles.length > 0)
      .map(({ check }) => `${check} passes and has findings`),
    ...twice(results.map(({ check }) => check)).map((check) => `${check} is judged twice`),
  ];
};

/** Checks of servers that do not give what others give. */
const apart: readonly string[] = [
  'delegation-alike',
  'delegation-out-of-step',
  'delegation-lame',
  'delegation-silent',
  'delegation-tcp',
];

/** A host without an address is no server that could differ; the others gave all records in some way. */
const isNoDifference = ({ message }: Finding): boolean =>
  /there is no such host|answers over TCP only|if the name has capital letters/.test(message);

/** "All name servers serve the same records", beside one that does not. */
const agreementFaults = (report: DomainReport): readonly string[] => {
  const differing = failing(report)
    .filter((one) => apart.includes(one.check) && !one.findings.every(isNoDifference))
    .map(({ check }) => check);
  const agreed = report.results.filter(
    ({ check, status }) => check === 'delegation-out-of-step' && status === 'pass',
  );
  return agreed.length > 0 && differing.length > 0
    ? [`all name servers agree, but ${differing.join(', ')}`]
    : [];
};

/** Verify is never safe beside FAIL, nor beside a required area that is not judged. */
const verifyFaults = (report: DomainReport): readonly string[] => {
  if (report.verify?.state !== 'yes') return [];
  const open = report.results.filter(
    ({ area, status, severity }) =>
      severity === 'error' &&
      requiredAreas.some((one) => one === area) &&
      (status === 'fail' || status === 'inconclusive'),
  );
  return [
    ...(report.verdict === 'fail' ? ['Verify: yes, beside FAIL'] : []),
    ...open.map(({ check, status }) => `Verify: yes, and ${check} is ${status}`),
  ];
};

/** All records that anybody gave, aliases and the DNAME records behind them included. */
const seenLines = (answers: readonly Answer[]): ReadonlySet<string> =>
  new Set(
    answers.flatMap((answer) => {
      const chain = answer.chain.flatMap(({ owner, rdata }) =>
        toRecordLines(owner, 'CNAME', rdata),
      );
      const dnames = (answer.proof ?? []).flatMap((set) =>
        isSetOf(set, 'DNAME') ? toRecordLines(set.owner, 'DNAME', set.rdata) : [],
      );
      const own =
        answer.kind === 'found'
          ? answer.set.rdata.map((one) => ({
              owner: answer.set.owner,
              type: answer.set.type,
              rdata: presentRData(answer.set.type, one),
            }))
          : [];
      return [...chain, ...dnames, ...own].map(lineOf);
    }),
  );

/** Records of which a name has one at most, by what they are. */
const soleKind = ({ type, rdata }: RecordLine): string | undefined => {
  if (type === 'CNAME') return 'CNAME';
  return type === 'TXT' ? /^"v=(?:spf1|DMARC1)(?=[ ;"])/.exec(rdata)?.[0] : undefined;
};

/** The fixes of one report against each other and against what is published. */
const fixFaults = (report: DomainReport): readonly string[] => {
  const fixes = findings(report).map(({ fix }) => fix);
  const publish = fixes.flatMap((fix) => fix.publish ?? []);
  const remove = fixes.flatMap((fix) => fix.remove ?? []);
  const removed = new Set(remove.map(lineOf));
  const seen = seenLines(report.evidence.answers);
  const sole = new Map<string, Set<string>>();
  for (const line of publish) {
    const kind = soleKind(line);
    if (kind === undefined) continue;
    const place = `${kind} at ${line.owner}`;
    sole.set(place, (sole.get(place) ?? new Set()).add(line.rdata));
  }
  return [
    ...publish
      .map(lineOf)
      .filter((line) => removed.has(line))
      .map((line) => `to publish and to remove: ${line}`),
    ...[...sole]
      .filter(([, data]) => data.size > 1)
      .map(([place, data]) => `different ones to publish: ${place}: ${[...data].join(' | ')}`),
    ...[...removed]
      .filter((line) => !seen.has(line) && !line.startsWith('*'))
      .map((line) => `to remove, but nobody gave it: ${line}`),
  ];
};

/** Checks that fail only if receivers cannot tell iCloud's mail from forged mail by SPF, or by anything. */
const passing: ReadonlySet<string> = new Set([
  'spf-present',
  'spf-single',
  'spf-icloud',
  'dmarc-alignment',
]);

/** "iCloud's mail passes", beside the finding that it does not. */
const mailFaults = (report: DomainReport): readonly string[] => {
  const fails = failing(report).filter(({ check }) => passing.has(check));
  const claims = findings(report).filter(({ fix }) => /iCloud's mail passes/.test(fix.text));
  return claims.flatMap(({ message }) =>
    fails.map(({ check }) => `iCloud's mail passes, but ${check} fails: ${message}`),
  );
};

/** One cause once; and where the domain does not exist, nothing else is wrong with it. */
const causeFaults = (report: DomainReport): readonly string[] => {
  const gone = failing(report).some(({ check }) => check === 'delegation-present');
  const others = failing(report).filter(
    ({ check, severity }) => severity === 'error' && check !== 'delegation-present',
  );
  return [
    ...twice(findings(report).map(({ message }) => message)).map((text) => `said twice: ${text}`),
    ...(gone ? others.map(({ check }) => `the domain does not exist, and ${check} fails`) : []),
  ];
};

/** A skip leaves what it saw to others: if all of these pass, the report tells it nowhere. */
const deferralFaults = ({ results }: DomainReport): readonly string[] => {
  const passed = new Set(
    results.filter(({ status }) => status === 'pass').map(({ check }) => check),
  );
  return results
    .filter(
      ({ status, deferTo = [] }) =>
        status === 'skipped' && deferTo.length > 0 && deferTo.every((check) => passed.has(check)),
    )
    .map(({ check, because }) => `${check} is skipped: ${because}, which passes`);
};

/** Every contradiction within the report, in words; none if it has none. */
export const findContradictions = (report: DomainReport): readonly string[] => [
  ...verdictFaults(report),
  ...agreementFaults(report),
  ...verifyFaults(report),
  ...fixFaults(report),
  ...mailFaults(report),
  ...causeFaults(report),
  ...deferralFaults(report),
];
