/** DNSSEC validation as Node can do it. */
import type { ValidationTools } from '../gather/validate-zone.ts';
import { trustAnchors } from '../knowledge/trust-anchors.ts';

/** The module is loaded for zones that are signed. */
export const nodeValidation: ValidationTools = {
  anchors: trustAnchors,
  cryptography: async () =>
    (await import('../dns/transport/node-cryptography.ts')).nodeCryptography,
};
