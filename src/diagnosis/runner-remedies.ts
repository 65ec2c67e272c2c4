/** What to do about each cause on a CI runner: nobody sits there who could open a page, turn off a program or take a phone. */
import { appleHelpPages, mailServers } from '../icloud/mail-settings.ts';
import { passwordStep } from '../icloud/password-rules.ts';
import type { CauseId } from '../model/mail/diagnosis.ts';
import type { RemedyContext, Step } from './steps.ts';

const hosts = `${mailServers.imap.host} and ${mailServers.smtp.host}`;

const runAgain = 'Run the job again: a hosted runner is another machine each time.';
const leaveOut =
  "If the runner doesn't need iCloud Mail, leave the mail ports out: ports: false in the Action, --no-ports on the command line.";
const allowInternet =
  'On a self-hosted runner, check that its firewall, security group or proxy lets it out to the internet.';
const fixResolver = `On a self-hosted runner, check its resolver (/etc/resolv.conf, the network's DNS) and its hosts file: neither may block or change ${hosts}.`;
const stopInspecting = `On a self-hosted runner, exempt ${hosts} from TLS inspection in its network's firewall or proxy.`;
const waitForApple = {
  text: `Wait until Apple's system status page shows that it is over: ${appleHelpPages.status}`,
  page: 'status',
} as const;
const checkStatusPage = {
  text: `Check Apple's system status page (${appleHelpPages.status}) and run the job again later.`,
  page: 'status',
} as const;

const allowPorts = ({ ports }: RemedyContext): string =>
  `On a self-hosted runner, allow outgoing connections to ${ports.join(' and ')} in its firewall, security group or proxy.`;

/** In place of the steps for a person's computer. */
export const runnerSteps: {
  readonly [C in CauseId]: (cause: RemedyContext) => readonly Step[];
} = {
  'settings-wrong': () => ['Use the settings under "Right settings" below.', runAgain],
  'captive-portal': (cause) => [allowPorts(cause), runAgain, leaveOut],
  intercepted: () => [stopInspecting, leaveOut],
  'name-forged': () => [fixResolver, runAgain],
  'name-blocked': () => [fixResolver, runAgain],
  offline: () => [allowInternet, runAgain],
  'no-route': () => [allowInternet, runAgain, leaveOut],
  'resolver-silent': () => [fixResolver, runAgain],
  'clock-wrong': () => [
    'On a self-hosted runner, set the clock from a time server (NTP).',
    runAgain,
  ],
  'smtp-inspected': () => [
    'On a self-hosted runner, turn off SMTP inspection ("fixup", "ESMTP inspection") in its network\'s firewall.',
    leaveOut,
  ],
  'refused-here': (cause) => [allowPorts(cause), leaveOut],
  'port-blocked': (cause) => [allowPorts(cause), leaveOut],
  'apple-down': (cause) => (cause.announced ? [waitForApple, runAgain] : [checkStatusPage]),
  'apple-outage': () => [waitForApple],
  'turned-away': () => [runAgain, leaveOut],
  impostor: (cause) => [stopInspecting, allowPorts(cause), leaveOut],
  'cut-off': (cause) => [stopInspecting, allowPorts(cause), checkStatusPage],
  'tls-outdated': (cause) => [stopInspecting, allowPorts(cause), leaveOut],
  'ipv6-broken': () => [
    'On a self-hosted runner, give it a working IPv6 route, or turn IPv6 off.',
    runAgain,
  ],
  'read-along': () => [
    'If your company inspects TLS on purpose, do nothing.',
    `If not: ${stopInspecting}`,
  ],
  unclear: (cause) => [runAgain, allowPorts(cause), leaveOut],
  'connection-works': () => ['Compare the mail program with "Right settings" below.', passwordStep],
};
