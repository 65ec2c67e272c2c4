/** The end of the text report: all domains at a glance, the mail ports, and where the report speaks from. */
import type { Severity } from '../../model/check.ts';
import type { Answer } from '../../model/dns/dns.ts';
import { timeTaken } from '../../model/duration.ts';
import type { DomainReport, Report, ReportVantage, Verdict } from '../../model/report.ts';
import { counted, few, listed } from '../../model/wording.ts';
import { apartFromPorts, digestReport } from '../view/group-results.ts';
import {
  dash,
  type TextStyle,
  type Mark,
  markedLines,
  proseWidth,
  paint,
  wrapParagraph,
} from './layout.ts';
import { plainText, largest } from '../view/plain-text.ts';
import {
  findLiveDrift,
  portsOnly,
  reachabilitySentence,
  reportTone,
  verdictWords,
} from '../view/verdict.ts';

export const verdictMarks: { readonly [V in Verdict]: Mark } = {
  pass: 'pass',
  fail: 'error',
  inconclusive: 'unknown',
};

/** Where mail cannot be reached from here: told once, as the ports are the same for all domains. */
export const reachabilityLines = (
  style: TextStyle,
  domains: readonly DomainReport[],
  ci: boolean,
): readonly string[] => {
  const lost = domains.find((domain) => reachabilitySentence(domain) !== undefined);
  if (lost?.portsVerdict === undefined) return [];
  const who = ci ? 'This CI runner' : 'This machine';
  const text = `${who}: ${verdictWords[lost.portsVerdict]} ${dash(style)} ${reachabilitySentence(lost) ?? ''}.`;
  return markedLines(style, verdictMarks[lost.portsVerdict], text, 'bold');
};

/** What there is to say of the domain's records, in numbers; its mail ports apart. */
export const describeCounts = (domain: DomainReport): string => {
  const { problems, warnings, unjudged } = digestReport(apartFromPorts(domain));
  const drifted = findLiveDrift(domain)?.changes.length ?? 0;
  return [
    ...(problems.length > 0 ? [counted(problems.length, 'problem')] : []),
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
    ...(unjudged.length > 0 ? [`${unjudged.length} not judged`] : []),
    ...(drifted > 0 ? [`${counted(drifted, 'record')} drifted`] : []),
  ].join(', ');
};

/** `3 domains: 1 fail, 2 pass; live records of 1 depart from those accepted`. */
export const describeTotals = (domains: readonly DomainReport[]): string => {
  const counts = (['fail', 'inconclusive', 'pass'] as const).flatMap((verdict) => {
    const count = domains.filter((domain) => domain.verdict === verdict).length;
    return count > 0 ? [`${count} ${verdict}`] : [];
  });
  if (counts.length === 0) return 'no domain';
  const liveDrift = domains.filter((domain) => findLiveDrift(domain) !== undefined).length;
  const drift = liveDrift > 0 ? `; live records of ${liveDrift} depart from those accepted` : '';
  return `${counted(domains.length, 'domain')}: ${counts.join(', ')}${drift}`;
};

/** A line for each domain, and how many there are of each verdict. */
export const tableLines = (
  style: TextStyle,
  domains: readonly DomainReport[],
  failOn?: Severity | 'never',
): readonly string[] => {
  const names = domains.map(({ domain }) => plainText(domain));
  const wordWidth = largest(domains.map(({ verdict }) => verdictWords[verdict].length));
  const nameWidth = largest(names.map((name) => name.length));
  const lines = domains.flatMap((domain, i) => {
    const name = names[i] ?? '';
    const counts = describeCounts(domain);
    const said =
      counts === ''
        ? verdictWords[domain.verdict]
        : `${verdictWords[domain.verdict].padEnd(wordWidth)}  ${counts}`;
    const joined = `${name.padEnd(nameWidth)}  ${said}`;
    const fits = joined.length + 8 <= proseWidth(style);
    // A padded line is not prose: wrapping it would lose its columns.
    const [first = '', ...rest] = fits ? [joined] : [name, `    ${said}`];
    return [
      ...markedLines(style, verdictMarks[reportTone(domain, failOn)], '').map(
        (mark) => mark + first,
      ),
      ...rest,
    ];
  });
  return [...lines, '', ...wrapParagraph(style, `${describeTotals(domains)}.`)];
};

