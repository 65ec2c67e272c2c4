/** Runs one dialogue with one address, phase by phase, timed and bounded. */
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

/** Milliseconds. Each limit is for the phase of its name, `reply` for other phases, `total` for the connection. */
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

/** The state of a running dialogue. */
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
  const within = `within ${phaseLimit(phase, plan.limits)} ms`;
  if (phase === 'connect') return { state: 'timeout', detail: `no connection ${within}` };
  const received = phase === 'tls' ? connection.opening.length : connection.received;
  return received > 0
    ? { state: 'slow', detail: `only part of a reply arrived ${within}` }
    : { state: 'silent', detail: `nothing arrived ${within}` };
};

const leavePhase = (running: RunningConnection): void => {
  clearTimeout(running.timer);
  const now = performance.now();
  running.phases.push({ phase: running.phase, ms: Math.round(now - running.since) });
  running.since = now;
};

const beginPhase = (running: RunningConnection, phase: Phase): void => {
  running.phase = phase;
  running.connection.received = 0;
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

/** RFC 3207 §4.2: plain text that follows the reply before TLS was injected. */
const earlyOctetsFault = ({ connection, plan }: RunningConnection): DialogueFault | undefined => {
  if (connection.pending === '') return undefined;
  return plan.endpoint.security === 'starttls'
    ? replyFault('plaintext-injected', 'more than the reply arrived before TLS', connection.pending)
    : replyFault('tls-broken', 'the server sent text before TLS', connection.pending);
};

/** `node:tls` is slow to load and not needed before the name is looked up. */
export const loadTls = () => import('./tls-session.ts');

const upgradeToTls = async (running: RunningConnection): Promise<DialogueFault | undefined> => {
  // Loaded first, so that nothing can arrive unseen between the check for early octets and TLS.
  const { secureConnection } = await loadTls();
  const fault = earlyOctetsFault(running);
  if (fault !== undefined) return fault;
  const session = await secureConnection(running.connection, running.plan.tls);
  if (isDialogueFault(session)) return session;
  running.tls = session;
  return undefined;
};

/** Performs one step; returns the line for `read`, else an empty text. */
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

/** Runs the dialogue to its end; returns the fault that ended it early. */
const runDialogue = async (running: RunningConnection): Promise<DialogueFault | undefined> => {
  const { connection, plan } = running;
  beginPhase(running, 'connect');
  const open = await waitUntil(connection, () => (connection.open ? '' : undefined));
  if (isDialogueFault(open)) return open;
  const dialogue = createDialogue(plan, connection.raw.localAddress ?? '127.0.0.1');
  let turn = dialogue.next('');
  while (turn.done !== true) {
    const result = await takeStep(running, turn.value);
    if (isDialogueFault(result)) return result;
    if (turn.value.step === 'secure' && !plan.tls.verify) return undefined;
    turn = dialogue.next(result);
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
  const overdue = (): void =>
    failConnection(connection, {
      state: 'slow',
      detail: `not finished within ${plan.limits.total} ms`,
    });
  const total = setTimeout(overdue, plan.limits.total);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  const fault = await runDialogue(running);
  leavePhase(running);
  clearTimeout(total);
  signal.removeEventListener('abort', abort);
  if (running.phase !== 'goodbye') dropConnection(connection);
  const { phase, phases, seen, tls } = running;
  return {
    ...(fault ?? { state: 'spoke', detail: 'the dialogue completed' }),
    phase,
    phases,
    ...seen,
    ...(tls !== undefined && { tls }),
  };
};
