import { isWithin } from '../../model/dns/domain-name.ts';
import type { Delegated, View, Views } from '../../model/dns/delegation.ts';
import type { Context, Finding } from '../../model/check.ts';
import { crossCheckAnswer } from '../../record/answer-comparison.ts';
import { serversNotAsked } from '../known-delegation.ts';
import { isResolved, isUnresolved } from '../server-gaps.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import {
  areAllPrivate,
  serversInState,
  isIntercepted,
  listedServers,
  describeServer,
  needsViews,
  nothingFound,
  questionsOfMail,
  serverState,
  withHeardAnswers,
} from '../server-state.ts';
import { findDiscrepancies, describeResolver, describeAnswer } from './discrepancy.ts';

/** The resolver that was asked over HTTPS instead of the name servers, and whether it answered. */
const findCrossCheck = (views: readonly View[]) => {
  const [answered] = views.flatMap((view) => crossCheckAnswer(view)?.server ?? []);
  const answers = views.flatMap((view) => view.answers);
  return { answered, asked: answers.find(({ vantage }) => vantage === 'referee')?.server };
};

const describeSource = ({ zone }: Delegated, all: Views): string => {
  const { views } = all;
  const { answered, asked } = findCrossCheck(views);
  if (answered !== undefined)
    return `the records in this report are from ${answered} over HTTPS, possibly from its cache`;
  const silent = asked === undefined ? '' : `${asked} does not answer over HTTPS either; `;
  const isKnown = views.some(
    ({ question }) => isWithin(question.name, zone) && isResolved(question, all),
  );
  if (!isKnown) return `${silent}no resolver gives any of the domain's records`;
  return `${silent}the records in this report are from resolvers, possibly from a cache`;
};

/** How resolvers differ from the referee, where no name server shows which is right. */
const describeDifferences = (views: readonly View[]): readonly string[] =>
  findDiscrepancies(views)
    .filter(({ published, crossChecked }) => !published && crossChecked !== undefined)
    .map(
      ({ question: { name, type }, server, answer, crossChecked }) =>
        `${name} ${type}: ${describeResolver(server)} says ${describeAnswer(answer)}, ${crossChecked?.server} says ${crossChecked && describeAnswer(crossChecked)}`,
    );

const isAboveHeard = ({ parent }: Delegated): boolean =>
  parent?.answers.some(({ kind }) => kind !== 'failed') === true;

/** Whether the name servers are most likely down: nothing here blocks others', and resolvers fail too. */
const areDown = (context: Context, delegation: Delegated, views: Views): boolean =>
  isAboveHeard(delegation) &&
  questionsOfMail(context).every((question) => isUnresolved(question, views));

const askHost = {
  text: 'Most likely they are down: ask your DNS host. To rule out this network, run the audit again on another one.',
};

const toFinding = (delegation: Delegated, message: string, all: Views): Finding => ({
  message: `${message}; ${describeSource(delegation, all)}`,
  subject: { name: delegation.zone, type: 'NS' },
  observed: [
    ...listedServers(delegation).map(
      (server) => `${describeServer(server)}: ${serverState(server)}`,
    ),
    ...describeDifferences(all.views),
  ],
  fix: {
    text: `To see what is published, run the audit again on another network or without a VPN.${findCrossCheck(all.views).asked === undefined ? ' A resolver over HTTPS gets around most filters: --resolver https://1.1.1.1/dns-query' : ''}`,
  },
});

export default defineCheck({
  id: 'resolver-reach',
  area: 'resolver',
  title: "The domain's name servers can be reached from here",
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 1034 §4.3.2'],
  docs: {
    why: "Only the name servers themselves show for certain what is published. Many networks block questions to them, or answer in their place; that is not the domain's fault. Something that answers in place of every name server and never contradicts itself can't be told from them. To find it, compare with a resolver over HTTPS.",
    fix: 'Run the audit again on another network, or ask a resolver over HTTPS.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent: !timeout\n; at each: !timeout',
  },
  needs: needsViews,
  judge({ delegation: found, views: all }, context) {
    if (found.kind !== 'delegated') return serversNotAsked;
    const delegation = withHeardAnswers(found, all);
    const { zone, parent } = delegation;
    if (isIntercepted(delegation))
      return fail(
        toFinding(
          delegation,
          `Something on this network answers instead of the name servers of ${zone}`,
          all,
        ),
      );
    if (areAllPrivate(delegation))
      return skipped('nobody outside can reach its name servers', {
        deferTo: ['delegation-answers'],
      });
    const answering = serversInState(delegation, 'serves', 'lame', 'garbled');
    if (answering.length > 0) return pass(...answering.map(describeServer));
    const finding = toFinding(
      delegation,
      isAboveHeard(delegation)
        ? `No name server of ${zone} answers this computer, although those of ${parent?.zone} do`
        : `No name server of ${zone} answers this computer; a firewall may be blocking port 53`,
      all,
    );
    return fail(
      areDown(context, delegation, all)
        ? { ...finding, consequence: nothingFound, fix: askHost }
        : finding,
    );
  },
});
