import { dnssec } from './dnssec.ts';
import { keys } from './keys.ts';
import { messages } from './messages.ts';
import { spf } from './spf.ts';
import { zones } from './zones.ts';
import type { PeerTarget } from './target.ts';

export const peerTargets: readonly PeerTarget[] = [messages, spf, keys, zones, dnssec];
