import type { Delegated, View } from '../../model/dns/delegation.ts';
import type { Finding } from '../../model/check.ts';
import { crossCheckAnswer } from '../../record/answer-comparison.ts';
import { unasked } from '../asked.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import {
  serversInState,
  isIntercepted,
  listedServers,
  describeServer,
  needsViews,
  serverState,
} from '../server-state.ts';
import { findDiscrepancies, describeResolver, describeAnswer } from './discrepancy.ts';

/** Who was asked over HTTPS in the name servers' place, and whether anybody answered. */
const findCrossCheck = (views: readonly View[]) => {
  const [heard] = views.flatMap((view) => crossCheckAnswer(view)?.server ?? []);
  const answers = views.flatMap((view) => view.answers);
  return { heard, asked: answers.find(({ vantage }) => vantage === 'referee')?.server };
};

const describeSource = (views: readonly View[]): string => {
  const { heard, asked } = findCrossCheck(views);
  if (heard !== undefined)
    return `what follows is what ${heard} says, asked over HTTPS, perhaps out of its cache`;
  const mute = asked === undefined ? '' : `${asked}, asked over HTTPS, does not answer either; `;
  return `${mute}what follows is what resolvers say, perhaps out of a cache`;
};

/** Where a resolver differs from the referee, and nobody can tell which of them is behind. */
const describeDifferences = (views: readonly View[]): readonly string[] =>
  findDiscrepancies(views)
    .filter(({ published, crossChecked }) => !published && crossChecked !== undefined)
    .map(
      ({ question: { name, type }, server, answer, crossChecked }) =>
        `${name} ${type}: ${describeResolver(server)} says ${describeAnswer(answer)}, ${crossChecked?.server} says ${crossChecked && describeAnswer(crossChecked)}`,
    );

const toFinding = (delegation: Delegated, message: string, views: readonly View[]): Finding => ({
  message: `${message}; ${describeSource(views)}`,
  subject: { name: delegation.zone, type: 'NS' },
  observed: [
    ...listedServers(delegation).map(
      (server) => `${describeServer(server)}: ${serverState(server)}`,
    ),
    ...describeDifferences(views),
  ],
  fix: {
    text: `To see what is published, run it again on another network or without VPN${findCrossCheck(views).asked === undefined ? '; a resolver that is asked over HTTPS gets around most filters: --resolver https://1.1.1.1/dns-query' : ''}.`,
  },
});

export default defineCheck({
  id: 'resolver-reach',
  area: 'resolver',
  title: "The domain's name servers can be asked from here",
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 1034 §4.3.2'],
  docs: {
    why: 'What is published is known for sure only from the name servers themselves. Many networks keep questions to them from leaving, or answer in their place: that is no fault of the domain.',
    fix: 'Run it again on another network, or ask a resolver over HTTPS.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent: !timeout\n; at each: !timeout',
  },
  needs: needsViews,
  judge({ delegation, views: { views } }) {
    if (delegation.kind !== 'delegated') return unasked;
    const { zone, parent } = delegation;
    if (isIntercepted(delegation))
      return fail(
        toFinding(
          delegation,
          `questions to the name servers of ${zone} are answered by something on this network`,
          views,
        ),
      );
    const heard = serversInState(delegation, 'serves', 'lame');
    if (heard.length > 0) return pass(...heard.map(describeServer));
    const above = parent?.answers.some(({ kind }) => kind !== 'failed') === true;
    return fail(
      toFinding(
        delegation,
        above
          ? `no name server of ${zone} answers this machine, though those of ${parent?.zone} do`
          : `no name server of ${zone} answers this machine, which may be a firewall that blocks port 53`,
        views,
      ),
    );
  },
});
