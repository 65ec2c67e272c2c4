/** Where the products that open TLS on its way run, and where their switch for mail is. */
import type { Culprit } from '../model/diagnosis.ts';

/** Programs on the computer itself, with the place of the switch where that is known; menus differ by version. */
const onComputer: Readonly<Record<string, string>> = {
  AdGuard: 'Settings > Network > HTTPS filtering',
  Avast: 'Menu > Settings > Protection > Core Shields > Mail Shield',
  AVG: 'Menu > Settings > Protection > Email Shield',
  Avira: '',
  Bitdefender: 'Protection > Online Threat Prevention > Settings > Encrypted web scan',
  'Burp Suite': '',
  'Charles Proxy': '',
  'Covenant Eyes': '',
  'Dr.Web': '',
  ESET: 'Advanced setup > Protections > SSL/TLS',
  'F-Secure': '',
  Fiddler: '',
  'G DATA': '',
  Kaspersky: 'Settings > Security settings > Network settings > Encrypted connections scanning',
  McAfee: '',
  mitmproxy: '',
  'Net Nanny': '',
  Norton: 'Settings > Email protection',
  Qustodio: '',
};

/** All others are run by whoever runs the network. */
export const culpritOf = (interceptor: string): Culprit =>
  Object.hasOwn(onComputer, interceptor) ? 'computer' : 'network';

/** The menus that lead to the switch; empty where they are not known. */
export const switchOf = (interceptor: string): string =>
  Object.hasOwn(onComputer, interceptor) ? onComputer[interceptor]! : '';
