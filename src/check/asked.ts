/** The domain's name servers as checks get to see them, or why nothing can be said of them. */
import type { Skipped } from '../model/check.ts';
import type { Delegated } from '../model/dns/delegation.ts';
import { serversInState, isIntercepted, type SettledDelegation } from './server-state.ts';
import { isSkipped, skipped } from './skipped.ts';

export const unasked = skipped("the domain's own name servers were not asked");

/** The delegation where name servers were asked, or why nothing can be said of them. */
export const asked = (delegation: SettledDelegation): Delegated | Skipped => {
  switch (delegation.kind) {
    case 'unasked':
      return unasked;
    case 'absent':
      return skipped('the domain has no name servers', { deferTo: ['delegation-present'] });
    case 'delegated':
      return isIntercepted(delegation)
        ? skipped('something on this network answers in place of name servers', {
            deferTo: ['resolver-reach'],
          })
        : delegation;
  }
};

/** The delegation where at least one name server serves the zone, or why there is no telling them apart. */
export const served = (delegation: SettledDelegation): Delegated | Skipped => {
  const known = asked(delegation);
  return isSkipped(known) || serversInState(known, 'serves').length > 0
    ? known
    : skipped('none of its name servers answered for the zone', {
        deferTo: ['delegation-answers'],
      });
};
