/** One connection to one address, taken through the phases of its dialogue, timed and bounded. */
import type { AddressProbe, Endpoint, Phase, PhaseTime, TlsSession } from '../model/mail/probe.ts';
import type { Dialogue, DialogueNotes, SignInDialogue, DialogueStep } from './dialogue.ts';
import { enterPhase } from './dialogue.ts';
import { imapDialogue } from './imap.ts';
import { smtpDialogue } from './smtp.ts';
import type { TlsOptions } from './tls-session.ts';
import {
  dropConnection,
  failConnection,
  type DialogueFault,
  isDialogueFault,
  readLine,
  openConnection,
  endConnection,
  replyFault,
  sendOctets,
  type ConnectionTarget,
  waitUntil,
  type MailConnection,
} from './connection.ts';

/** Milliseconds. Each limit is for a phase, `reply` for those without their own, `total` for the connection. */
export interface PhaseLimits {
  readonly connect: number;
  readonly greeting: number;
  readonly tls: number;
  readonly reply: number;
  readonly goodbye: number;
  readonly total: number;
}

export interface ConnectionPlan {
  readonly endpoint: Endpoint;
  readonly target: ConnectionTarget;
  readonly limits: PhaseLimits;
  /** With `verify: false` the dialogue ends when the handshake is done. */
  readonly tls: TlsOptions;
  /** Only `login` signs in; a probe never does. */
  readonly signIn?: SignInDialogue;
}

/** How a connection went. */
export type ConnectionResult = Omit<AddressProbe, 'address' | 'family' | 'interceptor'>;

/** A course under way. */
interface RunningConnection {
  readonly connection: MailConnection;
  readonly plan: ConnectionPlan;
  readonly phases: PhaseTime[];
  phase: Phase;
  since: number;
  timer: NodeJS.Timeout | undefined;
  seen: DialogueNotes;
  tls: TlsSession | undefined;
}

const phaseLimit = (phase: Phase, limits: PhaseLimits): number =>
  phase === 'starttls' || phase === 'capabilities' ? limits.reply : limits[phase];

const overdueFault = ({ connection, phase, plan }: RunningConnection): DialogueFault => {
  const within = `in ${phaseLimit(phase, plan.limits)} ms`;
  if (phase === 'connect') return { state: 'timeout', detail: `no connection ${within}` };
  const heard = phase === 'tls' ? connection.opening.length : connection.heard;
  return heard > 0
    ? { state: 'slow', detail: `something came, but nothing complete ${within}` }
    : { state: 'silent', detail: `nothing came ${within}` };
};

const leavePhase = (running: RunningConnection): void => {
  clearTimeout(running.timer);
  const now = performance.now();
  running.phases.push({ phase: running.phase, ms: Math.round(now - running.since) });
  running.since = now;
};

const beginPhase = (running: RunningConnection, phase: Phase): void => {
  running.phase = phase;
  running.connection.heard = 0;
  const limit = phaseLimit(phase, running.plan.limits);
  running.timer = setTimeout(
    () => failConnection(running.connection, overdueFault(running)),
    limit,
  );
};

function* createDialogue({ endpoint, signIn }: ConnectionPlan, local: string): Dialogue {
  if (endpoint.security === 'implicit') {
    yield enterPhase('tls');
    yield { step: 'secure' };
  }
  yield* endpoint.protocol === 'imap'
    ? imapDialogue(endpoint, signIn)
    : smtpDialogue(endpoint, local, signIn);
}

/** RFC 3207 §4.2: what follows the reply before TLS was put there by somebody else. */
const earlyOctetsFault = ({ connection, plan }: RunningConnection): DialogueFault | undefined => {
  if (connection.pending === '') return undefined;
  return plan.endpoint.security === 'starttls'
    ? replyFault('plaintext-injected', 'more than the reply came before TLS', connection.pending)
    : replyFault('tls-broken', 'the server speaks before TLS', connection.pending);
};

/** `node:tls` costs more to load than all else here; nothing needs it before a name is looked up. */
export const loadTls = () => import('./tls-session.ts');

const upgradeToTls = async (running: RunningConnection): Promise<DialogueFault | undefined> => {
  // Loaded first: between the look at what came early and TLS nothing may come unseen.
  const { secureConnection } = await loadTls();
  const fault = earlyOctetsFault(running);
  if (fault !== undefined) return fault;
  const session = await secureConnection(running.connection, running.plan.tls);
  if (isDialogueFault(session)) return session;
  running.tls = session;
  return undefined;
};

/** Takes one step; a line for `read`. */
const takeStep = async (
  running: RunningConnection,
  step: DialogueStep,
): Promise<DialogueFault | string> => {
  const { connection, plan } = running;
  switch (step.step) {
    case 'read':
      return readLine(connection, step.begins);
    case 'secure':
      return (await upgradeToTls(running)) ?? '';
    case 'fail':
      return step.fault;
    case 'enter':
      leavePhase(running);
      beginPhase(running, step.phase);
      return '';
    case 'send':
      sendOctets(connection, step.octets);
      return '';
    case 'note':
      running.seen = { ...running.seen, ...step.seen };
      return '';
    case 'part':
      endConnection(connection, step.octets, plan.limits.goodbye);
      return '';
  }
};

/** The whole way; the fault that ended it, where one did. */
const runDialogue = async (running: RunningConnection): Promise<DialogueFault | undefined> => {
  const { connection, plan } = running;
  beginPhase(running, 'connect');
  const open = await waitUntil(connection, () => (connection.open ? '' : undefined));
  if (isDialogueFault(open)) return open;
  const dialogue = createDialogue(plan, connection.raw.localAddress ?? '127.0.0.1');
  let turn = dialogue.next('');
  while (turn.done !== true) {
    const came = await takeStep(running, turn.value);
    if (isDialogueFault(came)) return came;
    if (turn.value.step === 'secure' && !plan.tls.verify) return undefined;
    turn = dialogue.next(came);
  }
  return undefined;
};

/** Never rejects. When it resolves the connection is gone, or saying goodbye within its limit. */
export const runConnection = async (
  plan: ConnectionPlan,
  signal: AbortSignal,
): Promise<ConnectionResult> => {
  const connection = openConnection(plan.target);
  const running: RunningConnection = {
    connection,
    plan,
    phases: [],
    phase: 'connect',
    since: performance.now(),
    timer: undefined,
    seen: {},
    tls: undefined,
  };
  const abort = (): void =>
    failConnection(connection, { state: 'deadline', detail: 'the run ended first' });
  const spent = (): void =>
    failConnection(connection, { state: 'slow', detail: `not done in ${plan.limits.total} ms` });
  const total = setTimeout(spent, plan.limits.total);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  const fault = await runDialogue(running);
  leavePhase(running);
  clearTimeout(total);
  signal.removeEventListener('abort', abort);
  if (running.phase !== 'goodbye') dropConnection(connection);
  const { phase, phases, seen, tls } = running;
  return {
    ...(fault ?? { state: 'spoke', detail: 'the dialogue went as it should' }),
    phase,
    phases,
    ...seen,
    ...(tls !== undefined && { tls }),
  };
};
