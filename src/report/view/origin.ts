/** Where, when and with what a report was made, who was asked, and whether it was interrupted. */
import type { Answer } from '../../model/dns/dns.ts';
import type { Report, ReportVantage } from '../../model/report.ts';
import { resolverName } from './asked.ts';
import { timeTaken } from '../../model/text/duration.ts';
import { counted, few, listed } from '../../model/text/wording.ts';
import { dnsName, isWithin } from '../../model/dns/domain-name.ts';
import { plainText } from './plain-text.ts';
import { portsOnly } from './verdict.ts';

/** Whether a name server was asked, of the domain or of a zone above it. */
const wasAsked = (answer: Answer): boolean =>
  (answer.vantage === 'authoritative' || answer.vantage === 'parent') &&
  (answer.kind !== 'failed' || answer.failure.attempts.length > 0);

const askedWords = ({ vantage, domains }: Report): string => {
  const { authoritative, resolvers } = vantage;
  const answers = domains.flatMap(({ evidence }) => evidence.answers);
  const files = new Set(
    answers.filter(({ transport }) => transport === 'file').map(({ server }) => plainText(server)),
  );
  const named = resolvers.map((resolver) => plainText(resolverName(resolver)));
  const referees = answers.filter(({ vantage }) => vantage === 'referee');
  const asked = [...named, ...new Set(referees.map(({ server }) => plainText(server)))];
  const others = listed(asked, 5) || 'no resolver';
  if (files.size > 0)
    return `Read: ${few([...files], 5).join(', ')}. ${named.length > 0 ? `Asked for everything else: ${others}` : 'Nothing else was looked up'}.`;
  // Servers of others' names are asked too, to confirm what a resolver says of them.
  const own = domains.flatMap(({ domain, evidence }) =>
    evidence.answers.filter(
      ({ kind, question }) => kind !== 'failed' && isWithin(question.name, dnsName(domain)),
    ),
  );
  const heard = own.some(({ vantage }) => vantage === 'authoritative');
  if (authoritative && (heard || domains.length === 0))
    return `Asked: each domain's own name servers; ${others}.`;
  // None of them answered for the zone, or there is no zone, but they were asked.
  if (authoritative && answers.some(wasAsked))
    return `Asked: name servers from the root down; ${others}.`;
  const caveat =
    own.length === 0 || domains.every(portsOnly) ? '' : ', so answers may come from a cache';
  return `Asked: ${others} only${caveat}.`;
};

const portWords = ({ ports, ci }: ReportVantage): string => {
  if (!ports) return ' Mail ports were not tested.';
  return ci ? " Port results are for this CI runner's network, not for yours." : '';
};

/** How much of the audit was done before it was interrupted; empty if it ended by itself. */
export const interruptedSentence = ({ interrupted }: Pick<Report, 'interrupted'>): string => {
  if (interrupted === undefined) return '';
  const { done, of } = interrupted;
  const all = of === undefined ? 'the domains' : counted(of, 'domain');
  return `Interrupted: only ${done} of ${all} audited.`;
};

/** `2026-11-23 22:53:07 UTC`. */
export const timeOfRun = (startedAt: string): string =>
  plainText(startedAt).replace(/^(\S{10})T([\d:]{8}).*Z$/, '$1 $2 UTC');

/** Where, when and with what the report was made, a paragraph each. */
export const originParagraphs = (report: Report): readonly string[] => {
  const { vantage, tool, requirements, startedAt, durationMs } = report;
  const where = vantage.ci ? 'a CI runner' : 'this computer';
  const reach = listed(vantage.families.map((family) => `IPv${family}`)) || 'no network';
  const when = timeOfRun(startedAt);
  const interrupted = interruptedSentence(report);
  return [
    ...(interrupted === '' ? [] : [interrupted]),
    `Checked from ${where} (${plainText(vantage.platform)}, ${reach}), ${when}, in ${timeTaken(durationMs)}. ${askedWords(report)}${portWords(vantage)}`,
    `${plainText(tool.name)} ${plainText(tool.version)} on Node ${plainText(vantage.node).replace(/^v/, '')}; Apple's requirements as of ${plainText(requirements.revision)}, ${plainText(requirements.source).replace('https://', '')}.`,
  ];
};
