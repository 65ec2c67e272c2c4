/** Which families of addresses this computer has. */
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Whether this computer has such an address. Some systems don't show programs what it has: then it may. */
const hasAddress = (
  interfaces: typeof networkInterfaces,
  fits: (address: NetworkInterfaceInfo) => boolean,
): boolean => {
  try {
    return Object.values(interfaces()).some((addresses) => addresses?.some(fits));
  } catch {
    return true;
  }
};

/** Whether this computer has an IPv6 address that is not link-local. */
export const routesIPv6 = (interfaces = networkInterfaces): boolean =>
  hasAddress(
    interfaces,
    ({ family, internal, address }) =>
      family === 'IPv6' && !internal && !/^fe[89ab]/i.test(address),
  );

/** Whether this computer has an IPv4 address that is not link-local. */
export const routesIPv4 = (interfaces = networkInterfaces): boolean =>
  hasAddress(
    interfaces,
    ({ family, internal, address }) =>
      family === 'IPv4' && !internal && !address.startsWith('169.254.'),
  );
