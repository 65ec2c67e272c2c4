/** A resolver that is made when it is first asked, so that what it needs is loaded only then. */
import type { Resolver, Vantage } from '../../model/dns/dns.ts';

export const lazyResolver = (
  vantage: Vantage,
  server: string,
  make: () => Promise<Resolver>,
): Resolver => {
  let made: Promise<Resolver> | undefined;
  return {
    vantage,
    server,
    async lookup(question, signal) {
      made ??= make();
      return (await made).lookup(question, signal);
    },
  };
};
