import type { Finding } from '../../model/check.ts';
import type { Delegated, NameServer } from '../../model/dns/delegation.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { ask } from '../../model/need.ts';
import { allOf } from '../../model/text/wording.ts';
import { observedDelegation } from '../known-delegation.ts';
import { defineCheck, fail, failIfAny, pass, unsettled } from '../define-check.ts';
import {
  serversInState,
  listedServers,
  describeServer,
  needsViews,
  questionsOfMail,
  serverState,
  describeLameAnswer,
} from '../server-state.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { lookUpHostRecords } from './host-records.ts';
import { areAllDeaf, describeWay, findOpenQuestions, type OpenQuestion } from '../server-gaps.ts';

const overTcp =
  'Ask your DNS host to answer over TCP on port 53. Until then, delete unused records at this name, so that the answer gets shorter.';

/** All servers serve the zone, and none gives this answer. */
const toFinding = ({ question: { name, type }, gaps }: OpenQuestion): Finding => ({
  message: `No name server answers for ${name} ${type}, so nobody can look it up`,
  subject: { name, type },
  consequence: `no name server gives its ${type} records`,
  observed: gaps.map((gap) => `${describeServer(gap.server)}: ${describeWay(gap)}`),
  fix: {
    text: gaps.every(({ cause }) => cause === 'tcp')
      ? overTcp
      : `Ask your DNS host why ${gaps.length === 1 ? 'its name server does' : `${allOf(gaps.length)} its name servers do`} not answer for ${type} records, although they answer other questions.`,
  },
});

const nothingFound = "none of the domain's records can be found";

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
    if (serving.length > 0) {
      const questions = questionsOfMail(context);
      const deaf = areAllDeaf(questions, known, views) ? [deafFinding(zone, serving)] : [];
      return failIfAny(
        [...findOpenQuestions(questions, known, views).map(toFinding), ...deaf],
        pass(...serving.map(describeServer)),
      );
    }
    const open = servers.filter((server) => serverState(server) !== 'lame');
    if (open.length > 0 || servers.length + homeless.length === 0) {
      // A firewall here is not the domain's fault, and resolvers elsewhere do get answers.
      if (mx !== undefined)
        return skipped('the name servers could not be reached from here', {
          deferTo: ['resolver-reach'],
        });
      const [first, ...more] = open.flatMap(({ soa }) =>
        soa.kind === 'failed' ? [soa.failure] : [],
      );
      return unsettled(
        first ?? { code: 'unreachable', detail: 'no name server has an address', attempts: [] },
        ...more,
      );
    }
    return fail({
      message: `None of the name servers of ${zone} answers for it, so its records can't be found`,
      subject: { name: zone, type: 'NS' },
      observed: [
        ...servers.map((server) => `${describeServer(server)}: ${describeLameAnswer(server)}`),
        ...homeless.map((host) => `${host}: there is no such host`),
      ],
      consequence: nothingFound,
      fix: { text: chooseRemedy(servers, known) },
    });
  },
});
