/**
 * What a configuration may choose in the Action. A pull request brings its own, and who opens one must not
 * choose what in the runner's network is contacted. Only the workflow may, by inputs or the environment.
 */
import type { ConfigHome } from '../config/find-config.ts';
import { specialKind } from '../../knowledge/special-addresses.ts';
import type { Config, ConfigDomain } from '../../model/config.ts';
import { ipFamily } from '../../model/dns/ip-address.ts';
import { parseServerAddress } from '../../model/dns/server-address.ts';
import type { Surroundings, UntrustedChoice } from '../../model/request.ts';
import { UserError } from '../../model/user-error.ts';

const keptPublic = (domain: ConfigDomain): ConfigDomain => ({ ...domain, allowPrivate: false });

/** The reader of configurations, which lets none allow private addresses. */
export const withoutPrivate =
  (read: NonNullable<ConfigHome['read']>): NonNullable<ConfigHome['read']> =>
  (...where) => {
    const config = read(...where);
    return (
      config && {
        ...config,
        domains: config.domains.map(keptPublic),
      }
    );
  };

/** What the configuration names, by the input that would go before it. */
const configuredServers = ({
  resolvers,
  referee,
}: Config): Readonly<Record<UntrustedChoice, readonly string[]>> => ({
  resolvers,
  referee: referee === undefined ? [] : [referee],
});

const choices: readonly UntrustedChoice[] = ['resolvers', 'referee'];

/** The choices that are the configuration's, as no input makes them. */
export const untrustedChoices = (
  config: Config | undefined,
  input: (name: string) => string,
): readonly UntrustedChoice[] =>
  config === undefined
    ? []
    : choices.filter((one) => input(one) === '' && configuredServers(config)[one].length > 0);

/** What the address of a server is that is no host of the internet; `undefined` if it has a name. */
const kindOf = (text: string): string | undefined => {
  const server = parseServerAddress(text);
  if (server === undefined) return undefined;
  const host =
    server.kind === 'wire'
      ? server.address
      : new URL(server.url).hostname.replace(/^\[(.*)\]$/, '$1');
  return ipFamily(host) === 0 ? undefined : specialKind(host);
};

/** @throws {UserError} for a server of the configuration at an address that it must not choose. */
export const refusePrivateChoices = (
  { config, allowPrivate }: Pick<Surroundings, 'allowPrivate'> & { readonly config?: Config },
  untrusted: readonly UntrustedChoice[],
): void => {
  if (config === undefined || allowPrivate === true) return;
  for (const choice of untrusted)
    for (const text of configuredServers(config)[choice]) {
      const kind = kindOf(text);
      if (kind !== undefined)
        throw new UserError(
          `${config.file} names ${choice} at a ${kind} address, which a configuration can't choose in the Action.`,
          `Name it in the workflow with the input ${choice}, or set allow-private: true there.`,
        );
    }
};
