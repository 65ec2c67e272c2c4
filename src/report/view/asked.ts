/** Which servers the subject of a finding was asked of, in words. */
import type { Finding } from '../../model/check.ts';
import type { Answer } from '../../model/dns/dns.ts';
import type { Evidence } from '../../model/report.ts';
import { listed } from '../../model/text/wording.ts';
import { plainText } from './plain-text.ts';

/** A resolver as people call it, not escaped; in a report the computer's own is `system`. */
export const resolverName = (server: string): string =>
  server === 'system' ? "this computer's resolver" : server;

const serverWords = ({ vantage, server, transport }: Answer): string => {
  if (transport === 'file') return plainText(server);
  if (server === 'system') return resolverName(server);
  if (vantage === 'referee') return `the public resolver ${plainText(server)}`;
  const role = vantage === 'authoritative' || vantage === 'parent' ? 'name server' : 'resolver';
  return `${role} ${plainText(server)}`;
};

const questionKey = (name: string, type: string): string => `${type} ${name}`;

/** The answers by their question, sorted once for all findings. */
const answersByQuestion = new WeakMap<
  Evidence['answers'],
  ReadonlyMap<string, readonly Answer[]>
>();

const answersTo = (answers: Evidence['answers'], name: string, type: string): readonly Answer[] => {
  const known = answersByQuestion.get(answers);
  if (known !== undefined) return known.get(questionKey(name, type)) ?? [];
  const byQuestion = new Map<string, Answer[]>();
  for (const answer of answers) {
    const key = questionKey(answer.question.name, answer.question.type);
    const same = byQuestion.get(key);
    if (same === undefined) byQuestion.set(key, [answer]);
    else same.push(answer);
  }
  answersByQuestion.set(answers, byQuestion);
  return byQuestion.get(questionKey(name, type)) ?? [];
};

/** One at a private address was not asked. */
const isFailedServer = (answer: Answer): boolean =>
  answer.vantage === 'authoritative' &&
  answer.kind === 'failed' &&
  answer.failure.code !== 'not-public' &&
  answer.failure.attempts.length > 0;

/** Which servers the finding's subject was asked of. */
export const describeAsked = (
  { subject }: Finding,
  { answers, probes }: Evidence,
): string | undefined => {
  const { name, type } = subject;
  if (type === 'TCP') {
    const tried = probes.filter(({ endpoint }) => endpoint.host === name);
    const places = tried.map(({ endpoint, addresses }) => {
      const where = addresses.map(({ address }) => plainText(address));
      return `${plainText(endpoint.host)}:${endpoint.port} at ${listed(where, 4) || 'no address'}`;
    });
    return places.length > 0 ? listed(places) : undefined;
  }
  const all = answersTo(answers, name, type);
  const known = all.filter(({ kind, unchecked }) => kind !== 'failed' && !unchecked);
  const refereed = known.filter(({ vantage }) => vantage === 'referee');
  const published = known.filter(
    ({ vantage, flags }) =>
      vantage === 'authoritative' && (refereed.length === 0 || flags?.aa !== false),
  );
  // The finding may be about a name server that does not answer as the others do.
  const failed = published.length > 0 ? all.filter(isFailedServer) : [];
  const asked = [[...published, ...failed], refereed, known].find(({ length }) => length > 0) ?? [];
  const servers = [...new Set(asked.map(serverWords))];
  return servers.length > 0
    ? `${plainText(name)} ${plainText(type)} from ${listed(servers, 4)}`
    : undefined;
};
