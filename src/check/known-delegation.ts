/** Whether the domain's name servers are known, and why not: the reason to skip what rests on them. */
import type { Skipped } from '../model/check.ts';
import type { Delegated, Views } from '../model/dns/delegation.ts';
import {
  isBlocked,
  serversInState,
  isIntercepted,
  type SettledDelegation,
  withHeardAnswers,
} from './server-state.ts';
import { isSkipped, skipped } from './skipped.ts';

export const serversNotAsked = skipped("the domain's own name servers were not asked");

/** The delegation if its name servers were asked, or why nothing can be said about them. */
export const knownDelegation = (delegation: SettledDelegation): Delegated | Skipped => {
  switch (delegation.kind) {
    case 'unasked':
      return serversNotAsked;
    case 'absent':
      return skipped('the domain has no name servers', { deferTo: ['delegation-present'] });
    case 'delegated':
      return isIntercepted(delegation)
        ? skipped('something on this network answers instead of the name servers', {
            deferTo: ['resolver-reach'],
          })
        : delegation;
  }
};

/** {@link knownDelegation}, each server with all that it said in this run. */
export const observedDelegation = (
  delegation: SettledDelegation,
  views: Views,
): Delegated | Skipped => {
  const known = knownDelegation(delegation);
  return isSkipped(known) ? known : withHeardAnswers(known, views);
};

/**
 * The delegation if at least one of its name servers serves the zone, each with all that it said in
 * this run; else why they can't be compared.
 */
export const servedDelegation = (
  delegation: SettledDelegation,
  views: Views,
): Delegated | Skipped => {
  const known = observedDelegation(delegation, views);
  return isSkipped(known) || serversInState(known, 'serves').length > 0
    ? known
    : skipped('none of its name servers answered for the zone', {
        deferTo: ['delegation-answers'],
      });
};

/**
 * {@link servedDelegation}, or the delegation if some of its name servers are lame or have no address on the internet, and
 * the others gave no answer: these may serve the zone, and the first are at fault all the same. The parent's
 * servers have to be reached from here, so that it is not the network that answers.
 */
export const lameDelegation = (
  delegation: SettledDelegation,
  views: Views,
): Delegated | Skipped => {
  const known = observedDelegation(delegation, views);
  if (isSkipped(known)) return known;
  const { parent, homeless } = known;
  const bad = serversInState(known, 'lame', 'private').length + homeless.length;
  const open = serversInState(known, 'silent', 'closed', 'garbled', 'unseen').length;
  const isTold = parent !== undefined && !isBlocked(known) && bad > 0 && open > 0;
  return isTold ? known : servedDelegation(delegation, views);
};
