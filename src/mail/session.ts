/** One connection to one address, taken through the phases of its dialogue, timed and bounded. */
import type { AddressProbe, Endpoint, Phase, PhaseTime, TlsSession } from '../model/probe.ts';
import type { Dialogue, Seen, SignIn, Step } from './dialogue.ts';
import { enter } from './dialogue.ts';
import { imap } from './imap.ts';
import { smtp } from './smtp.ts';
import type { TlsOptions } from './tls-session.ts';
import {
  drop,
  fail,
  type Fault,
  isFault,
  line,
  openWire,
  part,
  saying,
  send,
  type Target,
  until,
  type Wire,
} from './connection.ts';

/** Milliseconds. Each limit is for a phase, `reply` for those without their own, `total` for the connection. */
export interface Limits {
  readonly connect: number;
  readonly greeting: number;
  readonly tls: number;
  readonly reply: number;
  readonly goodbye: number;
  readonly total: number;
}

export interface Plan {
  readonly endpoint: Endpoint;
  readonly target: Target;
  readonly limits: Limits;
  /** With `verify: false` the dialogue ends when the handshake is done. */
  readonly tls: TlsOptions;
  /** Only `login` signs in; a probe never does. */
  readonly signIn?: SignIn;
}

/** How a connection went. */
export type Course = Omit<AddressProbe, 'address' | 'family' | 'interceptor'>;

/** A course under way. */
interface Journey {
  readonly wire: Wire;
  readonly plan: Plan;
  readonly phases: PhaseTime[];
  phase: Phase;
  since: number;
  timer: NodeJS.Timeout | undefined;
  seen: Seen;
  tls: TlsSession | undefined;
}

const limitOf = (phase: Phase, limits: Limits): number =>
  phase === 'starttls' || phase === 'capabilities' ? limits.reply : limits[phase];

const overdue = ({ wire, phase, plan }: Journey): Fault => {
  const within = `in ${limitOf(phase, plan.limits)} ms`;
  if (phase === 'connect') return { state: 'timeout', detail: `no connection ${within}` };
  const heard = phase === 'tls' ? wire.opening.length : wire.heard;
  return heard > 0
    ? { state: 'slow', detail: `something came, but nothing complete ${within}` }
    : { state: 'silent', detail: `nothing came ${within}` };
};

const leave = (journey: Journey): void => {
  clearTimeout(journey.timer);
  const now = performance.now();
  journey.phases.push({ phase: journey.phase, ms: Math.round(now - journey.since) });
  journey.since = now;
};

const begin = (journey: Journey, phase: Phase): void => {
  journey.phase = phase;
  journey.wire.heard = 0;
  const limit = limitOf(phase, journey.plan.limits);
  journey.timer = setTimeout(() => fail(journey.wire, overdue(journey)), limit);
};

function* dialogueOf({ endpoint, signIn }: Plan, local: string): Dialogue {
  if (endpoint.security === 'implicit') {
    yield enter('tls');
    yield { step: 'secure' };
  }
  yield* endpoint.protocol === 'imap' ? imap(endpoint, signIn) : smtp(endpoint, local, signIn);
}

/** RFC 3207 §4.2: what follows the reply before TLS was put there by somebody else. */
const early = ({ wire, plan }: Journey): Fault | undefined => {
  if (wire.pending === '') return undefined;
  return plan.endpoint.security === 'starttls'
    ? saying('plaintext-injected', 'more than the reply came before TLS', wire.pending)
    : saying('tls-broken', 'the server speaks before TLS', wire.pending);
};

/** `node:tls` costs more to load than all else here; nothing needs it before a name is looked up. */
export const loadTls = () => import('./tls-session.ts');

const upgrade = async (journey: Journey): Promise<Fault | undefined> => {
  // Loaded first: between the look at what came early and TLS nothing may come unseen.
  const { secure } = await loadTls();
  const fault = early(journey);
  if (fault !== undefined) return fault;
  const session = await secure(journey.wire, journey.plan.tls);
  if (isFault(session)) return session;
  journey.tls = session;
  return undefined;
};

/** Takes one step; a line for `read`. */
const take = async (journey: Journey, step: Step): Promise<Fault | string> => {
  const { wire, plan } = journey;
  switch (step.step) {
    case 'read':
      return line(wire, step.begins);
    case 'secure':
      return (await upgrade(journey)) ?? '';
    case 'fail':
      return step.fault;
    case 'enter':
      leave(journey);
      begin(journey, step.phase);
      return '';
    case 'send':
      send(wire, step.octets);
      return '';
    case 'note':
      journey.seen = { ...journey.seen, ...step.seen };
      return '';
    case 'part':
      part(wire, step.octets, plan.limits.goodbye);
      return '';
  }
};

/** The whole way; the fault that ended it, where one did. */
const travel = async (journey: Journey): Promise<Fault | undefined> => {
  const { wire, plan } = journey;
  begin(journey, 'connect');
  const open = await until(wire, () => (wire.open ? '' : undefined));
  if (isFault(open)) return open;
  const dialogue = dialogueOf(plan, wire.raw.localAddress ?? '127.0.0.1');
  let turn = dialogue.next('');
  while (turn.done !== true) {
    const came = await take(journey, turn.value);
    if (isFault(came)) return came;
    if (turn.value.step === 'secure' && !plan.tls.verify) return undefined;
    turn = dialogue.next(came);
  }
  return undefined;
};

/** Never rejects. When it resolves the connection is gone, or saying goodbye within its limit. */
export const converse = async (plan: Plan, signal: AbortSignal): Promise<Course> => {
  const wire = openWire(plan.target);
  const journey: Journey = {
    wire,
    plan,
    phases: [],
    phase: 'connect',
    since: performance.now(),
    timer: undefined,
    seen: {},
    tls: undefined,
  };
  const abort = (): void => fail(wire, { state: 'deadline', detail: 'the run ended first' });
  const spent = (): void =>
    fail(wire, { state: 'slow', detail: `not done in ${plan.limits.total} ms` });
  const total = setTimeout(spent, plan.limits.total);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  const fault = await travel(journey);
  leave(journey);
  clearTimeout(total);
  signal.removeEventListener('abort', abort);
  if (journey.phase !== 'goodbye') drop(wire);
  const { phase, phases, seen, tls } = journey;
  return {
    ...(fault ?? { state: 'spoke', detail: 'the dialogue went as it should' }),
    phase,
    phases,
    ...seen,
    ...(tls !== undefined && { tls }),
  };
};
