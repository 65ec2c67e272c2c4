/** The end of the text report: all domains at a glance, the mail ports, and where the report speaks from. */
import type { Severity } from '../../model/check.ts';
import type { Answer } from '../../model/dns/dns.ts';
import type { DomainReport, Report, ReportVantage, Verdict } from '../../model/report.ts';
import { apartFromPorts, digestOf } from '../view/group-results.ts';
import { dash, type Look, type Mark, marked, measure, paint, paragraph } from './layout.ts';
import { counted, duration, few, listed, plain, largest } from '../view/plain-text.ts';
import { departedOf, portsOnly, reachSentence, toneOf, verdictWords } from '../view/verdict.ts';

export const verdictMarks: { readonly [V in Verdict]: Mark } = {
  pass: 'pass',
  fail: 'error',
  inconclusive: 'unknown',
};

/** Where mail cannot be reached from here: told once, as the ports are the same for all domains. */
export const reachLines = (
  look: Look,
  domains: readonly DomainReport[],
  ci: boolean,
): readonly string[] => {
  const lost = domains.find((domain) => reachSentence(domain) !== undefined);
  if (lost?.portsVerdict === undefined) return [];
  const who = ci ? 'This CI runner' : 'This machine';
  const text = `${who}: ${verdictWords[lost.portsVerdict]} ${dash(look)} ${reachSentence(lost) ?? ''}.`;
  return marked(look, verdictMarks[lost.portsVerdict], text, 'bold');
};

/** What there is to say of the domain's records, in numbers; its mail ports apart. */
export const countsOf = (domain: DomainReport): string => {
  const { problems, warnings, unjudged } = digestOf(apartFromPorts(domain));
  const drifted = departedOf(domain)?.changes.length ?? 0;
  return [
    ...(problems.length > 0 ? [counted(problems.length, 'problem')] : []),
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
    ...(unjudged.length > 0 ? [`${unjudged.length} not judged`] : []),
    ...(drifted > 0 ? [`${counted(drifted, 'record')} drifted`] : []),
  ].join(', ');
};

/** `3 domains: 1 fail, 2 pass; live records of 1 depart from those accepted`. */
export const totals = (domains: readonly DomainReport[]): string => {
  const counts = (['fail', 'inconclusive', 'pass'] as const).flatMap((verdict) => {
    const count = domains.filter((domain) => domain.verdict === verdict).length;
    return count > 0 ? [`${count} ${verdict}`] : [];
  });
  if (counts.length === 0) return 'no domain';
  const departed = domains.filter((domain) => departedOf(domain) !== undefined).length;
  const drift = departed > 0 ? `; live records of ${departed} depart from those accepted` : '';
  return `${counted(domains.length, 'domain')}: ${counts.join(', ')}${drift}`;
};

/** A line for each domain, and how many there are of each verdict. */
export const tableLines = (
  look: Look,
  domains: readonly DomainReport[],
  failOn?: Severity | 'never',
): readonly string[] => {
  const names = domains.map(({ domain }) => plain(domain));
  const wordWidth = largest(domains.map(({ verdict }) => verdictWords[verdict].length));
  const nameWidth = largest(names.map((name) => name.length));
  const lines = domains.flatMap((domain, i) => {
    const name = names[i] ?? '';
    const counts = countsOf(domain);
    const said =
      counts === ''
        ? verdictWords[domain.verdict]
        : `${verdictWords[domain.verdict].padEnd(wordWidth)}  ${counts}`;
    const joined = `${name.padEnd(nameWidth)}  ${said}`;
    const fits = joined.length + 8 <= measure(look);
    // A padded line is not prose: wrapping it would lose its columns.
    const [first = '', ...rest] = fits ? [joined] : [name, `    ${said}`];
    return [
      ...marked(look, verdictMarks[toneOf(domain, failOn)], '').map((mark) => mark + first),
      ...rest,
    ];
  });
  return [...lines, '', ...paragraph(look, `${totals(domains)}.`)];
};

/** Whether the question went to a name server, above the domain or its own. */
const wasAsked = (answer: Answer): boolean =>
  (answer.vantage === 'authoritative' || answer.vantage === 'parent') &&
  (answer.kind !== 'failed' || answer.failure.attempts.length > 0);

const askedWords = ({ vantage, domains }: Report): string => {
  const { authoritative, resolvers } = vantage;
  const answers = domains.flatMap(({ evidence }) => evidence.answers);
  const files = new Set(
    answers.filter(({ transport }) => transport === 'file').map(({ server }) => plain(server)),
  );
  const named = resolvers.map((resolver) =>
    resolver === 'system' ? "this machine's resolver" : plain(resolver),
  );
  const referees = answers.filter(({ vantage }) => vantage === 'referee');
  const asked = [...named, ...new Set(referees.map(({ server }) => plain(server)))];
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
export const originLines = (look: Look, report: Report): readonly string[] => {
  const { vantage, tool, requirements, startedAt, durationMs } = report;
  const where = vantage.ci ? 'a CI runner' : 'this machine';
  const reach = listed(vantage.families.map((family) => `IPv${family}`)) || 'no network';
  const when = plain(startedAt).replace(/^(\S{10})T([\d:]{8}).*Z$/, '$1 $2 UTC');
  const interrupted = interruptedSentence(report);
  return [
    ...(interrupted === '' ? [] : paragraph(look, interrupted)),
    ...paragraph(
      look,
      `Seen from ${where} (${plain(vantage.platform)}, ${reach}), ${when}, in ${duration(durationMs)}. ${askedWords(report)}${portWords(vantage)}`,
    ),
    ...paragraph(
      look,
      `${plain(tool.name)} ${plain(tool.version)} on Node ${plain(vantage.node).replace(/^v/, '')}; Apple's requirements as of ${plain(requirements.revision)}, ${plain(requirements.source).replace('https://', '')}.`,
    ),
  ].map((line) => paint(look, 'dim', line));
};
