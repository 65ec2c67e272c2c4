import type { Context, Finding } from '../../model/check.ts';
import type { Delegated, NameServer, Views } from '../../model/dns/delegation.ts';
import { type DnsName, questionKey } from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { ask } from '../../model/need.ts';
import { groupedBy, isNonEmpty, type NonEmpty } from '../../model/non-empty.ts';
import { allOf, listed } from '../../model/text/wording.ts';
import { observedDelegation } from '../known-delegation.ts';
import { defineCheck, fail, failIfAny, pass, unsettled } from '../define-check.ts';
import {
  areAllPrivate,
  isCutOff,
  nothingFound,
  serversInState,
  listedServers,
  describePrivateServer,
  describeServer,
  hasSpecialAddress,
  publicAddressRemedy,
  needsViews,
  questionsOfMail,
  serverState,
  describeLameAnswer,
} from '../server-state.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { lookUpHostRecords } from './host-records.ts';
import { answerOverTcp, areAllDeaf, describeWay, type Gap, gapsToldBy } from '../server-gaps.ts';

/** All servers serve the zone, and none answers these questions, which are of one type. */
const toFinding = (gaps: NonEmpty<Gap>): Finding => {
  const { question } = gaps[0].answer;
  const names = [...new Set(gaps.map(({ answer }) => questionKey(answer.question)))];
  const servers = new Set(gaps.map(({ server }) => server)).size;
  const ways = gaps.map((gap) => `${describeServer(gap.server)}: ${describeWay(gap)}`);
  return {
    message: `No name server answers for ${listed(names)}, so nobody can look ${names.length === 1 ? 'it' : 'them'} up`,
    subject: question,
    consequence: `no name server gives its ${question.type} records`,
    observed: [...new Set(ways)],
    fix: {
      text: gaps.every(({ cause }) => cause === 'tcp')
        ? answerOverTcp
        : `Ask your DNS host why ${servers === 1 ? 'its name server does' : `${allOf(servers)} its name servers do`} not answer for ${listed(names)}, although they answer other questions.`,
    },
  };
};

const setServers =
  'Look up which name servers your DNS host gives you, and set exactly these at your registrar.';

const checkZone = 'check at the DNS host that the zone still exists and is paid for.';

/** Where no name server answers for the zone: its servers, their addresses, or the zone itself. */
const chooseRemedy = (servers: readonly NameServer[], known: Delegated): string => {
  const records = lookUpHostRecords(servers, known);
  const inZone = servers.every(({ host }) => isWithin(host, known.zone));
  const steps = inZone && records !== undefined ? [] : [setServers];
  return [...steps, records, `If all is set so, ${checkZone}`]
    .filter((step) => step !== undefined)
    .join(' ');
};

const deafFinding = (zone: DnsName, servers: readonly NameServer[]): Finding => ({
  message: `No name server of ${zone} answers over UDP, which resolvers use first, so its records can't be found`,
  subject: { name: zone, type: 'NS' },
  consequence: nothingFound,
  observed: servers.map((server) => `${describeServer(server)}: answers over TCP only`),
  fix: { text: 'Ask your DNS host to answer over UDP on port 53 too.' },
});

/** Why a server that is not silent does not serve the zone, as a clause. */
const describeFault = (server: NameServer): string =>
  serverState(server) === 'private'
    ? `it ${hasSpecialAddress(server.address)}`
    : describeLameAnswer(server);

const privateFinding = ({ zone, homeless }: Delegated, servers: NonEmpty<NameServer>): Finding => ({
  message: `Nobody outside can reach any name server of ${zone}, so its records can't be found: ${describePrivateServer(servers[0])}`,
  subject: { name: zone, type: 'NS' },
  consequence: nothingFound,
  observed: [
    ...servers.map(describePrivateServer),
    ...homeless.map((host) => `${host}: there is no such host`),
  ],
  fix: { text: publicAddressRemedy(servers, zone) },
});

/** What none of the servers that serve the zone answers: one type of record, or anything over UDP. */
const findUnanswered = (context: Context, known: Delegated, views: Views): readonly Finding[] => {
  const open = gapsToldBy('delegation-answers', context, known, views);
  const byType = groupedBy(open, ({ answer }) => answer.question.type);
  const deaf = areAllDeaf(questionsOfMail(context), known, views)
    ? [deafFinding(known.zone, serversInState(known, 'serves'))]
    : [];
  return [...[...byType.values()].map(toFinding), ...deaf];
};

export default defineCheck({
  id: 'delegation-answers',
  area: 'delegation',
  title: "The domain's name servers answer for it",
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 1034 §4.2.1', 'RFC 1912 §2.8'],
  docs: {
    why: 'Resolvers ask the name servers that are set at the registrar. If none of them knows the zone, none of its records can be found.',
    fix: "Set your DNS host's name servers at the registrar, or create the zone at the DNS host that is set there.",
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns1.example.net: !refused\n; at ns2.example.net: !refused',
  },
  needs: needsViews,
  hints: (_, { domain }) => ({ mx: ask(domain.name, 'MX') }),
  judge({ delegation, views }, context, { mx }) {
    const known = observedDelegation(delegation, views);
    if (isSkipped(known)) return known;
    const servers = listedServers(known);
    const serving = serversInState(known, 'serves');
    const { zone, homeless } = known;
    if (serving.length > 0)
      return failIfAny(findUnanswered(context, known, views), pass(...serving.map(describeServer)));
    const open = servers.filter((server) => !['lame', 'private'].includes(serverState(server)));
    if (open.length > 0 || servers.length + homeless.length === 0) {
      // A firewall here is not the domain's fault, and resolvers elsewhere do get answers.
      if (mx !== undefined)
        return isCutOff(known)
          ? skipped('the name servers could not be reached from here', {
              deferTo: ['resolver-reach'],
            })
          : skipped('no name server that serves the zone could be reached from here', {
              deferTo: ['delegation-lame'],
            });
      const [first, ...more] = open.flatMap(({ soa }) =>
        soa.kind === 'failed' ? [soa.failure] : [],
      );
      return unsettled(
        first ?? { code: 'unreachable', detail: 'no name server has an address', attempts: [] },
        ...more,
      );
    }
    if (isNonEmpty(servers) && areAllPrivate(known)) return fail(privateFinding(known, servers));
    return fail({
      message: `None of the name servers of ${zone} answers for it, so its records can't be found`,
      subject: { name: zone, type: 'NS' },
      observed: [
        ...servers.map((server) => `${describeServer(server)}: ${describeFault(server)}`),
        ...homeless.map((host) => `${host}: there is no such host`),
      ],
      consequence: nothingFound,
      fix: { text: chooseRemedy(servers, known) },
    });
  },
});