/** Whether the question went to a name server, above the domain or its own. */
const wasAsked = (answer: Answer): boolean =>
  (answer.vantage === 'authoritative' || answer.vantage === 'parent') &&
  (answer.kind !== 'failed' || answer.failure.attempts.length > 0);

const askedWords = ({ vantage, domains }: Report): string => {
  const { authoritative, resolvers } = vantage;
  const answers = domains.flatMap(({ evidence }) => evidence.answers);
  const files = new Set(
    answers.filter(({ transport }) => transport === 'file').map(({ server }) => plainText(server)),
  );
  const named = resolvers.map((resolver) =>
    resolver === 'system' ? "this machine's resolver" : plainText(resolver),
  );
  const referees = answers.filter(({ vantage }) => vantage === 'referee');
  const asked = [...named, ...new Set(referees.map(({ server }) => plainText(server)))];
  const others = listed(asked, 5) || 'no resolver';
  if (files.size > 0)
    return `Read: ${few([...files], 5).join(', ')}. Asked for all else: ${named.length > 0 ? others : 'nobody'}.`;
  const heard = answers.some(
    ({ vantage, kind }) => vantage === 'authoritative' && kind !== 'failed',
  );
  if (authoritative && (heard || domains.length === 0))
    return `Asked: each domain's own name servers; ${others}.`;
  // Nobody there answered for the zone, or there is no zone: still it was they who were asked.
  if (authoritative && answers.some(wasAsked))
    return `Asked: the name servers from the root down; ${others}.`;
  const caveat = domains.every(portsOnly) ? '' : '; what it says may come from a cache';
  return `Asked: ${others} only${caveat}.`;
};

const portWords = ({ ports, ci }: ReportVantage): string => {
  if (!ports) return ' Mail ports were not tried.';
  return ci ? ' What is said of ports holds for the network of this CI runner, not for yours.' : '';
};

/** That the report does not hold all that was asked for; empty where it does. */
export const interruptedSentence = ({ interrupted }: Pick<Report, 'interrupted'>): string => {
  if (interrupted === undefined) return '';
  const { done, of } = interrupted;
  const all = of === undefined ? 'the domains' : counted(of, 'domain');
  return `Interrupted: this report holds ${done} of ${all}; the others were not audited.`;
};

/** Where, when and with what the report was made. */
export const originLines = (style: TextStyle, report: Report): readonly string[] => {
  const { vantage, tool, requirements, startedAt, durationMs } = report;
  const where = vantage.ci ? 'a CI runner' : 'this machine';
  const reach = listed(vantage.families.map((family) => `IPv${family}`)) || 'no network';
  const when = plainText(startedAt).replace(/^(\S{10})T([\d:]{8}).*Z$/, '$1 $2 UTC');
  const interrupted = interruptedSentence(report);
  return [
    ...(interrupted === '' ? [] : wrapParagraph(style, interrupted)),
    ...wrapParagraph(
      style,
      `Seen from ${where} (${plainText(vantage.platform)}, ${reach}), ${when}, in ${timeTaken(durationMs)}. ${askedWords(report)}${portWords(vantage)}`,
    ),
    ...wrapParagraph(
      style,
      `${plainText(tool.name)} ${plainText(tool.version)} on Node ${plainText(vantage.node).replace(/^v/, '')}; Apple's requirements as of ${plainText(requirements.revision)}, ${plainText(requirements.source).replace('https://', '')}.`,
    ),
  ].map((line) => paint(style, 'dim', line));
};
