/** What to try where something could not be looked up, by why. */
import type { FailureCode } from '../../model/dns/dns.ts';
import { isExhausted, isForbidden } from '../../model/errno.ts';
import { signInAdvice } from '../../model/text/network-sign-in.ts';

export const askAnotherResolver = 'Ask another resolver: --resolver 9.9.9.9';
export const goOnline = `Check that this computer is online and that no firewall blocks DNS (port 53). ${askAnotherResolver}`;

export const remedies: { readonly [C in FailureCode]: string } = {
  timeout: goOnline,
  unreachable: goOnline,
  servfail: `The domain's name servers or its DNSSEC may be broken: ask its DNS host. ${askAnotherResolver}`,
  refused:
    "That server doesn't serve this name, or not to this network. Check that your registrar lists your DNS host's name servers.",
  rcode: askAnotherResolver,
  malformed:
    'Something on the network may answer instead of it. Ask over HTTPS: --resolver https://1.1.1.1/dns-query',
  'too-long':
    'Delete the records that nobody needs from that name. With more than 100 of one type, some resolvers give no answer at all.',
  unsupported: askAnotherResolver,
  deadline: 'Allow more time: --timeout 60',
  isolated:
    'Check that this computer is online: an offline resolver may say that no name exists. If it is online, ask another resolver: --resolver 9.9.9.9',
  intercepted: `${signInAdvice}. To get around it, ask over HTTPS: --referee https://1.1.1.1/dns-query`,
  unconfirmed:
    "The name's own servers could not be asked. Ask a second resolver too: --referee https://1.1.1.1/dns-query",
  'not-public': 'To audit a closed network, allow such addresses: --allow-private',
  local: goOnline,
  unrecorded: 'Record again: --record FILE',
  unknown: 'Check again with a file that holds the value, or check the live domain.',
};

export const otherResolver = 'with resolvers: 9.9.9.9 (--resolver 9.9.9.9 on the command line)';
const letRunnerAsk =
  'On a self-hosted runner, check that its firewall and its resolver let DNS queries out (port 53, UDP and TCP)';
export const askForRunner = `${letRunnerAsk}. Otherwise, run the job again, or ask another resolver ${otherResolver}.`;

/** On a CI runner nobody can open a page or change the network, and options are inputs. */
export const runnerRemedies: { readonly [C in FailureCode]?: string } = {
  timeout: askForRunner,
  unreachable: askForRunner,
  servfail: `The domain's name servers or its DNSSEC may be broken: ask its DNS host. Or ask another resolver ${otherResolver}.`,
  rcode: `Ask another resolver ${otherResolver}.`,
  unsupported: `Ask another resolver ${otherResolver}.`,
  malformed:
    "Something on the runner's network may answer instead of it. Ask over HTTPS with resolvers: https://1.1.1.1/dns-query (--resolver on the command line).",
  deadline: 'Allow more time with timeout: 60 (--timeout 60 on the command line).',
  isolated: `${letRunnerAsk}. A resolver without a way to the internet may say that no name exists.`,
  intercepted: `${letRunnerAsk}. To get around it, ask over HTTPS with referee: https://1.1.1.1/dns-query (--referee on the command line).`,
  unconfirmed:
    "The name's own servers could not be asked. Ask a second resolver too, with referee: https://1.1.1.1/dns-query (--referee on the command line).",
  local: askForRunner,
  'not-public':
    'To audit a closed network, set allow-private: true (--allow-private on the command line).',
};

/** What to try where this computer, by this error, could not or would not connect; `undefined`: as without a network. */
export const localRemedy = (errno: string | undefined, ci: boolean): string | undefined => {
  const limit = ci ? "the runner's limit of open files" : 'the limit of open files';
  const others = ci ? 'run less beside it' : 'close other programs';
  if (isExhausted(errno))
    return `The network is not the cause. Raise ${limit} (ulimit -n), or ${others}.`;
  return isForbidden(errno)
    ? 'Allow this program to connect: a firewall or sandbox on this computer forbids it.'
    : undefined;
};
