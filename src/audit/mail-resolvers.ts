/** Who is asked for the addresses of the mail servers. */
import { isLoopback } from '../knowledge/special-addresses.ts';
import type { Resolver } from '../model/dns/dns.ts';
import { mapNonEmpty, type NonEmpty } from '../model/non-empty.ts';
import type { ResolverChoice } from '../model/request.ts';

const isSystem = ({ kind }: ResolverChoice): boolean => kind === 'system';

/**
 * The system's resolver first, since mail programs ask no other: what it hides must not be hidden by one
 * that is named. A resolver on this computer stands for the system's, unless that is named too.
 */
export const systemFirst = (resolvers: NonEmpty<ResolverChoice>): NonEmpty<ResolverChoice> => {
  const [first] = resolvers;
  const standsForSystem = first.kind === 'wire' && isLoopback(first.address);
  if (standsForSystem && !resolvers.some(isSystem)) return resolvers;
  return [{ kind: 'system' }, ...resolvers.filter((one) => !isSystem(one))];
};

/** A resolver, and how the user named it. */
export interface ChosenResolver {
  readonly choice: ResolverChoice;
  readonly resolver: Resolver;
}

/** `own`: the one that mail programs ask. `other`: one to compare it with, where the user named another. */
export interface MailResolvers {
  readonly own: Resolver;
  readonly other: Resolver | undefined;
}

/** `makeSystem`: the system's resolver, where it is not among the chosen. It is asked in place of them, so that it costs nothing. */
export const chooseMailResolvers = (
  chosen: NonEmpty<ChosenResolver>,
  makeSystem: () => Resolver,
): MailResolvers => {
  const [first, second] = chosen;
  const [wanted] = systemFirst(mapNonEmpty(chosen, ({ choice }) => choice));
  if (wanted === first.choice || isSystem(first.choice))
    return { own: first.resolver, other: second?.resolver };
  const system = chosen.find(({ choice }) => isSystem(choice))?.resolver;
  return { own: system ?? makeSystem(), other: first.resolver };
};
